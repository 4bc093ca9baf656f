import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { type ExportPlace, exportLines } from '../flows/export-lines.ts'
import { type Imported, importLines } from '../flows/import-lines.ts'
import { recorded } from '../flows/recorded.ts'
import { CALL_BYTES_MAX, IMPORT_LINES_PER_CALL_MAX } from '../limits.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import { cursorOf, cursorParameter, placeOf } from './cursor.ts'
import { needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { limited } from './rates.ts'
import { refusals } from './responses.ts'
import { checkLine, exportLineSchema, importAnswerSchema, importCallSchema } from './schemas/backup.ts'
import { isRange, NO_RANGE, rangeParameters } from './schemas/filter.ts'

const tags = ['Backup']
const security = [{ token: ['admin'] }]
/** No literal: its name ends as that of JSON, and lines are no value of it. */
const JSON_LINES: string = 'application/jsonl'

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/export',
  operationId: 'exportDays',
  summary: 'All that days are made of, line by line',
  description:
    'JSON Lines: a header, sources, and of each day its last edition, the ids of its events, its reports with their texts, what was set aside, and its editions. Never subscribers or tokens. The last line, of kind “end”, has the counts and a hash over all lines before it but marks; a file without it is not whole. Lines of kind “mark” have a cursor to go on from, in this or a later call: cut what stands after the last, and append the answer.',
  tags,
  security,
  middleware: [needs('admin'), limited('take-in')],
  'x-rate-limit': 'take-in',
  request: {
    query: z.strictObject({ ...rangeParameters, cursor: cursorParameter }).refine(isRange, NO_RANGE),
  },
  responses: {
    200: {
      description: 'Lines, each of this schema',
      content: { [JSON_LINES]: { schema: exportLineSchema } },
    },
    ...refusals([400, 401, 403, 429]),
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/import',
  operationId: 'importLines',
  summary: 'Put lines of an export back',
  description: `One to ${IMPORT_LINES_PER_CALL_MAX} lines in a body of at most ${CALL_BYTES_MAX} bytes, plain or gzip. Again is harmless: what stands is left as it is. Days come last: a day’s line writes its edition and marks it to be built again.`,
  tags,
  security,
  middleware: [needs('admin'), limited('take-in'), boundedBody(CALL_BYTES_MAX)],
  'x-rate-limit': 'take-in',
  request: { body: { required: true, content: { 'application/json': { schema: importCallSchema } } } },
  responses: {
    200: {
      description: 'What became of each line',
      content: { 'application/json': { schema: importAnswerSchema } },
    },
    ...refusals([400, 401, 403, 413, 415, 422, 429]),
  },
})

/** Before and after all days */
const ALL = { from: '0000-01-01', to: '9999-12-31' }

/** A piece is asked for when the one before has gone out, so that no more than one is held. */
const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

const tally = (results: Imported[]): string =>
  (['written', 'already known', 'rejected'] as const)
    .map((outcome) => `${results.filter((one) => one.outcome === outcome).length} ${outcome}`)
    .join(', ')

export const addBackupRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(exportRoute, (c) => {
    const { from = ALL.from, to = ALL.to, cursor } = c.req.valid('query')
    const filter = { from, to }
    const at = placeOf('export', filter, cursor)
    if ('why' in at) throw new HTTPException(400, { message: `cursor ${at.why}.` })
    const mark = (place: ExportPlace): string => cursorOf('export', filter, place)
    return c.body(streamOf(exportLines(c.env.ports, { ...filter, place: at.place }, mark)), 200, {
      'Cache-Control': CACHE.secret,
      'Content-Type': JSON_LINES,
      'Content-Disposition': 'attachment; filename="daybook.jsonl"',
    })
  })
  app.openapi(importRoute, async (c) => {
    const { ports } = c.env
    const checked = c.req.valid('json').lines.map(checkLine)
    const results = await recorded(ports, 'take in', `import of ${checked.length} lines`, async () => {
      const done = (
        await importLines(
          ports,
          checked.flatMap((one) => ('line' in one ? [one.line] : [])),
        )
      ).values()
      const all = checked.map((one): Imported => {
        if ('fault' in one) return { outcome: 'rejected', detail: one.fault }
        return done.next().value ?? { outcome: 'already known' }
      })
      return { outcome: tally(all), result: all }
    })
    return c.json({ results } satisfies z.input<typeof importAnswerSchema>, 200, {
      'Cache-Control': CACHE.secret,
    })
  })
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { type Preview, placesAmongStored, previewReports } from '../flows/preview-reports.ts'
import { PREVIEW_BYTES_MAX, PREVIEW_REPORTS_MAX } from '../limits.ts'
import type { Ports } from '../ports.ts'
import { dayMarkdown } from '../render/day-markdown.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import { identify, needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { previewedPlace, previewedReport } from './preview-answer.ts'
import { limited } from './rates.ts'
import { refusals } from './responses.ts'
import { previewCallSchema, previewSchema } from './schemas/preview.ts'
import { siteOf } from './site.ts'
import { checkEach } from './submissions.ts'

const AGAINST = ['nothing', 'stored'] as const
type Against = (typeof AGAINST)[number]

/** Whether a text is stored is nobody else's business, whatever the operator opened. */
const previewers: MiddlewareHandler<HttpEnv> = (c, next) => {
  const isOpen = c.env.ports.settings.previewOpen && c.req.query('against') !== 'stored'
  return (isOpen ? identify : needs('ingest'))(c, next)
}

const preview = createRoute({
  method: 'post',
  path: '/api/v1/preview',
  operationId: 'previewReports',
  summary: 'What reports would make, without storing them',
  description: `The days that one to ${PREVIEW_REPORTS_MAX} reports make by themselves, in a body of at most ${PREVIEW_BYTES_MAX} bytes, plain or gzip: the very documents that taking them in would make where nothing else is stored. The operator may open it to callers without a token.`,
  tags: ['Reports'],
  security: [{ token: ['ingest'] }, {}],
  middleware: [previewers, limited('preview'), boundedBody(PREVIEW_BYTES_MAX)],
  'x-rate-limit': 'preview',
  request: {
    query: z.object({
      against: z.enum(AGAINST).default('nothing').openapi({
        description:
          'stored: of each report also where it would stand among the stored ones; with a token only',
      }),
    }),
    body: { required: true, content: { 'application/json': { schema: previewCallSchema } } },
  },
  responses: {
    200: {
      description: 'What became of each report, and the days',
      content: { 'application/json': { schema: previewSchema } },
    },
    ...refusals([400, 401, 403, 413, 415, 422, 429]),
  },
})

const bodiesOf = async (ports: Ports, { reports, days }: Preview, against: Against) => {
  const places = against === 'stored' ? await placesAmongStored(ports, reports) : new Map()
  const bodies: z.input<typeof previewSchema>['reports'] = []
  for (const one of reports) {
    const place = places.get(one.report.id)
    const body = previewedReport(one, days)
    bodies.push(place ? { ...body, stored: await previewedPlace(ports, place) } : body)
  }
  return bodies
}

export const addPreviewRoute = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(preview, async (c) => {
    const { ports } = c.env
    const { fit, results } = await checkEach(c.req.valid('json').reports)
    const made = await previewReports(ports, fit)
    const body = {
      results: results(made.results),
      reports: await bodiesOf(ports, made, c.req.valid('query').against),
      days: made.days,
      markdown: made.days.map((day) => dayMarkdown(day, siteOf(c).words)).join('\n'),
    } satisfies z.input<typeof previewSchema>
    return c.json(body, 200, { 'Cache-Control': CACHE.secret })
  })
}

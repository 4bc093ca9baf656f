import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CRON_MINUTES } from '../limits.ts'
import { SOURCE_KINDS } from '../model/source.ts'
import type { Status } from '../ports/runs.ts'
import type { Ports } from '../ports.ts'
import { answer, CACHE, json } from './answer.ts'
import { identify, isOperator } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { feedsStatus } from './feed-answer.ts'
import { mailStatus } from './mail-status.ts'
import { answers } from './responses.ts'
import { sourcesSchema, statusSchema } from './schemas/site.ts'

const tags = ['Site']

const listSources = createRoute({
  method: 'get',
  path: '/api/v1/sources',
  operationId: 'listSources',
  summary: 'The sources that are known, with their numbers of reports',
  description: 'Agencies, outlets, aggregators and offices, in the order of the register.',
  tags,
  request: { query: z.object({ kind: z.enum(SOURCE_KINDS).optional() }) },
  responses: answers(sourcesSchema, 'The sources', [400]),
})

const getStatus = createRoute({
  method: 'get',
  path: '/api/v1/status',
  operationId: 'getStatus',
  summary: 'What is stored, what ran last, what failed',
  description: 'Always fresh. What a failure says of itself is told with a token of scope admin only.',
  tags,
  security: [{}, { token: ['admin'] }],
  middleware: [identify],
  responses: answers(statusSchema, 'The status', [401, 429]),
})

/** The next time that the cron fires */
const nextRun = (now: Date): string => {
  const period = CRON_MINUTES * 60_000
  return new Date((Math.floor(now.getTime() / period) + 1) * period).toISOString()
}

/** `whole`: to the operator */
export const statusOf = async (ports: Ports, whole: boolean): Promise<z.input<typeof statusSchema>> => {
  const [status, [latest], feeds, mail] = await Promise.all([
    ports.runs.status(),
    ports.days.days(null, 1),
    feedsStatus(ports, whole),
    mailStatus(ports, whole),
  ])
  const latestEdition = latest
    ? { date: latest.date, edition: latest.edition, builtAt: latest.builtAt }
    : null
  const told = whole ? status : publicStatus(status)
  return { ...told, latestEdition, nextRun: nextRun(ports.now()), feeds, mail }
}

/** A failure's own words may quote the machinery; they are for the operator. */
const publicStatus = (status: Status) => ({
  ...status,
  failures: status.failures.map(({ detail: _, ...failure }) => failure),
})

export const addSiteRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listSources, async (c) => {
    const { kind } = c.req.valid('query')
    const all = await c.env.ports.sources.all()
    const items = all.filter((source) => kind === undefined || source.kind === kind)
    return answer(c, json({ items } satisfies z.input<typeof sourcesSchema>))
  })
  app.openapi(getStatus, async (c) => {
    const whole = isOperator(c)
    return answer(c, json(await statusOf(c.env.ports, whole)), whole ? CACHE.secret : CACHE.live)
  })
}

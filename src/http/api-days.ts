import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { answer, answerStored, json } from './answer.ts'
import { withoutLines } from './day-list.ts'
import type { HttpEnv } from './env.ts'
import { limitParameter, linkNext } from './paging.ts'
import { refuse } from './problem.ts'
import { answers } from './responses.ts'
import { dayPageSchema, daySchema, editionsSchema } from './schemas/day.ts'
import { calendarDay } from './schemas/shared.ts'

const tags = ['Days']
const date = { date: calendarDay }

const listDays = createRoute({
  method: 'get',
  path: '/api/v1/days',
  operationId: 'listDays',
  summary: 'The days that have an edition, newest first',
  description: 'Pages of days; `cursor` is the `next` of the page before.',
  tags,
  request: {
    query: z.object({
      cursor: calendarDay.optional().openapi({ description: 'Days before this one' }),
      limit: limitParameter,
    }),
  },
  responses: answers(dayPageSchema, 'A page of days', [400]),
})

const getDay = createRoute({
  method: 'get',
  path: '/api/v1/days/{date}',
  operationId: 'getDay',
  summary: 'One day’s document',
  description: 'The latest edition of a day, or of the last day that has one: `latest`.',
  tags,
  request: {
    params: z.object({
      date: z.union([calendarDay, z.literal('latest')]).openapi({
        param: { name: 'date', in: 'path', description: 'YYYY-MM-DD, or `latest`' },
        type: 'string',
        example: '2022-03-29',
      }),
    }),
  },
  responses: answers(daySchema, 'The day', [400, 404]),
})

const listEditions = createRoute({
  method: 'get',
  path: '/api/v1/days/{date}/editions',
  operationId: 'listEditions',
  summary: 'A day’s editions and what each changed',
  description: 'Every edition of the day, with its hash and its changes against the one before.',
  tags,
  request: { params: z.object(date) },
  responses: answers(editionsSchema, 'The editions', [400, 404]),
})

export const addDayRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listDays, async (c) => {
    const { cursor, limit } = c.req.valid('query')
    // One more than asked for tells whether there is a next page.
    const days = await c.env.ports.days.days(cursor ?? null, limit + 1)
    const items = days.slice(0, limit).map(withoutLines)
    const next = days.length > limit ? (items.at(-1)?.date ?? null) : null
    linkNext(c, next)
    return answer(c, json({ items, next } satisfies z.input<typeof dayPageSchema>))
  })
  app.openapi(getDay, async (c) => {
    const { date } = c.req.valid('param')
    const { days } = c.env.ports
    const body = (day: z.input<typeof daySchema>) => json(day)
    const found = await answerStored(c, 'day.json', (etag) => days.day(date, etag), body)
    return found ?? refuse(c, 'not-found', `No edition of ${date} has been built.`)
  })
  app.openapi(listEditions, async (c) => {
    const { date } = c.req.valid('param')
    const items = await c.env.ports.days.editions(date)
    if (items.length === 0) return refuse(c, 'not-found', `No edition of ${date} has been built.`)
    return answer(c, json({ items } satisfies z.input<typeof editionsSchema>))
  })
}

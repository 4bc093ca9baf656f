import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { EDITION_NUMBER_MAX } from '../limits.ts'
import type { EditionRecord } from '../model/correction.ts'
import type { Day, DaySummary } from '../model/day.ts'
import type { Held } from '../ports/days.ts'
import { editionBody } from '../render/history/edition-body.ts'
import type { OneEdition } from '../render/history/edition-pages.tsx'
import { answerStored, json } from './answer.ts'
import { cursorParameter } from './cursor.ts'
import { withoutLines } from './day-list.ts'
import type { HttpEnv } from './env.ts'
import { includeParameter, withParts } from './event-parts.ts'
import { answerList, type FindPage } from './list-answer.ts'
import { limitParameter, PAGING } from './paging.ts'
import { refuse } from './problem.ts'
import { limitedSearch } from './rates.ts'
import { answers } from './responses.ts'
import {
  DAY_FIELDS,
  dayPageSchema,
  dayPartsPageSchema,
  dayPartsSchema,
  daySchema,
  editionSchema,
  editionsSchema,
} from './schemas/day.ts'
import { chosen, filterOf, filterParameters, isRange, NO_RANGE, withFields } from './schemas/filter.ts'
import { calendarDay } from './schemas/shared.ts'

const tags = ['Days']
const date = { date: calendarDay }
const editionNumber = z.coerce.number().int().min(1).max(EDITION_NUMBER_MAX)

const listDays = createRoute({
  method: 'get',
  path: '/api/v1/days',
  operationId: 'listDays',
  summary: 'The days that have an edition, newest first',
  description: `Filters hold together of one event of the day. ${PAGING}`,
  tags,
  middleware: [limitedSearch],
  'x-rate-limit': 'search',
  request: {
    query: z
      .strictObject({
        ...filterParameters,
        fields: chosen(DAY_FIELDS, 'Of each day only these, and its date'),
        cursor: cursorParameter,
        limit: limitParameter,
      })
      .refine(isRange, NO_RANGE),
  },
  responses: answers(z.union([dayPageSchema, dayPartsPageSchema]), 'A page of days', [400, 429]),
})

const getDay = createRoute({
  method: 'get',
  path: '/api/v1/days/{date}',
  operationId: 'getDay',
  summary: 'One day’s document',
  description: 'The latest edition of a day, or of the last day that has one: `latest`.',
  tags,
  request: {
    query: z.object({ include: includeParameter }),
    params: z.object({
      date: z.union([calendarDay, z.literal('latest')]).openapi({
        param: { name: 'date', in: 'path', description: 'YYYY-MM-DD, or `latest`' },
        type: 'string',
        example: '2022-03-29',
      }),
    }),
  },
  responses: answers(z.union([daySchema, dayPartsSchema]), 'The day', [400, 404]),
})

const listEditions = createRoute({
  method: 'get',
  path: '/api/v1/days/{date}/editions',
  operationId: 'listEditions',
  summary: 'A day’s editions and what each changed',
  description:
    'Every edition of the day, newest first, with its hash and its changes against the one before.',
  tags,
  request: {
    params: z.object(date),
    query: z.object({
      cursor: cursorParameter,
      limit: limitParameter,
    }),
  },
  responses: answers(editionsSchema, 'The editions', [400, 404]),
})

const getEdition = createRoute({
  method: 'get',
  path: '/api/v1/days/{date}/editions/{edition}',
  operationId: 'getEdition',
  summary: 'What an edition changed',
  description: 'One edition of a day, with its changes against the one before and the events they are of.',
  tags,
  request: { params: z.object({ ...date, edition: editionNumber }) },
  responses: answers(editionSchema, 'The edition', [400, 404]),
})

const noEdition = (date: string): string => `No edition of ${date} has been built.`

export const addDayRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listDays, (c) => {
    const { fields, ...query } = c.req.valid('query')
    const filter = filterOf(query)
    const find: FindPage<'days', DaySummary> = (place, limit) => c.env.ports.lists.days(filter, place, limit)
    return answerList(c, 'days', query, filter, find, (day) =>
      withFields(withoutLines(day), fields, ['date']),
    )
  })
  app.openapi(getDay, async (c) => {
    const { date } = c.req.valid('param')
    const { include } = c.req.valid('query')
    const { days } = c.env.ports
    const body = (day: Day) => json({ ...day, events: day.events.map((event) => withParts(event, include)) })
    const surface = include === undefined ? 'day.json' : `day.${include.join('.')}.json`
    const found = await answerStored(c, surface, (held) => days.day(date, held), body)
    return found ?? refuse(c, 'not-found', noEdition(date))
  })
  app.openapi(listEditions, async (c) => {
    const { date } = c.req.valid('param')
    const { days } = c.env.ports
    if ((await days.edition(date, 1)) === null) return refuse(c, 'not-found', noEdition(date))
    const find: FindPage<'editions', EditionRecord> = async (place, limit) =>
      (await days.editions(date, place, limit))?.body ?? { items: [], next: null }
    return answerList(c, 'editions', c.req.valid('query'), { date }, find, (one) => one)
  })
  app.openapi(getEdition, async (c) => {
    const { date, edition } = c.req.valid('param')
    const body = (one: OneEdition) => json(editionBody(one) satisfies z.input<typeof editionSchema>)
    const fetch = (held?: Held) => c.env.ports.days.edition(date, edition, held)
    const found = await answerStored(c, 'edition.json', fetch, body)
    return found ?? refuse(c, 'not-found', `Edition ${edition} of ${date} has not been built.`)
  })
}

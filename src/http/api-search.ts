import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { SEARCH_QUERY_CHARS_MAX, SEARCH_REPORTS_RANKED_MAX, SEARCH_RESULTS_PER_PAGE } from '../limits.ts'
import { SEARCH_ORDERS } from '../model/search.ts'
import { answer, CACHE, json } from './answer.ts'
import type { HttpEnv } from './env.ts'
import { linkNext } from './paging.ts'
import { limited } from './rates.ts'
import { answers } from './responses.ts'
import { searchSchema } from './schemas/search.ts'
import { calendarDay } from './schemas/shared.ts'
import { nextPage, searchBody } from './search-answer.ts'

const SYNTAX = `Full-text search in titles and texts of reports; reports of one event are one item. Words are all wanted; besides:
"a phrase", prefix*, a OR b, -not, (brackets), title:word, text:word, source:word. Nothing that is typed is an error:
what is understood of it is in the answer.`

const search = createRoute({
  method: 'get',
  path: '/api/v1/search',
  operationId: 'search',
  summary: 'Events whose reports hold these words',
  description: SYNTAX,
  tags: ['Search'],
  middleware: [limited('search')],
  'x-rate-limit': 'search',
  request: {
    query: z.object({
      q: z
        .string()
        .trim()
        .min(1)
        .max(SEARCH_QUERY_CHARS_MAX)
        .openapi({ example: 'ferry "fare rise" -strike' }),
      from: calendarDay.optional().openapi({ description: 'Reports of this day and later' }),
      to: calendarDay.optional().openapi({ description: 'Reports of this day and before' }),
      source: z.string().min(1).max(200).optional().openapi({
        description: 'Id of the source that published a report or whose text it is',
        example: 'reuters',
      }),
      order: z.enum(SEARCH_ORDERS).default('best'),
      limit: z.coerce.number().int().min(1).max(SEARCH_RESULTS_PER_PAGE).default(SEARCH_RESULTS_PER_PAGE),
      cursor: z.coerce
        .number()
        .int()
        .min(1)
        .max(SEARCH_REPORTS_RANKED_MAX)
        .default(1)
        .openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: answers(searchSchema, 'A page of what was found', [400, 429]),
})

export const addSearchRoute = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(search, async (c) => {
    const { q, from = null, to = null, source = null, order, limit, cursor } = c.req.valid('query')
    const found = await c.env.ports.search.search({ q, from, to, source, order, page: cursor }, limit)
    linkNext(c, nextPage(found, limit))
    return answer(c, json(searchBody(found, limit)), CACHE.search)
  })
}

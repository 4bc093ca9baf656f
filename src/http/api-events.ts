import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { eventPath } from '../model/event-address.ts'
import type { EventSummary } from '../ports/days.ts'
import { json, moved } from './answer.ts'
import { cursorParameter } from './cursor.ts'
import type { HttpEnv } from './env.ts'
import { answerEvent } from './event-answer.ts'
import { includeParameter, withParts } from './event-parts.ts'
import { answerList, type FindPage } from './list-answer.ts'
import { limitParameter, PAGING } from './paging.ts'
import { refuse } from './problem.ts'
import { limitedSearch } from './rates.ts'
import { answers } from './responses.ts'
import {
  EVENT_FIELDS,
  eventPageSchema,
  eventPartsPageSchema,
  eventPartsSchema,
  eventSchema,
} from './schemas/event.ts'
import { chosen, filterOf, filterParameters, isRange, NO_RANGE, withFields } from './schemas/filter.ts'

const tags = ['Events']

const listEvents = createRoute({
  method: 'get',
  path: '/api/v1/events',
  operationId: 'listEvents',
  summary: 'Events, those that an edition showed last first',
  description: `Filters hold together of one of the event’s days. ${PAGING}`,
  tags,
  middleware: [limitedSearch],
  'x-rate-limit': 'search',
  request: {
    query: z
      .strictObject({
        ...filterParameters,
        fields: chosen(EVENT_FIELDS, 'Of each event only these, and its id'),
        cursor: cursorParameter,
        limit: limitParameter,
      })
      .refine(isRange, NO_RANGE),
  },
  responses: answers(z.union([eventPageSchema, eventPartsPageSchema]), 'A page of events', [400, 429]),
})

const getEvent = createRoute({
  method: 'get',
  path: '/api/v1/events/{id}',
  operationId: 'getEvent',
  summary: 'An event across its days',
  description: 'By id or by slug. The id of an event that became part of another redirects to that one.',
  tags,
  request: {
    query: z.object({ include: includeParameter }),
    params: z.object({
      id: z
        .string()
        .max(400)
        .openapi({
          param: { name: 'id', in: 'path', description: 'Id or slug' },
          example: 'e0f3a9c2e11d45b67',
        }),
    }),
  },
  responses: {
    ...answers(z.union([eventSchema, eventPartsSchema]), 'The event', [400, 404]),
    301: { description: 'The event became part of another; see Location' },
  },
})

const withAddress = (event: EventSummary) => ({ ...event, url: eventPath(event.slug) })

export const addEventRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listEvents, (c) => {
    const { fields, ...query } = c.req.valid('query')
    const filter = filterOf(query)
    const find: FindPage<'events', EventSummary> = (place, limit) =>
      c.env.ports.lists.events(filter, place, limit)
    return answerList(c, 'events', query, filter, find, (event) =>
      withFields(withAddress(event), fields, ['id']),
    )
  })
  app.openapi(getEvent, async (c) => {
    const { include } = c.req.valid('query')
    const surface = include === undefined ? 'event.json' : `event.${include.join('.')}.json`
    const found = await answerEvent(c, c.req.valid('param').id, surface, (event) =>
      json({
        ...event,
        days: event.days.map((day) => ({ ...day, event: withParts(day.event, include) })),
      }),
    )
    if (found === null) return refuse(c, 'not-found', 'No edition has shown an event of this id.')
    if ('response' in found) return found.response
    const query = new URL(c.req.url).search
    return moved(c, `/api/v1/events/${found.movedTo.id}${query}`)
  })
}

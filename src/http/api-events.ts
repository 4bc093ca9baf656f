import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { eventPath } from '../model/event-address.ts'
import type { EventSummary } from '../ports/days.ts'
import { answer, json, moved } from './answer.ts'
import type { HttpEnv } from './env.ts'
import { answerEvent } from './event-answer.ts'
import { limitParameter, linkNext } from './paging.ts'
import { refuse } from './problem.ts'
import { answers } from './responses.ts'
import { eventPageSchema, eventSchema } from './schemas/event.ts'

const tags = ['Events']

const listEvents = createRoute({
  method: 'get',
  path: '/api/v1/events',
  operationId: 'listEvents',
  summary: 'Events, those of the latest day first',
  description: 'Pages of events; `cursor` is the `next` of the page before.',
  tags,
  request: { query: z.object({ cursor: z.string().max(200).optional(), limit: limitParameter }) },
  responses: answers(eventPageSchema, 'A page of events', [400]),
})

const getEvent = createRoute({
  method: 'get',
  path: '/api/v1/events/{id}',
  operationId: 'getEvent',
  summary: 'An event across its days',
  description: 'By id or by slug. The id of an event that became part of another redirects to that one.',
  tags,
  request: {
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
    ...answers(eventSchema, 'The event', [400, 404]),
    301: { description: 'The event became part of another; see Location' },
  },
})

const withAddress = (event: EventSummary) => ({ ...event, url: eventPath(event.slug) })

export const addEventRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listEvents, async (c) => {
    const { cursor, limit } = c.req.valid('query')
    const { items, next } = await c.env.ports.events.events(cursor ?? null, limit)
    linkNext(c, next)
    const page = { items: items.map(withAddress), next }
    return answer(c, json(page satisfies z.input<typeof eventPageSchema>))
  })
  app.openapi(getEvent, async (c) => {
    const body = (event: z.input<typeof eventSchema>) => json(event)
    const found = await answerEvent(c, c.req.valid('param').id, 'event.json', body)
    if (found === null) return refuse(c, 'not-found', 'No edition has shown an event of this id.')
    return 'movedTo' in found ? moved(c, `/api/v1/events/${found.movedTo.id}`) : found.response
  })
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { importSubscribers } from '../flows/import-subscribers.ts'
import { eraseSubscriber } from '../flows/own-data.ts'
import { suppressAddresses } from '../flows/suppress-addresses.ts'
import { CALL_BYTES_MAX, IMPORT_ROWS_MAX, NAME_CHARS_MAX, SMALL_CALL_BYTES_MAX } from '../limits.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import { needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { limitParameter, linkNext } from './paging.ts'
import { jsonBody, type Refusal, refusals } from './responses.ts'
import {
  addressSchema,
  importedSchema,
  subscriberId,
  subscriberSchema,
  subscribersSchema,
  suppressedSchema,
} from './schemas/subscription.ts'
import { subscriberCsv } from './subscriber-csv-stream.ts'

const shared = { tags: ['Subscriptions'], security: [{ token: ['admin'] }] }
const DENIED: Refusal[] = [400, 401, 403, 429]

const byAddress = { body: { required: true, content: { 'application/json': { schema: addressSchema } } } }

const listSubscribers = createRoute({
  ...shared,
  method: 'get',
  path: '/api/v1/subscribers',
  operationId: 'listSubscribers',
  summary: 'The subscribers, a page at a time',
  description: 'By id; `cursor` is the `next` of the page before.',
  middleware: [needs('admin')],
  request: { query: z.object({ cursor: subscriberId.optional(), limit: limitParameter }) },
  responses: { 200: jsonBody(subscribersSchema, 'The subscribers'), ...refusals(DENIED) },
})

const exportSubscribers = createRoute({
  ...shared,
  method: 'get',
  path: '/api/v1/subscribers.csv',
  operationId: 'exportSubscribers',
  summary: 'The whole list as CSV',
  description: 'In the columns that importing takes, with when, how and where each consented.',
  middleware: [needs('admin')],
  responses: {
    200: { description: 'The list', content: { 'text/csv': { schema: z.string() } } },
    ...refusals(DENIED),
  },
})

const importList = createRoute({
  ...shared,
  method: 'post',
  path: '/api/v1/subscribers',
  operationId: 'importSubscribers',
  summary: 'Take a list in',
  description: `CSV of up to ${IMPORT_ROWS_MAX} rows with at least the columns address and consent_at: nobody comes onto the list without the time of a consent. Who is on it already stays unchanged, suppressed addresses are left out, and nobody is sent a mail for it.`,
  middleware: [needs('admin'), boundedBody(CALL_BYTES_MAX)],
  request: {
    query: z.object({
      source: z.string().max(NAME_CHARS_MAX).default('').openapi({ description: 'What the list was' }),
    }),
    body: { required: true, content: { 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: jsonBody(importedSchema, 'What became of the rows'), ...refusals([...DENIED, 413]) },
})

const findSubscriber = createRoute({
  ...shared,
  method: 'post',
  path: '/api/v1/subscribers/lookup',
  operationId: 'findSubscriber',
  summary: 'The subscriber with this address',
  description: 'A POST, so that the address stands in no log of addresses asked for. It changes nothing.',
  middleware: [needs('admin'), boundedBody(SMALL_CALL_BYTES_MAX)],
  request: byAddress,
  responses: {
    200: jsonBody(subscriberSchema, 'The subscriber'),
    ...refusals([...DENIED, 404, 413, 415, 422]),
  },
})

const suppress = createRoute({
  ...shared,
  method: 'post',
  path: '/api/v1/suppressions',
  operationId: 'suppressAddress',
  summary: 'Never send anything to this address again',
  description:
    'Whether it is on the list or not. Only its hash is kept, also when the subscriber is deleted.',
  middleware: [needs('admin'), boundedBody(SMALL_CALL_BYTES_MAX)],
  request: byAddress,
  responses: { 200: jsonBody(suppressedSchema, 'Done'), ...refusals([...DENIED, 413, 415, 422]) },
})

const deleteSubscriber = createRoute({
  ...shared,
  method: 'delete',
  path: '/api/v1/subscribers/{id}',
  operationId: 'deleteSubscriber',
  summary: 'Delete all that is kept of a subscriber',
  description: 'But the hash of an address that is suppressed.',
  middleware: [needs('admin')],
  request: { params: z.object({ id: subscriberId }) },
  responses: { 204: { description: 'Deleted' }, ...refusals([...DENIED, 404]) },
})

const SECRET = { 'Cache-Control': CACHE.secret }
const nobody = () => new HTTPException(404, { message: 'No subscriber has this id or address.' })

const addReading = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listSubscribers, async (c) => {
    const { cursor, limit } = c.req.valid('query')
    // One more than is answered tells whether there is a next page.
    const found = await c.env.ports.subscribers.page(cursor ?? null, limit + 1)
    const items = found.slice(0, limit)
    const next = found.length > limit ? (items.at(-1)?.id ?? null) : null
    linkNext(c, next)
    return c.json({ items, next } satisfies z.input<typeof subscribersSchema>, 200, SECRET)
  })
  app.openapi(exportSubscribers, (c) =>
    c.body(subscriberCsv(c.env.ports.subscribers), 200, {
      ...SECRET,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="subscribers.csv"',
    }),
  )
  app.openapi(findSubscriber, async (c) => {
    const found = await c.env.ports.subscribers.byAddress(c.req.valid('json').address)
    if (found === null) throw nobody()
    return c.json(found.subscriber satisfies z.input<typeof subscriberSchema>, 200, SECRET)
  })
}

export const addSubscriberRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  addReading(app)
  app.openapi(importList, async (c) => {
    const imported = await importSubscribers(c.env.ports, await c.req.text(), c.req.valid('query').source)
    return c.json(imported satisfies z.input<typeof importedSchema>, 200, SECRET)
  })
  app.openapi(suppress, async (c) => {
    const { address } = c.req.valid('json')
    await suppressAddresses(c.env.ports, [address], 'operator')
    const found = await c.env.ports.subscribers.byAddress(address)
    const body: z.input<typeof suppressedSchema> = { subscriber: found?.subscriber ?? null }
    return c.json(body, 200, SECRET)
  })
  app.openapi(deleteSubscriber, async (c) => {
    if (!(await eraseSubscriber(c.env.ports, c.req.valid('param').id))) throw nobody()
    return c.body(null, 204, SECRET)
  })
}

import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { knownTopics } from '../flows/known-topics.ts'
import { askToSubscribe } from '../flows/subscribe.ts'
import { SMALL_CALL_BYTES_MAX, UNCONFIRMED_RETRY_S } from '../limits.ts'
import { isRefused } from '../model/mail-address.ts'
import { ENGLISH } from '../render/words/en.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import type { HttpEnv } from './env.ts'
import { networkKey } from './network.ts'
import { takesMail } from './own-page.ts'
import { limited, limitedTogether } from './rates.ts'
import { refusals } from './responses.ts'
import { subscriptionAnswerSchema, subscriptionSchema } from './schemas/subscription.ts'

const postSubscription = createRoute({
  method: 'post',
  path: '/api/v1/subscriptions',
  operationId: 'subscribe',
  summary: 'Ask for the day by mail',
  description:
    'The address gets one mail that asks it to confirm; nothing else is sent until it does. The answer is the same for every address.',
  tags: ['Subscriptions'],
  middleware: [
    takesMail,
    limited('subscribe'),
    limitedTogether('subscribe-all'),
    boundedBody(SMALL_CALL_BYTES_MAX),
  ],
  'x-rate-limit': 'subscribe',
  request: { body: { required: true, content: { 'application/json': { schema: subscriptionSchema } } } },
  responses: {
    202: {
      description: 'The wish is taken',
      content: { 'application/json': { schema: subscriptionAnswerSchema } },
    },
    ...refusals([400, 404, 413, 415, 422, 429]),
  },
})

const notValid = (message: string) => new HTTPException(422, { message })
const TAKEN = { detail: 'A mail is on its way to this address; its link leads to a button that confirms.' }

export const addSubscriptionRoute = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(postSubscription, async (c) => {
    const { ports } = c.env
    const { address, timezone = ports.settings.timezone, topics, ...rest } = c.req.valid('json')
    if (isRefused(address, ports.settings.addressRules))
      throw notValid('address: addresses of this kind are not taken here')
    const known = await knownTopics(ports, topics)
    if ('unknown' in known) throw notValid(`topics: no source is called ${known.unknown.join(', ')} here`)
    const preferences = { ...rest, timezone, topics: known.topics }
    const asking = { address, preferences, from: 'api', source: null, network: networkKey(c) } as const
    if ((await askToSubscribe(ports, asking)) === 'too many') {
      c.header('Retry-After', String(UNCONFIRMED_RETRY_S))
      throw new HTTPException(429, { message: ENGLISH.errors.networkFull })
    }
    return c.json(TAKEN satisfies z.input<typeof subscriptionAnswerSchema>, 202, {
      'Cache-Control': CACHE.secret,
    })
  })
}

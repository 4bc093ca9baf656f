import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { sendTestDigest } from '../flows/send-test-digest.ts'
import { SMALL_CALL_BYTES_MAX } from '../limits.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import { needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { refusals } from './responses.ts'
import { sentDigestSchema, testDigestSchema } from './schemas/digest.ts'
import { siteOf } from './site.ts'

const sendTest = createRoute({
  method: 'post',
  path: '/api/v1/digest/test',
  operationId: 'sendTestDigest',
  summary: 'Send one day’s digest to one address',
  description:
    'By the transport that is set, as a trial: no list knows of it, and nobody is subscribed by it.',
  tags: ['Subscriptions'],
  security: [{ token: ['admin'] }],
  middleware: [needs('admin'), boundedBody(SMALL_CALL_BYTES_MAX)],
  request: { body: { required: true, content: { 'application/json': { schema: testDigestSchema } } } },
  responses: {
    200: {
      description: 'What the transport said',
      content: { 'application/json': { schema: sentDigestSchema } },
    },
    ...refusals([400, 401, 403, 404, 413, 415, 422, 429]),
  },
})

export const addDigestRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(sendTest, async (c) => {
    const { ports } = c.env
    const { to, date, language } = c.req.valid('json')
    const sent = await sendTestDigest(ports, siteOf(c), { to, date: date ?? 'latest', language })
    if (sent === 'no such day')
      throw new HTTPException(404, { message: 'No edition of this day has been built.' })
    const { outcome, ...what } = sent
    const body = {
      ...what,
      transport: ports.mailer.name,
      outcome: outcome.kind,
      detail: outcome.kind === 'sent' ? null : outcome.detail,
    } satisfies z.input<typeof sentDigestSchema>
    return c.json(body, 200, { 'Cache-Control': CACHE.secret })
  })
}

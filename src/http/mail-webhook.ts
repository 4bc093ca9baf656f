// What an HTTP provider tells of mails it took, signed as Svix and Standard Webhooks do it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { noteBounceOf } from '../flows/note-bounce.ts'
import { mailEvent } from '../intake/mail-event.ts'
import { BOUNCE_BYTES_MAX, WEBHOOK_AGE_S_MAX } from '../limits.ts'
import { boundedBody } from './body.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'

/** The secret's bytes: base64 after `whsec_`. */
const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

const isSame = (given: string, expected: Buffer): boolean => {
  const bytes = Buffer.from(given, 'base64')
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}

/** HMAC-SHA256 over `id.timestamp.body`; a header may carry several signatures, while a secret is changed. */
const isSigned = (c: Ctx, secret: string, body: string): boolean => {
  const header = (name: string): string =>
    c.req.header(`svix-${name}`) ?? c.req.header(`webhook-${name}`) ?? ''
  const [id, timestamp] = [header('id'), header('timestamp')]
  const age = Math.abs(c.env.ports.now().getTime() / 1000 - Number(timestamp))
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || age > WEBHOOK_AGE_S_MAX) return false
  const expected = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest()
  return header('signature')
    .split(' ', 10)
    .some((one) => one.startsWith('v1,') && isSame(one.slice(3), expected))
}

/** A call that comes again within its time changes nothing more. */
const takeEvent = async (c: Ctx): Promise<Response> => {
  const { settings } = c.env.ports
  const secret = settings.mail.webhookSecret
  if (secret === '')
    return refuse(c, 'not-found', 'The operator has set no secret for it (MAIL_WEBHOOK_SECRET).')
  const body = await c.req.text()
  if (!isSigned(c, secret, body))
    return refuse(c, 'unauthorized', 'The call is not signed with the secret, or is too old.')
  const event = mailEvent(body)
  if (event === null) return refuse(c, 'bad-request', 'The body is no event.')
  if (event !== 'other')
    for (const address of event.addresses) await noteBounceOf(c.env.ports, address, event.bounce)
  return c.body(null, 204, { 'Cache-Control': 'no-store' })
}

export const addMailWebhook = (app: Hono<HttpEnv>): void => {
  app.post('/webhooks/mail/http', boundedBody(BOUNCE_BYTES_MAX), takeEvent)
}

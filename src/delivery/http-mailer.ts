// Mail through an HTTP provider that takes what Resend takes: POST /emails with JSON and an Idempotency-Key.
import { MAIL_ANSWER_BYTES_MAX, MAIL_CALL_TIMEOUT_MS, MAIL_DETAIL_CHARS_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'
import type { Mailer } from '../ports/mailer.ts'
import { mailbox } from './mime-headers.ts'

export type HttpProvider = { url: string; key: string; perMinuteMax: number }

type Send = (url: string, init: RequestInit) => Promise<Response>

/** `name`: the provider's word for what is wrong */
type Answer = { status: number; retryAfterS: number | null; id: string | null; name: string; message: string }

/** Cloudflare's own answers for an origin that was never reached: it did not get the request. */
const NOT_REACHED = [521, 523, 525, 526, 530]
/** A key that is no good, or may not send: the operator's to mend, and no message's fault */
const OPERATORS = [401, 403, 404, 405]
const LATER = [408, 425, 429]

const textField = (value: unknown, name: string): string | null => {
  const field = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : null
  return typeof field === 'string' ? field : null
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = (await response.text().catch(() => '')).slice(0, MAIL_ANSWER_BYTES_MAX)
  const body = json(text)
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    retryAfterS: Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null,
    id: textField(body, 'id'),
    name: textField(body, 'name') ?? '',
    message: textField(body, 'message') ?? text,
  }
}

const outcomeOf = ({ status, retryAfterS, id, name, message }: Answer, to: string): SendOutcome => {
  if (status >= 200 && status < 300) return { kind: 'sent', id }
  const detail = `${status} ${name} ${message.replaceAll(to, '…')}`
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAIL_DETAIL_CHARS_MAX)
  const forNow: SendOutcome = {
    kind: 'refused',
    permanent: false,
    detail,
    address: false,
    ...(retryAfterS !== null && { retryAfterS }),
  }
  if (NOT_REACHED.includes(status) || LATER.includes(status) || OPERATORS.includes(status)) return forNow
  if (status === 409) {
    // The same call is under way: to be asked again. With another body under its key: an earlier one was taken.
    return name === 'concurrent_idempotent_requests' ? forNow : { kind: 'unknown', detail }
  }
  if (status >= 300 && status < 500) {
    const address = /`to` field|recipient/i.test(message) || name === 'invalid_to_address'
    return { kind: 'refused', permanent: true, detail, address }
  }
  return { kind: 'unknown', detail }
}

/** One message is one key, however often it is tried: the provider sends it once. */
const callOf = (mail: OutgoingMail, { key }: HttpProvider): RequestInit => ({
  method: 'POST',
  headers: {
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': `daybook-${shortHash('idempotency', mail.messageId)}`,
  },
  body: JSON.stringify({
    from: mailbox(mail.from),
    to: [mail.to],
    ...(mail.replyTo !== null && { reply_to: mail.replyTo }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: Object.fromEntries([...mail.headers, ['Message-ID', mail.messageId]]),
  }),
  redirect: 'manual',
  signal: AbortSignal.timeout(MAIL_CALL_TIMEOUT_MS),
})

/** Why the provider cannot be reached; null where it can. */
const unreachable = async ({ url }: HttpProvider, send: Send): Promise<string | null> => {
  try {
    const signal = AbortSignal.timeout(MAIL_CALL_TIMEOUT_MS)
    const { status } = await send(new URL(url).origin, { method: 'HEAD', redirect: 'manual', signal })
    return NOT_REACHED.includes(status) ? `status ${status}` : null
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * A fetch that fails does not tell whether the call went out. So the provider is asked first whether it is there, once
 * for all messages of one call of the Worker: what fails then was not sent, what fails later may have been.
 */
export const httpMailer = (provider: HttpProvider, send: Send): Mailer => {
  let asked: Promise<string | null> | undefined
  return {
    name: 'http',
    perMinuteMax: provider.perMinuteMax,
    async send(mail) {
      asked ??= unreachable(provider, send)
      const why = await asked
      if (why !== null)
        return { kind: 'refused', permanent: false, detail: `not reached: ${why}`, address: false }
      try {
        return outcomeOf(await answerOf(await send(provider.url, callOf(mail, provider))), mail.to)
      } catch (error) {
        return { kind: 'unknown', detail: (error as Error).message }
      }
    },
  }
}

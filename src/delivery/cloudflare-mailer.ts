// Mail through Cloudflare's send_email binding, which is for transactional mail. It takes whole messages, and only with
// the address of From as the envelope's sender: bounces have no address of their own (VERP) here, and Cloudflare keeps
// its own list of addresses it sends nothing to.
import { MAIL_DETAIL_CHARS_MAX } from '../limits.ts'
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'
import type { Mailer } from '../ports/mailer.ts'
import { mimeOf } from './mime.ts'

/** `EmailMessage` of cloudflare:email, which only a Worker has. */
export type MakeMessage = (from: string, to: string, raw: string) => EmailMessage

/** The binding's error codes that say nothing was sent, and what each means for the delivery. */
const REFUSALS: Record<string, { permanent: boolean; address: boolean }> = {
  E_RATE_LIMIT_EXCEEDED: { permanent: false, address: false },
  E_DAILY_LIMIT_EXCEEDED: { permanent: false, address: false },
  E_SENDER_NOT_VERIFIED: { permanent: false, address: false },
  E_SENDER_DOMAIN_NOT_AVAILABLE: { permanent: false, address: false },
  E_RECIPIENT_NOT_ALLOWED: { permanent: true, address: false },
  E_RECIPIENT_SUPPRESSED: { permanent: true, address: true },
  E_VALIDATION_ERROR: { permanent: true, address: false },
  E_CONTENT_TOO_LARGE: { permanent: true, address: false },
  E_HEADER_NOT_ALLOWED: { permanent: true, address: false },
}

/** What it says without a code of an address or a message that it does not take */
const UNCODED =
  /^could not send email: .*not a verified|does not match mail from|^email (?:to|from) .* not allowed|^(?:invalid|missing) /i
const OPERATORS = { permanent: false, address: false }

const outcomeOf = (error: unknown, to: string): SendOutcome => {
  const { code = '', message } = error as { code?: string; message: string }
  const detail = `${code} ${message}`.replaceAll(to, '…').trim().slice(0, MAIL_DETAIL_CHARS_MAX)
  const refusal = REFUSALS[code] ?? (UNCODED.test(message) ? OPERATORS : undefined)
  return refusal ? { kind: 'refused', detail, ...refusal } : { kind: 'unknown', detail }
}

/** The binding takes messages as they are, and locally every one: what could break out of a header stops here. */
const isFit = ({ to }: OutgoingMail): boolean => /^[!-;=?-~]+@[!-;=?-~]+$/.test(to)

export const cloudflareMailer = (binding: SendEmail, message: MakeMessage, perMinuteMax: number): Mailer => ({
  name: 'cloudflare',
  perMinuteMax,
  async send(mail) {
    if (!isFit(mail))
      return { kind: 'refused', permanent: true, detail: 'not an address mail can be sent to', address: true }
    try {
      const { messageId } = await binding.send(message(mail.from.address, mail.to, mimeOf(mail)))
      return { kind: 'sent', id: messageId ?? null }
    } catch (error) {
      return outcomeOf(error, mail.to)
    }
  },
})

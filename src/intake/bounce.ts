// What comes back of our own mails: notices of failure (RFC 3464, and what older servers write) and complaints (RFC 5965).
import PostalMime, { type Email } from 'postal-mime'
import { BOUNCE_TEXT_CHARS_MAX, MAIL_HEADER_BYTES_MAX, MAIL_NESTING_MAX } from '../limits.ts'
import type { Bounce } from '../model/delivery.ts'
import { bounceOf, hasStatus } from './bounce-status.ts'
import { costOf } from './mail-message.ts'
import { automaticReply } from './mail-sender.ts'
import { type NoticeFields, noticeBlocks } from './notice-fields.ts'

/** `signed`: what may be ids of ours on the mail that came back; whoever knows the key can tell. */
export type ReturnedMail = { bounce: Bounce; signed: string[] }

const DECODER = new TextDecoder()

const partsOf = ({ attachments }: Email, types: readonly string[]): string[] =>
  attachments
    .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
    .map(({ content }) => (typeof content === 'string' ? content : DECODER.decode(content)))
    .map((text) => text.slice(0, BOUNCE_TEXT_CHARS_MAX).replace(/\r\n?/g, '\n'))

/** RFC 5965 §7.3, RFC 6430, RFC 6591: who says that it is no spam, or that a signature failed, complains of nothing. */
const NO_COMPLAINT = ['not-spam', 'auth-failure']

const complaint = (mail: Email): Bounce | null => {
  const [report] = partsOf(mail, ['message/feedback-report'])
  const kind = report && noticeBlocks(report)[0]?.get('feedback-type')?.toLowerCase()
  return kind && !NO_COMPLAINT.includes(kind) ? 'complaint' : null
}

const ofRecipient = (fields: NoticeFields): Bounce | null =>
  fields.get('action')?.toLowerCase() === 'failed'
    ? bounceOf(fields.get('status') ?? '', fields.get('diagnostic-code') ?? '')
    : null

/** Of several recipients the one whose address is bad; a notice that a mail is late says nothing yet. */
const failure = (mail: Email): Bounce | null | undefined => {
  const [status] = partsOf(mail, ['message/delivery-status', 'message/global-delivery-status'])
  if (status === undefined) return undefined
  const failures = noticeBlocks(status).map(ofRecipient)
  return failures.find((one) => one === 'hard') ?? failures.find((one) => one !== null) ?? null
}

const LATE =
  /\b(?:delayed|will be retried|still (?:trying|being retried)|no action is required|not yet been delivered)\b/i
const DAEMON = /\b(?:mailer-daemon|postmaster)@/i

/** Servers that write no report (qmail, Exim, old gateways) write to people, with the other server's words. */
const inWords = (mail: Email, envelopeFrom: string): Bounce | null => {
  const text = (mail.text ?? '').slice(0, BOUNCE_TEXT_CHARS_MAX)
  const isNotice = /^(?:<>)?$/.test(envelopeFrom.trim()) || DAEMON.test(mail.from?.address ?? '')
  if (!isNotice || LATE.test(`${mail.subject ?? ''} ${text}`)) return null
  const [own = ''] = text.split(/^-+ ?(?:Below this line|This is a copy|The original|Original message)/im)
  const isFailure = hasStatus(own) || mail.headers.some(({ key }) => key === 'x-failed-recipients')
  return isFailure ? bounceOf('', own) : null
}

const SIGNED = /\b[0-9a-f]{24}-[0-9a-f]{20}(?=@)/gi
const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/feedback-report']

const signedIn = (mail: Email): string[] => [
  ...new Set(partsOf(mail, RETURNED).flatMap((text) => text.match(SIGNED) ?? [])),
]

const parse = async (bytes: Uint8Array<ArrayBuffer>): Promise<Email | null> => {
  if (costOf(bytes) !== null) return null
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAIL_NESTING_MAX,
      maxHeadersSize: MAIL_HEADER_BYTES_MAX,
    })
  } catch {
    return null
  }
}

/** What a mail to one of our own addresses says of a mail of ours; null where it says nothing: an answer, a delay, a letter. */
export const returnedMail = async (
  bytes: Uint8Array<ArrayBuffer>,
  envelopeFrom: string,
): Promise<ReturnedMail | null> => {
  const mail = await parse(bytes)
  if (mail === null) return null
  const complained = complaint(mail)
  const failed = complained ?? failure(mail)
  const isAnswer = automaticReply(mail.headers, envelopeFrom || 'somebody') === 'it is an automatic reply'
  const bounce = failed === undefined && !isAnswer ? inWords(mail, envelopeFrom) : (failed ?? null)
  return bounce && { bounce, signed: signedIn(mail) }
}

// A mail's bytes to its headers and its body (RFC 5322, MIME), within bounds.
import PostalMime, { type Attachment, type Header } from 'postal-mime'
import {
  MAIL_BODY_CHARS_MAX,
  MAIL_DASHED_LINES_MAX,
  MAIL_HEADER_BYTES_MAX,
  MAIL_LINES_MAX,
  MAIL_NESTING_MAX,
} from '../limits.ts'
import { normaliseText } from './normalise.ts'

/** `text` and `html` are decoded; what is attached is not, but for mails forwarded whole. */
export type MailMessage = {
  headers: Header[]
  subject: string
  /** ISO 8601, null where the header is no date */
  date: string | null
  messageId: string
  html: string
  text: string
  /** Mails within the mail, as bytes */
  forwarded: Uint8Array<ArrayBuffer>[]
}

const NEWLINE = 0x0a
const DASH = 0x2d

/** Why a mail is too costly to be parsed, or null: every line and every part takes memory. */
export const costOf = (bytes: Uint8Array): string | null => {
  let [lines, dashed] = [0, 0]
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    lines++
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) dashed++
  }
  if (lines > MAIL_LINES_MAX) return `it has more than ${MAIL_LINES_MAX} lines`
  return dashed > MAIL_DASHED_LINES_MAX ? 'it has too many parts' : null
}

const bytesOf = ({ content }: Attachment): Uint8Array<ArrayBuffer>[] =>
  content instanceof ArrayBuffer ? [new Uint8Array(content)] : []

/** The parser copies a view, and takes a buffer as it is. */
const wholeBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer | Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const parse = async (bytes: Uint8Array<ArrayBuffer>): Promise<MailMessage> => {
  // Nested mails are left as they are: who forwards one is asked for first.
  const mail = await PostalMime.parse(wholeBuffer(bytes), {
    forceRfc822Attachments: true,
    maxNestingDepth: MAIL_NESTING_MAX,
    maxHeadersSize: MAIL_HEADER_BYTES_MAX,
  })
  const { headers, subject = '', date = '', messageId = '', html = '', text = '', attachments } = mail
  return {
    headers,
    subject,
    date: ISO.test(date) ? `${date.slice(0, 19)}Z` : null,
    messageId,
    html: normaliseText(html),
    text: normaliseText(text),
    forwarded: attachments.filter(({ mimeType }) => mimeType === 'message/rfc822').flatMap(bytesOf),
  }
}

/** A mail's parts, or why they cannot be read, in words for the operator. */
export const readMessage = async (bytes: Uint8Array<ArrayBuffer>): Promise<MailMessage | { why: string }> => {
  const why = costOf(bytes)
  if (why !== null) return { why }
  try {
    const message = await parse(bytes)
    const chars = Math.max(message.html.length, message.text.length)
    return chars > MAIL_BODY_CHARS_MAX ? { why: `its text has ${chars} characters` } : message
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

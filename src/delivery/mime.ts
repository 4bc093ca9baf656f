// A message as it goes over the wire (RFC 5322, 2045, 2046): text and HTML as alternatives, both quoted-printable.
import { shortHash } from '../model/hash.ts'
import type { OutgoingMail } from '../model/mail.ts'
import { dateTime, field, mailbox } from './mime-headers.ts'

/** RFC 2045, 6.7: a line has at most 76 characters with the `=` of a soft break. */
const LINE_CHARS = 75
const EQUALS = 0x3d
const TAB = 0x09
const SPACE = 0x20

const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

const isLiteral = (byte: number): boolean =>
  byte === TAB || (byte >= SPACE && byte <= 0x7e && byte !== EQUALS)

/** One line of text. A dot or a `From ` at its start is escaped, for there are relays that take them for their own. */
const quotedLine = (line: string): string => {
  const bytes = Buffer.from(line)
  let done = ''
  let current = ''
  for (const [i, byte] of bytes.entries()) {
    const isEdge = i === bytes.length - 1 && byte <= SPACE
    const isMistaken = i === 0 && (byte === 0x2e || line.startsWith('From '))
    const next = isLiteral(byte) && !isEdge && !isMistaken ? String.fromCharCode(byte) : escaped(byte)
    if (current.length + next.length > LINE_CHARS) {
      done += `${current}=\r\n`
      current = ''
    }
    current += next
  }
  return done + current
}

/** UTF-8 text in quoted-printable, its lines ended by CRLF. */
export const quotedPrintable = (text: string): string =>
  text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .map(quotedLine)
    .join('\r\n')

const part = (type: string, body: string): string =>
  [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(body),
  ].join('\r\n')

/** The whole message, ASCII only, lines of at most 78 characters but for words that are longer. */
export const mimeOf = (mail: OutgoingMail): string => {
  // No quoted-printable text holds `=_`, so that the parts never hold their boundary (RFC 2045, 6.7).
  const boundary = `=_${shortHash('boundary', mail.messageId)}`
  const head = [
    `From: ${mailbox(mail.from)}`,
    `To: ${mail.to}`,
    ...(mail.replyTo === null ? [] : [`Reply-To: ${mail.replyTo}`]),
    field('Subject', mail.subject),
    `Date: ${dateTime(mail.date)}`,
    `Message-ID: ${mail.messageId}`,
    ...mail.headers.map(([name, value]) => field(name, value)),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  return [
    ...head,
    '',
    `--${boundary}`,
    part('text/plain', mail.text),
    `--${boundary}`,
    part('text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

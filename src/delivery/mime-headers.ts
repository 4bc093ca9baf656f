// Header fields of a message: RFC 5322 for their form, RFC 2047 for what is not ASCII.
import type { MailAddress } from '../model/mail.ts'

const LINE_CHARS = 76
/** Bytes of one encoded word: with `=?utf-8?B?…?=` around their base64 and `Reply-To: ` before it a line has room. */
const WORD_BYTES = 36

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?')

/** A value that came from outside may hold line breaks; a header may not: they would begin another one. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Pieces of at most WORD_BYTES of UTF-8, no character torn. */
const pieces = (text: string): string[] => {
  const found = ['']
  for (const char of text) {
    const last = found.length - 1
    const longer = found[last] + char
    if (Buffer.byteLength(longer) <= WORD_BYTES) found[last] = longer
    else found.push(char)
  }
  return found
}

/** Free text as it may stand in a header: as it is, or in encoded words. */
const unstructured = (text: string): string => {
  const line = oneLine(text).toWellFormed()
  if (isPlain(line)) return line
  return pieces(line)
    .map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join(' ')
}

/** `"Daybook, daily" <daybook@example.org>` */
export const mailbox = ({ name, address }: MailAddress): string => {
  const line = oneLine(name)
  if (line === '') return address
  const phrase = isPlain(line) ? `"${line.replace(/["\\]/g, '\\$&')}"` : unstructured(line)
  return `${phrase} <${address}>`
}

/** `Tue, 29 Mar 2022 18:05:00 +0000` */
export const dateTime = (iso: string): string => new Date(iso).toUTCString().replace(/GMT$/, '+0000')

/** One field, folded where it has spaces; words longer than a line stay whole. */
export const field = (name: string, value: string): string => {
  const lines = [`${name}:`]
  for (const word of unstructured(value).split(' ')) {
    const last = lines.at(-1) ?? ''
    const isFirst = lines.length === 1 && last.endsWith(':')
    if (isFirst || last.length + 1 + word.length <= LINE_CHARS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(` ${word}`)
  }
  return lines.join('\r\n')
}

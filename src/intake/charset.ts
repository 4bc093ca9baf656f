// Bytes to text. Who says what encoding it is: byte-order mark, then HTTP, then the document itself (RFC 7303 §3,
// WHATWG HTML "determining the character encoding"), and the bytes where these cannot be right.
import { normaliseText } from './normalise.ts'

type Claim = { label: string; from: 'header' | 'document' }

export type Decoded = {
  /** As `normaliseText` leaves it */
  text: string
  /** WHATWG name: "utf-8", "windows-1252" */
  encoding: string
  /** 'bytes': nobody said, or what was said cannot be right */
  from: Claim['from'] | 'byte-order mark' | 'bytes'
  /** What was wrong with what was said, in words for the operator */
  note: string | null
}

/** As far as a declaration is looked for; browsers look at 1,024 bytes, and some pages begin with their scripts. */
const HEAD_BYTES = 16_384

const BYTE_ORDER_MARKS: [bytes: number[], label: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]
/** "<" or "{" and its like, two bytes wide (XML 1.0, appendix F; RFC 4627 §3) */
const WIDE_BEGINNINGS: [pattern: RegExp, label: string][] = [
  [/^\0[<{[\s]\0[\s!-~]/, 'utf-16be'],
  [/^[<{[\s]\0[\s!-~]\0/, 'utf-16le'],
]

const IN_HEADER = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i
const IN_XML = /^\s*<\?xml\s[^<>]*?\bencoding\s*=\s*["']([^"'<>]+)["']/i
const IN_HTML = /<meta\s[^<>]*?\bcharset\s*=\s*["']?\s*([^\s"'/<>;]+)/i

const UTF_16 = /^utf-16/

/** Labels in use that the WHATWG table lacks */
const ALIASES: Record<string, string> = {
  'latin-1': 'latin1',
  utf_8: 'utf-8',
  utf8mb4: 'utf-8',
  'win-1251': 'cp1251',
  'win-1252': 'cp1252',
}

const decoderOf = (label: string, fatal: boolean): TextDecoder | null => {
  const name = label.trim().toLowerCase()
  try {
    return new TextDecoder(ALIASES[name] ?? name, { fatal, ignoreBOM: false })
  } catch {
    return null
  }
}

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return decoderOf(label, true)?.decode(bytes) ?? null
  } catch {
    return null
  }
}

const decodeAnyhow = (bytes: Uint8Array, label: string): string =>
  decoderOf(label, false)?.decode(bytes) ?? ''

/** What may be said in the document; UTF-16 cannot say of itself what it is in single bytes. */
const declared = (head: string): string | null => {
  const label = (IN_XML.exec(head) ?? IN_HTML.exec(head))?.[1] ?? null
  return label !== null && UTF_16.test(decoderOf(label, false)?.encoding ?? '') ? 'utf-8' : label
}

const claimsOf = (bytes: Uint8Array, contentType: string | null): Claim[] => {
  const head = decodeAnyhow(bytes.subarray(0, HEAD_BYTES), 'latin1')
  const wide = WIDE_BEGINNINGS.find(([pattern]) => pattern.test(head))
  if (wide) return [{ label: wide[1], from: 'document' }]
  const header = IN_HEADER.exec(contentType ?? '')?.[1]
  const document = declared(head)
  return [
    ...(header ? [{ label: header, from: 'header' as const }] : []),
    ...(document ? [{ label: document, from: 'document' as const }] : []),
  ]
}

// Every other encoding of the platform's takes two bytes or more to a character, and can be told from its errors.
const SINGLE_BYTE = /^(?:iso-8859-|windows-|koi8-|ibm866|macintosh|x-mac-)/

/** Text in UTF-8 with more than ASCII in it: of another encoding, all its bytes would not fall into that by chance. */
const asUtf8 = (bytes: Uint8Array): string | null =>
  bytes.some((byte) => byte > 0x7f) ? decode(bytes, 'utf-8') : null

const REPLACEMENT = 0xfffd

/** Whether more characters beyond ASCII came out whole than did not */
const mostlyWhole = (text: string): boolean => {
  let balance = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) balance += unit === REPLACEMENT ? -1 : 1
  }
  return balance >= 0
}

/** UTF-8 with some bytes that are wrong, or not UTF-8 at all: then what most old servers send. */
const guess = (bytes: Uint8Array): { text: string; encoding: string } => {
  const text = decodeAnyhow(bytes, 'utf-8')
  return mostlyWhole(text)
    ? { text, encoding: 'utf-8' }
    : { text: decodeAnyhow(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

const read = (bytes: Uint8Array, { label, from }: Claim): Omit<Decoded, 'note'> | string => {
  const encoding = decoderOf(label, true)?.encoding
  if (encoding === undefined) return `the ${from} says “${label.slice(0, 40)}”, which is no encoding`
  if (UTF_16.test(encoding) && from === 'header' && !bytes.subarray(0, HEAD_BYTES).includes(0))
    return `the header says “${encoding}”, and no character is two bytes wide`
  const misnamed = SINGLE_BYTE.test(encoding) ? asUtf8(bytes) : null
  if (misnamed !== null) return `the ${from} says “${encoding}”, and the text is UTF-8`
  const text = decode(bytes, label)
  return text === null ? `the ${from} says “${encoding}”, and the text is not` : { text, encoding, from }
}

const decodeClaims = (bytes: Uint8Array, claims: Claim[]): Decoded => {
  const wrong: string[] = []
  const note = () => (wrong.length > 0 ? wrong.join('; ') : null)
  for (const claim of claims) {
    const result = read(bytes, claim)
    if (typeof result !== 'string') return { ...result, note: note() }
    wrong.push(result)
  }
  const text = decode(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8', from: 'bytes', note: note() }
  const named = claims
    .map(({ label }) => decoderOf(label, false)?.encoding)
    .find((name) => name && name !== 'utf-8')
  const guessed =
    named && !UTF_16.test(named) ? { text: decodeAnyhow(bytes, named), encoding: named } : guess(bytes)
  wrong.push(`read as ${guessed.encoding}`)
  return { ...guessed, from: 'bytes', note: note() }
}

const markOf = (bytes: Uint8Array): string | null =>
  BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))?.[1] ?? null

/**
 * A text of any of the platform's encodings, whatever was said of it; always a text, never an error.
 * @param contentType the header, as it came
 */
export const decodeText = (bytes: Uint8Array, contentType: string | null): Decoded => {
  const mark = markOf(bytes)
  const decoded: Decoded = mark
    ? { text: decodeAnyhow(bytes, mark), encoding: mark, from: 'byte-order mark', note: null }
    : decodeClaims(bytes, claimsOf(bytes, contentType))
  return { ...decoded, text: normaliseText(decoded.text) }
}

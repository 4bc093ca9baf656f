// Of a mail what its sender wrote last: no history that is answered, no signature; of a forwarded one what was forwarded.
import type { MailBlock } from './mail-block.ts'

/** What the mail program wrote over a forwarded mail, as far as it says it */
type ForwardedHead = { from?: string; date?: string; subject?: string }

export type Newest = { blocks: MailBlock[]; forwarded: ForwardedHead | null }

const FORWARD =
  /^[-_*\s]*(?:begin forwarded message\b|forwarded (?:message|by)\b|start of forwarded message\b)/i
const ORIGINAL = /^[-_*\s]*original (?:message|e-?mail|appointment)[-_*\s]*/i
const FORWARDING_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|i|vs)\s*:/i
/** "On Tue, 29 Mar 2022 at 07:43, Ann Lee <ann@example.org> wrote:" and its like */
const REPLY =
  /^(?:on|am|le|el|il|op|den)\b(?=.*(?:\d{1,2}[:.]\d\d|@)).{8,300}\b(?:wrote|schrieb(?: .{1,80})?|a écrit|escribió|ha scritto|schreef|skrev)\s?:$/is
const HEAD_FIELDS = /(?:^|\s)\*?(from|sent|date|to|cc|subject|reply-to)\*?\s?:\*?\s/gi
const REPLY_LINE_CHARS_MAX = 400
const HEAD_LINES_MAX = 8
const HEAD_CHARS_MAX = 1_500
const FORWARDS_MAX = 5
const SIGNATURE_WORDS_MAX = 80

/** A line that introduces what is answered, and no paragraph */
const isReplyLine = ({ text }: MailBlock): boolean =>
  text.length <= REPLY_LINE_CHARS_MAX && (REPLY.test(text) || ORIGINAL.test(text))

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Fields of a header as mail programs write it into the text, in whatever layout. */
const headIn = (text: string): Map<string, string> => {
  const plain = onOneLine(text.slice(0, HEAD_CHARS_MAX))
  const found = [...plain.matchAll(HEAD_FIELDS)]
  return new Map(
    found.map((match, i): [string, string] => [
      (match[1] ?? '').toLowerCase(),
      plain.slice(match.index + match[0].length, found[i + 1]?.index).trim(),
    ]),
  )
}

const isHead = (text: string): boolean => {
  const fields = headIn(text)
  return fields.has('from') && fields.has('subject') && (fields.has('date') || fields.has('sent'))
}

const STARTS_FIELD = /^\*?(?:from|sent|date|to|cc|subject|reply-to)\*?\s?:/i

/** The blocks from `at` on that are a header, and what they say: a mail program sets each field in a block, or all in one. */
const headAt = (blocks: readonly MailBlock[], at: number): { after: number; head: ForwardedHead } => {
  const first = blocks[at]?.text ?? ''
  let after = at
  const marker = FORWARD.test(first) || ORIGINAL.test(first)
  if (marker) after++
  while (after - at <= HEAD_LINES_MAX && STARTS_FIELD.test(blocks[after]?.text ?? '')) after++
  const text = blocks
    .slice(at, Math.max(after, at + 1))
    .map((block) => block.text)
    .join('\n')
  const fields = headIn(text)
  const [from, date, subject] = [
    fields.get('from'),
    fields.get('date') ?? fields.get('sent'),
    fields.get('subject'),
  ]
  return {
    after: Math.max(after, at + 1),
    head: { ...(from && { from }), ...(date && { date }), ...(subject && { subject }) },
  }
}

const joined = (blocks: readonly MailBlock[]): string =>
  STARTS_FIELD.test(blocks[0]?.text ?? '') ? blocks.map(({ text }) => text).join('\n') : ''

const isHeadAt = (blocks: readonly MailBlock[], at: number): boolean =>
  isHead(joined(blocks.slice(at, at + HEAD_LINES_MAX)))

/** A line of many newsletters asks "Forwarded by a friend?": only with a head under it is one forwarded. */
const isForwardAt = (blocks: readonly MailBlock[], at: number): boolean =>
  FORWARD.test(blocks[at]?.text ?? '') && headAt(blocks, at).head.from !== undefined

const forwardAt = (blocks: readonly MailBlock[], subject: string): number => {
  const answered = blocks.findIndex(isReplyLine)
  const own = answered < 0 || FORWARDING_SUBJECT.test(subject) ? blocks : blocks.slice(0, answered)
  const marked = own.findIndex((_, at) => isForwardAt(blocks, at))
  if (marked >= 0 || !FORWARDING_SUBJECT.test(subject)) return marked
  return blocks.findIndex(({ text }, at) => ORIGINAL.test(text) || isHeadAt(blocks, at))
}

/** Where the history begins that a mail answers; it goes on to the end, unless it is marked and the answer is under it. */
const withoutHistory = (blocks: readonly MailBlock[]): MailBlock[] => {
  const at = blocks.findIndex((block, i) => isReplyLine(block) || isHeadAt(blocks, i))
  if (at < 0) return blocks.filter(({ quoted }) => !quoted)
  const [before, after] = [blocks.slice(0, at), blocks.slice(headAt(blocks, at).after)]
  const marked = after.some(({ quoted }) => quoted)
  return [...before, ...(marked ? after : [])].filter(({ quoted }) => !quoted)
}

const wordsOf = (blocks: readonly MailBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

const withoutSignature = (blocks: readonly MailBlock[]): MailBlock[] => {
  const at = blocks.findLastIndex(({ text }) => text === '--')
  const cut = at >= 0 && wordsOf(blocks.slice(at)) <= SIGNATURE_WORDS_MAX
  return (cut ? blocks.slice(0, at) : blocks).filter(({ text }) => text !== '--')
}

/**
 * The newest message of a mail. One that forwards another is the other, with the head its forwarder's program wrote.
 * @param subject of the mail
 */
export const newestOf = (all: readonly MailBlock[], subject: string): Newest => {
  let [blocks, forwarded]: [readonly MailBlock[], ForwardedHead | null] = [all, null]
  for (let n = 0; n < FORWARDS_MAX; n++) {
    const at = forwardAt(blocks, forwarded?.subject ?? subject)
    if (at < 0) break
    const { after, head } = headAt(blocks, at)
    blocks = blocks.slice(after)
    forwarded = head
  }
  return { blocks: withoutSignature(forwarded ? blocks : withoutHistory(blocks)), forwarded }
}

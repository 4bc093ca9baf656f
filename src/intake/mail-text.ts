// The plain text of a mail to blocks: paragraphs as a blank line, a rule or another depth of quoting parts them.
import { MAIL_BLOCKS_MAX } from '../limits.ts'
import { type MailBlock, type MailLink, ruleBlock, textBlock } from './mail-block.ts'
import { MORE } from './mail-furniture.ts'
import { linkTarget } from './mail-links.ts'

const RULE_LINE = /^\s*(?:[-=_*~#+·•–—]\s?){3,}\s*$/
/** RFC 3676 §4.3 */
const SIGNATURE = /^-- ?$/
const QUOTED = /^\s?(?:>\s?)+/
const LINK = /(?:[<([]\s{0,3})?(https?:\/\/[^\s<>"\])]+)(?:\s{0,3}[>)\]])?/gi
const LINK_ALONE = /^\W*https?:\/\/\S+\W*$/i
const HAS_WORDS = /[\p{L}\p{N}]/u

const LINK_CHARS_MAX = 2_000
const LINK_TEXT_CHARS_MAX = 200
const HEAD_CHARS_MAX = 140
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u
const MARKED = /^(?:#{1,4}\s+|\*{1,3}\s*(?=\S.*\*$)|\d{1,2}[.)]\s+)/

/** A line with its links taken out; of one in the midst of a sentence the target stays, where it can be told. */
const withoutLinks = (line: string, links: MailLink[]): string => {
  const text = line.replace(LINK, (whole, href: string, at: number) => {
    const address = href.replace(/[.,;:!?]+$/, '')
    const before = line.slice(Math.max(0, at - LINK_TEXT_CHARS_MAX), at).trim()
    links.push({ text: before || 'link', href: address })
    const alone = line.length <= LINK_CHARS_MAX && LINK_ALONE.test(line)
    const bracketed = /^[<([]/.test(whole) || alone || MORE.test(before)
    return bracketed ? '' : (linkTarget(address) ?? '')
  })
  return text.replace(/ {2,}/g, ' ').trimEnd()
}

const isHead = (line: string, below: string): boolean =>
  line.length <= HEAD_CHARS_MAX &&
  HAS_WORDS.test(line) &&
  (CAPITALS.test(line) || MARKED.test(line) || (RULE_LINE.test(below) && !/[.,;:]$/.test(line.trim())))

type Line = { text: string; quoted: boolean }

const linesOf = (text: string): Line[] =>
  text.split('\n').map((line) => {
    const quoted = QUOTED.test(line)
    return { text: quoted ? line.replace(QUOTED, '') : line, quoted }
  })

const plainBlock = (lines: string[], quoted: boolean, head: boolean): MailBlock | null => {
  const links: MailLink[] = []
  const text = lines
    .map((line) => withoutLinks(line, links))
    .filter((line) => line.trim() && !(links.length > 0 && MORE.test(line)))
    .join('\n')
  if (!HAS_WORDS.test(text) && links.length === 0) return null
  const bare = head ? text.replace(MARKED, '').replace(/\s*\*+$/, '') : text
  return textBlock(bare, { links, quoted, strong: head ? bare.length : 0 })
}

/**
 * The blocks of a mail's plain text in their order.
 * @returns null where there are too many
 */
export const plainBlocks = (text: string): MailBlock[] | null => {
  const blocks: MailBlock[] = []
  let pending: string[] = []
  let quoting = false
  const flush = (head = false): void => {
    const block = pending.length > 0 ? plainBlock(pending, quoting, head) : null
    if (block) blocks.push(block)
    pending = []
  }
  const lines = linesOf(text)
  for (const [i, { text: line, quoted }] of lines.entries()) {
    if (quoted !== quoting) flush()
    quoting = quoted
    if (SIGNATURE.test(line)) {
      flush()
      blocks.push(textBlock('--', { quoted }))
    } else if (RULE_LINE.test(line)) {
      flush()
      blocks.push(ruleBlock(quoted))
    } else if (!line.trim()) flush()
    else {
      pending.push(line)
      if (pending.length === 1 && isHead(line, lines[i + 1]?.text ?? '')) flush(true)
    }
    if (blocks.length > MAIL_BLOCKS_MAX) return null
  }
  flush()
  return blocks
}

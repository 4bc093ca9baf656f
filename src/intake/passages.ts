import { PARAGRAPHS_PER_REPORT_MAX } from '../limits.ts'
import type { Span } from '../model/span.ts'
import { goesOn, isTerminated, type Line, linesOf, wrapWidthOf } from './lines.ts'

/** A paragraph before it has a role, with what the rules look at. */
export type Passage = Span & {
  /** Its words on one line, for patterns; offsets into it mean nothing in the text. */
  plain: string
  words: number
  /** Ends as a sentence does */
  terminated: boolean
  /** 1–6 for a Markdown heading, else 0 */
  level: number
}

const MARKDOWN_HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/
const MARKER = /^(?:(?:>|[*+•▪●·■-](?=[ \t]))\s*)+/
const MARKDOWN_BLOCK = /^(?:#{1,6}[ \t]|>|[*+-][ \t]|\d+[.)][ \t]|[*_-]{3,}$)/

// Corpora and some wires set punctuation apart with spaces ("July 13 , 2009 at 10 : 50 AM").
const SET_APART = / [,.;!?](?= |$)/
const SPACED_NUMBER = /(\d) ([:/-]) (?=\d)/g
const closeUp = (plain: string): string =>
  (SET_APART.test(plain)
    ? plain
        .replace(/ ([,.;!?%)\]])/g, '$1')
        .replace(/([([]) /g, '$1')
        .replace(/([.!?]) (["'”’]+)$/, '$1$2')
    : plain
  ).replace(SPACED_NUMBER, '$1$2')

/** The passage a span of the text makes; `start` and `end` must leave out the white space around. */
export const passageAt = (text: string, start: number, end: number, level = 0): Passage => {
  const plain = closeUp(text.slice(start, end).replace(/\s+/g, ' '))
  const words = plain.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0
  return { start, end, plain, words, terminated: isTerminated(plain), level }
}

const headingPassage = (text: string, line: Line, heading: RegExpExecArray): Passage => {
  const wording = heading[2] ?? ''
  const start = line.start + line.wording.indexOf(wording, heading[1]?.length ?? 0)
  return passageAt(text, start, start + wording.length, heading[1]?.length ?? 1)
}

const joinedLines = (lines: Line[], markdown: boolean): Line[][] => {
  const width = wrapWidthOf(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const opens = markdown && (MARKDOWN_BLOCK.test(line.wording) || /^#{1,6}\s/.test(last?.wording ?? ''))
    const joins = last && !opens && (markdown ? !line.gap : goesOn(last, line, width))
    if (group && joins) group.push(line)
    else groups.push([line])
  }
  return groups
}

/**
 * The paragraphs of a text with exact spans. In Markdown a blank line parts them; in plain text a line is a
 * paragraph, unless the text is wrapped or a line runs on in lower case. Markers of headings, quotations and lists
 * are left out. Past PARAGRAPHS_PER_REPORT_MAX the last paragraph takes the rest, so that nothing is lost.
 */
export const passagesOf = (text: string, markdown: boolean): Passage[] => {
  const groups = joinedLines(linesOf(text), markdown)
  const kept = groups.slice(0, PARAGRAPHS_PER_REPORT_MAX)
  kept.at(-1)?.push(...groups.slice(PARAGRAPHS_PER_REPORT_MAX).flat())
  return kept.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) return []
    const heading = markdown ? MARKDOWN_HEADING.exec(first.wording) : null
    if (heading?.[2]) return [headingPassage(text, first, heading)]
    const marker = MARKER.exec(first.wording)?.[0].length ?? 0
    const start = first.start + (marker < first.wording.length ? marker : 0)
    return [passageAt(text, start, last.end)]
  })
}

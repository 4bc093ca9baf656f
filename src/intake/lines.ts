import type { Span } from '../model/span.ts'

/** A line of the text without the white space around it; `gap`: a blank line or the text's start stands before it. */
export type Line = Span & { gap: boolean; wording: string }

export const linesOf = (text: string, from = 0): Line[] => {
  const lines: Line[] = []
  let gap = true
  for (let at = from; at <= text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const raw = text.slice(at, end)
    const wording = raw.trim()
    const start = at + raw.length - raw.trimStart().length
    if (wording) lines.push({ start, end: start + wording.length, gap, wording })
    gap = wording === ''
    at = end + 1
  }
  return lines
}

/** Ends as a sentence does, closing quotes and brackets left out of account. */
export const isTerminated = (wording: string): boolean => /[.!?…。][\s"'”’»)\]]*$/u.test(wording.slice(-12))

const startsSmall = (wording: string): boolean => /^[\p{Ll},;]/u.test(wording)

const PAIRS_MIN = 4
const RUN_ON_SHARE = 0.35

/**
 * The width a text was wrapped to, or null where each of its lines is a paragraph: in wrapped prose most lines run
 * on into one that starts in lower case, which paragraphs do not.
 */
export const wrapWidthOf = (lines: Line[]): number | null => {
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1]
    return next && !next.gap && line.wording.length >= 30 ? [[line.wording, next.wording] as const] : []
  })
  const runOn = pairs.filter(([line, next]) => !isTerminated(line) && startsSmall(next)).length
  if (pairs.length < PAIRS_MIN || runOn < RUN_ON_SHARE * pairs.length) return null
  const widths = pairs.map(([line]) => line.length).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.8)] ?? null
}

/** Whether `next` goes on with the paragraph `line` belongs to. */
export const goesOn = (line: Line, next: Line, width: number | null): boolean => {
  if (next.gap) return false
  if (width !== null) {
    const full = line.wording.length >= 0.6 * width
    return full && !(isTerminated(line.wording) && line.wording.length < 0.85 * width)
  }
  // A scraper breaks a line at a link: the sentence runs on in lower case.
  return startsSmall(next.wording) && !isTerminated(line.wording) && line.wording.split(' ').length >= 5
}

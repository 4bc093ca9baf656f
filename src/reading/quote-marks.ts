// Pairs of quotation marks in a paragraph: curly, straight, mixed, and single ones where they are the outer marks.
import type { Span } from '../model/span.ts'

/** `start`/`end` take in the marks; `inner` leaves them out. `closed` is false where the next paragraph goes on. */
export type QuotedSpan = Span & { inner: Span; closed: boolean }

const DOUBLE = /["“”„«»]/gu
const SINGLE = /(?<=^|[\s([—–-])[‘'](?=[\p{L}[])([^‘\n]{2,800}?[^\s‘])[’'](?=$|[\s.,;:!?)\]—–])/gu

const canOpen = (text: string, at: number): boolean =>
  /^$|[\s([{—–/-]/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? '')

const isOpener = (mark: string): boolean => mark === '“' || mark === '„' || mark === '«'

const pair = (open: number, close: number): QuotedSpan => ({
  start: open,
  end: close + 1,
  inner: { start: open + 1, end: close },
  closed: true,
})

/** A mark opens where none is open; while one is open it closes, unless it can only be a new beginning. */
const doubles = (paragraph: string): { pairs: QuotedSpan[]; open: number | null } => {
  const pairs: QuotedSpan[] = []
  let open: number | null = null
  for (const { index, 0: mark } of paragraph.matchAll(DOUBLE)) {
    if (open === null) {
      if (isOpener(mark) || canOpen(paragraph, index)) open = index
    } else if (canOpen(paragraph, index) && mark !== '”' && mark !== '»') open = index
    else {
      if (index > open + 1) pairs.push(pair(open, index))
      open = null
    }
  }
  return { pairs, open }
}

const singles = (paragraph: string, taken: readonly QuotedSpan[]): QuotedSpan[] =>
  [...paragraph.matchAll(SINGLE)]
    .map((match) => pair(match.index, match.index + match[0].length - 1))
    .filter(({ start, end }) => !taken.some((other) => other.start < end && start < other.end))

const moved = ({ start, end, inner, closed }: QuotedSpan, by: number): QuotedSpan => ({
  start: start + by,
  end: end + by,
  inner: { start: inner.start + by, end: inner.end + by },
  closed,
})

/**
 * The quotations of one paragraph, in order, with offsets into `text`.
 * @param goesOn the next paragraph opens with a mark: a quotation left open here goes on there
 */
export const quotedSpans = (text: string, { start, end }: Span, goesOn: boolean): QuotedSpan[] => {
  const paragraph = text.slice(start, end)
  const { pairs, open } = doubles(paragraph)
  const left =
    open !== null && goesOn
      ? [
          {
            start: open,
            end: paragraph.length,
            inner: { start: open + 1, end: paragraph.length },
            closed: false,
          },
        ]
      : []
  return [...pairs, ...left, ...singles(paragraph, [...pairs, ...left])]
    .sort((a, b) => a.start - b.start)
    .map((span) => moved(span, start))
}

export const opensQuoted = (text: string, { start }: Span): boolean => /["“„«‘]/u.test(text[start] ?? '')

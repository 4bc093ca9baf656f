// Sentence boundaries by rule and abbreviation list: Mikheev (2002), and the golden rules of Pragmatic Segmenter.
import type { Span } from '../model/span.ts'
import { BEFORE_NAME, BEFORE_NUMBER, MAY_END, STARTERS } from './abbreviations.ts'
import { listItemStarts } from './list-items.ts'

/** A run of full stops, spaced or not, or of other end marks; then the closing quotation marks and brackets. */
const END = /(\.(?: ?\.)+|[.!?…]+)(["'”’»›)\]]*)/gu
const SPEECH_AFTER_QUOTE =
  /^\s+(?:(?:[A-Z][\p{L}.'’-]*\s+){1,4})(?:said|says|asked|told|added|wrote|replied|shouted|cried|demanded)\b/u
/** A whole sentence cannot be a time alone: "At 5 a.m. Mr Smith …". */
const TIME_ALONE =
  /^(?:at|by|around|about|since|from|until|before|after|just before|just after|shortly before|shortly after)\s+[\d:]+\s*[ap]\.m\.$/iu
const AFTER_CLOCK =
  /^\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|GMT|UTC|BST|CET|Eastern|Central|Pacific|Mountain)\b/u
const LIST_MARK = /^[•⁃▪*\s]*(?:\p{L}|\p{N}{1,3})[.)]+$/u
const BRACKET_CHARS_MAX = 400

/** A possible end: what stands before the mark, the mark, and what follows. */
type Candidate = { before: string; mark: string; closers: string; after: string; sentence: string }

const lastWord = (before: string): string => /[^\s("“‘'[«—–]*$/u.exec(before)?.[0] ?? ''

const firstWord = (after: string): string =>
  (/^[\s"“‘'([«]*([\p{L}'’]+)/u.exec(after)?.[1] ?? '').toLowerCase().replaceAll('’', "'")

const startsSmall = (after: string): boolean => /^\s+["“‘'([«]?\p{Ll}(?!\p{Lu})/u.test(after)

/** "George W. Bush" against "you and I. Did you". */
const initialEnds = (word: string, { before, after }: Candidate): boolean => {
  const previous = lastWord(before.slice(0, before.length - word.length).trimEnd())
  if (previous === '' || /^\p{Lu}/u.test(previous)) return false
  return word === 'I' || STARTERS.has(firstWord(after))
}

const initialsEnd = (word: string, candidate: Candidate): boolean => {
  const { after, sentence } = candidate
  if (/^[ap]\.m$/iu.test(word)) return !AFTER_CLOCK.test(after) && !TIME_ALONE.test(sentence.trim())
  return STARTERS.has(firstWord(after))
}

/** Whether a single full stop ends its sentence, by the word before it. */
const stopEnds = (candidate: Candidate): boolean => {
  const { before, after } = candidate
  const word = lastWord(before)
  const key = word.toLowerCase()
  if (BEFORE_NAME.has(key) && !(key === 'st' && word === 'st' && STARTERS.has(firstWord(after)))) return false
  if (BEFORE_NUMBER.has(key) && /^\s+["“]?\p{N}/u.test(after)) return false
  if (/^\p{L}$/u.test(word)) return initialEnds(word, candidate)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return initialsEnd(word, candidate)
  return !MAY_END.has(key) || STARTERS.has(firstWord(after))
}

const dotsEnd = ({ before, mark, after }: Candidate): boolean => {
  const dots = mark.replaceAll(' ', '').length
  if (dots > 3) return true
  return !mark.includes(' ') && /\S$/u.test(before) && firstWord(after) !== 'i' && /^\s+\p{Lu}/u.test(after)
}

const ends = (candidate: Candidate): boolean => {
  const { mark, closers, after, sentence } = candidate
  if (after.trim() === '') return false
  if (startsSmall(after)) return false
  if (LIST_MARK.test(sentence)) return false
  if (/["”’']/u.test(closers) && /[!?]/u.test(mark) && SPEECH_AFTER_QUOTE.test(after)) return false
  if (mark === '.') return stopEnds(candidate)
  return /[!?]/u.test(mark) || dotsEnd(candidate)
}

/** Inside brackets that opened within the sentence and close soon, nothing ends. */
const inBrackets = (sentence: string, after: string): boolean => {
  const open = sentence.lastIndexOf('(')
  if (open < 1 || sentence.includes(')', open)) return false
  const close = after.slice(0, BRACKET_CHARS_MAX).search(/[()]/u)
  return close >= 0 && after[close] === ')'
}

/** "ended.The next": scraped text that lost its space; not an address or a file name. */
const lostSpace = (before: string, mark: string, closers: string, after: string): boolean =>
  mark === '.' &&
  /(?:^|[\s“"(])[\p{L}\p{N},'’-]*[\p{Ll}\p{N}]{2}$/u.test(before) &&
  (/^\p{Lu}\p{Ll}*(?:[\s,.'’]|$)/u.test(after) || (closers === '"' && /^\p{Lu}\p{Ll}/u.test(after)))

/** Four spaced dots after a word are its full stop and an ellipsis, which opens the next sentence. */
const stopAndEllipsis = (text: string, index: number, mark: string): boolean =>
  mark.includes(' ') && mark.replaceAll(' ', '').length > 3 && /\S/u.test(text[index - 1] ?? ' ')

/** Where the next sentence begins, for each end inside `text`; `items` are the starts of list items. */
const boundaries = (text: string, items: number[]): number[] => {
  const found: number[] = []
  let start = 0
  let item = 0
  for (const match of text.matchAll(END)) {
    const [whole, mark = '', closers = ''] = match
    for (let next = items[item]; next !== undefined && next <= match.index; next = items[item]) {
      start = Math.max(start, next)
      item += 1
    }
    const last = match.index + whole.length
    const at = stopAndEllipsis(text, match.index, mark) ? match.index + 1 : last
    if (last === text.length) break
    // A window is enough to judge by, and keeps the whole linear.
    const before = text.slice(Math.max(start, match.index - 80), match.index)
    const after = text.slice(at, at + BRACKET_CHARS_MAX)
    const sentence = text.slice(Math.max(start, at - BRACKET_CHARS_MAX), at)
    const open = /^\s/u.test(after)
    if (inBrackets(sentence, after)) continue
    if (open ? !ends({ before, mark, closers, after, sentence }) : !lostSpace(before, mark, closers, after))
      continue
    found.push(at)
    start = at
  }
  return found
}

const trimmed = (text: string, start: number, end: number): Span => {
  const slice = text.slice(start, end)
  return {
    start: start + slice.length - slice.trimStart().length,
    end: end - (slice.length - slice.trimEnd().length),
  }
}

/** No sentence is longer; a run without an end (a table, a list of names) is cut, so that reading stays linear. */
const SENTENCE_CHARS_MAX = 2_000

/** Cuts at the last white space before the bound, else at the bound, and never between two halves of a character. */
const cutToLength = (text: string, { start, end }: Span): Span[] => {
  const pieces: Span[] = []
  let from = start
  while (end - from > SENTENCE_CHARS_MAX) {
    const space = /\s\S*$/u.exec(text.slice(from + 1, from + SENTENCE_CHARS_MAX))
    const hard = /[\uD800-\uDBFF]/.test(text[from + SENTENCE_CHARS_MAX - 1] ?? '') ? 1 : 0
    const to = space ? from + 1 + space.index : from + SENTENCE_CHARS_MAX - hard
    pieces.push(trimmed(text, from, to))
    from = to
  }
  return [...pieces, trimmed(text, from, end)]
}

/** The sentences of the stretch `within` of `text`, in order, without the white space around; offsets into `text`. */
export const sentenceSpans = (text: string, within: Span): Span[] => {
  const stretch = text.slice(within.start, within.end)
  const items = listItemStarts(stretch)
  const cuts = [...new Set([0, ...items, ...boundaries(stretch, items), stretch.length])].sort(
    (a, b) => a - b,
  )
  return cuts
    .slice(1)
    .flatMap((cut, i) => cutToLength(stretch, { start: cuts[i] ?? 0, end: cut }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: within.start + start, end: within.start + end }))
}

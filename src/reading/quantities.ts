// A number with its hedge as an interval: "nearly 4 million" = [3.6e6, 4e6], "10 to 15", "at least 22".
import { type Numeral, numeralAt } from './numerals.ts'
import type { Token } from './token.ts'

/** Tokens `[from, to)`, hedges included. `hedged`: more is said than the bare number. */
export type Quantity = {
  from: number
  to: number
  /** Where the number itself begins */
  number: number
  low: number | null
  high: number | null
  vague: boolean
  hedged: boolean
}

type Bound = 'above' | 'below' | 'nearly' | 'just over' | 'about'

/** How far below "nearly" and around "about" reach, as shares of the number. */
const NEARLY = 0.9
const JUST_OVER = 1.1
const ABOUT = 0.05

const phrases = (bound: Bound, list: string): [string[], Bound][] =>
  list.split('|').map((phrase) => [phrase.trim().split(' '), bound])

const HEDGES: [string[], Bound][] = [
  ...phrases(
    'just over',
    'just over|slightly more than|a little over|slightly over|a little more than|just above',
  ),
  ...phrases(
    'above',
    'more than|over|at least|no fewer than|no less than|not less than|upwards of|upward of|well over|far more than|in excess of|exceeding|a minimum of|greater than|above|better than|much more than|well above',
  ),
  ...phrases(
    'below',
    'up to|as many as|as much as|as long as|as high as|at most|no more than|not more than|a maximum of|fewer than|less than|under|below|well under|as few as',
  ),
  ...phrases(
    'nearly',
    'nearly|almost|close to|just under|approaching|nearing|just short of|a little under|just below',
  ),
  ...phrases(
    'about',
    'about|around|some|roughly|approximately|approx|an estimated|estimated|circa|an approximate|~|about some|what is estimated at',
  ),
].sort(([a], [b]) => b.length - a.length) as [string[], Bound][]

/** 0.95 × 6 is 5.7, not 5.699999999999999. */
const rounded = (value: number): number => Number(value.toPrecision(12))

const interval = (
  bound: Bound | null,
  { low, high }: { low: number; high: number | null },
): [number | null, number | null] => {
  switch (bound) {
    case 'above':
      return [low, null]
    case 'below':
      return [null, high]
    case 'nearly':
      return [rounded(low * NEARLY), high]
    case 'just over':
      return [low, high === null ? null : rounded(high * JUST_OVER)]
    case 'about':
      return [rounded(low * (1 - ABOUT)), high === null ? null : rounded(high * (1 + ABOUT))]
    default:
      return [low, high]
  }
}

const endsWith = (tokens: readonly Token[], end: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[end - words.length + i]?.lower === word)

/** "more than [25", "over $3": a bracket or a currency may stand between hedge and number. */
const hedgeBefore = (tokens: readonly Token[], at: number): { from: number; bound: Bound | null } => {
  const marked = /^[[$€£¥₹₽₴]$/u.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const bracketed =
    marked < at && /^(?:US|A|C|NZ|HK)$/u.test(tokens[marked - 1]?.text ?? '') ? marked - 1 : marked
  for (const [words, bound] of HEDGES)
    if (endsWith(tokens, bracketed, words)) return { from: bracketed - words.length, bound }
  return { from: at, bound: null }
}

const AFTER: [string[], Bound][] = [
  [['or', 'more'], 'above'],
  [['or', 'so'], 'about'],
  [['or', 'less'], 'below'],
  [['or', 'fewer'], 'below'],
  [['+'], 'above'],
  [['plus'], 'above'],
]

const hedgeAfter = (tokens: readonly Token[], to: number): { to: number; bound: Bound | null } => {
  for (const [words, bound] of AFTER)
    if (endsWith(tokens, to + words.length, words)) return { to: to + words.length, bound }
  return { to, bound: null }
}

const LAPSE = /^(?:minute|hour|day|week|month|year|decade)$/u
const RANGE_LINKS = new Set(['to', '-', '–', '—', 'or'])

/** "10 to 15", "3-4 million": the first takes the scale of the second where it is the smaller without it. */
const rangeFrom = (tokens: readonly Token[], first: Numeral): Numeral => {
  const link = tokens[first.to]
  const between = tokens[first.from - 1]?.lower === 'between' && link?.lower === 'and'
  if (first.vague || !link || (!between && !RANGE_LINKS.has(link.lower))) return first
  const second = numeralAt(tokens, first.to + 1)
  if (!second || second.vague) return first
  const scale =
    second.to - second.from > 1 && first.to - first.from === 1 ? 10 ** Math.floor(Math.log10(second.low)) : 1
  const low =
    scale >= 1e3 && first.low < 1e3 ? first.low * 10 ** (Math.floor(Math.log10(scale) / 3) * 3) : first.low
  if (low >= second.low || tokens[first.from - 1]?.lower === 'from') return first
  return { ...first, to: second.to, low, high: second.low }
}

/** "more than a month": an article is a number only under a hedge. */
const articleOf = (tokens: readonly Token[], at: number): Numeral | null => {
  const isArticle = /^(?:a|an)$/u.test(tokens[at]?.lower ?? '') && LAPSE.test(tokens[at + 1]?.lower ?? '')
  return isArticle && hedgeBefore(tokens, at).bound !== null
    ? { from: at, to: at + 1, low: 1, high: 1, vague: false }
    : null
}

const quantityAt = (tokens: readonly Token[], at: number): Quantity | null => {
  const first = numeralAt(tokens, at) ?? articleOf(tokens, at)
  if (!first) return null
  const numeral = rangeFrom(tokens, first)
  const [before, after] = [hedgeBefore(tokens, at), hedgeAfter(tokens, numeral.to)]
  const bound = before.bound ?? after.bound
  const [low, high] = interval(bound, numeral)
  const between = tokens[at - 1]?.lower === 'between' && numeral.to > first.to ? 1 : 0
  return {
    from: before.from - between,
    to: after.to,
    number: at,
    low,
    high,
    vague: numeral.vague,
    hedged: bound !== null || numeral.high !== numeral.low,
  }
}

/** The quantities of a sentence in order, none within another. */
export const quantitiesIn = (tokens: readonly Token[]): Quantity[] => {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const quantity = quantityAt(tokens, at)
    if (!quantity) continue
    found.push(quantity)
    at = quantity.to - 1
  }
  return found
}

// Numbers in digits and in words, exact and vague: "3.8 million", "twenty-two", "two dozen", "tens of thousands".
import type { Token } from './token.ts'

/** A number at tokens `[from, to)`. A vague one ("dozens") is open above: `high` is null. */
export type Numeral = { from: number; to: number; low: number; high: number | null; vague: boolean }

const numbered = (list: string, step: number, first: number): [string, number][] =>
  list.split(' ').map((word, i) => [word, first + i * step])

const SMALL = new Map<string, number>([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    1,
    0,
  ),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 10, 20),
])
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])
const SHORT_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])
/** A plural scale says two of it at the least. */
const PLURALS = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['tens', 20],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
])
/** At least three; how many more is not said. */
const SEVERAL = 3

const small = (lower: string): number | null => {
  const whole = SMALL.get(lower)
  if (whole !== undefined) return whole
  const [ten = '', one = '', ...more] = lower.split('-')
  const [tens, ones] = [SMALL.get(ten), SMALL.get(one)]
  return tens !== undefined && ones !== undefined && tens >= 20 && more.length === 0 ? tens + ones : null
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u

const digits = ({ text }: Token): number | null =>
  DIGITS.test(text) ? Number(text.replaceAll(',', '')) : null

const exact = (from: number, to: number, value: number): Numeral => ({
  from,
  to,
  low: value,
  high: value,
  vague: false,
})

/** "million" after a number, "m" and "bn" written on to it. */
const scaled = (tokens: readonly Token[], numeral: Numeral): Numeral => {
  let { to, low } = numeral
  for (let next = tokens[to]; next; next = tokens[to]) {
    const short = next.start === tokens[to - 1]?.end ? SHORT_SCALES.get(next.lower) : undefined
    const scale = SCALES.get(next.lower) ?? short
    if (scale === undefined) break
    low *= scale
    to += 1
  }
  return { ...numeral, to, low, high: low }
}

/** "two hundred and fifty", "three and a half million". */
const inWords = (tokens: readonly Token[], from: number, first: number): Numeral => {
  let [total, part, to] = [0, first, from + 1]
  for (let next = tokens[to]; next; next = tokens[to]) {
    const scale = SCALES.get(next.lower)
    const linked = next.lower === 'and' && part >= 100 ? 1 : 0
    const more = small(tokens[to + linked]?.lower ?? '')
    if (scale !== undefined && scale >= 1e3) {
      total += part * scale
      part = 0
      to += 1
    } else if (scale !== undefined) {
      part *= scale
      to += 1
    } else if (
      more !== null &&
      more > 0 &&
      (linked > 0 || (part === 0 && total > 0) || (part >= 100 && more < 100))
    ) {
      part += more
      to += linked + 1
    } else break
  }
  return exact(from, to, total + part)
}

const halves = (tokens: readonly Token[], numeral: Numeral): Numeral => {
  const words = tokens.slice(numeral.to, numeral.to + 3).map(({ lower }) => lower)
  if (words.join(' ') !== 'and a half') return numeral
  const value = numeral.low + 0.5
  return scaled(tokens, exact(numeral.from, numeral.to + 3, value))
}

const article = (tokens: readonly Token[], from: number): Numeral | null => {
  const [next, second] = [tokens[from + 1], tokens[from + 2]]
  if (next?.lower === 'few' || next?.lower === 'handful' || next?.lower === 'couple') {
    const least = next.lower === 'couple' ? 2 : SEVERAL
    return { from, to: from + 2, low: least, high: next.lower === 'couple' ? 3 : null, vague: true }
  }
  const scale = SCALES.get(next?.lower ?? '')
  if (scale === undefined) return null
  return second && SCALES.has(second.lower) ? null : inWords(tokens, from, 1)
}

const plural = (tokens: readonly Token[], from: number, least: number): Numeral => {
  const [of, next] = [tokens[from + 1], tokens[from + 2]]
  const outer = of?.lower === 'of' ? PLURALS.get(next?.lower ?? '') : undefined
  if (outer === undefined) return { from, to: from + 1, low: least, high: null, vague: true }
  // "tens of thousands": twenty thousand at the least, not twenty times two thousand.
  return { from, to: from + 3, low: (least * outer) / 2, high: null, vague: true }
}

const several = (tokens: readonly Token[], from: number): Numeral => {
  const rest = scaled(tokens, exact(from, from + 1, SEVERAL))
  return { ...rest, high: null, vague: true }
}

/** The number that begins at token `from`, or null. */
export const numeralAt = (tokens: readonly Token[], from: number): Numeral | null => {
  const token = tokens[from]
  if (!token) return null
  const value = digits(token)
  if (value !== null) return halves(tokens, scaled(tokens, exact(from, from + 1, value)))
  const word = small(token.lower)
  if (word !== null) return halves(tokens, inWords(tokens, from, word))
  const least = PLURALS.get(token.lower)
  if (least !== undefined) return plural(tokens, from, least)
  if (token.lower === 'several') return several(tokens, from)
  if (token.lower === 'half' && tokens[from + 1]?.lower === 'a') {
    const scale = SCALES.get(tokens[from + 2]?.lower ?? '')
    return scale === undefined ? null : exact(from, from + 3, scale / 2)
  }
  return token.lower === 'a' ? article(tokens, from) : null
}

// "a 9-month-old", "15 year-old", "six-year-old", ", 24,": how old somebody is.
import { numeralAt } from './numerals.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Tokens up to `to`; `age` is "24" in years, "9m" in months, "3w" in weeks, "2d" in days. */
export type Age = { to: number; age: string }

const IN_ONE = /^([\p{L}\p{N}-]+?)[-‐‑]?(year|month|week|day|yr)s?[-‐‑]olds?$/u
const SPLIT = /^([\p{L}\p{N}]+)[-‐‑](year|month|week|day)s?$/u
const SHORT = /^(\d{1,2})(?:yo|y\/o)$/u

const amountIn = (word: string): number | null => {
  const token = { start: 0, end: word.length, text: word, lower: word, pos: 'NUM', lemma: word }
  const numeral = numeralAt([token], 0)
  return numeral && !numeral.vague ? numeral.low : null
}

const written = (value: number | null, unit: string): string | null =>
  value === null ? null : unit === 'year' || unit === 'yr' ? String(value) : `${value}${unit[0] ?? ''}`

const aged = (word: string, unit: string, to: number): Age | null => {
  const age = written(amountIn(word), unit)
  return age === null ? null : { to, age }
}

/** "15 year old", "15 years old", "23 year-old", "a 14-year old". */
const inSeveral = (tokens: readonly Token[], at: number): Age | null => {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const split = SPLIT.exec(first?.lower ?? '')
  if (split && /^olds?$/u.test(second?.lower ?? '')) return aged(split[1] ?? '', split[2] ?? 'year', at + 2)
  const unit = /^(year|month|week|day|yr)s?([-‐‑]olds?)?$/u.exec(second?.lower ?? '')
  if (!unit || !first) return null
  if (unit[2] !== undefined) return aged(first.lower, unit[1] ?? 'year', at + 2)
  return /^olds?$/u.test(third?.lower ?? '') ? aged(first.lower, unit[1] ?? 'year', at + 3) : null
}

/** The age that begins at token `at`, or null. */
export const ageAt = (tokens: readonly Token[], at: number): Age | null => {
  const lower = tokens[at]?.lower ?? ''
  const whole = IN_ONE.exec(lower)
  if (whole) return aged(whole[1] ?? '', whole[2] ?? 'year', at + 1)
  const short = SHORT.exec(lower)
  if (short) return { to: at + 1, age: short[1] ?? '' }
  return inSeveral(tokens, at)
}

const AGE_MAX = 110

/** The age after a name or a noun: ", 24,", "(24)", ", aged 24". */
export const ageAfter = (tokens: readonly Token[], to: number): Age | null => {
  const mark = tokens[to]?.text
  if (mark !== ',' && mark !== '(') return null
  const at = /^aged?$/u.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1
  const [number, closing] = [tokens[at], tokens[at + 1]]
  if (!number || !/^\d{1,3}$/u.test(number.text) || Number(number.text) > AGE_MAX) {
    const age = ageAt(tokens, at)
    const next = age && tokens[age.to]
    return next && isWord(next) && !/^(?:and|who|was|were|of|from|in)$/u.test(next.lower) ? null : age
  }
  if (closing && isCapitalised(closing)) return null
  const closes =
    closing === undefined ||
    /^(?:[,.;:)—–-]|and|of|who|was|were|is|to|from|in|at|with|dies?|died|killed|shot)$/u.test(closing.lower)
  if (!closes) return null
  return { to: closing?.text === ')' ? at + 2 : at + 1, age: number.text }
}

// How an interval of numbers is put into words: “3.6 million to 4 million”, “at least USD 5”, “2 to 3 weeks”.
import type { Words } from './words/words.ts'

/** What numbers need of a language. */
type Spoken = Pick<Words, 'locale' | 'quantity'>

const MILLION = 1_000_000
/** One a locale: making it takes longer than using it. */
const made = new Map<string, Intl.NumberFormat>()

const grouped = (n: number, locale: string): string => {
  const known = made.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  made.set(locale, known)
  return known.format(n)
}

const amount = (n: number, { locale, quantity }: Spoken): string => {
  const billions = n / (1000 * MILLION)
  const millions = n / MILLION
  if (Math.abs(billions) >= 1) return quantity.billions(billions, grouped(billions, locale))
  return Math.abs(millions) >= 1 ? quantity.millions(millions, grouped(millions, locale)) : grouped(n, locale)
}

const CURRENCY = /^[A-Z]{3}$/

const withUnit = (written: string, unit: string | undefined, one: boolean, { quantity }: Spoken): string => {
  if (unit === undefined) return written
  if (unit === '%') return quantity.percent(written)
  return CURRENCY.test(unit) ? quantity.money(written, unit) : quantity.measured(written, unit, one)
}

type Interval = [low: number | null, high: number | null]

/** The whole numbers within an interval; the interval itself where there is none. */
const wholeNumbers = (low: number | null, high: number | null): Interval => {
  const whole: Interval = [low && Math.ceil(low), high && Math.floor(high)]
  return (whole[0] ?? 0) > (whole[1] ?? Infinity) ? [low, high] : whole
}

/** What an interval allows. `low` null: open below; `high` null: open above. */
export const rangeText = (
  least: number | null,
  most: number | null,
  unit: string | undefined,
  words: Spoken,
): string => {
  const { quantity } = words
  // Nothing comes in fractions but what has a unit: “about 210 people” is 200 to 220, not 199.5 to 220.5.
  const [low, high] = unit === undefined ? wholeNumbers(least, most) : [least, most]
  const single = (n: number) => withUnit(amount(n, words), unit, n === 1, words)
  if (low === null) return high === null ? quantity.none : quantity.upTo(single(high))
  if (high === null) return quantity.atLeast(single(low))
  if (low === high) return single(low)
  return withUnit(quantity.between(amount(low, words), amount(high, words)), unit, false, words)
}

const short = new Map<string, Intl.NumberFormat>()

/** In as few letters as an axis has: 3,500 · 3.5m · 5%; its unit is said elsewhere. */
export const shortNumber = (n: number, unit: string | undefined, words: Spoken): string => {
  if (Math.abs(n) < MILLION) return unit === '%' ? rangeText(n, n, unit, words) : grouped(n, words.locale)
  const known =
    short.get(words.locale) ??
    new Intl.NumberFormat(words.locale, { notation: 'compact', maximumSignificantDigits: 3 })
  short.set(words.locale, known)
  return known.format(n)
}

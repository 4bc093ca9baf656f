// How an interval of numbers is put into words: “3.6 million to 4 million”, “at least USD 5”, “2 to 3 weeks”.
const MILLION = 1_000_000
const grouped = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 2 })

const amount = (n: number): string => {
  if (Math.abs(n) >= 1000 * MILLION) return `${grouped(n / (1000 * MILLION))} billion`
  return Math.abs(n) >= MILLION ? `${grouped(n / MILLION)} million` : grouped(n)
}

const CURRENCY = /^[A-Z]{3}$/
const TAKES_AN_S =
  /(?:second|minute|hour|day|week|month|year|decade|mile|yard|metre|acre|hectare|ton|tonne|pound|ounce|litre|barrel|crown)$/
const IRREGULAR: Record<string, string> = { foot: 'feet', inch: 'inches' }

const plural = (unit: string): string =>
  IRREGULAR[unit] ??
  (TAKES_AN_S.test(unit) ? `${unit}s` : unit.replace(/ (foot|inch)$/, (_, w) => ` ${IRREGULAR[w]}`))

/** Words with their unit: a currency's code stands before them, all else after. */
const withUnit = (words: string, unit: string | undefined, one: boolean): string => {
  if (unit === undefined) return words
  if (unit === '%') return `${words}%`
  if (CURRENCY.test(unit)) return `${unit} ${words}`
  return `${words} ${one ? unit : plural(unit)}`
}

type Interval = [low: number | null, high: number | null]

/** The whole numbers within an interval; the interval itself where there is none. */
const wholeNumbers = (low: number | null, high: number | null): Interval => {
  const whole: Interval = [low && Math.ceil(low), high && Math.floor(high)]
  return (whole[0] ?? 0) > (whole[1] ?? Infinity) ? [low, high] : whole
}

/** What an interval allows. `low` null: open below; `high` null: open above. */
export const rangeText = (least: number | null, most: number | null, unit?: string): string => {
  // Nothing comes in fractions but what has a unit: “about 210 people” is 200 to 220, not 199.5 to 220.5.
  const [low, high] = unit === undefined ? wholeNumbers(least, most) : [least, most]
  if (low === null && high === null) return 'no number given'
  if (low === null) return `up to ${withUnit(amount(high ?? 0), unit, high === 1)}`
  if (high === null) return `at least ${withUnit(amount(low), unit, low === 1)}`
  if (low === high) return withUnit(amount(low), unit, low === 1)
  return withUnit(`${amount(low)} to ${amount(high)}`, unit, false)
}

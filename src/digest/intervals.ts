// Figures as intervals: null is an open end. "More than 3.8 million" is [3.8e6, null].

export type Interval = { low: number | null; high: number | null }

const UP = Number.POSITIVE_INFINITY
const lowOf = ({ low }: Interval): number => low ?? -UP
const highOf = ({ high }: Interval): number => high ?? UP

const closed = (low: number, high: number): Interval => ({
  low: Number.isFinite(low) ? low : null,
  high: Number.isFinite(high) ? high : null,
})

export const intersects = (a: Interval, b: Interval): boolean =>
  lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a)

export const isSame = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high

/** What all of them allow; null where they allow nothing in common. */
export const intersection = (intervals: Interval[]): Interval | null => {
  const [low, high] = [Math.max(...intervals.map(lowOf)), Math.min(...intervals.map(highOf))]
  return low > high ? null : closed(low, high)
}

/**
 * From the least to the greatest value that any of them names: an open end stays open only where no other
 * reading closes it.
 */
export const hull = (intervals: Interval[]): Interval => {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  return ends.length === 0 ? { low: null, high: null } : closed(Math.min(...ends), Math.max(...ends))
}

export const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** Hours in units of time, so that "72 hours" meets "three days". */
const HOURS = new Map([
  ['second', 1 / 3600],
  ['minute', 1 / 60],
  ['hour', 1],
  ['day', 24],
  ['week', 168],
  ['month', 730],
  ['year', 8766],
])
/** 1 for what is no unit of time. */
export const hoursIn = (unit: string): number => HOURS.get(singular(unit)) ?? 1

export const isDuration = ({ unit }: { unit: string | null }): boolean =>
  unit !== null && HOURS.has(singular(unit))

/** The zeros a number ends with tell how far it was rounded: 160,000 to tens of thousands. */
const lastDigit = (value: number): number => {
  let unit = 1
  while (value % (unit * 10) === 0 && unit < value) unit *= 10
  return unit
}

/** Below this a count of anything is taken as exact. */
const ROUNDED_MIN = 1_000
/** A length of time of up to so many units is told in whole ones: "two weeks" may be two and a half. */
const ROUND_DURATION_MAX = 12

/** The interval with the room that rounding leaves a bare number. Hedged readings have theirs already. */
export const rounded = (interval: Interval, isDuration: boolean): Interval => {
  const { low, high } = interval
  if (low === null || low !== high) return interval
  if (isDuration) return low <= ROUND_DURATION_MAX ? { low: low - 0.5, high: low + 0.99 } : interval
  if (low < ROUNDED_MIN) return interval
  const room = lastDigit(low) / 2
  return { low: low - room, high: low + room }
}

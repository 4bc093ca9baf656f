import { daysBetween } from '../model/calendar.ts'
import { NEAR_COPY, type Profile } from '../model/grouping.ts'
import type { TermWeight } from '../model/reading.ts'
import { agreementWith } from './agreement.ts'

/** Two texts at one address are taken for versions of one report from here on; below, a page was used again. */
const SAME_ADDRESS_MIN = 0.2
const TITLE_SHARE = 0.05
/** What time takes off at most, and the days in which it does so to 1 − 1/e of it: news fades in a week, then slowly. */
const DECAYS = [
  { most: 0.1, days: 7 },
  { most: 0.15, days: 60 },
]
/** Weights and similarities are kept as ten-thousandths: a tenth of the room, and sums that no order of adding changes. */
export const WEIGHT_UNIT = 10_000

type Weights = ReadonlyMap<string, number>

const wholeWeights = (vector: readonly TermWeight[]): Weights =>
  new Map(vector.map(([term, weight]) => [term, Math.round(weight * WEIGHT_UNIT)]))

const cosine = (a: Weights, b: readonly TermWeight[]): number => {
  let sum = 0
  for (const [term, weight] of b) {
    const other = a.get(term)
    if (other !== undefined) sum += other * Math.round(weight * WEIGHT_UNIT)
  }
  return sum / WEIGHT_UNIT ** 2
}

const lostToTime = (a: Profile, b: Profile): number => {
  if (a.day === null || b.day === null) return 0
  const apart = Math.abs(daysBetween(a.day, b.day))
  return DECAYS.reduce((lost, { most, days }) => lost + most * (1 - Math.exp(-apart / days)), 0)
}

const sameAddress = (a: Profile, b: Profile): boolean => a.url !== null && a.url === b.url

/**
 * How like a report others are, from 0 to 1: cosine of the texts and a little of the titles, less with the days between
 * them, more or less as their names, days and figures agree. The decay is soft (no window in days): an event's reports
 * go on for months.
 */
export const similarityTo = (report: Profile): ((other: Profile) => number) => {
  const text = wholeWeights(report.vector)
  const title = wholeWeights(report.titleVector)
  const agreement = agreementWith(report)
  return (other) => {
    const like = cosine(text, other.vector) + TITLE_SHARE * cosine(title, other.titleVector)
    const factor = 1 - lostToTime(report, other) + agreement(other)
    const similarity = Math.min(1, (like / (1 + TITLE_SHARE)) * factor)
    const lifted =
      sameAddress(report, other) && similarity >= SAME_ADDRESS_MIN
        ? Math.max(similarity, NEAR_COPY)
        : similarity
    return Math.round(lifted * WEIGHT_UNIT) / WEIGHT_UNIT
  }
}

/** The words that make two reports alike, those that do most first; a bare number tells a reader nothing. */
export const sharedTerms = (a: Profile, b: Profile, limit: number): string[] => {
  const weights = new Map(b.vector)
  return a.vector
    .map(([term, weight]): TermWeight => [term, weight * (weights.get(term) ?? 0)])
    .filter(([term, product]) => product > 0 && !/^\p{N}/u.test(term))
    .sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1))
    .slice(0, limit)
    .map(([term]) => term)
}

import { daysBetween } from '../model/calendar.ts'
import type { Profile } from '../model/grouping.ts'
import type { TermWeight } from '../model/reading.ts'

/** From here on two reports are versions of one text: the later one follows the earlier wherever it goes. */
export const NEAR_COPY = 0.75
/** Two texts at one address are taken for versions of one report from here on; below, a page was used again. */
const SAME_ADDRESS_MIN = 0.2
const TITLE_SHARE = 0.1
/** What time alone takes off at most, and the days in which it does so to 1 − 1/e of it. */
const DECAY_MAX = 0.25
const DECAY_DAYS = 60
/** Similarities are whole multiples of this, so that sums of them are the same in any order. */
const UNIT = 10_000

const cosine = (a: readonly TermWeight[], b: readonly TermWeight[]): number => {
  const weights = new Map(b)
  let sum = 0
  for (const [term, weight] of a) sum += weight * (weights.get(term) ?? 0)
  return sum
}

const timeFactor = (a: Profile, b: Profile): number =>
  a.day === null || b.day === null
    ? 1
    : 1 - DECAY_MAX * (1 - Math.exp(-Math.abs(daysBetween(a.day, b.day)) / DECAY_DAYS))

const sameAddress = (a: Profile, b: Profile): boolean => a.url !== null && a.url === b.url

/**
 * How like two reports are, from 0 to 1: cosine of the texts and a little of the titles, less with the days between
 * them. The decay is soft (no window in days): an event's reports go on for months.
 */
export const similarityOf = (one: Profile, other: Profile): number => {
  // Sums of floats hang on their order, and the order must not hang on who is asked first.
  const [a, b] = one.report < other.report ? [one, other] : [other, one]
  const like = cosine(a.vector, b.vector) + TITLE_SHARE * cosine(a.titleVector, b.titleVector)
  const similarity = Math.min(1, (like / (1 + TITLE_SHARE)) * timeFactor(a, b))
  const lifted =
    sameAddress(a, b) && similarity >= SAME_ADDRESS_MIN ? Math.max(similarity, NEAR_COPY) : similarity
  return Math.round(lifted * UNIT) / UNIT
}

/** The terms that make two reports alike, those that do most first. */
export const sharedTerms = (a: Profile, b: Profile, limit: number): string[] => {
  const weights = new Map(b.vector)
  return a.vector
    .map(([term, weight]): TermWeight => [term, weight * (weights.get(term) ?? 0)])
    .filter(([, product]) => product > 0)
    .sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1))
    .slice(0, limit)
    .map(([term]) => term)
}

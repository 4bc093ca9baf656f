// Whether two reports tell of the same people, places, days and figures. News of one kind uses one vocabulary, year
// after year; who, where and when tell its events apart (Kumaran & Allan 2004, "Text classification and named entities
// for new event detection").
import { weekdayOf } from '../model/calendar.ts'
import type { Facts, Profile } from '../model/grouping.ts'

/** What each takes off the likeness, as a share of it: none of the names in common; no day; no figure. */
const NO_NAME = 0.1
const NO_DAY = 0.15
const NO_FIGURE = 0.1
/** Names of the lede that the other nowhere has, where it has none of them */
const NO_LEDE_NAME = 0.2
/** What telling of the very same days adds */
const SAME_DAYS = 0.1
/** Without a date of its own a report's days of the week are told of its news only near the top. */
const WEEKDAY_WEIGHT_MIN = 70

type Weights = ReadonlyMap<string, number>

type Told = {
  names: ReadonlySet<string>
  words: ReadonlySet<string>
  /** Words of the lede's names */
  lede: ReadonlySet<string>
  days: Weights
  weekdays: Weights
  figures: ReadonlySet<string>
}

/** "Klitschko" and "Wladimir Klitschko" have a word in common; the small words of a name tell nothing. */
const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}\p{N}'’-]+/gu) ?? []))

const weekdaysOf = (days: Facts['days']): Weights => {
  const weights = new Map<string, number>()
  for (const [day, weight] of days) {
    const weekday = String(weekdayOf(day))
    if (weight >= WEEKDAY_WEIGHT_MIN) weights.set(weekday, Math.max(weight, weights.get(weekday) ?? 0))
  }
  return weights
}

const toldOf = ({ names, ledeNames, days, figures }: Facts): Told => ({
  names: new Set(names),
  words: wordsOf(names),
  lede: wordsOf(names.slice(0, ledeNames)),
  days: new Map(days),
  weekdays: weekdaysOf(days),
  figures: new Set(figures),
})

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))

/** Cosine; null where one has none. Sums are of whole numbers: the same whichever comes first. */
const cosine = (a: Weights, b: Weights): number | null => {
  if (a.size === 0 || b.size === 0) return null
  const squares = (one: Weights) => [...one.values()].reduce((sum, weight) => sum + weight ** 2, 0)
  let dot = 0
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0)
  return dot / Math.sqrt(squares(a) * squares(b))
}

/** The share of the lede's names that the other nowhere has */
const missing = (lede: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  lede.size === 0 ? 0 : [...lede].filter((word) => !other.has(word)).length / lede.size

const ofDays = (a: Told, b: Told, dated: boolean): number => {
  const same = dated ? cosine(a.days, b.days) : cosine(a.weekdays, b.weekdays)
  return same === null ? 0 : same === 0 ? -NO_DAY : SAME_DAYS * same
}

const ofNames = (a: Told, b: Told): number => {
  if (a.lede.size === 0 || b.lede.size === 0) return disjoint(a.names, b.names) ? -NO_NAME : 0
  const lede = (NO_LEDE_NAME * (missing(a.lede, b.words) + missing(b.lede, a.words))) / 2
  return -lede - (disjoint(a.names, b.names) ? NO_NAME : 0)
}

/**
 * What others' facts add to their likeness to a report, or take off it, as a share of it; 0 where one tells nothing to
 * hold against the other.
 */
export const agreementWith = (report: Profile): ((other: Profile) => number) => {
  const own = report.facts && toldOf(report.facts)
  return (other) => {
    if (!own || !other.facts) return 0
    const told = toldOf(other.facts)
    const figures = disjoint(own.figures, told.figures) ? -NO_FIGURE : 0
    return ofDays(own, told, report.day !== null && other.day !== null) + ofNames(own, told) + figures
  }
}

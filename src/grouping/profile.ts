import { PROFILE_TERMS_MAX } from '../limits.ts'
import { type Background, rarity } from '../model/background.ts'
import type { Profile } from '../model/grouping.ts'
import type { Reading, TermWeight } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { factsOf } from './facts.ts'
import { byText } from './order.ts'
import { WEIGHT_UNIT } from './similarity.ts'

/** Flattens idf, which else lets a misspelling outweigh what a report is about. */
const RARITY_POWER = 0.8
const rounded = (weight: number): number => Math.round(weight * WEIGHT_UNIT) / WEIGHT_UNIT

/**
 * TF-IDF with a background idf (Salton & Buckley 1988): ln(1 + 2 · amount) · rarity^0.8, scaled to unit length.
 * @returns heaviest first, equal weights by term; at most PROFILE_TERMS_MAX
 */
export const vectorOf = (amounts: readonly TermWeight[], background: Background): TermWeight[] => {
  const weighed = amounts
    .map(
      ([term, amount]): TermWeight => [
        term,
        Math.log1p(2 * amount) * Math.max(0, rarity(background, term)) ** RARITY_POWER,
      ],
    )
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .slice(0, PROFILE_TERMS_MAX)
  const length = Math.hypot(...weighed.map(([, weight]) => weight))
  return weighed.map(([term, weight]): TermWeight => [term, rounded(weight / length)])
}

type Arrived = { report: Report; reading: Reading; arrival: number; undated?: true }

/**
 * What grouping keeps of a report that nothing has been compared with yet.
 * @param undated its day is only the day of receipt
 */
export const profileOf = (
  { report, reading, arrival, undated }: Arrived,
  background: Background,
): Profile => {
  const vector = vectorOf(reading.terms, background)
  return {
    report: report.id,
    day: undated ? null : report.published.day,
    publishedAt: undated ? null : report.published.at,
    sourceId: report.sourceId,
    originId: report.originId,
    url: report.url,
    arrival,
    words: reading.sentences.reduce((sum, { index, words }) => (index < 0 ? sum : sum + words), 0),
    vector,
    titleVector: vectorOf(reading.titleTerms, background),
    facts: factsOf(report, reading, vector, !undated),
    sketch: report.sketch,
    neighbours: [],
  }
}

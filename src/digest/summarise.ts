import type { Span } from '../model/span.ts'
import { conceptWeights, voicesMinOf } from './concepts.ts'
import { timesCarried } from './near-copies.ts'
import { byText } from './order.ts'
import { select } from './selection.ts'
import { shortlist } from './shortlist.ts'
import { headlineConcepts, type ReadReport, statementsOf } from './statements.ts'

/** A verbatim sentence of a summary. */
export type SummarySpan = Span & { report: string }

/** Sentences weighed against each other for each word of the summary: the better ones only. */
const WEIGHED_PER_WORD = 0.3

/**
 * The sentences that tell most of what the reports have in common, in about so many words: the last may run past by
 * half of itself. Each report counts as one voice, and n near-copies as √n voices: what many carry matters, but less
 * than what many wrote. Verbatim, whole, and in the order of their place in their reports.
 */
export const summarise = (reports: ReadReport[], words: number): SummarySpan[] => {
  const ordered = [...reports].sort(
    (a, b) => byText(a.report.published.at, b.report.published.at) || byText(a.report.id, b.report.id),
  )
  const statements = ordered.map(statementsOf)
  const carried = timesCarried(statements)
  const voices = ordered.map((read, place) => ({
    statements: statements[place] ?? [],
    headlines: [headlineConcepts(read)],
    weight: (carried[place] ?? 1) ** -0.5,
  }))
  const weights = conceptWeights(voices, voicesMinOf(voices.reduce((sum, { weight }) => sum + weight, 0)))
  const list = shortlist(statements.flat(), weights, undefined, Math.ceil(words * WEIGHED_PER_WORD))
  return select(list.candidates, list.weights, words)
    .flatMap((index) => list.statements[index] ?? [])
    .sort((a, b) => a.sentence.index - b.sentence.index)
    .map(({ report, span }) => ({ report: report.id, ...span }))
}

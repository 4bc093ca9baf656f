import type { Span } from '../model/span.ts'
import { conceptWeights, voicesMinOf } from './concepts.ts'
import { byText } from './order.ts'
import { select } from './selection.ts'
import { shortlist } from './shortlist.ts'
import { headlineConcepts, type ReadReport, statementsOf } from './statements.ts'

/** A verbatim sentence of a summary. */
export type SummarySpan = Span & { report: string }

/**
 * The sentences that tell most of what the reports have in common, in at most so many words; each report counts as
 * one voice. Verbatim, whole, and in the order of their place in their reports.
 */
export const summarise = (reports: ReadReport[], words: number): SummarySpan[] => {
  const ordered = [...reports].sort(
    (a, b) => byText(a.report.published.at, b.report.published.at) || byText(a.report.id, b.report.id),
  )
  const voices = ordered.map((read) => ({
    statements: statementsOf(read),
    headlines: [headlineConcepts(read)],
  }))
  const weights = conceptWeights(voices, voicesMinOf(voices.length))
  const list = shortlist(
    voices.flatMap(({ statements }) => statements),
    weights,
  )
  return select(list.candidates, list.weights, words)
    .flatMap((index) => list.statements[index] ?? [])
    .sort((a, b) => a.sentence.index - b.sentence.index)
    .map(({ report, span }) => ({ report: report.id, ...span }))
}

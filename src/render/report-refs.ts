import type { DayEvent, DayReport } from '../model/day.ts'
import type { FoundIn } from '../model/report.ts'
import { publisherOf, UNKNOWN_SOURCE } from '../model/source.ts'
import type { Words } from './words/words.ts'

/** An event's reports by id: what a line's evidence refers to; `source` in the words for readers. */
export type Reports = ReadonlyMap<string, DayReport>

/** Who published it, in words; where nobody knows, whose text it is. */
export const publisherIn = (report: DayReport, { event }: Pick<Words, 'event'>): string => {
  if (report.sourceId !== UNKNOWN_SOURCE.id) return publisherOf(report)
  return report.originId === report.sourceId ? event.unknownPublisher : event.publisherUnknown(report.origin)
}

export const reportsOf = (event: DayEvent, words: Pick<Words, 'event'>): Reports =>
  new Map(event.reports.map((report) => [report.id, { ...report, source: publisherIn(report, words) }]))

/** Whose text it is, in words. */
export const originOf = (report: DayReport | undefined, { event }: Words): string =>
  report === undefined || report.originId === UNKNOWN_SOURCE.id ? event.unknownPublisher : report.origin

/** Where a label was found, in the page's words; an older document may hold a sentence instead. */
export const foundText = (found: string, { report }: Words): string => report.found[found as FoundIn] ?? found

/** The sources behind these pieces of evidence, each once, in their order. */
export const sourcesOf = (evidence: { report: string }[], reports: Reports): string[] => [
  ...new Set(evidence.flatMap(({ report }) => reports.get(report)?.source ?? [])),
]

/** How many reports these pieces of evidence are from. */
export const reportCount = (evidence: { report: string }[]): number =>
  new Set(evidence.map(({ report }) => report)).size

const REPORT_ID = /\b[0-9a-f]{16}\b/g

/** A reason with its report ids put as sources' names, which people know. */
export const withNames = (because: string, reports: Reports): string =>
  because.replace(REPORT_ID, (id) => `${reports.get(id)?.source ?? 'another'}’s report`)

const NAMED_MAX = 3

/** Reuters, dpa, CNA +2 */
export const namedSources = (sources: string[]): string => {
  const more = sources.length - NAMED_MAX
  return sources.slice(0, NAMED_MAX).join(', ') + (more > 0 ? ` +${more}` : '')
}

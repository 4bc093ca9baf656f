import type { DayEvent, SummaryLine } from './day.ts'
import { publisherOf } from './source.ts'
import type { Line } from './statement.ts'

const sourcesOf = (line: Line, { reports }: DayEvent): SummaryLine['sources'] => {
  const cited = new Set(line.evidence.map(({ report }) => report))
  const byName = new Map<string, string | null>()
  for (const report of reports) {
    const name = publisherOf(report)
    if (cited.has(report.id) && !byName.has(name)) byName.set(name, report.url)
  }
  return [...byName].map(([name, url]) => ({ name, url }))
}

/** A line with its sources in place of its evidence, as lists and feeds show it. */
export const summaryLine = (line: Line, event: DayEvent): SummaryLine => ({
  id: line.id,
  text: line.text,
  ...(line.attributedTo !== undefined && { attributedTo: line.attributedTo }),
  origins: line.origins,
  sources: sourcesOf(line, event),
})

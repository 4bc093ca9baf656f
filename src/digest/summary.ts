import { CALENDAR_TITLES_MAX, FEED_EVENTS_PER_DAY_MAX, FEED_LINES_PER_EVENT_MAX } from '../limits.ts'
import type { CalendarEntry } from '../model/calendar-documents.ts'
import {
  type Day,
  type DayEvent,
  type DaySummary,
  type Line,
  reportTotal,
  type SummaryLine,
} from '../model/day.ts'
import { publisherOf } from '../model/source.ts'
import { countDistinct } from './order.ts'

const sourcesOf = (line: Line, { reports }: DayEvent): SummaryLine['sources'] => {
  const cited = new Set(line.evidence.map(({ report }) => report))
  const byName = new Map<string, string | null>()
  for (const report of reports) {
    const name = publisherOf(report)
    if (cited.has(report.id) && !byName.has(name)) byName.set(name, report.url)
  }
  return [...byName].map(([name, url]) => ({ name, url }))
}

const eventSummary = (event: DayEvent): DaySummary['events'][number] => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  reports: reportTotal(event),
  origins: event.origins,
  lines: event.lines.slice(0, FEED_LINES_PER_EVENT_MAX).map((line) => ({
    id: line.id,
    text: line.text,
    ...(line.attributedTo !== undefined && { attributedTo: line.attributedTo }),
    origins: line.origins,
    sources: sourcesOf(line, event),
  })),
})

/** The day as the archive, the feeds and the list of days show it: its weightiest events and their first lines. */
export const summaryOf = (day: Day, firstBuiltAt: string): DaySummary => ({
  date: day.date,
  edition: day.edition,
  hash: day.hash,
  builtAt: day.builtAt,
  firstBuiltAt,
  reports: day.ledger.takenIn - day.ledger.setAside,
  origins: countDistinct(day.events.flatMap(({ reports }) => reports.map(({ originId }) => originId))),
  events: day.events.slice(0, FEED_EVENTS_PER_DAY_MAX).map(eventSummary),
})

/** The day as the calendar shows it. */
export const calendarEntryOf = ({ events, ledger }: Day, summary: DaySummary): CalendarEntry => ({
  date: summary.date,
  edition: summary.edition,
  reports: summary.reports,
  origins: summary.origins,
  events: events.length + ledger.eventsNotShown,
  titles: events.slice(0, CALENDAR_TITLES_MAX).map(({ title, url }) => ({ title, url })),
})

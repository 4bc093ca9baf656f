import { CALENDAR_TITLES_MAX, FEED_EVENT_MAX, FEED_EVENTS_PER_DAY_MAX } from '../limits.ts'
import type { CalendarEntry } from '../model/calendar-documents.ts'
import type { Day, DaySummary } from '../model/day.ts'
import { summaryEvent } from '../model/summary-event.ts'
import { countDistinct } from './order.ts'

/** The day as the archive, the feeds and the list of days show it: its weightiest events and their first lines. */
export const summaryOf = (day: Day, firstBuiltAt: string): DaySummary => ({
  date: day.date,
  edition: day.edition,
  hash: day.hash,
  builtAt: day.builtAt,
  firstBuiltAt,
  reports: day.ledger.takenIn - day.ledger.setAside,
  origins: countDistinct(day.events.flatMap(({ reports }) => reports.map(({ originId }) => originId))),
  events: day.events.slice(0, FEED_EVENTS_PER_DAY_MAX).map((event) => summaryEvent(event, FEED_EVENT_MAX)),
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

// Pages of lists. Whatever is written between two pages, what was there at the first and still fits is told once.
import type { CalendarDay } from '../model/calendar.ts'
import type { DaySummary } from '../model/day.ts'
import type { Verdict } from '../model/facets.ts'
import type { EventSummary } from './days.ts'
import type { Page } from './page.ts'

/** What of the events of a day is asked for; all of it has to hold of one event on one day. */
export type EventFilter = {
  /** Days, both of them included */
  from?: CalendarDay
  to?: CalendarDay
  /** Id of a source: publisher or origin of a report */
  source?: string
  /** A name in any spelling that has the same address */
  name?: string
  /** Of one of its figures or quotes */
  verdict?: Verdict
  minOrigins?: number
  /** Words of a report of that day, as the full-text index takes them */
  q?: string
}

/** `upTo`: the last report, by its place in the full-text index, that a search with `q` looks at */
type Searched = { upTo?: number }
/** Days before this one are next. */
export type DayPlace = { before: CalendarDay } & Searched
/** Events first shown before the one of this number are next. */
export type EventPlace = { before: number } & Searched
/** Reports of earlier days are next, and those of the day with lesser ids. */
export type ReportPlace = { day: CalendarDay; id: string }

export type ReportFilter = Pick<EventFilter, 'from' | 'to' | 'source'> & { event?: string }

/** A report in a list */
export type ListedReportRow = {
  id: string
  title: string
  url: string | null
  source: { id: string; name: string }
  origin: { id: string; name: string }
  published: string
  day: CalendarDay
  receivedAt: string
  language: string
  /** Null until an edition has shown it */
  event: string | null
  copyOf: string | null
  revisionOf: string | null
}

export type Lists = {
  /** Newest first */
  days(filter: EventFilter, place: DayPlace | null, limit: number): Promise<Page<DaySummary, DayPlace>>
  /** Those that an edition showed last are first; that order never changes. */
  events(
    filter: EventFilter,
    place: EventPlace | null,
    limit: number,
  ): Promise<Page<EventSummary, EventPlace>>
  /** By day of publication, newest first, then by id */
  reports(
    filter: ReportFilter,
    place: ReportPlace | null,
    limit: number,
  ): Promise<Page<ListedReportRow, ReportPlace>>
}

import type { CalendarDay } from './calendar.ts'
import type { Membership } from './grouping.ts'
import type { Reading } from './reading.ts'
import type { Report, SetAsideReason } from './report.ts'

export type ReportInEvent = { report: Report; reading: Reading; membership: Membership }

/** What the digest of a day gets of an event. */
export type EventMaterial = {
  id: string
  /** First day of the event over all its reports */
  firstDay: CalendarDay
  /** Reports of the day, in any order */
  today: ReportInEvent[]
  /** Reports of the event's last day before, to tell what is new */
  before: ReportInEvent[]
  /** Reports of the event up to and including the day, copies left out */
  reportsSoFar: number
}

export type DayMaterial = {
  date: CalendarDay
  timezone: string
  events: EventMaterial[]
  setAside: { reason: SetAsideReason; count: number }[]
}

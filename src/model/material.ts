import type { CalendarDay } from './calendar.ts'
import type { Membership } from './grouping.ts'
import type { Reading } from './reading.ts'
import type { Report, SetAsideReason } from './report.ts'

export type ReportInEvent = { report: Report; reading: Reading; membership: Membership }

/** What a list of reports shows of one needs neither its text nor its reading. */
export type ListedReport = { report: Omit<Report, 'text'>; membership: Membership }

/** An event's day before any of its reports is read: how much it weighs and what the ledger counts. */
export type EventOutline = {
  id: string
  /** First day of the event over all its reports */
  firstDay: CalendarDay
  /** Its last day before this one */
  dayBefore: CalendarDay | null
  /** Reports of the event up to and including the day, copies left out */
  reportsSoFar: number
  /** Reports of the day, copies among them */
  reports: number
  copies: number
  origins: number
  /** UTF-8 bytes of the day's reports */
  bytes: number
  /** The least id of the day's reports */
  leastReport: string
}

/** `readMax`: how many of its reports of a day the digest reads; the others are listed and counted. */
export type EventToTell = EventOutline & { readMax: number }

export type DayOutline = {
  date: CalendarDay
  timezone: string
  events: EventOutline[]
  setAside: { reason: SetAsideReason; count: number }[]
}

/** What the digest of a day gets of an event. */
export type EventMaterial = {
  id: string
  firstDay: CalendarDay
  /** Reports of the day, in any order; those that weigh most, where the event has more than are read */
  today: ReportInEvent[]
  /** The others, as far as they are listed, in any order */
  listed: ListedReport[]
  /** … and how many are not */
  notListed: number
  /** Reports of the event's day before, to tell what is new; those that weigh most */
  before: ReportInEvent[]
}

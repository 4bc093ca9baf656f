// All that a day is made of, line by line: what an export tells and an import puts back.
import type { CalendarDay } from '../model/calendar.ts'
import type { Correction, EditionRecord } from '../model/correction.ts'
import type { Membership, Neighbour } from '../model/grouping.ts'
import type { Report, SetAside } from '../model/report.ts'

/** A report with its place among the others; `arrival` is its place in the order in which they came. */
export type KeptReport = {
  arrival: number
  report: Report
  membership: Membership
  neighbours: Neighbour[]
}

/** An event that an edition has shown; `seq` is its place in the order of that. */
export type KeptEvent = { id: string; seq: number; mergedInto: string | null }

export type KeptEdition = { edition: EditionRecord; corrections: Correction[] }

/** The rows of one page, in order, and what the next begins after; null where there are no more. */
export type Rows<Row, After> = { rows: Row[]; after: After | null }

export type Backup = {
  /** The first of these days that has anything */
  nextDay(from: CalendarDay, to: CalendarDay): Promise<CalendarDay | null>
  /** Events of the day's reports that have none on days from `from` up to it, and those that gave way to them */
  events(day: CalendarDay, from: CalendarDay): Promise<KeptEvent[]>
  reports(day: CalendarDay, after: string, limit: number): Promise<Rows<KeptReport, string>>
  setAside(day: CalendarDay, after: string, limit: number): Promise<Rows<SetAside, string>>
  editions(day: CalendarDay, after: number, limit: number): Promise<Rows<KeptEdition, number>>
  /** Of these ids those that gave way, each with where it went */
  moved(ids: string[]): Promise<Map<string, string>>
  /** Puts down ids as shown, in this order; ids that are known stay as they are. Answers those that were not. */
  putEvents(events: KeptEvent[]): Promise<string[]>
  /** Editions that stand already stay as they are. Answers how many did not. */
  putEditions(editions: KeptEdition[]): Promise<number>
}

// The full-text index.
import type { CalendarDay } from '../model/calendar.ts'

export type SearchHit = { report: string; title: string; day: CalendarDay; source: string; excerpt: string }

/** The full-text index; it can be made again from the reports at any time. */
export type SearchIndex = {
  /** How many reports it does not hold yet */
  waiting(): Promise<number>
  /** Puts reports that wait for it into the index; returns how many. */
  catchUp(limit: number): Promise<number>
  search(query: string, limit: number): Promise<SearchHit[]>
  /** Ids of the reports of these days that hold these words */
  reportsOf(query: string, from: CalendarDay, to: CalendarDay, limit: number): Promise<string[]>
}

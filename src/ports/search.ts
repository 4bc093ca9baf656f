// The full-text index.
import type { CalendarDay } from '../model/calendar.ts'
import type { SearchAnswer, SearchAsked } from '../model/search.ts'

/** The full-text index; it can be made again from the reports at any time, and begins to where it was lost. */
export type SearchIndex = {
  /** How many reports it does not hold yet, counted up to SEARCH_WAITING_COUNTED_MAX */
  waiting(): Promise<number>
  /** Puts reports that wait for it into the index, in the order of arrival; returns how many. */
  catchUp(limit: number): Promise<number>
  /** Answers any query; where nothing of it can be searched for, with nothing. */
  search(asked: SearchAsked, perPage: number): Promise<SearchAnswer>
  /** Ids of the reports of these days that a query finds */
  reportsOf(query: string, from: CalendarDay, to: CalendarDay, limit: number): Promise<string[]>
}

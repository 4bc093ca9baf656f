import type { CalendarDay } from './calendar.ts'

export const SEARCH_ORDERS = ['best', 'newest'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]

export type SearchAsked = {
  /** As it was typed */
  q: string
  from: CalendarDay | null
  to: CalendarDay | null
  /** Id of a source that published it or whose text it is */
  source: string | null
  order: SearchOrder
  /** 1 is the first. */
  page: number
}

/** A text and the places in it that were searched for: UTF-16 offsets, half open, in order. */
export type MarkedText = { text: string; marks: [start: number, end: number][] }

export type FoundReport = {
  report: string
  day: CalendarDay
  source: string
  sourceId: string
  title: MarkedText
  /** A few words around what was searched for; never the text */
  excerpt: MarkedText
}

export type FoundEvent = {
  id: string
  slug: string
  title: string
  /** Site path */
  url: string
  firstDay: CalendarDay
  lastDay: CalendarDay
  reports: number
  origins: number
  /** When what is told of it last changed. ISO 8601 */
  changedAt: string
}

/** Reports of one event that were found, the best first; `event` is null where no edition has shown it yet. */
export type SearchResult = {
  event: FoundEvent | null
  /** How many of its reports were found; the first few are in `items`. */
  found: number
  items: FoundReport[]
}

export type SearchAnswer = SearchAsked & {
  /** The query as it was understood, in the same syntax; '' where nothing of it can be searched for */
  understood: string
  /** Reports found; `reportsMore`: and more that were not counted */
  reports: number
  reportsMore: boolean
  /** Events and reports of no event among the reports looked at, in all pages */
  total: number
  results: SearchResult[]
}

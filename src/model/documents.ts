import type { CalendarArchive, CalendarMonth, CalendarYear } from './calendar-documents.ts'
import type { Correction } from './correction.ts'
import type { DaySummary, ToldEvent } from './day.ts'
import type { SitemapIndex, SitemapMonth } from './sitemap-documents.ts'
import type { NameDocument, SourceDocument, SourcesDocument } from './topics.ts'

export type FeedMonth = { month: string; previous: string | null; next: string | null; days: DaySummary[] }

/**
 * The documents that are made of many days and written ready to be shown, by kind: what a page or a feed reads with
 * one primary-key read. A kind of which there is one has the key ''.
 */
export type DocumentBodies = {
  /** The last FEED_DAYS_MAX days, newest first */
  feed: DaySummary[]
  /** The days of a month, newest first, by month: `2022-03`; months beside it are the nearest that have an edition */
  'feed-month': FeedMonth
  /** Events of those days, as the day tells them that last changed what matters of them, those first that did last */
  events: ToldEvent[]
  /** All that is told of a name, by its slug */
  name: NameDocument
  /** What a source reported, by its id */
  source: SourceDocument
  /** All sources, and the names told most; the key is '' */
  sources: SourcesDocument
  /** The latest corrections of all days, latest first; `CORRECTIONS_LISTED_MAX` of them */
  corrections: Correction[]
  /** All years, and the latest months; the key is '' */
  archive: CalendarArchive
  /** By year: `2022` */
  year: CalendarYear
  /** By month: `2022-03` */
  month: CalendarMonth
  /** What there is, for search engines: the index, and by month (`2022-03`) */
  sitemap: SitemapIndex
  'sitemap-month': SitemapMonth
}

export type DocumentKind = keyof DocumentBodies

/** Under what a document is kept: `feed`, `kind/key`. */
export const documentName = (kind: DocumentKind, key: string): string =>
  key === '' ? kind : `${kind}/${key}`

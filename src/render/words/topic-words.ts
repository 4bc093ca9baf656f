// What is said on the pages of names, sources and searches.
import type { NameKind } from '../../model/names.ts'
import type { SearchOrder } from '../../model/search.ts'
import type { SourceKind } from '../../model/source.ts'
import type { TextRole } from '../../model/topics.ts'
import type { Counted } from './counted.ts'

export type NameWords = {
  kinds: Record<NameKind, string>
  description(name: string): string
  alsoWritten: string
  namedWith: string
  namedIn(reports: number): string
  quotes: string
  /** Nobody's name, as far as editions told */
  none: string
}

/** Of names and sources */
export type TopicWords = {
  /** Events of a day that are not listed */
  moreOnDay: Counted
  earlier: string
  newest: string
  before(day: string): string
}

export type SourceWords = {
  title: string
  description: string
  descriptionOf(name: string): string
  kinds: Record<SourceKind, string>
  kindsMany: Record<SourceKind, string>
  kind: string
  homePage: string
  country: string
  language: string
  signatures: string
  shown: string
  texts: Record<TextRole, Counted>
  textOf(name: string): string
  publishedBy(name: string): string
  /** Of the texts of others that it published */
  whose: string
  moreReports: Counted
  unknown: string
  nothingYet: string
  none: string
}

export type SearchWords = {
  title: string
  /** Of the field in the mast */
  field: string
  button: string
  description: string
  words: string
  from: string
  to: string
  source: string
  sourceHint: string
  order: string
  orders: Record<SearchOrder, string>
  hintsTitle: string
  /** What may be typed, and what it finds */
  hints: [typed: string, finds: string][]
  found(events: string, reports: string): string
  events: Counted
  /** `n` in figures, and more */
  moreThan(n: string): string
  understood: string
  notUnderstood: string
  nothing: string
  nothingHelp: string
  moreOfEvent: Counted
  notInEdition: string
  pages: string
  previous: string
  next: string
  page(n: number): string
}

// What is told of a name, and of a source, across days.
import type { CalendarDay } from './calendar.ts'
import type { SummaryLine } from './day.ts'
import type { NameKind } from './names.ts'
import type { CountedSource, Source } from './source.ts'

/** An event as one day tells it, as far as it is of a topic. Its id, slug and title are those of that day. */
type TopicEvent = {
  id: string
  slug: string
  title: string
  /** Site path */
  url: string
  /** Of the event on that day */
  origins: number
  reports: number
  /** The first edition of the day that told the event, and the last that changed what matters of it. ISO 8601 */
  firstShownAt: string
  changedAt: string
}

export type NameMention = TopicEvent & {
  /** As its reports write it */
  name: string
  kind: NameKind
  variants: string[]
  /** How many of the event's reports name it */
  namedIn: number
  /** The first lines that name it */
  lines: SummaryLine[]
  /** What they said, where it is somebody who is quoted */
  quotes: { id: string; text: string; report: string; source: string; url: string | null }[]
  /** The event's first names besides it */
  with: string[]
}

/** 'own': its text; 'foreign': another's text that it published; 'carried': its text, published by another. */
export const TEXT_ROLES = ['own', 'foreign', 'carried'] as const
export type TextRole = (typeof TEXT_ROLES)[number]

export type SourceReport = {
  id: string
  title: string
  url: string | null
  /** ISO 8601 at its precision */
  published: string
  role: TextRole
  /** The other: whose text it is, or who published it */
  other?: { id: string; name: string }
}

export type SourceMention = TopicEvent & {
  /** The source's name */
  name: string
  /** Of the event's reports, by whose text they are */
  texts: Record<TextRole, number>
  /** The first of them */
  items: SourceReport[]
  /** The first lines that rest on one of them */
  lines: SummaryLine[]
}

/** Weightiest first; `more`: events of the day that are not listed. */
export type TopicDay<M> = { date: CalendarDay; more: number; events: M[] }

export type NameDocument = {
  /** The last part of its address */
  slug: string
  name: string
  kind: NameKind
  /** Other ways it is written */
  variants: string[]
  /** Newest first */
  days: TopicDay<NameMention>[]
  /** There is more before this day; null: there is none */
  next: CalendarDay | null
}

export type SourceDocument = {
  source: Source
  /** Newest first */
  days: TopicDay<SourceMention>[]
  next: CalendarDay | null
}

export type SourcesDocument = {
  /** By id */
  sources: CountedSource[]
  /** Those that most of the latest events tell of, most told first; FEEDS_LISTED_NAMES_MAX of them */
  names: string[]
}

import type { CalendarDay } from './calendar.ts'
import type { Span } from './span.ts'

/** What a door hands in, before anything is believed of it. The text may be Markdown with front matter. */
export type Submission = {
  text: string
  format?: 'text' | 'markdown'
  source?: string
  url?: string
  title?: string
  /** Who signs it: names without "By" */
  byline?: string
  /** ISO 8601: a day, or a day and time. Outranks what the text says. */
  published?: string
  /** The day to take when neither `published` nor the text says one. */
  publishedFallback?: CalendarDay
  /** The agency whose text it is, where another publishes it. */
  origin?: string
  /** BCP 47 */
  language?: string
  /**
   * The door that read these labels off what it fetched or was sent; absent where somebody gave them. Of such labels a
   * date that cannot be believed is passed over, and the language counts where the text does not show its own.
   */
  via?: 'feed' | 'page' | 'mail'
}

/** Where a value was found: handed in, found by the door that fetched it, or read from the place of the text that the name says. */
export const FOUND_IN = [
  'given',
  'feed',
  'page',
  'mail',
  'front matter',
  'headline',
  'byline',
  'dateline',
  'credit',
  'footer',
  'text',
  'address',
  'register',
  'received',
  'assumed',
] as const
export type FoundIn = (typeof FOUND_IN)[number]

export type Found<T> = { value: T; from: FoundIn; span?: Span }

/**
 * What a paragraph is. News is `lede` and `body`; the rest is marked, kept, and never quoted as news.
 * `heading` is a crosshead inside the text.
 */
export const PARAGRAPH_ROLES = [
  'headline',
  'byline',
  'dateline',
  'lede',
  'body',
  'heading',
  'caption',
  'credit',
  'footer',
  'furniture',
] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

/** `start`/`end` leave out the white space around; `because` says in a few words why the role was given. */
export type Paragraph = Span & { role: ParagraphRole; because: string }

export type Published = {
  /** ISO 8601 at its precision: `2022-03-29`, `2022-03-29T07:43`, `2022-03-29T07:43:00Z`. */
  at: string
  precision: 'day' | 'minute' | 'second'
  from: FoundIn
  /** The day it falls on in the operator's time zone. A time without an offset is taken as local to that zone. */
  day: CalendarDay
}

export type Dateline = { place: string; agency?: string; span: Span }

/** The language that reports are read in (BCP 47); others are set aside, so that all that a day shows of them is in it. */
export const LANGUAGE_READ = 'en'

/** One published text, kept forever as received. */
export type Report = {
  id: string
  sourceId: string
  sourceName: string
  sourceFrom: FoundIn
  /** The source whose text it is: the agency's where one signs it, else the publisher's own. */
  originId: string
  originName: string
  originFrom: FoundIn
  /** Canonical form of the address it was handed in with, or null. http and https only. */
  url: string | null
  title: Found<string>
  byline: Found<string> | null
  dateline: Dateline | null
  published: Published
  /** BCP 47 primary subtag */
  language: Found<string>
  /** As received, but for line ends (\n), and NULs and lone surrogates (U+FFFD). Every offset counts in it. */
  text: string
  paragraphs: Paragraph[]
  /** SHA-256 of `text` */
  hash: string
  /** MinHash of the news text's word shingles (Broder 1997): unsigned 32-bit values. */
  sketch: number[]
  /** ISO 8601, to the millisecond */
  receivedAt: string
}

export const SET_ASIDE_REASONS = [
  'empty',
  'too long',
  'no news text',
  'language not read',
  'bad address',
  'bad date',
  'bad front matter',
  'not readable',
] as const
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** A submission that no report could be made of. It is counted in its day's ledger and can be read there. */
export type SetAside = {
  /** Hash of what was handed in: the same submission twice is set aside once. */
  id: string
  day: CalendarDay
  reason: SetAsideReason
  /** What was wrong and where, in a sentence for the operator. */
  detail: string
  title: string | null
  source: string | null
  url: string | null
  /** What was handed in, cut at SET_ASIDE_TEXT_CHARS_MAX. */
  text: string
  receivedAt: string
}

export type Intake = { kind: 'report'; report: Report } | { kind: 'set aside'; setAside: SetAside }

/** What became of one submission; `id` is the report's, or the set-aside's. */
export type TakenIn =
  | { outcome: 'taken in'; id: string; title: string; day: CalendarDay }
  | { outcome: 'already known'; id: string }
  | { outcome: 'set aside'; id: string; reason: SetAsideReason; detail: string }

export const isNews = (paragraph: Paragraph): boolean =>
  paragraph.role === 'lede' || paragraph.role === 'body'

import type { CalendarDay } from './calendar.ts'
import type { NameKind } from './names.ts'
import type { SetAsideReason } from './report.ts'
import type { FigureSet, FigureVerdict, Line, QuoteSet, QuoteVerdict, TimelineEntry } from './statement.ts'

/** A report as the day shows it: everything a reader needs to judge and find it, nothing of its text. */
export type DayReport = {
  id: string
  title: string
  url: string | null
  source: string
  sourceId: string
  origin: string
  originId: string
  originBecause: string
  /** ISO 8601 at its precision */
  published: string
  publishedFrom: string
  copyOf?: string
  revisionOf?: string
  joinedBecause: string
  /** Dates in it that do not fit their weekday, in words */
  misfits?: string[]
}

export type DayName = { name: string; kind: NameKind; variants: string[]; reports: string[] }

export type DayEvent = {
  id: string
  slug: string
  title: string
  /** Where the title was taken from */
  titleFrom: string
  /** Site path of the event's own page */
  url: string
  firstDay: CalendarDay
  /** As of this day: a day's document does not change because its event goes on. */
  lastDay: CalendarDay
  origins: number
  /** Names of the strands, weightiest first; empty where the event has one thread only */
  strands: string[]
  reports: DayReport[]
  /** How many of its reports of the day its lines, figures, quotes and names are from, where that is not all of them */
  reportsRead?: number
  /** Reports of the day past EVENT_REPORTS_LISTED_MAX, which this document counts and does not list */
  reportsNotListed?: number
  lines: Line[]
  figures: FigureSet[]
  quotes: QuoteSet[]
  names: DayName[]
  /** In order of time; absent where no two happenings have a day of their own */
  timeline?: TimelineEntry[]
  /** Told in its first lines, figures, quotes and names only, for want of room in the day's document */
  abridged?: true
  /** Only an edition knows it; absent from days that were built before editions noted it */
  shown?: Shown
}

/** All its reports of the day, listed or not */
export const reportTotal = ({ reports, reportsNotListed = 0 }: DayEvent): number =>
  reports.length + reportsNotListed

/** takenIn = grouped + copies + single + setAside */
export type Ledger = {
  takenIn: number
  /** Reports in an event of two or more, copies left out */
  grouped: number
  copies: number
  /** Reports alone in their event */
  single: number
  setAside: number
  setAsideReasons: { reason: SetAsideReason; count: number }[]
  /** Events past DAY_EVENTS_MAX, which this document counts and does not tell */
  eventsNotShown: number
}

export const CHANGE_KINDS = [
  'event added',
  'event removed',
  'event retitled',
  'line added',
  'line removed',
  'line reworded',
  'figure changed',
  'quote changed',
  'report added',
  'report removed',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** How an edition told a figure or an utterance: its wordings, each once. */
export type ToldAs = { wordings: string[]; verdict: FigureVerdict | QuoteVerdict }

/**
 * What an edition changed against the one before. `before` and `after` say it in plain words; of figures and
 * utterances `about` and `told` say the same in parts.
 */
export type Change = {
  kind: ChangeKind
  event: string
  before?: string
  after?: string
  /** What the figure counts, or who spoke */
  about?: string
  told?: { before?: ToldAs; after?: ToldAs }
}

export type EventChange = Omit<Change, 'event'>

/**
 * When readers were first shown an event on a day, and what last mattered since. Made of the day's editions and left
 * out of its hash. Times are ISO 8601, each the `builtAt` of the edition that did it.
 */
export type Shown = {
  /** The first edition of this day that told the event */
  since: string
  /** The last that changed what matters: first lines, a figure's range, a verdict, the title; else `since` */
  changedAt: string
  /** What that edition changed of it; empty where nothing did, or where the document had no room */
  changes: EventChange[]
  /** By id, of the lines that came later than the event, the edition that first had them */
  lines: Record<string, string>
}

/** A day as the engine makes it, before it is an edition. */
export type DayContent = {
  date: CalendarDay
  timezone: string
  ledger: Ledger
  /** Weightiest first */
  events: DayEvent[]
}

/** One day's document. `hash` is over its content; edition, builtAt, changes, and the ids of events and when they were shown are left out. */
export type Day = DayContent & {
  edition: number
  hash: string
  /** ISO 8601 */
  builtAt: string
  changes: Change[]
}

/** What the archive, the feeds and the list of days show of a day. */
export type DaySummary = {
  date: CalendarDay
  edition: number
  hash: string
  builtAt: string
  firstBuiltAt: string
  reports: number
  origins: number
  /** The first of them */
  events: SummaryEvent[]
}

/** Readings that stand against each other, or follow one another, as lists and feeds show them. */
export type SummaryFigure = Pick<FigureSet, 'measure' | 'of' | 'where' | 'verdict'> & {
  readings: { wording: string; source: string; url: string | null }[]
}

/** An event in a list: its first lines. What is optional is absent from what was written before feeds told it. */
export type SummaryEvent = {
  id: string
  slug: string
  title: string
  reports: number
  origins: number
  lines: SummaryLine[]
  figures?: SummaryFigure[]
  /** The first of them */
  names?: string[]
  /** See Shown; `changes` without what `told` says already */
  since?: string
  changedAt?: string
  changes?: EventChange[]
}

/** An event as one day tells it, for those who follow events; times are ISO 8601. */
export type ToldEvent = SummaryEvent & { date: CalendarDay; since: string; changedAt: string }

export type SummaryLine = {
  id: string
  text: string
  attributedTo?: string
  origins: number
  sources: { name: string; url: string | null }[]
}

/** An event across its days, newest day first. */
export type EventDocument = {
  id: string
  slug: string
  title: string
  url: string
  firstDay: CalendarDay
  lastDay: CalendarDay
  days: { date: CalendarDay; event: DayEvent }[]
}

/** One edition in a day's history. */
export type Edition = { date: CalendarDay; edition: number; hash: string; builtAt: string; changes: Change[] }

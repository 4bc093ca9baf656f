// What a digest states, each with its places in reports.
import type { CalendarDay } from './calendar.ts'
import type { Span } from './span.ts'

/** A place in a report that says so, and its words there. */
export type Evidence = Span & { report: string; wording: string }

/** A statement of the digest: a verbatim span of the first report of `evidence`. */
export type Line = {
  id: string
  text: string
  /** Who says it, where the words that say so ("he said") are left out of `text` */
  attributedTo?: string
  /** The sub-happening it tells of, where the event has several */
  strand?: string
  /** Not in the event's previous day */
  isNew: boolean
  /** How many origins say it */
  origins: number
  evidence: Evidence[]
  /** Why it stands where it stands, in the field's words */
  because: string
}

export const FIGURE_VERDICTS = ['single', 'agree', 'compatible', 'updated', 'conflict'] as const
export type FigureVerdict = (typeof FIGURE_VERDICTS)[number]

export type FigureReading = Evidence & {
  low: number | null
  high: number | null
  /** Where it is not the set's: "72 hours" among days */
  unit?: string
  attributedTo?: string
  asOf?: CalendarDay
  unverified: boolean
}

/** The readings of one quantity across reports. `low`/`high` span what all readings allow (the latest, where updated). */
export type FigureSet = {
  id: string
  measure: string
  of: string
  where?: string
  unit?: string
  verdict: FigureVerdict
  because: string
  low: number | null
  high: number | null
  origins: number
  readings: FigureReading[]
}

export const QUOTE_VERDICTS = ['single', 'same words', 'variant wording', 'disputed speaker'] as const
export type QuoteVerdict = (typeof QUOTE_VERDICTS)[number]

/**
 * `context`: the sentence around a quotation that is no sentence of its own, verbatim. Words outside the marks may turn
 * its sense ("doubted there would be “any change”"), and a single word has none without them.
 */
export type QuoteVariant = Span & { report: string; text: string; context?: Span & { text: string } }

/** The readings of one utterance across reports. */
export type QuoteSet = {
  id: string
  speaker: string
  verdict: QuoteVerdict
  because: string
  origins: number
  variants: QuoteVariant[]
}

export const TIME_PRECISIONS = ['time', 'day', 'days', 'month'] as const
export type TimePrecision = (typeof TIME_PRECISIONS)[number]

/** What happened, or is planned, on a day that a report names: a verbatim span of the first report of `evidence`. */
export type TimelineEntry = {
  id: string
  /** The day; where it is not known to the day, the first and the last it may be */
  from: CalendarDay
  to: CalendarDay
  precision: TimePrecision
  /** `HH:MM` by the clock of the place */
  time?: string
  /** To come, and told as certain or agreed; never what merely may be */
  planned?: true
  text: string
  origins: number
  evidence: Evidence[]
}

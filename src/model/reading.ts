import type { CalendarDay } from './calendar.ts'
import type { NameKind } from './names.ts'
import type { Span } from './span.ts'

/** The word that heads a main clause (a verb, or what a form of "be" says somebody is), and where that clause begins */
export type Deed = Span & { clause: number }

/** A sentence of the headline or of the news. */
export type Sentence = Span & {
  /** Index into the report's paragraphs */
  paragraph: number
  /** Place among the report's news sentences, 0 for the first; the headline has -1. */
  index: number
  /** Stems of its content words, in order, with repetitions; numbers included, stop words not. */
  terms: string[]
  /** How many words, stop words included */
  words: number
  /** Whole: begins as a sentence does, ends with a full stop, and leaves no quotation open. */
  complete: boolean
  /** Opens with a pronoun or a connective that leans on the sentence before ("He said", "But", "Since then"). */
  leansBack: boolean
  /** Who is said to say it, as named in the text ("the mayor"), where someone is. */
  attributedTo: string | null
  /** Words that hold it at a distance: "could not immediately verify", "reportedly". */
  hedges: string[]
  /** What it says is done, whoever says so, in order; absent in readings of before it was kept */
  deeds?: Deed[]
}

export type NameMention = Span & { name: string; kind: NameKind; sentence: number }

/** A day or a run of days the text speaks of, resolved against the day of publication; `to` is inclusive. */
export type DateMention = Span & {
  from: CalendarDay
  to: CalendarDay
  sentence: number
  /** Why it is not believed, where it is not: "28 March 2022 was a Monday, not a Tuesday". */
  misfit: string | null
}

/**
 * One reading of a quantity. A hedge is an interval: "nearly 4 million" = [3.6e6, 4e6]; "more than 3.8 million"
 * is [3.8e6, null], open above. A bare number has low = high.
 */
export type FigureMention = Span & {
  low: number | null
  high: number | null
  /** What is measured, in a word or two: "killed", "injured", "fled", "destroyed", "duration". */
  measure: string
  /** Of whom or what, a lower-case noun phrase: "people", "children", "military sites". */
  of: string
  where: string | null
  /** "USD", "km", "hour" …; null for a plain count */
  unit: string | null
  attributedTo: string | null
  /** The day the figure stands for, where the text says one, else null (the report's own day holds). */
  asOf: CalendarDay | null
  /** The report says that it could not be verified. */
  unverified: boolean
  sentence: number
}

/**
 * Somebody, one or several, and what the sentence says befell them. `shot`: hit, and what came of it is not said;
 * null: nothing, but they are told by name or age, or for the first time.
 */
export type PersonMention = Span & {
  low: number
  high: number | null
  outcome: 'killed' | 'injured' | 'shot' | null
  manner: 'count' | 'indefinite' | 'definite' | 'bare' | 'name' | 'pronoun' | 'compound' | 'charge'
  /** Head of the phrase, lower case: "officer" */
  noun: string | null
  sex: 'male' | 'female' | null
  /** In years, or "9m", "3w", "2d" */
  age: string | null
  name: string | null
  /** Besides those told before: "another", "two others", "a second" */
  other: boolean
  /** Of those told before: "two of the five", "including a boy" */
  part: boolean
  /** "a fifth victim": there are so many at the least */
  rank?: number
  sentence: number
}

/** The clause that says what happened, or is planned, on a day the text names. */
export type HappeningMention = Span & {
  from: CalendarDay
  to: CalendarDay
  /** `HH:MM`, the clock of the place, where the sentence says one */
  time: string | null
  planned: boolean
  /** Stems of the clause's content words, the date's left out */
  terms: string[]
  sentence: number
}

/**
 * The words between quotation marks, without the marks. `speaker` is the name in its one form, or null; `inferred`
 * where the words beside the quotation name nobody ("he said"), so that it may be another.
 */
export type QuoteMention = Span & { speaker: string | null; inferred?: true; sentence: number }

/** A term of the report and how much of it there is: title and early occurrences count for more. */
export type TermWeight = [term: string, amount: number]

/** What the engine found in a report. `sentence` fields index into `sentences`. */
export type Reading = {
  report: string
  /** Of the reading code; a stored reading of another version is read again. */
  version: number
  sentences: Sentence[]
  names: NameMention[]
  dates: DateMention[]
  figures: FigureMention[]
  quotes: QuoteMention[]
  people?: PersonMention[]
  happenings?: HappeningMention[]
  /** Of the whole news text, in the order of the terms; the grouping's vector is made of them. */
  terms: TermWeight[]
  titleTerms: TermWeight[]
}

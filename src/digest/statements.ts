// The news sentences of an event's reports, each with what it takes to compare it with the others.
import type { Background } from '../model/background.ts'
import { rarity } from '../model/background.ts'
import type { DateMention, FigureMention, NameMention, Reading, Sentence } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { rootOf } from './roots.ts'
import { conceptsOf } from './word-pairs.ts'

export type ReadReport = { report: Report; reading: Reading }

export type Statement = {
  report: Report
  sentence: Sentence
  /** What is quoted of it: without a dateline or a loose connective before it */
  span: Span
  text: string
  /** Who says it, where the words that say so are left out of `span` */
  attributedTo?: string
  /** Roots of its content words: what it is compared by; a place spelt another way has its one name's roots */
  roots: ReadonlySet<string>
  /** The same in the order of the text, with repetitions */
  order: readonly string[]
  /** What a summary can cover: see concepts.ts and word-pairs.ts */
  concepts: readonly string[]
  names: NameMention[]
  figures: FigureMention[]
  dates: DateMention[]
}

const AFTER_DATELINE = /^[\s:–—-]+/
/** A connective and its comma before a capital: what follows stands by itself. */
const LOOSE_OPENING =
  /^(?:Meanwhile|Elsewhere|However|Separately|Also|Moreover|In addition|Earlier|Later|In other developments)(?:,\s+however)?,\s+(?=\p{Lu})/u

/** A sentence's span without the dateline and the loose opening it may begin with. */
const quotable = (report: Report, { start, end }: Span): Span => {
  const dateline = report.dateline?.span
  const from = dateline !== undefined && dateline.start <= start && dateline.end < end ? dateline.end : start
  const begin = Math.max(start, from)
  const text = report.text.slice(begin, end)
  const skip = begin > start ? (AFTER_DATELINE.exec(text)?.[0].length ?? 0) : 0
  const loose = LOOSE_OPENING.exec(text.slice(skip))?.[0].length ?? 0
  return { start: begin + skip + loose, end }
}

const grouped = <T extends { sentence: number }>(mentions: T[]): Map<number, T[]> =>
  Map.groupBy(mentions, ({ sentence }) => sentence)

/** The roots of a name's words. */
export const rootsOfName = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(rootOf)

/** Of a name of one word that the text spells in another way: its root as spelt → the root of the one name. */
const respelt = (names: NameMention[], report: Report): Map<string, string> =>
  new Map(
    names.flatMap(({ name, start, end }) => {
      const [spelt, ...more] = rootsOfName(report.text.slice(start, end))
      const [root, ...others] = rootsOfName(name)
      const single = more.length === 0 && others.length === 0
      return single && spelt !== undefined && root !== undefined && spelt !== root ? [[spelt, root]] : []
    }),
  )

/** The sentences of one report in order, its headline first. */
export const statementsOf = ({ report, reading }: ReadReport): Statement[] => {
  const [names, figures, dates] = [grouped(reading.names), grouped(reading.figures), grouped(reading.dates)]
  return reading.sentences.map((sentence, i) => {
    const span = quotable(report, sentence)
    const text = report.text.slice(span.start, span.end)
    const own = names.get(i) ?? []
    const spellings = respelt(own, report)
    const order = sentence.terms.map(rootOf).map((root) => spellings.get(root) ?? root)
    return {
      report,
      sentence,
      span,
      text,
      roots: new Set(order),
      order,
      concepts: conceptsOf(text, new Set(sentence.terms)),
      names: own,
      figures: figures.get(i) ?? [],
      dates: dates.get(i) ?? [],
    }
  })
}

/** What a headline that somebody wrote adds to what its report tells. */
export const headlineConcepts = ({ report, reading }: ReadReport): string[] =>
  report.title.from === 'text'
    ? []
    : conceptsOf(report.title.value, new Set(reading.titleTerms.map(([term]) => term)))

export const isInNews = ({ sentence }: Statement): boolean => sentence.index >= 0

/** Sentences added to each report's count, so that a term of a short brief is not taken for ubiquitous. */
const SMOOTHING = 4
/** What even a word of every third article still tells */
const RARITY_MIN = 0.3

export type TermWeigher = (root: string) => number

const sharesOf = (statements: Statement[]): Map<string, { sum: number; reports: number }> => {
  const shares = new Map<string, { sum: number; reports: number }>()
  for (const own of Map.groupBy(statements, ({ report }) => report.id).values()) {
    const counts = new Map<string, number>()
    for (const { roots } of own) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
    for (const [root, count] of counts) {
      const share = shares.get(root) ?? { sum: 0, reports: 0 }
      share.sum += count / (own.length + SMOOTHING)
      share.reports += 1
      shares.set(root, share)
    }
  }
  return shares
}

/**
 * How much a root tells two statements of this event apart: rare in English, and not in every other sentence here.
 * The share is a mean over the reports that have the root, so that it does not grow with their number.
 */
export const termWeigher = (statements: Statement[], background: Background): TermWeigher => {
  const rarities = new Map<string, number>()
  for (const { sentence } of statements)
    for (const term of sentence.terms) {
      const [root, rare] = [rootOf(term), rarity(background, term)]
      rarities.set(root, Math.min(rarities.get(root) ?? rare, rare))
    }
  const weights = new Map<string, number>()
  for (const [root, { sum, reports }] of sharesOf(statements)) {
    const rare = Math.max(rarities.get(root) ?? 0, RARITY_MIN)
    weights.set(root, rare * Math.max(1 - sum / reports, 0.05) ** 2)
  }
  return (root) => weights.get(root) ?? RARITY_MIN
}

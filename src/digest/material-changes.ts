// What of an edition's changes matters to who has read the one before; one more report of the same does not.
import { EVENT_CHANGES_TOLD_MAX, FEED_LINES_PER_EVENT_MAX } from '../limits.ts'
import type { DayEvent, EventChange } from '../model/day.ts'
import type { FigureSet, Line, QuoteSet } from '../model/statement.ts'
import { type Described, figureTold, quoteTold, type ToldKind, toldChange } from './changes.ts'

type Place = { report: string; start: number; end: number }

const meet = (some: readonly Place[], others: readonly Place[]): boolean =>
  some.some(({ report, start, end }) =>
    others.some((other) => other.report === report && other.start < end && start < other.end),
  )

/** The same statement: an id or a wording may pass to another of the reports that make it. */
export const sameLine = (a: Line, b: Line): boolean =>
  a.id === b.id || a.text === b.text || meet(a.evidence, b.evidence)

const lineChanges = (before: Line[], after: Line[]): EventChange[] => {
  const first = (lines: Line[]) => lines.slice(0, FEED_LINES_PER_EVENT_MAX)
  const lackedBy = (others: Line[]) => (line: Line) => !others.some((other) => sameLine(line, other))
  return [
    ...first(after)
      .filter(lackedBy(before))
      .map(({ text }): EventChange => ({ kind: 'line added', after: text })),
    ...first(before)
      .filter(lackedBy(after))
      .map(({ text }): EventChange => ({ kind: 'line removed', before: text })),
  ]
}

const differs = ({ verdict }: FigureSet): boolean => verdict === 'conflict' || verdict === 'updated'

/** Another report of the same number moves no range, and whether one or all say so is no verdict on it. */
const figureMoved = (before: FigureSet, after: FigureSet): boolean =>
  before.low !== after.low ||
  before.high !== after.high ||
  (before.verdict !== after.verdict && (differs(before) || differs(after)))

const disputes = ({ verdict }: QuoteSet): boolean =>
  verdict === 'disputed speaker' || verdict === 'variant wording'

const quoteMoved = (before: QuoteSet, after: QuoteSet): boolean =>
  before.verdict !== after.verdict && (disputes(before) || disputes(after))

const sameFigure = (a: FigureSet, b: FigureSet): boolean =>
  a.id === b.id || (a.measure === b.measure && meet(a.readings, b.readings))

const sameQuote = (a: QuoteSet, b: QuoteSet): boolean => a.id === b.id || meet(a.variants, b.variants)

type Kind<T> = {
  change: ToldKind
  same(a: T, b: T): boolean
  moved(before: T, after: T): boolean
  /** Whether reports stand against each other in it: such a one is told as it comes and as it goes */
  stands(set: T): boolean
  told(set: T): Described
}

const FIGURES: Kind<FigureSet> = {
  change: 'figure changed',
  same: sameFigure,
  moved: figureMoved,
  stands: differs,
  told: figureTold,
}

const QUOTES: Kind<QuoteSet> = {
  change: 'quote changed',
  same: sameQuote,
  moved: quoteMoved,
  stands: disputes,
  told: quoteTold,
}

const changeOf = <T>(kind: Kind<T>, before: T | undefined, after: T | undefined): EventChange[] =>
  toldChange(kind.change, '', before && kind.told(before), after && kind.told(after)).map(
    ({ event: _, ...change }) => change,
  )

const setChanges = <T>(kind: Kind<T>, before: readonly T[], after: readonly T[]): EventChange[] => {
  const came = after.flatMap((set): EventChange[] => {
    const was = before.find((other) => kind.same(other, set))
    const matters = was === undefined ? kind.stands(set) : kind.moved(was, set)
    return matters ? changeOf(kind, was, set) : []
  })
  const gone = before.filter((set) => kind.stands(set) && !after.some((other) => kind.same(set, other)))
  return [...came, ...gone.flatMap((set) => changeOf(kind, set, undefined))]
}

/**
 * What changed of an event that its readers must know: a new or removed line among its first, a figure's range or
 * verdict, a quotation's verdict, the title. In this order, at most EVENT_CHANGES_TOLD_MAX: title, figures, quotes, lines.
 */
export const materialChanges = (before: DayEvent, after: DayEvent): EventChange[] => {
  const retitled: EventChange[] =
    before.title === after.title ? [] : [{ kind: 'event retitled', before: before.title, after: after.title }]
  return [
    ...retitled,
    ...setChanges(FIGURES, before.figures, after.figures),
    ...setChanges(QUOTES, before.quotes, after.quotes),
    ...lineChanges(before.lines, after.lines),
  ].slice(0, EVENT_CHANGES_TOLD_MAX)
}

// What an edition changed against the one before, for readers of corrections.
import { CHANGES_PER_EDITION_MAX } from '../limits.ts'
import type { Change, ChangeKind, DayEvent, FigureSet, QuoteSet } from '../model/day.ts'
import { counterparts } from './counterparts.ts'

type Pair = { before: DayEvent; after: DayEvent }

/** `3 killed` as a reader of corrections wants it: the measure, the wordings, the verdict. */
export const figureInWords = ({ measure, of, where, verdict, readings }: FigureSet): string => {
  const subject = [of, measure, where].filter((part) => part !== undefined && part !== '').join(', ')
  const wordings = [...new Set(readings.map(({ wording }) => wording))].join(' · ')
  return `${subject}: ${wordings} (${verdict})`
}

export const quoteInWords = ({ speaker, verdict, variants }: QuoteSet): string => {
  const texts = [...new Set(variants.map(({ text }) => `“${text}”`))].join(' · ')
  return `${speaker}: ${texts} (${verdict})`
}

type Described = { id: string; words: string }

/** Of two lists with ids: what went, what came, and what reads otherwise than before. */
const differences = (kind: ChangeKind, event: string, before: Described[], after: Described[]): Change[] => {
  const old = new Map(before.map(({ id, words }) => [id, words]))
  const now = new Set(after.map(({ id }) => id))
  return [
    ...after
      .filter(({ id, words }) => old.get(id) !== words)
      .map(({ id, words }): Change => {
        const was = old.get(id)
        return { kind, event, ...(was === undefined ? {} : { before: was }), after: words }
      }),
    ...before.filter(({ id }) => !now.has(id)).map(({ words }): Change => ({ kind, event, before: words })),
  ]
}

const lineChanges = ({ before, after }: Pair): Change[] => {
  const old = new Set(before.lines.map(({ text }) => text))
  const now = new Set(after.lines.map(({ text }) => text))
  return [
    ...after.lines
      .filter(({ text }) => !old.has(text))
      .map(({ text }): Change => ({ kind: 'line added', event: after.id, after: text })),
    ...before.lines
      .filter(({ text }) => !now.has(text))
      .map(({ text }): Change => ({ kind: 'line removed', event: after.id, before: text })),
  ]
}

const reportChanges = ({ before, after }: Pair): Change[] => {
  const inWords = ({ title, source }: { title: string; source: string }) => `${source}: ${title}`
  const old = new Set(before.reports.map(({ id }) => id))
  const now = new Set(after.reports.map(({ id }) => id))
  return [
    ...after.reports
      .filter(({ id }) => !old.has(id))
      .map((report): Change => ({ kind: 'report added', event: after.id, after: inWords(report) })),
    ...before.reports
      .filter(({ id }) => !now.has(id))
      .map((report): Change => ({ kind: 'report removed', event: after.id, before: inWords(report) })),
  ]
}

const eventChanges = (pair: Pair): Change[] => {
  const { before, after } = pair
  const figures = (event: DayEvent) => event.figures.map((set) => ({ id: set.id, words: figureInWords(set) }))
  const quotes = (event: DayEvent) => event.quotes.map((set) => ({ id: set.id, words: quoteInWords(set) }))
  return [
    ...(before.title === after.title
      ? []
      : [{ kind: 'event retitled', event: after.id, before: before.title, after: after.title } as const]),
    ...reportChanges(pair),
    ...lineChanges(pair),
    ...differences('figure changed', after.id, figures(before), figures(after)),
    ...differences('quote changed', after.id, quotes(before), quotes(after)),
  ]
}

/** In the order of the new edition's events, those that are gone last; at most CHANGES_PER_EDITION_MAX. */
export const changesBetween = (before: DayEvent[], after: DayEvent[]): Change[] => {
  const pairs = counterparts(before, after)
  const kept = new Set(pairs.values())
  const changes = after.flatMap((event): Change[] => {
    const was = pairs.get(event)
    return was === undefined
      ? [{ kind: 'event added', event: event.id, after: event.title }]
      : eventChanges({ before: was, after: event })
  })
  const gone = before
    .filter((event) => !kept.has(event))
    .map((event): Change => ({ kind: 'event removed', event: event.id, before: event.title }))
  return [...changes, ...gone].slice(0, CHANGES_PER_EDITION_MAX)
}

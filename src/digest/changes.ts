// What an edition changed against the one before, for readers of corrections.
import { CHANGES_PER_EDITION_MAX } from '../limits.ts'
import type { Change, DayEvent, ToldAs } from '../model/day.ts'
import type { FigureSet, Line, QuoteSet } from '../model/statement.ts'
import { counterparts } from './counterparts.ts'
import { rewordings } from './rewordings.ts'

type Pair = { before: DayEvent; after: DayEvent }

export type Described = { id: string; about: string; told: ToldAs }

export const figureTold = ({ id, measure, of, where, verdict, readings }: FigureSet): Described => ({
  id,
  about: [of, measure, where].filter((part) => part !== undefined && part !== '').join(', '),
  told: { wordings: [...new Set(readings.map(({ wording }) => wording))], verdict },
})

export const quoteTold = ({ id, speaker, verdict, variants }: QuoteSet): Described => ({
  id,
  about: speaker,
  told: { wordings: [...new Set(variants.map(({ text }) => `“${text}”`))], verdict },
})

/** `people, killed: 3 · 4 (updated)`, as a reader of corrections wants it */
const inWords = ({ about, told }: Described): string =>
  `${about}: ${told.wordings.join(' · ')} (${told.verdict})`

export type ToldKind = 'figure changed' | 'quote changed'

export const toldChange = (
  kind: ToldKind,
  event: string,
  before: Described | undefined,
  after: Described | undefined,
): Change[] => {
  const about = (after ?? before)?.about
  if (about === undefined) return []
  return [
    {
      kind,
      event,
      ...(before && { before: inWords(before) }),
      ...(after && { after: inWords(after) }),
      about,
      told: { ...(before && { before: before.told }), ...(after && { after: after.told }) },
    },
  ]
}

/** Of two lists with ids: what came or reads otherwise than before, and what went. */
const differences = (kind: ToldKind, event: string, before: Described[], after: Described[]): Change[] => {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Set(after.map(({ id }) => id))
  const readsOtherwise = (one: Described): boolean => {
    const was = old.get(one.id)
    return was === undefined || inWords(was) !== inWords(one)
  }
  return [
    ...after.filter(readsOtherwise).flatMap((one) => toldChange(kind, event, old.get(one.id), one)),
    ...before.filter(({ id }) => !now.has(id)).flatMap((one) => toldChange(kind, event, one, undefined)),
  ]
}

const textsWithout = (lines: readonly Line[], others: readonly Line[]): string[] => {
  const theirs = new Set(others.map(({ text }) => text))
  return lines.map(({ text }) => text).filter((text) => !theirs.has(text))
}

const lineChanges = ({ before, after }: Pair): Change[] => {
  const event = after.id
  const gone = textsWithout(before.lines, after.lines)
  const come = textsWithout(after.lines, before.lines)
  const reworded = rewordings(gone, come)
  const stands = new Set(reworded.values())
  return [
    ...come
      .filter((text) => !stands.has(text))
      .map((text): Change => ({ kind: 'line added', event, after: text })),
    ...gone.map((text): Change => {
      const instead = reworded.get(text)
      return instead === undefined
        ? { kind: 'line removed', event, before: text }
        : { kind: 'line reworded', event, before: text, after: instead }
    }),
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
  return [
    ...(before.title === after.title
      ? []
      : [{ kind: 'event retitled', event: after.id, before: before.title, after: after.title } as const]),
    ...reportChanges(pair),
    ...lineChanges(pair),
    ...differences('figure changed', after.id, before.figures.map(figureTold), after.figures.map(figureTold)),
    ...differences('quote changed', after.id, before.quotes.map(quoteTold), after.quotes.map(quoteTold)),
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

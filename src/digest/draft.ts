// A statement weighed as a line: who witnesses it, and how central it is to what the event's reports tell.
import { canStandAlone, isBackground, leansOnThose, opensQuoted, selfContained } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { type Index, indexOf, near, originsOf, type Witness, witnesses } from './evidence.ts'
import { once } from './once.ts'
import { countDistinct, falling, inTurn, rising } from './order.ts'
import { density, placeFavour } from './shortlist.ts'
import { isInNews, type Statement } from './statements.ts'
import { coverage, mayBeSupport, support } from './support.ts'

/**
 * `standing`: what origins, place and wording make of it; `weight`: that times how much of the common story it tells
 * for its length.
 */
export type Draft = { statement: Statement; witnessed: Witness[]; standing: number; weight: number }

/** What drafting looks things up in. `own`: news statements of reports that are no copies. */
export type Desk = {
  view: EventView
  own: Statement[]
  index: Index
  /** A statement weighed as a line; the same draft whenever it is asked for */
  draft(statement: Statement): Draft
}

/** A version that a later one replaces words a line only where nobody else can. */
const SUPERSEDED_FAVOUR = 0.6
const BACKGROUND_FAVOUR = 0.4
/** A date that does not fit its weekday should not be read in a line. */
const MISFIT_FAVOUR = 0.4
/** "Those separatists", of whom the line has not told */
const UNTOLD_FAVOUR = 0.3
/** Nobody and nothing named, no number, no day: a scene, or a general truth */
const NAMELESS_FAVOUR = 0.6
const CURT_WORDS_MAX = 9
/** "He" or "she", who is nowhere named before it in the line; a mark that does not match the one that opened */
const OPEN_PRONOUN_FAVOUR = 0.4
const MISMATCHED_FAVOUR = 0.6
/** A count, a sum, a length of time: what a reader keeps of the day */
const NUMBER_FAVOUR = 1.15
const NUMBER = /(?<![\p{L}\p{N}])(?!(?:19|20)\d\d(?!\p{N}))\p{N}+(?![\p{L}\p{N}])/gu
/** The first of the day's reports, against 1 for the last */
const STALEST_FAVOUR = 0.7
/** A line is read among others: what points at them costs it less than it costs a summary. */
const POINTING_POWER = 0.5
const ORIGINS_POWER = 0.7
const REPORTS_POWER = 0.2
/** A further line must tell this share of its own news. */
const NOVELTY_MIN = 0.45
const UTTERANCE_SHARE = 0.8
/** With so much in common two lines are one scene, whatever else they tell. */
const OVERLAP_MAX = 0.5
/** What a line leaves of the gain of another with the same words: 1 − their overlap, so many times over. */
const OVERLAP_POWER = 2

export const isCopy = (view: EventView, { report }: Statement): boolean =>
  (view.byId.get(report.id)?.membership.copyOf ?? null) !== null

export const deskOf = (view: EventView): Desk => {
  const news = view.statements.filter(isInNews)
  const index = indexOf(news, view.weigh)
  const own = news.filter((statement) => !isCopy(view, statement))
  return { view, own, index, draft: once((statement) => draftOf(statement, view, index)) }
}

/** A number that is no part of a date. */
export const counts = ({ text, span, dates }: Statement): boolean =>
  [...text.matchAll(NUMBER)].some(
    ({ index }) => !dates.some(({ start, end }) => start <= span.start + index && span.start + index < end),
  )

const PRONOUN = /(?<![\p{L}'’])(?:he|she|him|her|his|hers)(?![\p{L}])/iu
const QUOTED = /["“][^"”]*["”]/gu

/** A pronoun outside quotations that no person named before it in the line answers. */
const hasOpenPronoun = ({ text, span, names }: Statement): boolean => {
  const plain = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
  const pronoun = PRONOUN.exec(plain)
  return (
    pronoun !== null &&
    !names.some(({ kind, start }) => kind === 'person' && start < span.start + pronoun.index)
  )
}

/** "… accordingly,” she said" behind a straight mark: verbatim, and a stumble to read. */
const hasMismatchedMarks = (text: string): boolean =>
  (text.match(/“/g)?.length ?? 0) !== (text.match(/”/g)?.length ?? 0)

const isNameless = ({ names, figures, dates }: Statement): boolean =>
  names.length + figures.length + dates.length === 0

/** How plainly a statement can be read alone, 0 to 1. */
const plainness = (statement: Statement): number =>
  (isNameless(statement) ? NAMELESS_FAVOUR : 1) *
  (hasOpenPronoun(statement) ? OPEN_PRONOUN_FAVOUR : 1) *
  (hasMismatchedMarks(statement.text) ? MISMATCHED_FAVOUR : 1)

export const favourOf = (view: EventView, statement: Statement): number =>
  (view.superseded.has(statement.report.id) ? SUPERSEDED_FAVOUR : 1) *
  (isBackground(statement) ? BACKGROUND_FAVOUR : 1) *
  (leansOnThose(statement) ? UNTOLD_FAVOUR : 1) *
  (counts(statement) ? NUMBER_FAVOUR : 1) *
  plainness(statement) *
  (statement.dates.some(({ misfit }) => misfit !== null) ? MISFIT_FAVOUR : 1) *
  (STALEST_FAVOUR + (1 - STALEST_FAVOUR) * view.freshness(statement.report.id))

/** Independent origins weigh most, then how much of the common story the statement tells, and how high it stands. */
const draftOf = (statement: Statement, view: EventView, index: Index): Draft => {
  const witnessed = witnesses(statement, index)
  const texts = countDistinct(witnessed.map((witness) => view.lineage(witness.statement.report.id)))
  const standing =
    originsOf(witnessed) ** ORIGINS_POWER *
    texts ** REPORTS_POWER *
    placeFavour(statement) *
    selfContained(statement) ** POINTING_POWER *
    favourOf(view, statement)
  return { statement, witnessed, standing, weight: standing * density(statement, view.allConcepts) }
}

/** Ties go to the higher place, then keep their canonical order. */
const byWeight = inTurn<Draft>(
  falling(({ weight }) => weight),
  rising(({ statement }) => statement.sentence.index),
)

const weightOf = ({ roots }: Statement, { weigh }: EventView): number => {
  let weight = 0
  for (const root of roots) weight += weigh(root)
  return weight
}

const saySame = (a: Statement, b: Statement, { weigh }: EventView): boolean =>
  support(a, b, weigh) > 0 || support(b, a, weigh) > 0

/** Of the statement and those that say the same, the one that weighs most: witnessed by more, or said more plainly. */
export const bestWording = (statement: Statement, desk: Desk): Draft => {
  const { view, index } = desk
  const others = near(
    statement,
    index,
    (other, common, all) =>
      other !== statement && (mayBeSupport(common, all) || mayBeSupport(common, weightOf(other, view))),
  ).filter((other) => !isCopy(view, other) && canStandAlone(other) && saySame(statement, other, view))
  const own = desk.draft(statement)
  return [own, ...others.map(desk.draft)].sort(byWeight)[0] ?? own
}

const share = (a: Statement, b: Statement): number => coverage(a, b, () => 1)

/** The share of a statement's weighted roots that nothing told so far has. */
const novelty = ({ roots }: Statement, told: ReadonlySet<string>, { weigh }: EventView): number => {
  let [all, fresh] = [0, 0]
  for (const root of roots) {
    all += weigh(root)
    if (!told.has(root)) fresh += weigh(root)
  }
  return all === 0 ? 0 : fresh / all
}

/** Another report has these words in quotation marks: somebody said them, and the line would not say who. */
const isUtterance = ({ witnessed }: Draft): boolean =>
  witnessed.some(({ statement, support: share }) => share >= UTTERANCE_SHARE && opensQuoted(statement))

/** So few words, without a number, of one report alone: told only where there is room. */
export const isAside = ({ statement, witnessed }: Draft): boolean =>
  witnessed.length === 1 &&
  statement.sentence.index > 0 &&
  statement.sentence.words <= CURT_WORDS_MAX &&
  !counts(statement)

/** The greatest share of its roots that one line has, or of a line's that it has: the same scene, told again. */
const overlap = (statement: Statement, kept: Draft[]): number =>
  Math.max(
    0,
    ...kept.map((line) => Math.max(share(statement, line.statement), share(line.statement, statement))),
  )

/** What a draft adds to what is told: nothing where it repeats a line, or is a patchwork of several. */
const gainOf = (next: Draft, kept: Draft[], told: Told, view: EventView): number => {
  if (isUtterance(next)) return 0
  if (novelty(next.statement, told.roots, view) < NOVELTY_MIN) return 0
  if (kept.some(({ statement }) => saySame(statement, next.statement, view))) return 0
  const shared = overlap(next.statement, kept)
  if (shared > OVERLAP_MAX) return 0
  const own = next.standing * density(next.statement, view.allConcepts, told.concepts)
  return own * (1 - shared) ** OVERLAP_POWER
}

type Told = { roots: Set<string>; concepts: Set<string> }

/**
 * Up to so many of the drafts in the order in which each adds most to those before it (maximal marginal relevance,
 * Carbonell and Goldstein 1998).
 * @param before told already: they stay in front
 */
export const inOrderOfGain = (
  drafts: Draft[],
  view: EventView,
  room: number,
  before: readonly Draft[] = [],
): Draft[] => {
  const kept = [...before]
  const told: Told = {
    roots: new Set(before.flatMap(({ statement }) => [...statement.roots])),
    concepts: new Set(before.flatMap(({ statement }) => statement.concepts)),
  }
  const open = new Set([...drafts].sort(byWeight))
  while (kept.length < room) {
    let best: { draft: Draft | null; gain: number } = { draft: null, gain: 0 }
    for (const next of open) {
      const gain = gainOf(next, kept, told, view)
      // What repeats the lines so far will repeat them later as well.
      if (gain <= 0) open.delete(next)
      else if (gain > best.gain) best = { draft: next, gain }
    }
    if (best.draft === null) break
    open.delete(best.draft)
    kept.push(best.draft)
    for (const root of best.draft.statement.roots) told.roots.add(root)
    for (const concept of best.draft.statement.concepts) told.concepts.add(concept)
  }
  return kept
}

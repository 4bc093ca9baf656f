// A statement weighed as a line: who witnesses it, and how central it is to what the event's reports tell.
import { canStandAlone, isBackground, selfContained } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { type Index, indexOf, near, originsOf, type Witness, witnesses } from './evidence.ts'
import { countDistinct, falling, inTurn, rising } from './order.ts'
import { density, placeFavour } from './shortlist.ts'
import { isInNews, type Statement } from './statements.ts'
import { support } from './support.ts'

export type Draft = { statement: Statement; witnessed: Witness[]; weight: number; central: number }

/** What drafting looks things up in. `own`: news statements of reports that are no copies. */
export type Desk = { view: EventView; news: Statement[]; own: Statement[]; index: Index }

/** A version that a later one replaces words a line only where nobody else can. */
const SUPERSEDED_FAVOUR = 0.6
const BACKGROUND_FAVOUR = 0.4
const ORIGINS_POWER = 0.7
const REPORTS_POWER = 0.2
/** A further line must tell this share of its own news. */
const NOVELTY_MIN = 0.45

export const isCopy = (view: EventView, { report }: Statement): boolean =>
  (view.byId.get(report.id)?.membership.copyOf ?? null) !== null

export const deskOf = (view: EventView): Desk => {
  const news = view.statements.filter(isInNews)
  return { view, news, own: news.filter((statement) => !isCopy(view, statement)), index: indexOf(news) }
}

export const favourOf = (view: EventView, statement: Statement): number =>
  (view.superseded.has(statement.report.id) ? SUPERSEDED_FAVOUR : 1) *
  (isBackground(statement) ? BACKGROUND_FAVOUR : 1)

/** Independent origins weigh most, then how much of the common story the statement tells, and how high it stands. */
export const draft = (statement: Statement, { view, news, index }: Desk): Draft => {
  const witnessed = witnesses(statement, news, index, view.weigh)
  const texts = countDistinct(witnessed.map((witness) => view.lineage(witness.statement.report.id)))
  const central =
    density(statement, view.allConcepts) *
    placeFavour(statement) *
    selfContained(statement) *
    favourOf(view, statement)
  const weight = originsOf(witnessed) ** ORIGINS_POWER * texts ** REPORTS_POWER * central
  return { statement, witnessed, weight, central }
}

/** Ties go to the higher place, then keep their canonical order. */
export const byWeight = inTurn<Draft>(
  falling(({ weight }) => weight),
  rising(({ statement }) => statement.sentence.index),
)

const saySame = (a: Statement, b: Statement, { weigh }: EventView): boolean =>
  support(a, b, weigh) > 0 || support(b, a, weigh) > 0

/** Of the statement and those that say the same, the one that weighs most: witnessed by more, or said more plainly. */
export const bestWording = (statement: Statement, desk: Desk): Draft => {
  const { view, news, index } = desk
  const others = near(statement, news, index, view.weigh).filter(
    (other) =>
      other !== statement && !isCopy(view, other) && canStandAlone(other) && saySame(statement, other, view),
  )
  const own = draft(statement, desk)
  return [own, ...others.map((other) => draft(other, desk))].sort(byWeight)[0] ?? own
}

/** The share of a statement's weighted roots that nothing told so far has. */
const novelty = ({ roots }: Statement, told: ReadonlySet<string>, { weigh }: EventView): number => {
  let [all, fresh] = [0, 0]
  for (const root of roots) {
    all += weigh(root)
    if (!told.has(root)) fresh += weigh(root)
  }
  return all === 0 ? 0 : fresh / all
}

/** The first so many that say what none before them does: no paraphrase of one, nor a patchwork of several. */
export const withoutRepeats = (drafts: Draft[], view: EventView, room: number): Draft[] => {
  const kept: Draft[] = []
  const told = new Set<string>()
  for (const next of drafts) {
    if (kept.length >= room) break
    if (kept.some(({ statement }) => saySame(statement, next.statement, view))) continue
    if (novelty(next.statement, told, view) < NOVELTY_MIN) continue
    kept.push(next)
    for (const root of next.statement.roots) told.add(root)
  }
  return kept
}

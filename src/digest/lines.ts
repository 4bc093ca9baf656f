// The lines of an event: the statements that tell most of what its reports have in common, then one for each strand
// that is not told yet, each worded by a verbatim sentence and witnessed by every report that says the same.
import { EVENT_LINES_MAX } from '../limits.ts'
import type { Line } from '../model/day.ts'
import { shortHash } from '../model/hash.ts'
import { canStandAlone, selfContained } from './candidates.ts'
import type { ConceptWeights } from './concepts.ts'
import type { EventView } from './event-view.ts'
import { evidenceOf, type Index, indexOf, originsOf, type Witness, witnesses } from './evidence.ts'
import { countDistinct, falling, inTurn, rising } from './order.ts'
import { select } from './selection.ts'
import { density, placeFavour, shortlist } from './shortlist.ts'
import { isInNews, type Statement } from './statements.ts'
import type { Strands } from './strands.ts'
import { support } from './support.ts'

/** One report makes three lines, five make thirteen: nearly in proportion. */
const LINES_PER_REPORT = 3
const LINES_POWER = 0.9
/** The share of the lines that tells the main thread; the rest goes to strands. */
const MAIN_SHARE = 0.6
const WORDS_PER_LINE = 26
/** A version that a later one replaces words a line only where nobody else can. */
const SUPERSEDED_FAVOUR = 0.6
const ORIGINS_POWER = 0.7
const REPORTS_POWER = 0.2

export type Drafted = { statement: Statement; witnessed: Witness[]; weight: number; central: number }

type Desk = { view: EventView; news: Statement[]; index: Index }

const favourOf = (view: EventView, { report }: Statement): number =>
  view.superseded.has(report.id) ? SUPERSEDED_FAVOUR : 1

const draft = (statement: Statement, { view, news, index }: Desk): Drafted => {
  const witnessed = witnesses(statement, news, index, view.weigh)
  const central =
    density(statement, view.allConcepts) *
    placeFavour(statement) *
    selfContained(statement) *
    favourOf(view, statement)
  const reports = countDistinct(witnessed.map((witness) => view.lineage(witness.statement.report.id)))
  const weight = originsOf(witnessed) ** ORIGINS_POWER * reports ** REPORTS_POWER * central
  return { statement, witnessed, weight, central }
}

const saysTheSame = (a: Statement, b: Statement, view: EventView): boolean =>
  support(a, b, view.weigh) > 0 || support(b, a, view.weigh) > 0

const byWeight = inTurn<Drafted>(
  falling(({ weight }) => weight),
  rising(({ statement }) => statement.sentence.index),
)

/** Leaves out what an earlier one of the list says already. */
const withoutRepeats = (drafts: Drafted[], view: EventView): Drafted[] => {
  const kept: Drafted[] = []
  for (const next of drafts)
    if (!kept.some(({ statement }) => saysTheSame(statement, next.statement, view))) kept.push(next)
  return kept
}

const isCopy = (view: EventView, { report }: Statement): boolean =>
  (view.byId.get(report.id)?.membership.copyOf ?? null) !== null

/** The statements that cover most of these concepts in the room of so many lines. */
const coveringDrafts = (desk: Desk, concepts: ConceptWeights, room: number): Drafted[] => {
  const { view, news } = desk
  const own = news.filter((statement) => !isCopy(view, statement))
  const list = shortlist(own, concepts, (statement) => favourOf(view, statement))
  return select(list.candidates, list.weights, room * WORDS_PER_LINE)
    .flatMap((index) => list.statements[index] ?? [])
    .map((statement) => draft(statement, desk))
    .sort(byWeight)
}

/** For each strand the statement that most origins witness and that stands best alone. */
const strandDrafts = (desk: Desk, strands: Strands): Drafted[] => {
  const { view, news } = desk
  const able = news.filter((statement) => !isCopy(view, statement) && canStandAlone(statement))
  return strands.names.flatMap((name) =>
    able
      .filter((statement) => strands.of(statement) === name)
      .map((statement) => draft(statement, desk))
      .sort(
        inTurn(
          falling(({ witnessed }) => originsOf(witnessed)),
          falling(({ central }) => central),
          rising(({ statement }) => statement.sentence.index),
        ),
      )
      .slice(0, 2),
  )
}

const linesMax = (view: EventView): number => {
  const texts = countDistinct(
    view.reports.filter(({ membership }) => membership.copyOf === null).map(({ report }) => report.id),
  )
  return Math.min(EVENT_LINES_MAX, Math.round(LINES_PER_REPORT * Math.max(texts, 1) ** LINES_POWER))
}

/** The statements the event's lines are made of, weightiest first. */
export const draftLines = (view: EventView, strands: Strands): Drafted[] => {
  const news = view.statements.filter(isInNews)
  const desk = { view, news, index: indexOf(news) }
  const room = linesMax(view)
  const main = withoutRepeats(coveringDrafts(desk, view.concepts, Math.ceil(room * MAIN_SHARE)), view)
  const told = new Set(main.map(({ statement }) => strands.of(statement)))
  const further = strandDrafts(desk, strands)
  const untold = further.filter(({ statement }) => !told.has(strands.of(statement)))
  const rest = further.filter(({ statement }) => told.has(strands.of(statement)))
  const others = coveringDrafts(desk, view.allConcepts, room)
  return withoutRepeats([...main, ...untold, ...rest, ...others], view)
    .slice(0, room)
    .sort(byWeight)
}

const inWords = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const becauseOf = ({ witnessed }: Drafted, origins: number, view: EventView): string => {
  const leads = witnessed.filter(({ statement }) => statement.sentence.index === 0).length
  const latest = witnessed.some(({ statement }) => view.revisions.has(statement.report.id))
  return [
    `${inWords(origins, 'origin')}, ${inWords(witnessed.length, 'report')}`,
    ...(leads === 0 ? [] : [`opens ${inWords(leads, 'report')}`]),
    ...(latest ? ['in the latest version'] : []),
  ].join('; ')
}

/**
 * The id is made of the earliest witness, not of the wording: it stays when later reports say the same and even when
 * one of them says it better. Two lines with one earliest witness are told apart by their wording.
 */
const idOf = ({ statement, witnessed }: Drafted, view: EventView, taken: Set<string>): string => {
  const order = new Map(view.reports.map(({ report }, place) => [report.id, place]))
  const [earliest = statement] = witnessed
    .map((witness) => witness.statement)
    .filter((witness) => !isCopy(view, witness))
    .sort(rising(({ report }) => order.get(report.id) ?? 0))
  const id = shortHash('line', earliest.report.id, earliest.text)
  return taken.has(id) ? shortHash('line', statement.report.id, statement.text, id) : id
}

/** @param before statements of the event's previous day; a line that none of them supports is new */
export const linesOf = (
  drafts: Drafted[],
  view: EventView,
  strands: Strands,
  before: Statement[],
): Line[] => {
  const taken = new Set<string>()
  return drafts.map((drafted) => {
    const { statement, witnessed } = drafted
    const id = idOf(drafted, view, taken)
    taken.add(id)
    const strand = strands.of(statement)
    const origins = originsOf(witnessed)
    return {
      id,
      text: statement.text,
      ...(strand === undefined ? {} : { strand }),
      isNew: !before.some((earlier) => support(statement, earlier, view.weigh) > 0),
      origins,
      evidence: witnessed.map((witness) => evidenceOf(witness.statement)),
      because: becauseOf(drafted, origins, view),
    }
  })
}

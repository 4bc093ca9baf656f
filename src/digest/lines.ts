// The lines of an event: the statements that tell most of what its reports have in common, then one for each strand
// they leave out, each worded by a verbatim sentence and witnessed by every report that says the same.
import { EVENT_LINES_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { Line } from '../model/statement.ts'
import { canStandAlone, isBackground, isOutlook } from './candidates.ts'
import type { ConceptWeights } from './concepts.ts'
import { tellsPlan } from './deeds.ts'
import {
  bestWording,
  counts,
  type Desk,
  type Draft,
  deskOf,
  favourOf,
  inOrderOfGain,
  isAside,
  isCopy,
} from './draft.ts'
import type { EventView } from './event-view.ts'
import { evidenceOf, originsOf } from './evidence.ts'
import { firstMentionsOf, withFirstMentions } from './first-mentions.ts'
import { introducedFirst } from './introductions.ts'
import { falling, inTurn, rising } from './order.ts'
import { selectGreedily } from './selection.ts'
import { shortlist } from './shortlist.ts'
import type { Statement } from './statements.ts'
import type { Strands } from './strands.ts'
import { support } from './support.ts'

const LINES_PER_REPORT = 4
/** The share of the lines that tells what most texts tell, and the share for strands that those leave out. */
const MAIN_SHARE = 0.4
const STRANDS_SHARE = 0.45
const WORDS_PER_LINE = 26

/** The statements that cover most of these concepts in the room of so many lines. */
const coveringDrafts = (desk: Desk, concepts: ConceptWeights, room: number): Draft[] => {
  const list = shortlist(desk.own, concepts, (statement) => favourOf(desk.view, statement))
  return selectGreedily(list.candidates, list.weights, room * WORDS_PER_LINE)
    .flatMap((index) => list.statements[index] ?? [])
    .map((statement) => bestWording(statement, desk))
}

/** So many are looked at to fill the room that lines repeating each other left. */
const CENTRAL_MAX = 80

/** What single reports tell, the most central first: a detail that the covering leaves out for its few shared words. */
const centralDrafts = (desk: Desk): Draft[] =>
  shortlist(desk.own, desk.view.allConcepts, (statement) => favourOf(desk.view, statement), CENTRAL_MAX)
    .statements.filter((statement) => !isBackground(statement))
    .map(desk.draft)

/** The room left goes to details in numbers, then to other details, to asides last. */
const filledUp = (lines: Draft[], desk: Desk, room: number): Draft[] => {
  const central = centralDrafts(desk)
  const [numbered, plain] = [({ statement }: Draft) => counts(statement), (one: Draft) => !isAside(one)]
  return [numbered, plain, () => true].reduce(
    (told, fits) => inOrderOfGain(central.filter(fits), desk.view, room, told),
    lines,
  )
}

/** For each strand the statements that most origins witness and that stand best alone, best first. */
const strandDrafts = (desk: Desk, strands: Strands): Draft[][] => {
  const able = desk.own.filter((statement) => canStandAlone(statement) && !isBackground(statement))
  return strands.names.map((name) =>
    able
      .filter((statement) => strands.of(statement) === name)
      .map(desk.draft)
      .sort(
        inTurn(
          falling(({ witnessed }) => originsOf(witnessed)),
          falling(({ weight }) => weight),
          rising(({ statement }) => statement.sentence.index),
        ),
      ),
  )
}

/** The best of each strand that is not told yet, then of each strand the two that tell most together. */
const untoldDrafts = (desk: Desk, strands: Strands, main: Draft[]): Draft[] => {
  const told = new Set(main.map(({ statement }) => strands.of(statement)))
  const drafts = strandDrafts(desk, strands)
  const firsts = drafts.flatMap(([first]) =>
    first === undefined || told.has(strands.of(first.statement)) ? [] : [first],
  )
  const more = drafts.flatMap((own) => inOrderOfGain(own, desk.view, 2))
  return [...new Set([...firsts, ...more])]
}

/** A strand's lines stand together, where the first of them stands; what goes on with the strand stands behind. */
const byStrand = (drafts: Draft[], strands: Strands): Draft[] =>
  [...Map.groupBy(drafts, ({ statement }) => strands.of(statement) ?? statement).values()].flatMap((own) =>
    own.length < 2 ? own : own.toSorted(falling(({ statement }) => Number(strands.isNamedBy(statement)))),
  )

/** Where the lead tells what came of it, what one origin hoped or feared before is no news any more. */
const withoutOutlook = (drafts: Draft[]): Draft[] => {
  const [lead] = drafts
  if (lead === undefined || isOutlook(lead.statement) || tellsPlan(lead.statement)) return drafts
  return drafts.filter(({ statement, witnessed }) => !isOutlook(statement) || originsOf(witnessed) > 1)
}

const linesMax = (view: EventView): number => {
  const own = view.reports.filter(({ membership }) => membership.copyOf === null).length
  return Math.min(EVENT_LINES_MAX, LINES_PER_REPORT * Math.max(own, 1))
}

/** The statements the event's lines are made of: the main thread and its strands, each adding to those before it. */
export const draftLines = (view: EventView, strands: Strands): Draft[] => {
  const desk = deskOf(view)
  const room = linesMax(view)
  const covering = [
    ...coveringDrafts(desk, view.concepts, room),
    ...coveringDrafts(desk, view.allConcepts, room),
  ].filter((one) => !isAside(one))
  const main = inOrderOfGain(covering, view, Math.ceil(room * MAIN_SHARE))
  const untold = untoldDrafts(desk, strands, main).slice(0, Math.floor(room * STRANDS_SHARE))
  const first = inOrderOfGain([...main, ...untold], view, room)
  const kept = new Set(first)
  const rest = inOrderOfGain([...main, ...untold, ...covering], view, 2 * room).filter(
    (one) => !kept.has(one),
  )
  const all = inOrderOfGain([...first, ...rest.slice(0, room - first.length)], view, room)
  const filled = all.length < room ? filledUp(all, desk, room) : all
  const told = withFirstMentions(withoutOutlook(filled), firstMentionsOf(view))
  return introducedFirst(byStrand(told, strands), view.known)
}

const inWords = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const becauseOf = ({ witnessed }: Draft, origins: number, view: EventView): string => {
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
const idOf = ({ statement, witnessed }: Draft, view: EventView, taken: Set<string>): string => {
  const order = new Map(view.reports.map(({ report }, place) => [report.id, place]))
  const [earliest = statement] = witnessed
    .map((witness) => witness.statement)
    .filter((witness) => !isCopy(view, witness))
    .sort(rising(({ report }) => order.get(report.id) ?? 0))
  const id = shortHash('line', earliest.report.id, earliest.text)
  return taken.has(id) ? shortHash('line', statement.report.id, statement.text, id) : id
}

/** @param before statements of the event's previous day; a line that none of them supports is new */
export const linesOf = (drafts: Draft[], view: EventView, strands: Strands, before: Statement[]): Line[] => {
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
      ...(statement.attributedTo !== undefined && { attributedTo: view.oneName(statement.attributedTo) }),
      ...(strand === undefined ? {} : { strand }),
      isNew: !before.some((earlier) => support(statement, earlier, view.weigh) > 0),
      origins,
      evidence: witnessed.map((witness) => evidenceOf(witness.statement)),
      because: becauseOf(drafted, origins, view),
    }
  })
}

// Strands: what parts some lines of an event from its main thread. A sub-happening has a place or a body of its own,
// which the main thread names nowhere at the top, and which comes up again and again further down.
import type { Background } from '../model/background.ts'
import type { NameMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { EventView } from './event-view.ts'
import { firstMentionsOf } from './first-mentions.ts'
import { alphabetical, countDistinct, falling, inTurn, rising } from './order.ts'
import { density } from './shortlist.ts'
import type { Statement } from './statements.ts'
import { isInNews } from './statements.ts'
import { isOneName, rarityOf, strandNamer } from './strand-names.ts'

/** A name in more than this share of the sentences runs through the whole event. */
const SHARE_MAX = 0.12
/** … if the reports that have it have it in more than this many sentences. */
const SENTENCES_PER_REPORT_MAX = 1.5
/** A name at the top of more than this share of the texts belongs to the main thread. */
const LEADS_SHARE_MAX = 0.2
/** Names that every hundredth article has part nothing: the great powers, the agencies. */
const RARITY_MIN = 4.5
/** News is an inverted pyramid: what stands at the top belongs to the main thread. */
const DEPTH_MIN = 0.3
/** Sentences that tell this much of what the openings tell are the main thread, whatever they name. */
const MAINNESS_MAX = 0.4
/** A sentence with more names than this lists them and is about none. */
const NAMES_IN_FOCUS_MAX = 6
/** From this share of its sentences shared with a weightier name, a name is that one's companion. */
const COMPANION_SHARE_MIN = 0.6

export type Strands = {
  /** The strand a statement belongs to, if any */
  of(statement: Statement): string | undefined
  /** Whether it names its strand; the others of a strand go on with one that does */
  isNamedBy(statement: Statement): boolean
  /** Weightiest first */
  names: string[]
}

type Topic = { name: string; statements: Set<Statement>; texts: number; rare: number }

const CITED = /\b(?:according to|told|via|citing|by)\s+(?:the\s+)?$/i
/** "X spokesman N. N. said": the name belongs to who speaks. */
const SPEAKER_WITHIN_CHARS = 30

/** … but who speaks for a place tells of it. */
const LOCAL =
  /\b(?:mayor|governor|police|residents?|officials?|council|authorities|firefighters|head)\s+(?:of|in|from)\s+(?:the\s+)?$/i

const isCited = ({ text, span, sentence }: Statement, { start, end }: Span): boolean => {
  const before = text.slice(0, Math.max(0, start - span.start))
  if (CITED.test(before)) return true
  if (LOCAL.test(before)) return false
  const speaker = sentence.attributedTo === null ? -1 : text.indexOf(sentence.attributedTo, end - span.start)
  return speaker >= 0 && speaker - (end - span.start) <= SPEAKER_WITHIN_CHARS
}

/** What a sentence names in its last part is seldom what it is about. */
const FOCUS_SHARE = 0.7

const isInFocus = ({ text, span }: Statement, { start }: Span): boolean =>
  start - span.start <= text.length * FOCUS_SHARE

const AS_EXAMPLE = /\b(?:like|unlike|including|such as)\s+(?:the\s+)?$/i
const BETWEEN_LISTED = /^\s*(?:,|,?\s*(?:and|or))\s*$/
/** From so many names on a list is of none of them. */
const LISTED_MIN = 3

/** Names that stand in a list of several, or as an example of what the sentence is about. */
const isIncidental = ({ text, span, names }: Statement, mention: NameMention): boolean => {
  const before = (end: number) => text.slice(0, Math.max(0, end - span.start))
  if (AS_EXAMPLE.test(before(mention.start))) return true
  const ordered = [...names].sort(rising(({ start }) => start))
  const joined = (a: NameMention | undefined, b: NameMention | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    BETWEEN_LISTED.test(text.slice(Math.max(0, a.end - span.start), Math.max(0, b.start - span.start)))
  let [first, last] = [ordered.indexOf(mention), ordered.indexOf(mention)]
  while (joined(ordered[first - 1], ordered[first])) first -= 1
  while (joined(ordered[last], ordered[last + 1])) last += 1
  return last - first + 1 >= LISTED_MIN
}

/** Places and bodies that a statement is about: not persons, nor those it only cites, lists or ends with. */
const focusNames = (statement: Statement): string[] => {
  const distinct = new Set(statement.names.map(({ name }) => name))
  if (distinct.size > NAMES_IN_FOCUS_MAX) return []
  const eligible = statement.names.filter(
    (mention) =>
      mention.kind !== 'person' &&
      isInFocus(statement, mention) &&
      !isCited(statement, mention) &&
      !isIncidental(statement, mention),
  )
  return [...new Set(eligible.map(({ name }) => name))]
}

const texts = (statements: Iterable<Statement>, view: EventView): number =>
  countDistinct([...statements].map(({ report }) => view.lineage(report.id)))

/** Names in headlines and first sentences, with how many texts lead with them. */
const leading = (view: EventView): Map<string, Set<string>> => {
  const leads = new Map<string, Set<string>>()
  for (const { report, sentence, names } of view.statements)
    if (sentence.index <= 0)
      for (const { name } of names)
        leads.set(name, (leads.get(name) ?? new Set()).add(view.lineage(report.id)))
  return leads
}

const WITHIN = /^,?\s*(?:in|at)\s+(?:the\s+)?$/

/** "X in Y", where the reports lead with Y: the scene of the main thread, not another place. */
const isWithinLead = (
  name: string,
  statements: Set<Statement>,
  leads: ReadonlyMap<string, Set<string>>,
): boolean =>
  [...statements].some(({ names, text, span }) =>
    names.some(
      (inner) =>
        inner.name === name &&
        names.some(
          (outer) =>
            leads.has(outer.name) &&
            outer.start > inner.end &&
            WITHIN.test(text.slice(inner.end - span.start, outer.start - span.start)),
        ),
    ),
  )

const isAside = (statements: Set<Statement>, all: number): boolean =>
  statements.size / all <= SHARE_MAX ||
  statements.size / countDistinct([...statements].map(({ report }) => report.id)) <= SENTENCES_PER_REPORT_MAX

const meanOf = (values: number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(values.length, 1)

/** Tells how much of what opens the reports a set of statements tells, against the openings themselves. */
const mainness = (view: EventView): ((statements: Iterable<Statement>) => number) => {
  const openings = view.statements.filter(({ sentence }) => sentence.index === 0)
  const opening = new Set(openings.flatMap(({ concepts }) => concepts))
  const weights = new Map([...view.concepts].filter(([concept]) => opening.has(concept)))
  const all = meanOf(openings.map((statement) => density(statement, weights)))
  return (statements) =>
    all === 0 ? 0 : meanOf([...statements].map((statement) => density(statement, weights))) / all
}

/** Where in their reports the statements stand, on average: 0 the opening, 1 the end. */
const depthOf = (view: EventView): ((statements: Iterable<Statement>) => number) => {
  const last = new Map<string, number>()
  for (const { report, sentence } of view.statements)
    last.set(report.id, Math.max(last.get(report.id) ?? 1, sentence.index))
  return (statements) =>
    meanOf([...statements].map(({ report, sentence }) => sentence.index / (last.get(report.id) ?? 1)))
}

const topicsOf = (view: EventView, background: Background): Topic[] => {
  const news = view.statements.filter(isInNews)
  const all = texts(news, view)
  const leads = leading(view)
  const canName = strandNamer(view, Math.floor(all * LEADS_SHARE_MAX))
  const [tellsMain, depth] = [mainness(view), depthOf(view)]
  const publishers = new Set(view.reports.flatMap(({ report }) => [report.sourceName, report.originName]))
  const byName = new Map<string, Set<Statement>>()
  for (const statement of news)
    for (const name of focusNames(statement)) byName.set(name, (byName.get(name) ?? new Set()).add(statement))
  return [...byName]
    .map(([name, statements]) => ({
      name,
      statements,
      texts: texts(statements, view),
      rare: rarityOf(name, background),
    }))
    .filter(
      ({ name, statements, rare }) =>
        !publishers.has(name) &&
        canName(name) &&
        !isWithinLead(name, statements, leads) &&
        rare >= RARITY_MIN &&
        isAside(statements, news.length) &&
        (leads.get(name)?.size ?? 0) <= Math.floor(all * LEADS_SHARE_MAX) &&
        countDistinct([...statements].map(({ report }) => report.id)) >= 2 &&
        depth(statements) >= DEPTH_MIN &&
        tellsMain(statements) <= MAINNESS_MAX,
    )
}

/** A name that comes up only beside a weightier one, or is that one in another form, is told under that one. */
const withoutCompanions = (topics: Topic[]): Topic[] => {
  const kept: Topic[] = []
  for (const topic of topics) {
    const host = kept.find(({ name, statements }) => {
      if (isOneName(name, topic.name)) return true
      const shared = [...topic.statements].filter((statement) => statements.has(statement)).length
      return shared / topic.statements.size >= COMPANION_SHARE_MIN
    })
    if (host === undefined) kept.push(topic)
    else for (const statement of topic.statements) host.statements.add(statement)
  }
  return kept
}

const namesPlace = ({ names }: Statement): boolean => names.some(({ kind }) => kind !== 'person')

/** The strand whose place all the statement's placed figures are of: "three people were hurt", said of Norling. */
const strandOfFigures = ({ figures }: Statement, topics: Topic[]): string | undefined => {
  const placed = new Set(figures.flatMap(({ where }) => (where === null ? [] : [where])))
  const [where] = placed
  return placed.size === 1 ? topics.find(({ name }) => isOneName(name, where ?? ''))?.name : undefined
}

/**
 * Adds to the strands what goes on with them: a statement that names no place or body of its own, with figures of the
 * strand's place, or of something that a statement of the strand brought in just before it ("the building").
 */
const continued = (strandOf: Map<Statement, string>, topics: Topic[], view: EventView): void => {
  const mentionsOf = firstMentionsOf(view)
  for (const statement of view.statements.filter(isInNews)) {
    if (strandOf.has(statement) || namesPlace(statement) || statement.sentence.index === 0) continue
    const [strand = strandOfFigures(statement, topics)] = mentionsOf(statement).flatMap(
      ({ first }) => strandOf.get(first) ?? [],
    )
    if (strand !== undefined) strandOf.set(statement, strand)
  }
}

/** The strands of an event, by how many texts tell of them and how rare their names are. */
export const strandsOf = (view: EventView, background: Background): Strands => {
  const topics = withoutCompanions(
    topicsOf(view, background).sort(
      inTurn(
        falling(({ texts: count, rare }) => count * rare ** 2),
        falling(({ statements }) => statements.size),
        alphabetical(({ name }) => name),
      ),
    ),
  )
  const strandOf = new Map<Statement, string>()
  for (const { name, statements } of topics)
    for (const statement of statements) if (!strandOf.has(statement)) strandOf.set(statement, name)
  const named = new Set(strandOf.keys())
  continued(strandOf, topics, view)
  return {
    of: (statement) => strandOf.get(statement),
    isNamedBy: (statement) => named.has(statement),
    names: topics.map(({ name }) => name),
  }
}

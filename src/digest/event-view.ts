// An event's reports of the day as the digest looks at them: in canonical order, versions tied to each other.
import type { Background } from '../model/background.ts'
import type { EventMaterial, ReportInEvent } from '../model/material.ts'
import { type ConceptWeights, conceptWeights, type Voice, voicesMinOf } from './concepts.ts'
import { wellKnown } from './introductions.ts'
import { asLines } from './line-spans.ts'
import { type OneName, oneNameOf } from './names.ts'
import { openingsOf } from './openings.ts'
import { canonical } from './order.ts'
import {
  headlineConcepts,
  isInNews,
  type Statement,
  statementsOf,
  type TermWeigher,
  termWeigher,
} from './statements.ts'
import { coverage } from './support.ts'
import { timeOf } from './time-of.ts'

export type EventView = {
  reports: ReportInEvent[]
  byId: ReadonlyMap<string, ReportInEvent>
  /** Of every report, headlines with index −1; reports in canonical order, sentences in theirs */
  statements: Statement[]
  weigh: TermWeigher
  /** What several texts tell */
  concepts: ConceptWeights
  /** What any text tells; what several tell weighs the same as in `concepts` */
  allConcepts: ConceptWeights
  oneName: OneName
  /** Report id → the first version of the text it is a version of */
  lineage(report: string): string
  /** Reports that a later version of the same text replaces today */
  superseded: ReadonlySet<string>
  /** Later versions of a text whose earlier version is here too */
  revisions: ReadonlySet<string>
  originOf(report: string): string
  /** Persons who need no introduction here */
  known: ReadonlySet<string>
  /** From 0, the first published, to 1, the last; a half where only the day is known, or all came together */
  freshness(report: string): number
}

/** A concept that a new version brings is the latest news there is: it counts so many times over. */
const NEW_IN_REVISION = 4
/** … and what it drops from the top was overtaken. */
const DROPPED_IN_REVISION = 0.5
/** Sentences of a new version in which what it brings is news; further down it is what had been left out. */
const NEW_UNTIL_SENTENCE = 8
/** A sentence that shares so much with one of the earlier version is that one. */
const REWORDED_SHARE = 0.5

const lineages = (reports: ReportInEvent[]): Map<string, string> => {
  const earlier = new Map(
    reports.flatMap(({ report, membership }) =>
      membership.revisionOf === null ? [] : [[report.id, membership.revisionOf.of] as const],
    ),
  )
  const firstOf = (id: string): string => {
    const seen = new Set<string>()
    let first = id
    for (let next = earlier.get(first); next !== undefined && !seen.has(next); next = earlier.get(first)) {
      seen.add(next)
      first = next
    }
    return first
  }
  return new Map(reports.map(({ report }) => [report.id, firstOf(report.id)]))
}

const isCopy = ({ membership }: ReportInEvent): boolean => membership.copyOf !== null

/** One voice a text, whatever versions it has; copies have none. */
const voicesOf = (
  reports: ReportInEvent[],
  statements: Map<string, Statement[]>,
  lineage: Map<string, string>,
): Voice[] =>
  [
    ...Map.groupBy(
      reports.filter((report) => !isCopy(report)),
      ({ report }) => lineage.get(report.id) ?? report.id,
    ).values(),
  ].map((versions) => ({
    statements: versions.flatMap(({ report }) => statements.get(report.id) ?? []),
    headlines: versions.map(headlineConcepts),
  }))

const conceptsIn = (statements: Statement[]): Set<string> =>
  new Set(statements.flatMap(({ concepts }) => concepts))

const isEarly = ({ sentence }: Statement): boolean => sentence.index < NEW_UNTIL_SENTENCE

/** A new version words anew what its earlier one said already: that is no news. */
const isReworded = (statement: Statement, before: Statement[], weigh: TermWeigher): boolean =>
  before.some((earlier) => coverage(statement, earlier, weigh) >= REWORDED_SHARE)

/** Raises what new versions bring near their top and their earlier versions lack, and lowers what they drop there. */
const raised = (
  weights: ConceptWeights,
  revisions: ReportInEvent[],
  statements: Map<string, Statement[]>,
  weigh: TermWeigher,
): ConceptWeights => {
  const result = new Map(weights)
  const scale = (concepts: Set<string>, without: Set<string>, factor: number) => {
    for (const concept of concepts) {
      const weight = weights.get(concept)
      if (weight !== undefined && !without.has(concept)) result.set(concept, weight * factor)
    }
  }
  for (const { report, membership } of revisions) {
    const before = statements.get(membership.revisionOf?.of ?? '') ?? []
    const after = statements.get(report.id) ?? []
    scale(conceptsIn(before.filter(isEarly)), conceptsIn(after), DROPPED_IN_REVISION)
    const fresh = after.filter((statement) => isEarly(statement) && !isReworded(statement, before, weigh))
    scale(conceptsIn(fresh), conceptsIn(before), NEW_IN_REVISION)
  }
  return result
}

/** Reports published within so long of each other are equally fresh. */
const TOGETHER_MS = 2 * 3_600_000

const freshnessOf = (reports: ReportInEvent[]): ((report: string) => number) => {
  const timed = reports.filter(({ report }) => report.published.precision !== 'day')
  const times = new Map(timed.map(({ report }) => [report.id, timeOf(report.published).from]))
  const [first, last] = [Math.min(...times.values()), Math.max(...times.values())]
  return (report) => {
    const time = times.get(report)
    return time === undefined || !(last - first > TOGETHER_MS) ? 0.5 : (time - first) / (last - first)
  }
}

export const viewOf = (event: EventMaterial, background: Background): EventView => {
  const reports = openingsOf([...event.today].sort(canonical))
  const byId = new Map(reports.map((report) => [report.report.id, report]))
  const own = new Map(reports.map((report) => [report.report.id, asLines(statementsOf(report))]))
  const statements = [...own.values()].flat()
  const lineage = lineages(reports)
  const revisions = reports.filter(({ membership }) => byId.has(membership.revisionOf?.of ?? ''))
  const voices = voicesOf(reports, own, lineage)
  const weigh = termWeigher(statements.filter(isInNews), background)
  return {
    reports,
    byId,
    statements,
    weigh,
    concepts: raised(conceptWeights(voices, voicesMinOf(voices.length)), revisions, own, weigh),
    allConcepts: raised(conceptWeights(voices, 1), revisions, own, weigh),
    oneName: oneNameOf(reports),
    lineage: (report) => lineage.get(report) ?? report,
    superseded: new Set(revisions.map(({ membership }) => membership.revisionOf?.of ?? '')),
    revisions: new Set(revisions.map(({ report }) => report.id)),
    freshness: freshnessOf(reports),
    known: wellKnown(statements, (report) => lineage.get(report) ?? report),
    originOf: (report) => byId.get(report)?.report.originId ?? report,
  }
}

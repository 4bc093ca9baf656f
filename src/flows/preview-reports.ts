import { nextEdition } from '../digest/edition.ts'
import type { Day } from '../model/day.ts'
import type { Membership } from '../model/grouping.ts'
import type { ReportInEvent } from '../model/material.ts'
import type { Submission, TakenIn } from '../model/report.ts'
import type { TakeInWrite } from '../ports/reports.ts'
import type { Ports } from '../ports.ts'
import { contentOf } from './day-content.ts'
import { groupReports } from './group-reports.ts'
import { planTakeIn } from './plan-take-in.ts'
import { inMemory, NOTHING, nothingStored } from './preview-ports.ts'
import { readReports } from './read-reports.ts'
import { answersOf, intakeOf, unknownOf } from './take-in-reports.ts'

/** Where a report would stand among the stored ones, or stands: it is known already. */
export type Place = { isKnown: boolean; membership: Membership }

export type Preview = {
  /** One for each submission, as a take-in of them would answer where nothing is stored */
  results: TakenIn[]
  reports: ReportInEvent[]
  /** First editions, in order */
  days: Day[]
}

const inEvents = ({ reports, plan }: TakeInWrite): ReportInEvent[] => {
  const places = new Map(plan.memberships.map((membership) => [membership.report, membership]))
  return reports.flatMap(({ report, reading }) => {
    const membership = places.get(report.id)
    return membership ? [{ report, reading, membership }] : []
  })
}

const daysOf = async (ports: Ports, write: TakeInWrite, reports: ReportInEvent[]): Promise<Day[]> => {
  const sources = inMemory(ports.engine, ports.settings.timezone, reports, write.setAside)
  const builtAt = ports.now().toISOString()
  const days: Day[] = []
  for (const date of write.dirtyDays) {
    const day = nextEdition(await contentOf(sources, date), null, builtAt)
    if (day !== null) days.push(day)
  }
  return days
}

/** The days that these reports would make if nothing else were stored, by the very steps that would; stores nothing. */
export const previewReports = async (ports: Ports, submissions: Submission[]): Promise<Preview> => {
  const taken = intakeOf(ports, submissions)
  const { reports: given, setAside } = unknownOf(taken, NOTHING)
  const outcomes = await readReports(ports.engine, given)
  const write = await planTakeIn(nothingStored(ports.engine), NOTHING, outcomes, setAside)
  const reports = inEvents(write)
  return { results: answersOf(taken, write), reports, days: await daysOf(ports, write, reports) }
}

/** Where these reports would stand among the stored ones, by report; reads the archive, stores nothing. */
export const placesAmongStored = async (
  { archive, engine, reports: store }: Ports,
  reports: readonly ReportInEvent[],
): Promise<Map<string, Place>> => {
  const known = await store.known(reports.map(({ report }) => report.id))
  const arrivals = reports
    .filter(({ report }) => !known.ids.has(report.id))
    .map(({ report, reading }, place) => ({ report, reading, arrival: known.nextArrival + place }))
  const { memberships } = await groupReports(archive, arrivals, engine.background())
  const stored = await archive.profiles([...known.ids])
  const places = new Map(stored.map(({ membership }) => [membership.report, { isKnown: true, membership }]))
  const given = new Set(arrivals.map(({ report }) => report.id))
  for (const membership of memberships)
    if (given.has(membership.report)) places.set(membership.report, { isKnown: false, membership })
  return places
}

import { sourcesOf } from '../intake/sources.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { Grouped, GroupingPlan, Membership } from '../model/grouping.ts'
import type { SetAside } from '../model/report.ts'
import type { Archive, Known, ReportStore, TakeInWrite } from '../ports/reports.ts'
import type { Engine } from '../ports.ts'
import { furnitureDays } from './furniture-days.ts'
import { type Arrival, groupReports } from './group-reports.ts'
import type { Outcome } from './read-reports.ts'

/** What a plan is made on */
export type PlanPorts = {
  engine: Pick<Engine, 'background' | 'register'>
  archive: Archive
  reports: Pick<ReportStore, 'daysOfEvents' | 'carriers' | 'paragraphsOf' | 'daysOfParagraphs'>
}

/** How a report stood before the plan: unknown, in its event, or in another one. */
type Change = { now: Membership; before: Membership | undefined }

/** The stored reports that the plan gives a new place, as they stand without it. */
const stoodBefore = async (
  { archive }: PlanPorts,
  plan: GroupingPlan,
  arrivals: Arrival[],
): Promise<Grouped[]> => {
  const fresh = new Set(arrivals.map(({ report }) => report.id))
  const known = plan.memberships.map(({ report }) => report).filter((id) => !fresh.has(id))
  return known.length > 0 ? await archive.profiles(known) : []
}

const changesOf = (plan: GroupingPlan, stood: readonly Grouped[]): Change[] => {
  const before = new Map(stood.map(({ membership }) => [membership.report, membership]))
  return plan.memberships.map((now) => ({ now, before: before.get(now.report) }))
}

/** The events that count otherwise from the report's day on: it came, went, or is a copy now or no more. */
const eventsChanged = ({ now, before }: Change): [event: string, from: CalendarDay][] => {
  const { day } = now
  const same = before?.event === now.event && (before.copyOf === null) === (now.copyOf === null)
  if (day === null || same) return []
  return [...new Set([now.event, before?.event ?? now.event])].map((event) => [event, day])
}

/**
 * A day tells what its events had before it, and nothing of what came later: an event's days are built again from the
 * first on that differs, and where only a reason differs the report's own day.
 */
const daysChanged = async (
  ports: PlanPorts,
  plan: GroupingPlan,
  arrivals: Arrival[],
  setAside: SetAside[],
): Promise<CalendarDay[]> => {
  const changes = changesOf(plan, await stoodBefore(ports, plan, arrivals))
  const events = changes.flatMap(eventsChanged)
  const moved = changes.flatMap(({ now, before }) => (before && before.event !== now.event ? now.report : []))
  const days = [
    ...arrivals.map(({ report }) => report.published.day),
    ...setAside.map(({ day }) => day),
    ...changes.flatMap(({ now }) => now.day ?? []),
    ...(events.length > 0 ? await ports.reports.daysOfEvents(events) : []),
    ...(await furnitureDays(ports, plan, arrivals, moved)),
  ]
  return [...new Set(days)].sort()
}

/** What is to be written for these reports, as things stand at the generation of `known`. */
export const planTakeIn = async (
  ports: PlanPorts,
  known: Known,
  outcomes: Outcome[],
  setAside: SetAside[],
): Promise<TakeInWrite> => {
  const arrivals = outcomes
    .flatMap((one) => ('reading' in one ? { report: one.report, reading: one.reading } : []))
    .map((one, place): Arrival => ({ ...one, arrival: known.nextArrival + place }))
  const left = [...setAside, ...outcomes.flatMap((one) => ('setAside' in one ? one.setAside : []))]
  const plan: GroupingPlan =
    arrivals.length > 0
      ? await groupReports(ports.archive, arrivals, ports.engine.background())
      : { profiles: [], memberships: [], merged: [] }
  return {
    generation: known.generation,
    reports: arrivals,
    setAside: left,
    plan,
    sources: arrivals.flatMap(({ report }) => sourcesOf(report, ports.engine.register)),
    dirtyDays: await daysChanged(ports, plan, arrivals, left),
  }
}

import { sourcesOf } from '../intake/sources.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { GroupingPlan } from '../model/grouping.ts'
import type { SetAside } from '../model/report.ts'
import type { Known, Ports, TakeInWrite } from '../ports.ts'
import { type Arrival, groupReports } from './group-reports.ts'
import type { Outcome } from './read-reports.ts'

/** Every event that the plan gives a member to, takes one from, or folds into another. */
const eventsTouched = async (ports: Ports, plan: GroupingPlan, arrivals: Arrival[]): Promise<string[]> => {
  const fresh = new Set(arrivals.map(({ report }) => report.id))
  const moved = plan.memberships.map((membership) => membership.report).filter((id) => !fresh.has(id))
  const before = moved.length > 0 ? await ports.archive.profiles(moved) : []
  return [
    ...new Set([
      ...plan.memberships.map((membership) => membership.event),
      ...before.map(({ membership }) => membership.event),
      ...plan.merged.flatMap(({ from, into }) => [from, into]),
    ]),
  ]
}

/** An event's firsts and its news of the day lean on its other days, so all of them are built again. */
const daysChanged = async (
  ports: Ports,
  plan: GroupingPlan,
  arrivals: Arrival[],
  setAside: SetAside[],
): Promise<CalendarDay[]> => {
  const events = await eventsTouched(ports, plan, arrivals)
  const days = [
    ...arrivals.map(({ report }) => report.published.day),
    ...setAside.map(({ day }) => day),
    ...(events.length > 0 ? await ports.reports.daysOfEvents(events) : []),
  ]
  return [...new Set(days)].sort()
}

/** What is to be written for these reports, as things stand at the generation of `known`. */
export const planTakeIn = async (
  ports: Ports,
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

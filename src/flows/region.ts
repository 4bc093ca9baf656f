// What an arrival makes to be clustered again: whole events, and the near parts of those that are too large for it.
import type { Solid } from '../grouping/agglomerate.ts'
import { edgesOf } from '../grouping/neighbours.ts'
import { EVENTS_REGROUPED_MAX, REPORTS_REGROUPED_MAX } from '../limits.ts'
import type { Profile } from '../model/grouping.ts'
import type { Overlay } from './archive-overlay.ts'

/**
 * `whole`: reports of events that are here from first to last, and new ones. `solid`: of each event that would go past
 * the bounds the reports at the ends of edges. Such an event is not read or clustered again; it takes in what links to it.
 */
export type Region = { whole: ReadonlySet<string>; solid: ReadonlyMap<string, Solid> }

export const known = (overlay: Overlay, reports: Iterable<string>): Map<string, Profile> =>
  new Map([...reports].flatMap((report) => overlay.profile(report) ?? []).map((one) => [one.report, one]))

/** Ends of edges that lead out of the whole events, those of the strongest edges first. */
const edgesLeaving = (overlay: Overlay, whole: ReadonlySet<string>, seen: ReadonlySet<string>): string[] => {
  const ends = [...known(overlay, whole).values()]
    .flatMap(edgesOf)
    .filter(({ report }) => !whole.has(report) && !seen.has(report))
    .sort((a, b) => b.similarity - a.similarity || (a.report < b.report ? -1 : 1))
    .map(({ report }) => report)
  return [...new Set(ends)].slice(0, REPORTS_REGROUPED_MAX)
}

/** The events along the edges from these reports, the strongest edges first. */
export const regionAround = async (overlay: Overlay, touched: readonly string[]): Promise<Region> => {
  const whole = new Set(touched.filter((report) => !overlay.membership(report)))
  const solid = new Map<string, { reports: string[]; size: number }>()
  const seen = new Set<string>()
  const events = new Set<string>()
  for (let frontier = touched; frontier.length > 0; frontier = edgesLeaving(overlay, whole, seen)) {
    await overlay.load(frontier)
    const met = new Set(frontier.flatMap((report) => overlay.membership(report)?.event ?? []))
    const next = [...met].filter((event) => !events.has(event)).slice(0, EVENTS_REGROUPED_MAX - events.size)
    const fitting: string[] = []
    let room = REPORTS_REGROUPED_MAX - whole.size
    for (const [event, size] of await overlay.sizes(next)) {
      events.add(event)
      if (size > room) solid.set(event, { reports: [], size })
      else fitting.push(event)
      room -= size > room ? 0 : size
    }
    for (const report of await overlay.members(fitting)) whole.add(report)
    for (const report of frontier) {
      seen.add(report)
      solid.get(overlay.membership(report)?.event ?? '')?.reports.push(report)
    }
  }
  return { whole, solid }
}

import { tiesOf } from '../grouping/copies.ts'
import { nameEvents, ownIds } from '../grouping/event-ids.ts'
import { eventsOf } from '../grouping/events.ts'
import { edgesOf, introduce, reachOf } from '../grouping/neighbours.ts'
import { earlierFirst } from '../grouping/order.ts'
import { profileOf } from '../grouping/profile.ts'
import { reasonsOf } from '../grouping/reasons.ts'
import { similarityTo } from '../grouping/similarity.ts'
import { EVENTS_REGROUPED_MAX, REPORTS_REGROUPED_MAX } from '../limits.ts'
import type { Background } from '../model/background.ts'
import type { GroupingPlan, Membership, Neighbour, Profile } from '../model/grouping.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Archive } from '../ports.ts'
import { type Overlay, overlayOf } from './archive-overlay.ts'

/** `undated`: its day is only the day of receipt, and says nothing of what it tells. */
export type Arrival = { report: Report; reading: Reading; arrival: number; undated?: true }

const known = (overlay: Overlay, reports: Iterable<string>): Map<string, Profile> =>
  new Map([...reports].flatMap((report) => overlay.profile(report) ?? []).map((one) => [one.report, one]))

/** Puts an arrival into the nearest-neighbour graph; answers the reports whose edges changed, most alike first. */
const meet = async (overlay: Overlay, arrival: Profile): Promise<string[]> => {
  const candidates = await overlay.candidates(arrival)
  const alike = similarityTo(arrival)
  const similarities = candidates.map(
    (other): Neighbour => ({ report: other.report, similarity: alike(other) }),
  )
  const reach = new Set(candidates.map(({ report }) => report))
  // Two steps: neighbours of what may change, and theirs where a near copy leaves their lists.
  for (let step = 0; step < 2; step++) {
    const found = known(overlay, reach)
    for (const report of reachOf(similarities, found)) reach.add(report)
    await overlay.load(reach)
  }
  const { profiles, touched } = introduce(arrival, known(overlay, reach), similarities)
  overlay.put(profiles)
  const like = new Map(similarities.map(({ report, similarity }) => [report, similarity]))
  return touched.sort((a, b) => (like.get(b) ?? 0) - (like.get(a) ?? 0) || (a < b ? -1 : 1))
}

/** The whole events along the edges from these reports, the strongest edges first, as far as the bounds allow. */
const regionAround = async (overlay: Overlay, touched: readonly string[]): Promise<Set<string>> => {
  const region = new Set(touched.filter((report) => !overlay.membership(report)))
  const seen = new Set<string>()
  let frontier = touched
  while (frontier.length > 0 && seen.size < EVENTS_REGROUPED_MAX) {
    await overlay.load(frontier)
    const events = [...new Set(frontier.flatMap((report) => overlay.membership(report)?.event ?? []))]
      .filter((event) => !seen.has(event))
      .slice(0, EVENTS_REGROUPED_MAX - seen.size)
    await overlay.members(events)
    for (const event of events) {
      seen.add(event)
      const members = await overlay.members([event])
      if (region.size + members.length > REPORTS_REGROUPED_MAX && seen.size > 1) continue
      for (const report of members) region.add(report)
    }
    frontier = edgesLeaving(overlay, region, seen)
  }
  return region
}

const edgesLeaving = (overlay: Overlay, region: ReadonlySet<string>, seen: ReadonlySet<string>): string[] =>
  [...known(overlay, region).values()]
    .flatMap(edgesOf)
    .filter(({ report }) => !region.has(report) && !seen.has(overlay.membership(report)?.event ?? ''))
    .sort((a, b) => b.similarity - a.similarity || (a.report < b.report ? -1 : 1))
    .map(({ report }) => report)

/** Which of these ids an event outside the region bears. */
const inUseElsewhere = async (
  overlay: Overlay,
  ids: readonly string[],
  region: ReadonlySet<string>,
): Promise<Set<string>> => {
  const members = await overlay.members(ids)
  const elsewhere = members.filter((report) => !region.has(report))
  return new Set(elsewhere.flatMap((report) => overlay.membership(report)?.event ?? []))
}

const membershipsOf = (group: readonly Profile[], event: string): Membership[] => {
  const reasons = reasonsOf(group)
  const ties = tiesOf(group)
  return group.map(({ report, day }) => ({
    report,
    event,
    day,
    joinedBecause: reasons.get(report) ?? '',
    copyOf: ties.get(report)?.copyOf ?? null,
    revisionOf: ties.get(report)?.revisionOf ?? null,
  }))
}

/** Clusters a region again from scratch, and gives its events their ids. */
const regroup = async (overlay: Overlay, region: ReadonlySet<string>): Promise<void> => {
  const groups = eventsOf(known(overlay, region))
  const event = new Map(
    [...region].flatMap((report) => {
      const membership = overlay.membership(report)
      return membership ? [[report, membership.event] as const] : []
    }),
  )
  const before = new Set(event.values())
  const own = groups.flatMap(ownIds).filter((id) => !before.has(id))
  const published = await overlay.published([...before, ...own])
  const taken = await inUseElsewhere(
    overlay,
    own.filter((id) => published.has(id)),
    region,
  )
  const { ids, merged } = nameEvents(groups, { event, published, taken })
  overlay.place(groups.flatMap((group, i) => membershipsOf(group, ids[i] ?? '')))
  overlay.redirect(merged)
}

/**
 * Groups new reports among the stored ones into events, online (Allan et al. 1998, "On-line new event detection and
 * tracking") but for this: what an arrival touches is clustered again from scratch, so that, short of the bounds, the
 * events are a function of the set of reports, whatever order they came in and however that was split over calls.
 */
export const groupReports = async (
  archive: Archive,
  arrivals: Arrival[],
  background: Background,
): Promise<GroupingPlan> => {
  const overlay = overlayOf(archive)
  await overlay.load(arrivals.map(({ report }) => report.id))
  const profiles = arrivals
    .filter(({ report }) => !overlay.profile(report.id))
    .map((one) => profileOf(one, background))
  for (const arrival of profiles.sort(earlierFirst)) {
    const touched = await meet(overlay, arrival)
    await regroup(overlay, await regionAround(overlay, touched))
  }
  return overlay.plan()
}

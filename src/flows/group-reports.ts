import { tiesOf } from '../grouping/copies.ts'
import { nameEvents, ownIds } from '../grouping/event-ids.ts'
import { eventsOf } from '../grouping/events.ts'
import { introduce, reachOf } from '../grouping/neighbours.ts'
import { earlierFirst } from '../grouping/order.ts'
import { profileOf } from '../grouping/profile.ts'
import { reasonsOf } from '../grouping/reasons.ts'
import { similarityTo } from '../grouping/similarity.ts'
import type { Background } from '../model/background.ts'
import type { CopyOrRevision, GroupingPlan, Membership, Neighbour, Profile } from '../model/grouping.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Archive } from '../ports/reports.ts'
import { type Overlay, overlayOf } from './archive-overlay.ts'
import { known, type Region, regionAround } from './region.ts'

/** `undated`: its day is only the day of receipt, and says nothing of what it tells. */
export type Arrival = { report: Report; reading: Reading; arrival: number; undated?: true }

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

/** Which of these ids an event bears that is not whole in the region. */
const inUseElsewhere = async (
  overlay: Overlay,
  ids: readonly string[],
  region: Region,
): Promise<Set<string>> => {
  const here = Map.groupBy(region.whole, (report) => overlay.membership(report)?.event)
  const sizes = [...(await overlay.sizes(ids))]
  const elsewhere = sizes.filter(([id, size]) => size > (here.get(id)?.length ?? 0)).map(([id]) => id)
  return new Set([...elsewhere, ...region.solid.keys()])
}

/** The groups that solid events are in, by the group's place: one each, though what they share leads may bring two together. */
const placesOf = (groups: readonly Profile[][], { solid }: Region): Map<number, string> => {
  const places = new Map<number, string>()
  for (const [event, { reports }] of solid) {
    const place = groups.findIndex(
      (group, i) => !places.has(i) && group.some(({ report }) => reports.includes(report)),
    )
    if (place >= 0) places.set(place, event)
  }
  return places
}

/** What a copy is of, where what it was found to be a copy of is one itself: not all of a solid event is seen at once. */
const originalOf = (overlay: Overlay, tie: CopyOrRevision | null): CopyOrRevision | null =>
  tie && { ...tie, of: overlay.membership(tie.of)?.copyOf?.of ?? tie.of }

/** @param isSolid its reports stay as they are: only those that join it are told */
const membershipsOf = (
  overlay: Overlay,
  group: readonly Profile[],
  event: string,
  isSolid: boolean,
): Membership[] => {
  const reasons = reasonsOf(group, !isSolid)
  const ties = tiesOf(group)
  const told = isSolid ? group.filter(({ report }) => overlay.membership(report)?.event !== event) : group
  return told.map(({ report, day }) => {
    const { copyOf = null, revisionOf = null } = ties.get(report) ?? {}
    return {
      report,
      event,
      day,
      joinedBecause: reasons.get(report) ?? '',
      copyOf: isSolid ? originalOf(overlay, copyOf) : copyOf,
      revisionOf,
    }
  })
}

/** Clusters a region again from scratch, and gives its events their ids. */
const regroup = async (overlay: Overlay, region: Region): Promise<void> => {
  const reports = [...region.whole, ...[...region.solid.values()].flatMap((one) => one.reports)]
  const groups = eventsOf(known(overlay, reports), [...region.solid.values()])
  const event = new Map(
    reports.flatMap((report) => {
      const membership = overlay.membership(report)
      return membership ? [[report, membership.event] as const] : []
    }),
  )
  const before = new Set(event.values())
  const own = groups.flatMap(ownIds).filter((id) => !before.has(id))
  const published = await overlay.published([...before, ...own])
  const taken = await inUseElsewhere(overlay, own, region)
  const given = placesOf(groups, region)
  const { ids, merged } = nameEvents(groups, { event, published, taken }, given)
  overlay.place(groups.flatMap((group, i) => membershipsOf(overlay, group, ids[i] ?? '', given.has(i))))
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

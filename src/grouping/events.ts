// From a region of the graph to its events: whole events, clustered again from scratch.
import { leaderOf, type Profile } from '../model/grouping.ts'
import { agglomerate, type Edge, LINK_MIN, type Solid } from './agglomerate.ts'
import { edgesOf, edgeWeight } from './neighbours.ts'
import { earlierFirst } from './order.ts'

const edgesWithin = (region: ReadonlyMap<string, Profile>): Edge[] => {
  const edges = new Map<string, Edge>()
  for (const profile of region.values())
    for (const { report, similarity } of edgesOf(profile)) {
      const other = region.get(report)
      // A full list may still name a report that has come to follow another.
      if (!other || leaderOf(other) !== null) continue
      const [a, b] = profile.report < report ? [profile.report, report] : [report, profile.report]
      const weight = edgeWeight(profile, other, similarity)
      if (weight >= LINK_MIN) edges.set(`${a} ${b}`, { a, b, weight })
    }
  return [...edges.values()]
}

/** The report at the end of the chain of leaders, as far as the region shows it. */
const headOf = (profile: Profile, region: ReadonlyMap<string, Profile>): string => {
  const leader = leaderOf(profile)
  const next = leader === null ? undefined : region.get(leader)
  return next ? headOf(next, region) : profile.report
}

/** Of each solid event the heads of its reports; a head that two of them share is the first one's. */
const headsOf = (solid: readonly Solid[], region: ReadonlyMap<string, Profile>): Solid[] => {
  const taken = new Set<string>()
  return solid.flatMap(({ reports, size }) => {
    const profiles = reports.flatMap((report) => region.get(report) ?? [])
    const heads = new Set(
      profiles.map((profile) => headOf(profile, region)).filter((head) => !taken.has(head)),
    )
    for (const head of heads) taken.add(head)
    return heads.size > 0 ? [{ reports: [...heads], size }] : []
  })
}

/**
 * The events of a region of the graph. Near copies go where the report goes that they follow, and add no edges: an
 * agency's text is one voice, however many carry it.
 * @param solid events of which the region holds a part only, and which stay as they are but for what joins them
 * @returns each event's reports, earliest first; the events in the order of their first reports
 */
export const eventsOf = (region: ReadonlyMap<string, Profile>, solid: readonly Solid[] = []): Profile[][] => {
  const followers = Map.groupBy(region.values(), (profile) => headOf(profile, region))
  return agglomerate([...followers.keys()], edgesWithin(region), headsOf(solid, region))
    .map((heads) => heads.flatMap((head) => followers.get(head) ?? []).sort(earlierFirst))
    .sort(([a], [b]) => (a && b ? earlierFirst(a, b) : 0))
}

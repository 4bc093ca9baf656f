// The nearest-neighbour graph, kept up as reports arrive. What it holds is a function of the set of reports.
import { NEIGHBOURS_KEPT_MAX } from '../limits.ts'
import { leaderOf, NEAR_COPY, type Neighbour, type Profile } from '../model/grouping.ts'
import { LINK_MIN } from './agglomerate.ts'
import { byText, fullestFirst } from './order.ts'

/** Edges go to so many nearest reports; more of them bridge events, fewer break large ones. */
const NEAREST = 5
/** Less like than this are no neighbours. */
const NEIGHBOUR_MIN = 0.06
/** The neighbours, by rank, that tell how crowded it is around a report: past those of its own event, mostly. */
const CROWD = { from: 7, to: 23 }
const CROWD_SHARE = 0.35

const nearestOf = (profile: Profile): Neighbour[] =>
  leaderOf(profile) === null ? profile.neighbours.slice(0, NEAREST) : []

/** Mean similarity to the crowd, a missing one counted as NEIGHBOUR_MIN. */
const crowdingOf = ({ neighbours }: Profile): number => {
  const crowd = neighbours.slice(CROWD.from, CROWD.to)
  const missing = CROWD.to - CROWD.from - crowd.length
  const sum = crowd.reduce((total, { similarity }) => total + similarity, missing * NEIGHBOUR_MIN)
  return sum / (CROWD.to - CROWD.from)
}

/**
 * Similarity less what is due to the crowd around both: among many reports of one kind (one court, one front) being
 * alike says little. Hubness reduction by local scaling (Schnitzer et al. 2012, "Local and global scaling reduce hubs").
 */
export const edgeWeight = (a: Profile, b: Profile, similarity: number): number =>
  similarity - (CROWD_SHARE * (crowdingOf(a) + crowdingOf(b))) / 2

/** The most that an edge of this similarity can weigh, before the other end's crowd is known. */
const weightAtMost = (profile: Profile, similarity: number): number =>
  similarity - (CROWD_SHARE * (crowdingOf(profile) + NEIGHBOUR_MIN)) / 2

/** Reports at the other end of an edge: its nearest, and those whose nearest it is (kNN graph, either direction). */
export const edgesOf = (profile: Profile): Neighbour[] =>
  leaderOf(profile) === null
    ? profile.neighbours.filter(
        ({ reverse, similarity }, i) =>
          (i < NEAREST || reverse) && weightAtMost(profile, similarity) >= LINK_MIN,
      )
    : []

const mostAlike = (a: Neighbour, b: Neighbour): number =>
  b.similarity - a.similarity || byText(a.report, b.report)

/** Profiles as one arrival leaves them, over those it found. */
class Lists {
  readonly changed = new Map<string, Profile>()
  private readonly found: ReadonlyMap<string, Profile>

  constructor(found: ReadonlyMap<string, Profile>) {
    this.found = found
  }

  get(report: string): Profile | undefined {
    return this.changed.get(report) ?? this.found.get(report)
  }

  set(report: string, neighbours: Neighbour[]) {
    const profile = this.get(report)
    if (profile) this.changed.set(report, { ...profile, neighbours })
  }

  add(report: string, neighbour: Neighbour) {
    const list = [...(this.get(report)?.neighbours ?? []), neighbour].sort(mostAlike)
    this.set(report, list.slice(0, NEIGHBOURS_KEPT_MAX))
  }

  remove(report: string, neighbour: string) {
    const list = this.get(report)?.neighbours ?? []
    if (list.some((one) => one.report === neighbour))
      this.set(
        report,
        list.filter((one) => one.report !== neighbour),
      )
  }

  /** Says in the neighbour's list whether the report has it among its nearest. */
  mark(report: string, neighbour: string, reverse: boolean) {
    const list = this.get(neighbour)?.neighbours ?? []
    if (!list.some((one) => one.report === report && (one.reverse ?? false) !== reverse)) return
    this.set(
      neighbour,
      list.map((one) => {
        if (one.report !== report) return one
        const { reverse: _, ...plain } = one
        return reverse ? { ...plain, reverse } : plain
      }),
    )
  }
}

const follow = (lists: Lists, profile: Profile, leader: Neighbour) => {
  if (leaderOf(profile) === null)
    for (const { report } of profile.neighbours) lists.remove(report, profile.report)
  lists.set(profile.report, [leader])
}

/** Marks what changed among each touched report's nearest; answers both ends of every edge that came, went or changed. */
const markNearest = (lists: Lists, found: ReadonlyMap<string, Profile>): Set<string> => {
  const ends = new Set<string>()
  for (const report of [...lists.changed.keys()]) {
    const [before, now] = [found.get(report), lists.get(report)]
    const past = new Map(before ? nearestOf(before).map((one) => [one.report, one]) : [])
    const present = new Map(now ? nearestOf(now).map((one) => [one.report, one]) : [])
    for (const [neighbour, { similarity }] of [...past, ...present]) {
      if (past.has(neighbour) && present.has(neighbour)) continue
      lists.mark(report, neighbour, present.has(neighbour))
      if (similarity >= LINK_MIN) ends.add(report).add(neighbour)
    }
    if (before && now && crowdingOf(before) !== crowdingOf(now)) ends.add(report)
  }
  return ends
}

/**
 * Puts an arrival among the reports it is like.
 * @param arrival a profile without neighbours
 * @param found the profiles it may touch: the candidates and their nearest
 * @param similarities of the arrival to candidates
 * @returns every profile that changed, the arrival's too, and the reports at the ends of edges that came or went
 */
export const introduce = (
  arrival: Profile,
  found: ReadonlyMap<string, Profile>,
  similarities: readonly Neighbour[],
): { profiles: Profile[]; touched: string[] } => {
  const lists = new Lists(found)
  lists.changed.set(arrival.report, arrival)
  const touched = new Set([arrival.report])
  const alike = similarities.filter(({ similarity }) => similarity >= NEIGHBOUR_MIN).sort(mostAlike)
  const versions = alike.filter(({ similarity }) => similarity >= NEAR_COPY)
  for (const { report, similarity } of versions) {
    const profile = lists.get(report)
    const [leader] = profile && leaderOf(profile) !== null ? profile.neighbours : []
    const neighbour: Neighbour = { report: arrival.report, similarity }
    if (!profile || fullestFirst(profile, arrival) < 0 || (leader && mostAlike(leader, neighbour) < 0))
      continue
    follow(lists, profile, neighbour)
    touched.add(report)
  }
  const leader = versions.find(({ report }) => {
    const profile = lists.get(report)
    return profile && fullestFirst(profile, arrival) < 0
  })
  if (leader) {
    lists.set(arrival.report, [{ report: leader.report, similarity: leader.similarity }])
    touched.add(leader.report)
  } else
    for (const { report, similarity } of alike) {
      const profile = lists.get(report)
      if (!profile || leaderOf(profile) !== null) continue
      lists.add(report, { report: arrival.report, similarity })
      lists.add(arrival.report, { report, similarity })
    }
  for (const end of markNearest(lists, found)) touched.add(end)
  return { profiles: [...lists.changed.values()], touched: [...touched] }
}

/** The reports whose profiles an arrival may touch besides these: asked twice, as a near copy reaches two steps far. */
export const reachOf = (
  similarities: readonly Neighbour[],
  found: ReadonlyMap<string, Profile>,
): string[] => {
  const around = (report: string): Neighbour[] => found.get(report)?.neighbours ?? []
  return similarities.flatMap(({ report, similarity }) => {
    // Whoever is pushed out of the nearest.
    const last = around(report)[NEAREST - 1]
    if (similarity < NEAR_COPY) return last && last.similarity <= similarity ? [last.report] : []
    // Whoever loses this one from a list, and who moves up there.
    return around(report).flatMap((near) => [
      near.report,
      ...around(near.report)
        .slice(0, NEAREST + 1)
        .map((next) => next.report),
    ])
  })
}

// The nearest-neighbour graph, kept up as reports arrive. What it holds is a function of the set of reports.
import { NEIGHBOURS_KEPT_MAX } from '../limits.ts'
import type { Neighbour, Profile } from '../model/grouping.ts'
import { LINK_MIN } from './agglomerate.ts'
import { byText, earlierFirst } from './order.ts'
import { NEAR_COPY } from './similarity.ts'

/** Edges go to so many nearest reports; more of them bridge events, fewer break large ones. */
const NEAREST = 5

/**
 * The report this one follows into its event: the most alike of its near copies that are earlier. A report that
 * follows keeps no other neighbour and is no one's, so that syndication does not crowd the lists of others.
 */
export const leaderOf = (profile: Profile): string | null => {
  const [first] = profile.neighbours
  return first && first.similarity >= NEAR_COPY ? first.report : null
}

const nearestOf = (profile: Profile): string[] =>
  leaderOf(profile) === null ? profile.neighbours.slice(0, NEAREST).map(({ report }) => report) : []

/** Reports at the other end of an edge: its nearest, and those whose nearest it is (kNN graph, either direction). */
export const edgesOf = (profile: Profile): Neighbour[] =>
  leaderOf(profile) === null ? profile.neighbours.filter(({ reverse }, i) => i < NEAREST || reverse) : []

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

/** Marks what changed among each touched report's nearest; answers both ends of every edge that came or went. */
const markNearest = (lists: Lists, found: ReadonlyMap<string, Profile>): Set<string> => {
  const ends = new Set<string>()
  for (const report of [...lists.changed.keys()]) {
    const [before, now] = [found.get(report), lists.get(report)]
    const past = new Set(before ? nearestOf(before) : [])
    const present = new Set(now ? nearestOf(now) : [])
    for (const neighbour of [...past, ...present]) {
      if (past.has(neighbour) && present.has(neighbour)) continue
      lists.mark(report, neighbour, present.has(neighbour))
      ends.add(report).add(neighbour)
    }
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
  const alike = similarities.filter(({ similarity }) => similarity >= LINK_MIN).sort(mostAlike)
  const versions = alike.filter(({ similarity }) => similarity >= NEAR_COPY)
  for (const { report, similarity } of versions) {
    const profile = lists.get(report)
    const [leader] = profile && leaderOf(profile) !== null ? profile.neighbours : []
    const neighbour: Neighbour = { report: arrival.report, similarity }
    if (!profile || earlierFirst(profile, arrival) < 0 || (leader && mostAlike(leader, neighbour) < 0))
      continue
    follow(lists, profile, neighbour)
    touched.add(report)
  }
  const leader = versions.find(({ report }) => {
    const profile = lists.get(report)
    return profile && earlierFirst(profile, arrival) < 0
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
  // One more than the nearest: it moves up where one of them goes.
  const around = (report: string, many: number): string[] =>
    (found.get(report)?.neighbours ?? []).slice(0, many).map((neighbour) => neighbour.report)
  return similarities
    .filter(({ similarity }) => similarity >= LINK_MIN)
    .flatMap(({ report, similarity }) => {
      if (similarity < NEAR_COPY) return around(report, NEAREST)
      const near = around(report, NEIGHBOURS_KEPT_MAX)
      return [...near, ...near.flatMap((one) => around(one, NEAREST + 1))]
    })
}

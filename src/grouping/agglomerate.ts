// Which reports make one event: agglomerative clustering of the nearest-neighbour graph.
import { byText } from './order.ts'

/** How strongly two reports are linked, told once for each pair. */
export type Edge = { a: string; b: string; weight: number }

/** Two clusters whose link is weaker than this are two events. */
export const LINK_MIN = 0.09
/** Pairs of a small and a large cluster count as if the large one had at most this many reports for each of the small. */
const SIZE_RATIO_MAX = 4
const SIZE_COST = 0.02
const SIZE_COST_REPORTS_MAX = 12

/** Reports that are of one event whatever the edges; `size`: how many it has with those not told here. */
export type Solid = { reports: readonly string[]; size: number }

/** `to`: summed weight to each cluster an edge leads to; `best`: the one it links to most. */
type Cluster = {
  id: string
  reports: string[]
  size: number
  /** Holds a solid event: two of them never merge. */
  solid: boolean
  to: Map<string, number>
  best: { id: string; link: number } | null
}

/**
 * Average link over a sparse graph. Missing edges count 0, but a large cluster is not held to all of them: its reports
 * tell different stages of the event. Small clusters join easily, two large ones need more.
 */
const linkOf = (sum: number, a: number, b: number): number => {
  const small = Math.min(a, b)
  return (
    sum / Math.min(a * b, SIZE_RATIO_MAX * small) -
    SIZE_COST * Math.log(Math.min(small, SIZE_COST_REPORTS_MAX))
  )
}

const renewBest = (cluster: Cluster, clusters: Map<string, Cluster>) => {
  cluster.best = null
  for (const [id, sum] of cluster.to) {
    const other = clusters.get(id)
    if (!other || (cluster.solid && other.solid)) continue
    const link = linkOf(sum, cluster.size, other.size)
    const record: number = cluster.best?.link ?? 0
    if (link >= LINK_MIN && (link > record || (link === record && id < (cluster.best?.id ?? ''))))
      cluster.best = { id, link }
  }
}

const strongest = (clusters: Map<string, Cluster>): Cluster | null => {
  let found: Cluster | null = null
  for (const cluster of clusters.values()) {
    const link = cluster.best?.link ?? 0
    const record = found?.best?.link ?? 0
    if (link > record || (link > 0 && link === record && found && cluster.id < found.id)) found = cluster
  }
  return found
}

/** The merged cluster keeps the id of `into`; both ids are those of the first of their reports. */
const merge = (into: Cluster, from: Cluster, clusters: Map<string, Cluster>) => {
  clusters.delete(from.id)
  into.reports.push(...from.reports)
  into.size += from.size
  into.solid ||= from.solid
  for (const [id, sum] of from.to) {
    const other = clusters.get(id)
    if (!other) continue
    other.to.delete(from.id)
    if (id === into.id) continue
    const total = sum + (into.to.get(id) ?? 0)
    into.to.set(id, total)
    other.to.set(into.id, total)
  }
  renewBest(into, clusters)
  for (const id of into.to.keys()) {
    const other = clusters.get(id)
    if (other) renewBest(other, clusters)
  }
}

const startingAs = (reports: readonly string[], size: number, solid: boolean): Cluster => {
  const ordered = [...reports].sort(byText)
  return { id: ordered[0] ?? '', reports: ordered, size, solid, to: new Map(), best: null }
}

const clustersOf = (
  reports: readonly string[],
  edges: readonly Edge[],
  solid: readonly Solid[],
): Map<string, Cluster> => {
  const fixed = new Set(solid.flatMap((one) => one.reports))
  const starting = [
    ...solid.map((one) => startingAs(one.reports, one.size, true)),
    ...reports.filter((report) => !fixed.has(report)).map((report) => startingAs([report], 1, false)),
  ].sort((a, b) => byText(a.id, b.id))
  const of = new Map(starting.flatMap((cluster) => cluster.reports.map((report) => [report, cluster])))
  for (const { a, b, weight } of edges) {
    const [one, other] = [of.get(a), of.get(b)]
    if (!one || !other || one === other) continue
    one.to.set(other.id, (one.to.get(other.id) ?? 0) + weight)
    other.to.set(one.id, (other.to.get(one.id) ?? 0) + weight)
  }
  const clusters = new Map(starting.map((cluster) => [cluster.id, cluster]))
  for (const cluster of clusters.values()) renewBest(cluster, clusters)
  return clusters
}

/**
 * Merges the two clusters of the strongest link, again and again, until no link is as strong as LINK_MIN. What has no
 * path of edges between it never meets, so that a connected part of the graph can be clustered on its own.
 * @param edges between these reports only, each pair once
 * @param solid disjoint parts of the reports
 */
export const agglomerate = (
  reports: readonly string[],
  edges: readonly Edge[],
  solid: readonly Solid[] = [],
): string[][] => {
  const clusters = clustersOf(reports, edges, solid)
  for (;;) {
    const one = strongest(clusters)
    const other = one?.best ? clusters.get(one.best.id) : undefined
    if (!one || !other) break
    if (one.id < other.id) merge(one, other, clusters)
    else merge(other, one, clusters)
  }
  return [...clusters.values()].map((cluster) => cluster.reports.sort(byText))
}

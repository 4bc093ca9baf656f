import type { Profile } from '../model/grouping.ts'
import { shortHash } from '../model/hash.ts'
import { byText } from './order.ts'

/** The id of an event that no edition has shown: made of its first report, so that the same events have the same ids. */
export const ownIds = ([first]: readonly Profile[]): string[] =>
  ['', '2', '3'].map((turn) => `e${shortHash('event', first?.report ?? '', turn)}`)

/** `event` is each report's event so far; `published` the ids that editions have shown; `taken` those in use elsewhere. */
export type Past = {
  event: ReadonlyMap<string, string>
  published: ReadonlySet<string>
  taken: ReadonlySet<string>
}

type Overlap = { from: string; group: number; reports: number }

/** How many reports each published event has in each group, the most first. */
const overlapsOf = (groups: readonly Profile[][], { event, published }: Past): Overlap[] =>
  groups
    .flatMap((reports, group) => {
      const before = Map.groupBy(reports, ({ report }) => event.get(report) ?? '')
      return [...before].map(([from, those]): Overlap => ({ from, group, reports: those.length }))
    })
    .filter(({ from }) => published.has(from))
    .sort((a, b) => b.reports - a.reports || byText(a.from, b.from) || a.group - b.group)

/**
 * Gives each group its event's id. A published id lives on in the group it overlaps most, one to each group; the other
 * groups are named after their first report. Published ids that find no group give way to where most of theirs went.
 * @param given ids that groups keep, by the group's place
 * @returns the ids in the order of the groups, and the ids that gave way
 */
export const nameEvents = (
  groups: readonly Profile[][],
  past: Past,
  given: ReadonlyMap<number, string> = new Map(),
): { ids: string[]; merged: { from: string; into: string }[] } => {
  const overlaps = overlapsOf(groups, past)
  const named = new Map(given)
  const living = new Set(given.values())
  for (const { from, group } of overlaps) {
    if (named.has(group) || living.has(from)) continue
    named.set(group, from)
    living.add(from)
  }
  const used = new Set([...living, ...past.taken])
  const ids = groups.map((group, i) => {
    const own = ownIds(group)
    const id = named.get(i) ?? own.find((one) => !used.has(one)) ?? `e${shortHash(...own)}`
    used.add(id)
    return id
  })
  const merged = new Map<string, string>()
  for (const { from, group } of overlaps)
    if (!used.has(from) && !merged.has(from)) merged.set(from, ids[group] ?? '')
  return { ids, merged: [...merged].map(([from, into]) => ({ from, into })) }
}

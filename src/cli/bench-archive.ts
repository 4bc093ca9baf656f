import { nearest, PostingLists } from '../grouping/candidates.ts'
import { type Grouped, type GroupingPlan, leaderOf } from '../model/grouping.ts'
import type { Archive } from '../ports/reports.ts'

/** Stored reports in memory; nothing in it was ever published. */
export type MemoryArchive = Archive & {
  write(plan: GroupingPlan): void
  eventOf(report: string): string | undefined
}

export const memoryArchive = (): MemoryArchive => {
  const stored = new Map<string, Grouped>()
  const postings = new PostingLists()
  const events = new Map<string, Set<string>>()
  const all = (reports: Iterable<string>): Grouped[] => [...reports].flatMap((id) => stored.get(id) ?? [])

  const move = (before: Grouped | undefined, { membership: { report, event } }: Grouped) => {
    events.get(before?.membership.event ?? '')?.delete(report)
    events.set(event, (events.get(event) ?? new Set()).add(report))
  }

  return {
    postings: async (terms, place) =>
      new Map(terms.map((term) => [term, nearest(term, postings.of(term), place)])),
    profiles: async (reports) => all(reports),
    members: async (ids) => ids.flatMap((id) => all(events.get(id) ?? [])),
    events: async (ids) => ids.map((id) => ({ id, published: false, reports: events.get(id)?.size ?? 0 })),
    eventOf: (report) => stored.get(report)?.membership.event,
    write({ profiles, memberships }) {
      const byReport = new Map(memberships.map((membership) => [membership.report, membership]))
      const byProfile = new Map(profiles.map((profile) => [profile.report, profile]))
      for (const report of new Set([...byReport.keys(), ...byProfile.keys()])) {
        const before = stored.get(report)
        const profile = byProfile.get(report) ?? before?.profile
        const membership = byReport.get(report) ?? before?.membership
        if (!profile || !membership) continue
        const now = { profile, membership }
        stored.set(report, now)
        move(before, now)
        if (before && (leaderOf(before.profile) === null) === (leaderOf(profile) === null)) continue
        if (before) postings.remove(before.profile)
        postings.add(profile)
      }
    },
  }
}

import { POSTINGS_PER_REPORT_MAX } from '../limits.ts'
import type { Grouped, GroupingPlan } from '../model/grouping.ts'
import type { Archive } from '../ports.ts'

/** Stored reports in memory; nothing in it was ever published. */
export type MemoryArchive = Archive & {
  write(plan: GroupingPlan): void
  eventOf(report: string): string | undefined
}

export const memoryArchive = (): MemoryArchive => {
  const stored = new Map<string, Grouped>()
  const postings = new Map<string, Map<string, number>>()
  const events = new Map<string, Set<string>>()
  const all = (reports: Iterable<string>): Grouped[] => [...reports].flatMap((id) => stored.get(id) ?? [])

  const post = ({ profile }: Grouped) => {
    for (const [term, weight] of profile.vector.slice(0, POSTINGS_PER_REPORT_MAX)) {
      const reports = postings.get(term) ?? new Map<string, number>()
      postings.set(term, reports.set(profile.report, weight))
    }
  }
  const move = (before: Grouped | undefined, { membership: { report, event } }: Grouped) => {
    events.get(before?.membership.event ?? '')?.delete(report)
    events.set(event, (events.get(event) ?? new Set()).add(report))
  }

  return {
    async candidates(terms, limit) {
      const shared = new Map<string, number>()
      for (const [term, asked] of terms)
        for (const [report, weight] of postings.get(term) ?? [])
          shared.set(report, (shared.get(report) ?? 0) + asked * weight)
      const best = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return all(best.slice(0, limit).map(([report]) => report))
    },
    profiles: async (reports) => all(reports),
    members: async (ids) => ids.flatMap((id) => all(events.get(id) ?? [])),
    events: async (ids) => ids.map((id) => ({ id, published: false })),
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
        if (!before) post(now)
      }
    },
  }
}

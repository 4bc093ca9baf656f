// The archive as one call of grouping changes it: what it reads is kept, what it changes is seen by its next steps.
import { candidatesOf } from '../grouping/candidates.ts'
import type { Grouped, GroupingPlan, Membership, Profile } from '../model/grouping.ts'
import type { Archive } from '../ports/reports.ts'
import { type EventsOverlay, eventsOverlayOf } from './events-overlay.ts'
import { postingsOverlayOf } from './postings-overlay.ts'

export type Overlay = {
  profile(report: string): Profile | undefined
  membership(report: string): Membership | undefined
  /** Reads those not read yet. */
  load(reports: Iterable<string>): Promise<void>
  /** Reports that share bands or most of the heaviest terms, stored or put here, most shared weight first */
  candidates(arrival: Profile): Promise<Profile[]>
  /** All reports of these events, as they stand now: ask for their `sizes` first */
  members(events: Iterable<string>): Promise<string[]>
  /** As EventsOverlay has them */
  sizes: EventsOverlay['sizes']
  published: EventsOverlay['published']
  put(profiles: readonly Profile[]): void
  place(memberships: readonly Membership[]): void
  redirect(merged: GroupingPlan['merged']): void
  plan(): GroupingPlan
}

/** What was never changed is the very value that was read; what was changed may have been changed back. */
const equal = <T>(a: T, b: T | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Where an id went in the end, over all steps of the call. */
const lastOf = (id: string, went: ReadonlyMap<string, string>, living: (id: string) => boolean): string => {
  const next = living(id) ? undefined : went.get(id)
  return next === undefined ? id : lastOf(next, went, living)
}

export const overlayOf = (archive: Archive): Overlay => {
  const stored = new Map<string, Grouped>()
  const profiles = new Map<string, Profile>()
  const placed = new Set<string>()
  const whole = new Set<string>()
  const events = eventsOverlayOf(archive)
  const went = new Map<string, string>()
  const postings = postingsOverlayOf(archive)

  const keep = (found: readonly Grouped[]) => {
    for (const one of found) {
      if (profiles.has(one.profile.report)) continue
      stored.set(one.profile.report, one)
      profiles.set(one.profile.report, one.profile)
      events.keep(one.membership)
    }
  }
  const load = async (reports: Iterable<string>): Promise<void> => {
    const unread = [...new Set(reports)].filter((report) => !profiles.has(report))
    if (unread.length > 0) keep(await archive.profiles(unread))
  }
  const living = (event: string): boolean => events.here(event).length > 0

  return {
    profile: (report) => profiles.get(report),
    membership: events.of,
    sizes: events.sizes,
    published: events.published,
    load,
    async candidates(arrival) {
      const reports = candidatesOf(arrival, await postings.around(arrival))
      await load(reports)
      return reports.flatMap((report) => profiles.get(report) ?? [])
    },
    async members(ids) {
      const asked = [...new Set(ids)]
      const unread = asked.filter((event) => !whole.has(event))
      if (unread.length > 0) keep(await archive.members(unread))
      for (const event of unread) whole.add(event)
      return asked.flatMap(events.here)
    },
    put(changed) {
      for (const profile of changed) {
        postings.file(profiles.get(profile.report), profile)
        profiles.set(profile.report, profile)
      }
    },
    place(changed) {
      for (const membership of changed) {
        placed.add(membership.report)
        events.place(membership)
      }
    },
    redirect(merged) {
      for (const { from, into } of merged) went.set(from, into)
    },
    plan: () => ({
      // A profile never changes but for its neighbours.
      profiles: [...profiles.values()].filter(
        (one) => !equal(one.neighbours, stored.get(one.report)?.profile.neighbours),
      ),
      memberships: [...placed]
        .flatMap((report) => events.of(report) ?? [])
        .filter((one) => !equal(one, stored.get(one.report)?.membership)),
      merged: [...went.keys()]
        .filter((from) => !living(from))
        .map((from) => ({ from, into: lastOf(from, went, living) })),
    }),
  }
}

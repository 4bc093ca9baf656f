// Which report is in which event, as one call of grouping changes it.
import type { EventKey, Membership } from '../model/grouping.ts'
import type { Archive } from '../ports/reports.ts'

export type EventsOverlay = {
  of(report: string): Membership | undefined
  /** As the archive has it */
  keep(membership: Membership): void
  place(membership: Membership): void
  /** The event's reports that were kept or placed */
  here(event: string): string[]
  /** How many reports the events have, told as far as the archive counts them */
  sizes(events: Iterable<string>): Promise<Map<string, number>>
  /** Which of these ids an edition has shown */
  published(events: Iterable<string>): Promise<Set<string>>
}

export const eventsOverlayOf = (archive: Archive): EventsOverlay => {
  const memberships = new Map<string, Membership>()
  const members = new Map<string, Set<string>>()
  /** Of each event, how many of its reports were kept */
  const kept = new Map<string, number>()
  const keys = new Map<string, EventKey>()

  const place = (membership: Membership) => {
    members.get(memberships.get(membership.report)?.event ?? '')?.delete(membership.report)
    memberships.set(membership.report, membership)
    members.set(membership.event, (members.get(membership.event) ?? new Set()).add(membership.report))
  }
  const ask = async (events: Iterable<string>): Promise<EventKey[]> => {
    const unknown = [...new Set(events)].filter((event) => !keys.has(event))
    for (const key of unknown.length > 0 ? await archive.events(unknown) : []) keys.set(key.id, key)
    return [...events].flatMap((event) => keys.get(event) ?? [])
  }
  const sizeOf = ({ id, reports }: EventKey): number =>
    reports - (kept.get(id) ?? 0) + (members.get(id)?.size ?? 0)

  return {
    of: (report) => memberships.get(report),
    keep(membership) {
      kept.set(membership.event, (kept.get(membership.event) ?? 0) + 1)
      place(membership)
    },
    place,
    here: (event) => [...(members.get(event) ?? [])],
    async sizes(events) {
      return new Map((await ask([...events])).map((key) => [key.id, sizeOf(key)]))
    },
    async published(events) {
      return new Set((await ask([...events])).filter((key) => key.published).map(({ id }) => id))
    },
  }
}

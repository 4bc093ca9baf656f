// What `bench scale` puts into the database without its front door: reports read and grouped here, in memory.
import { groupReports } from '../flows/group-reports.ts'
import { ownIds } from '../grouping/event-ids.ts'
import { earlierFirst } from '../grouping/order.ts'
import type { Background } from '../model/background.ts'
import { addDays } from '../model/calendar.ts'
import type { Facts, Grouped, Membership, Profile } from '../model/grouping.ts'
import type { Submission } from '../model/report.ts'
import type { TakeInWrite } from '../ports/reports.ts'
import { memoryArchive } from './bench-archive.ts'
import type { BenchEngine } from './bench-reports.ts'

type Stored = TakeInWrite['reports'][number] & Grouped

/** Reports with their readings and their places in events, as a take-in of them all would have stored them. */
export type Block = Stored[]

const GROUPED_AT_ONCE = 50
const WRITTEN_AT_ONCE = 100

export const blockOf = async (submissions: readonly Submission[], engine: BenchEngine): Promise<Block> => {
  const archive = memoryArchive()
  const read = submissions.flatMap(({ text, title, source, published }, n) => {
    const row = { id: String(n), text, title, source, date: published }
    return engine.read(row) ?? []
  })
  const arrivals = [...new Map(read.map((one) => [one.report.id, one])).values()].map(
    ({ report, reading }, arrival) => ({ report, reading, arrival }),
  )
  for (let n = 0; n < arrivals.length; n += GROUPED_AT_ONCE)
    archive.write(await groupReports(archive, arrivals.slice(n, n + GROUPED_AT_ONCE), engine.background))
  const places = new Map(
    (await archive.profiles(arrivals.map(({ report }) => report.id))).map((one) => [one.profile.report, one]),
  )
  return arrivals.flatMap((one) => {
    const place = places.get(one.report.id)
    return place ? { ...one, ...place } : []
  })
}

type Renamed = { days: number; names: Background | null }

/** An id of another block. */
const idIn = (block: number, id: string): string => {
  const at = id.length - 16
  return id.slice(0, at) + block.toString(36).padStart(3, '0') + id.slice(at + 3)
}

const factsIn = (block: number, facts: Facts, { days, names }: Renamed): Facts => ({
  ...facts,
  names: names === null ? facts.names : facts.names.map((name) => name.replace(/\p{L}+/gu, `$&${block}`)),
  days: facts.days.map(([day, weight]) => [addDays(day, days), weight]),
})

const profileIn = (block: number, profile: Profile, { days, names }: Renamed): Profile => ({
  ...profile,
  ...(profile.facts && { facts: factsIn(block, profile.facts, { days, names }) }),
  report: idIn(block, profile.report),
  day: profile.day && addDays(profile.day, days),
  publishedAt:
    profile.publishedAt && addDays(profile.publishedAt.slice(0, 10), days) + profile.publishedAt.slice(10),
  sketch: profile.sketch.map((value) => (value + block) >>> 0),
  vector: profile.vector.map(([term, weight]) => [
    names === null || names.of(term) > 0 ? term : `${term}${block}`,
    weight,
  ]),
  neighbours: profile.neighbours.map((one) => ({ ...one, report: idIn(block, one.report) })),
})

const membershipIn = (
  block: number,
  membership: Membership,
  events: ReadonlyMap<string, string>,
  { days }: Renamed,
): Membership => {
  const { copyOf, revisionOf, event } = membership
  return {
    ...membership,
    report: idIn(block, membership.report),
    event: events.get(event) ?? event,
    day: membership.day && addDays(membership.day, days),
    copyOf: copyOf && { ...copyOf, of: idIn(block, copyOf.of) },
    revisionOf: revisionOf && { ...revisionOf, of: idIn(block, revisionOf.of) },
  }
}

/** What grouping names these events: other ids it would mend wherever an arrival touches them. */
const eventIdsIn = (block: Block, number: number, renamed: Renamed): Map<string, string> => {
  const events = Map.groupBy(block, ({ membership }) => membership.event)
  return new Map(
    [...events].map(([event, members]) => {
      const profiles = members.map(({ profile }) => profileIn(number, profile, renamed))
      return [event, ownIds(profiles.sort(earlierFirst))[0] ?? event]
    }),
  )
}

/**
 * The same reports again under other ids, so many days later, as texts of other sources that nobody copied.
 * @param names where given, every term that it does not know is another name in this block
 */
export const again = (block: Block, number: number, renamed: Renamed): Block => {
  const events = eventIdsIn(block, number, renamed)
  return block.map(({ report, reading, arrival, profile, membership }) => {
    const id = idIn(number, report.id)
    const day = addDays(report.published.day, renamed.days)
    return {
      report: {
        ...report,
        id,
        // The same paragraphs in a hundred reports of one source would all be its furniture.
        sourceId: `${report.sourceId}-${number}`,
        published: { ...report.published, day, at: day + report.published.at.slice(10) },
      },
      reading: { ...reading, report: id },
      arrival: number * block.length + arrival,
      profile: { ...profileIn(number, profile, renamed), arrival: number * block.length + arrival },
      membership: membershipIn(number, membership, events, renamed),
    }
  })
}

/** A take-in reads no reading but its own, so that an archive for take-ins needs none to speak of. */
export const withoutReadings = (block: Block): Block =>
  block.map((one) => ({
    ...one,
    reading: { ...one.reading, sentences: [], names: [], dates: [], figures: [], quotes: [], terms: [] },
  }))

/** The writes that store a block by the store's own statements. */
export const writesOf = (block: Block): Omit<TakeInWrite, 'generation'>[] =>
  Array.from({ length: Math.ceil(block.length / WRITTEN_AT_ONCE) }, (_, n) => {
    const part = block.slice(n * WRITTEN_AT_ONCE, (n + 1) * WRITTEN_AT_ONCE)
    return {
      reports: part.map(({ report, reading, arrival }) => ({
        report,
        reading,
        arrival,
      })),
      plan: {
        profiles: part.map(({ profile }) => profile),
        memberships: part.map(({ membership }) => membership),
        merged: [],
      },
      setAside: [],
      sources: [],
      dirtyDays: [...new Set(part.map(({ report }) => report.published.day))],
    }
  })

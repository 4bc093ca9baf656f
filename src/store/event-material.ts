import { eq, inArray, sql } from 'drizzle-orm'
import { EVENT_REPORTS_LISTED_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { EventMaterial, EventToTell, ListedReport, ReportInEvent } from '../model/material.ts'
import { type Database, inList } from './database.ts'
import { memberships, readings, reports } from './schema.ts'

/** Reports loaded with their texts and readings in one answer; one of them may have half a megabyte. */
const READ_PER_QUERY = 50

type Place = { report: string; event: string; day: CalendarDay; place: number; known: number; isRead: 0 | 1 }

/**
 * Where reports stand: those of the day, and those of each of these events' day before. In an event's day they are
 * placed by what they weigh: copies last, and of the others each origin's longest text before any origin's second.
 */
const placesOf = (db: Database, date: CalendarDay, events: readonly EventToTell[]): Promise<Place[]> => {
  const wanted = events.flatMap(({ id, dayBefore, readMax }) => [
    [id, date, readMax],
    ...(dayBefore === null ? [] : [[id, dayBefore, readMax]]),
  ])
  return db.all<Place>(sql`
    WITH ranked AS (
      SELECT m.report, m.event, m.day, m.is_copy, asked.value->>2 AS most, row_number() OVER (
        PARTITION BY m.event, m.day, r.origin_id ORDER BY m.is_copy, octet_length(r.text) DESC, m.report
      ) AS turn
      FROM json_each(${JSON.stringify(wanted)}) AS asked
      CROSS JOIN ${memberships} AS m ON m.event = asked.value->>0 AND m.day = asked.value->>1
      JOIN ${reports} AS r ON r.id = m.report
    ), placed AS (
      SELECT report, event, day, most,
        row_number() OVER (PARTITION BY event, day ORDER BY is_copy, turn, report) AS place,
        count(*) OVER (PARTITION BY event, day) AS known
      FROM ranked
    )
    SELECT report, event, day, place, known, place <= most AS isRead FROM placed
    WHERE place <= most OR (day = ${date} AND place <= most + ${EVENT_REPORTS_LISTED_MAX}) ORDER BY report`)
}

const load = async (db: Database, ids: string[]): Promise<ReportInEvent[]> => {
  const rows = await db
    .select({
      text: reports.text,
      report: reports.document,
      reading: readings.document,
      membership: memberships.document,
    })
    .from(reports)
    .innerJoin(readings, eq(readings.report, reports.id))
    .innerJoin(memberships, eq(memberships.report, reports.id))
    .where(inArray(reports.id, inList(ids)))
  return rows.map(({ text, report, reading, membership }) => ({
    report: { ...report, text },
    reading,
    membership,
  }))
}

const list = (db: Database, ids: string[]): Promise<ListedReport[]> =>
  db
    .select({ report: reports.document, membership: memberships.document })
    .from(reports)
    .innerJoin(memberships, eq(memberships.report, reports.id))
    .where(inArray(reports.id, inList(ids)))

/** Asks for so many at a time and answers by id. */
const inParts = async <T extends ListedReport>(
  places: readonly Place[],
  ask: (ids: string[]) => Promise<T[]>,
): Promise<Map<string, T>> => {
  const found = new Map<string, T>()
  for (let from = 0; from < places.length; from += READ_PER_QUERY) {
    const ids = places.slice(from, from + READ_PER_QUERY).map(({ report }) => report)
    for (const one of await ask(ids)) found.set(one.report.id, one)
  }
  return found
}

/**
 * What the digest needs of these events and no more. It is read in several queries; a take-in between two of them
 * moves the day's dirty mark on, so that what was made of a mixture is never written.
 */
export const eventMaterial = async (
  db: Database,
  date: CalendarDay,
  events: readonly EventToTell[],
): Promise<EventMaterial[]> => {
  const places = await placesOf(db, date, events)
  const read = await inParts(
    places.filter(({ isRead }) => isRead),
    (ids) => load(db, ids),
  )
  const listed = await inParts(
    places.filter(({ isRead }) => !isRead),
    (ids) => list(db, ids),
  )
  const byEvent = Map.groupBy(places, ({ event }) => event)
  return events.map(({ id, firstDay }) => {
    const all = byEvent.get(id) ?? []
    const today = all.filter(({ day }) => day === date)
    const before = all.filter(({ day }) => day !== date)
    return {
      id,
      firstDay,
      today: today.flatMap(({ report }) => read.get(report) ?? []),
      listed: today.flatMap(({ report }) => listed.get(report) ?? []),
      notListed: (today[0]?.known ?? 0) - today.length,
      before: before.flatMap(({ report }) => read.get(report) ?? []),
    }
  })
}

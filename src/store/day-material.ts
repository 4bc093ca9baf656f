import { asc, count, eq, inArray, min, sql } from 'drizzle-orm'
import { DAY_REPORTS_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { DayMaterial, EventMaterial, ReportInEvent } from '../model/material.ts'
import { type Database, inList } from './database.ts'
import { memberships, readings, reports, setAside } from './schema.ts'

/** Reports loaded with their texts and readings in one answer; one of them may have half a megabyte. */
const REPORTS_PER_QUERY = 100

type Facts = { id: string; firstDay: CalendarDay; lastBefore: CalendarDay | null; reportsSoFar: number }
type Place = { report: string; event: string; day: CalendarDay | null }

/** The day's events: over all their days, and their day before this one. */
const factsOf = (db: Database, date: CalendarDay) =>
  db
    .select({
      id: memberships.event,
      firstDay: sql<CalendarDay>`${min(memberships.day)}`,
      lastBefore: sql<CalendarDay | null>`max(CASE WHEN ${memberships.day} < ${date} THEN ${memberships.day} END)`,
      reportsSoFar: sql<number>`sum(${memberships.day} <= ${date} AND NOT ${memberships.isCopy})`,
    })
    .from(memberships)
    .where(
      inArray(
        memberships.event,
        db.select({ event: memberships.event }).from(memberships).where(eq(memberships.day, date)),
      ),
    )
    .groupBy(memberships.event)
    .orderBy(asc(memberships.event))

/** Where reports stand: those of the day, and those of each of these events' day before. */
const placesOf = (db: Database, date: CalendarDay, facts: Facts[]) => {
  const wanted = facts.flatMap(({ id, lastBefore }) => [
    [id, date],
    ...(lastBefore === null ? [] : [[id, lastBefore]]),
  ])
  return db
    .select({ report: memberships.report, event: memberships.event, day: memberships.day })
    .from(memberships)
    .where(
      sql`(${memberships.event}, ${memberships.day}) IN
        (SELECT value->>0, value->>1 FROM json_each(${JSON.stringify(wanted)}))`,
    )
    .orderBy(asc(memberships.report))
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
  return rows
    .map((row) => ({ ...row, report: { ...row.report, text: row.text } }))
    .map(({ text: _, ...one }) => one)
}

const loadAll = async (db: Database, places: Place[]): Promise<Map<string, ReportInEvent>> => {
  const loaded = new Map<string, ReportInEvent>()
  for (let from = 0; from < places.length; from += REPORTS_PER_QUERY) {
    const ids = places.slice(from, from + REPORTS_PER_QUERY).map((place) => place.report)
    for (const one of await load(db, ids)) loaded.set(one.report.id, one)
  }
  return loaded
}

/**
 * What the digest needs of a day and no more. It is read in several queries; a take-in between two of them moves
 * the day's dirty mark on, so that what was made of a mixture is never written.
 * @throws RangeError where the day has more reports than DAY_REPORTS_MAX
 */
export const dayMaterial = async (
  db: Database,
  date: CalendarDay,
  timezone: string,
): Promise<DayMaterial> => {
  const [facts, left] = await db.batch([
    factsOf(db, date),
    db
      .select({ reason: setAside.reason, count: count() })
      .from(setAside)
      .where(eq(setAside.day, date))
      .groupBy(setAside.reason)
      .orderBy(asc(setAside.reason)),
  ])
  const places = await placesOf(db, date, facts)
  if (places.length > DAY_REPORTS_MAX)
    throw new RangeError(
      `${date} leans on ${places.length} reports; ${DAY_REPORTS_MAX} are the most a day is built of`,
    )
  const loaded = await loadAll(db, places)
  const on = (event: string, isToday: boolean): ReportInEvent[] =>
    places
      .filter((place) => place.event === event && (place.day === date) === isToday)
      .flatMap((place) => loaded.get(place.report) ?? [])
  const events = facts.map(
    ({ id, firstDay, reportsSoFar }): EventMaterial => ({
      id,
      firstDay,
      reportsSoFar,
      today: on(id, true),
      before: on(id, false),
    }),
  )
  return { date, timezone, events, setAside: left }
}

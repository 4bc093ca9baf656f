import { asc, count, eq, inArray, min, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { DayOutline, EventOutline } from '../model/material.ts'
import type { Database } from './database.ts'
import { memberships, reports, setAside } from './schema.ts'

/** The day's events over all their days: read from the index of memberships alone. */
const overAllDays = (db: Database, date: CalendarDay) =>
  db
    .select({
      id: memberships.event,
      firstDay: sql<CalendarDay>`${min(memberships.day)}`,
      dayBefore: sql<CalendarDay | null>`max(CASE WHEN ${memberships.day} < ${date} THEN ${memberships.day} END)`,
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

/** … and on this one. The length of a text is known without reading it. */
const onTheDay = (db: Database, date: CalendarDay) =>
  db
    .select({
      id: memberships.event,
      reports: count(),
      copies: sql<number>`sum(${memberships.isCopy})`,
      origins: sql<number>`count(DISTINCT ${reports.originId})`,
      bytes: sql<number>`sum(octet_length(${reports.text}))`,
      leastReport: sql<string>`${min(memberships.report)}`,
    })
    .from(memberships)
    .innerJoin(reports, eq(reports.id, memberships.report))
    .where(eq(memberships.day, date))
    .groupBy(memberships.event)

const leftOut = (db: Database, date: CalendarDay) =>
  db
    .select({ reason: setAside.reason, count: count() })
    .from(setAside)
    .where(eq(setAside.day, date))
    .groupBy(setAside.reason)
    .orderBy(asc(setAside.reason))

export const dayOutline = async (db: Database, date: CalendarDay, timezone: string): Promise<DayOutline> => {
  const [all, today, left] = await db.batch([overAllDays(db, date), onTheDay(db, date), leftOut(db, date)])
  const onDay = new Map(today.map((event) => [event.id, event]))
  const events = all.flatMap((event): EventOutline[] => {
    const day = onDay.get(event.id)
    return day ? [{ ...event, ...day }] : []
  })
  return { date, timezone, events, setAside: left }
}

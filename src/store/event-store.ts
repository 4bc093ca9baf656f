import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { EventDocument } from '../model/day.ts'
import type { EventStore, EventSummary } from '../ports/days.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { events } from './schema.ts'

const event = async (db: Database, id: string, etag?: string): ReturnType<EventStore['event']> => {
  const [row] = await db
    .select({
      mergedInto: events.mergedInto,
      etag: events.etag,
      builtAt: events.builtAt,
      body: bodyUnless(events.etag, etag, events.document),
    })
    .from(events)
    .where(eq(events.id, id))
  if (!row) return null
  if (row.mergedInto !== null) return { movedTo: row.mergedInto }
  if (row.etag === null || row.builtAt === null) return null
  return { etag: row.etag, builtAt: row.builtAt, body: parsed<EventDocument>(row.body), movedTo: null }
}

/** The cursor is the place in the order: last day, position on it, id. */
const cursorOf = (row: { lastDay: string | null; position: number | null; id: string }): string =>
  `${row.lastDay}.${row.position}.${row.id}`

const behind = (cursor: string | null): SQL | undefined => {
  const [, day, position, id] = cursor?.match(/^(\d{4}-\d\d-\d\d)\.(\d{1,9})\.(\w{1,64})$/) ?? []
  if (day === undefined || position === undefined || id === undefined) return undefined
  return sql`(${events.lastDay} < ${day} OR (${events.lastDay} = ${day}
    AND (${events.position}, ${events.id}) > (${Number(position)}, ${id})))`
}

const SUMMARY = {
  id: events.id,
  slug: sql<string>`${events.slug}`,
  title: sql<string>`${events.title}`,
  firstDay: sql<string>`${events.firstDay}`,
  lastDay: sql<string>`${events.lastDay}`,
  reports: sql<number>`${events.reports}`,
  origins: sql<number>`${events.origins}`,
}

export const eventStore = (db: Database): EventStore => ({
  event: (id, etag) => event(db, id, etag),

  async events(after, limit) {
    const rows = await db
      .select({ ...SUMMARY, position: events.position })
      .from(events)
      .where(and(isNotNull(events.etag), isNull(events.mergedInto), behind(after)))
      .orderBy(desc(events.lastDay), asc(events.position), asc(events.id))
      .limit(limit + 1)
    const last = rows[limit - 1]
    const items = rows.slice(0, limit).map(({ position: _, ...summary }): EventSummary => summary)
    return { items, next: rows.length > limit && last ? cursorOf(last) : null }
  },
})

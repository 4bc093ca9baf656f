import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { ChangedEvent } from '../model/correction.ts'
import type { Change } from '../model/day.ts'
import type { DayStore } from '../ports/days.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { editions } from './schema.ts'

const HEAD = {
  date: editions.day,
  edition: editions.edition,
  hash: editions.hash,
  builtAt: editions.builtAt,
}

export const editionsOf = async (
  db: Database,
  ...[date, place, limit]: Parameters<DayStore['editions']>
): ReturnType<DayStore['editions']> => {
  const rows = await db
    .select({ ...HEAD, changes: editions.changes, events: editions.events })
    .from(editions)
    .where(and(eq(editions.day, date), place ? lt(editions.edition, place.before) : undefined))
    .orderBy(desc(editions.edition))
    .limit(limit + 1)
  const items = rows.slice(0, limit).map((row) => ({ ...row, events: row.events ?? [] }))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? { before: last.edition } : null }
}

const latest = (date: CalendarDay) =>
  sql<number>`(SELECT max(edition) FROM editions AS all_of WHERE all_of.day = ${date})`

/** An edition never changes; which one is the latest does. */
export const edition = async (
  db: Database,
  ...[date, number, known]: Parameters<DayStore['edition']>
): ReturnType<DayStore['edition']> => {
  const etag = sql<string>`${editions.hash} || '.' || ${latest(date)}`
  const [row] = await db
    .select({
      ...HEAD,
      etag,
      latest: latest(date),
      changes: bodyUnless(etag, known, editions.changes),
      events: bodyUnless(etag, known, editions.events),
    })
    .from(editions)
    .where(and(eq(editions.day, date), eq(editions.edition, number)))
  if (!row) return null
  const { etag: tag, changes: stored, events, ...head } = row
  const changes = parsed<Change[]>(stored)
  const body = changes && { ...head, changes, events: parsed<ChangedEvent[]>(events) ?? [] }
  return { etag: tag, builtAt: row.builtAt, body }
}

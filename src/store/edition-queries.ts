import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { ChangedEvent } from '../model/correction.ts'
import type { Change } from '../model/day.ts'
import type { DayStore } from '../ports/days.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { days, editions } from './schema.ts'

const HEAD = {
  date: editions.day,
  edition: editions.edition,
  hash: editions.hash,
  builtAt: editions.builtAt,
}

/** The day's own etag and moment are the list's, too: each edition moves them. */
export const editionsOf = async (
  db: Database,
  ...[date, place, limit, held]: Parameters<DayStore['editions']>
): ReturnType<DayStore['editions']> => {
  // Null, which no edition's day is, where the caller holds the list: none of its editions is read.
  const read = bodyUnless(days, held, days.day)
  const rows = await db
    .select({
      etag: days.etag,
      builtAt: days.builtAt,
      read,
      record: { ...HEAD, changes: editions.changes, events: editions.events },
    })
    .from(days)
    .leftJoin(editions, and(eq(editions.day, read), place ? lt(editions.edition, place.before) : undefined))
    .where(eq(days.day, date))
    .orderBy(desc(editions.edition))
    .limit(limit + 1)
  const [day] = rows
  if (!day) return null
  const { etag, builtAt } = day
  if (day.read === null) return { etag, builtAt, body: null }
  const items = rows
    .slice(0, limit)
    .flatMap(({ record }) => (record === null ? [] : [{ ...record, events: record.events ?? [] }]))
  const last = items.at(-1)
  const next = rows.length > limit && last ? { before: last.edition } : null
  return { etag, builtAt, body: { items, next } }
}

const latest = (date: CalendarDay) =>
  sql<number>`(SELECT max(edition) FROM editions AS all_of WHERE all_of.day = ${date})`

/** The day's: where another edition is the latest, this one's page leads to the next. */
const movedAt = (date: CalendarDay) =>
  sql<string>`(SELECT ${days.builtAt} FROM ${days} WHERE ${days.day} = ${date})`

/** An edition never changes; which one is the latest does. */
export const edition = async (
  db: Database,
  ...[date, number, held]: Parameters<DayStore['edition']>
): ReturnType<DayStore['edition']> => {
  const etag = sql<string>`${editions.hash} || '.' || ${latest(date)}`
  const row = { etag, builtAt: movedAt(date) }
  const [found] = await db
    .select({
      ...HEAD,
      etag,
      movedAt: row.builtAt,
      latest: latest(date),
      changes: bodyUnless(row, held, editions.changes),
      events: bodyUnless(row, held, editions.events),
    })
    .from(editions)
    .where(and(eq(editions.day, date), eq(editions.edition, number)))
  if (!found) return null
  const { etag: tag, movedAt: moved, changes: stored, events, ...head } = found
  const changes = parsed<Change[]>(stored)
  const body = changes && { ...head, changes, events: parsed<ChangedEvent[]>(events) ?? [] }
  return { etag: tag, builtAt: moved, body }
}

import { and, asc, between, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { Day, DaySummary } from '../model/day.ts'
import type { DayStore, DirtyDay, Held } from '../ports/days.ts'
import { correctionsAfter } from './correction-queries.ts'
import { bodyUnless, type Database, parsed, writeTogether } from './database.ts'
import { dayOutline } from './day-outline.ts'
import { dayStatements } from './day-statements.ts'
import { edition, editionsOf } from './edition-queries.ts'
import { eventMaterial } from './event-material.ts'
import { days, dirtyDays, editions } from './schema.ts'

/** A day on which everything was set aside has an edition, and no news to open with. */
const tells = sql`json_array_length(${days.summary}, '$.events') > 0`

/** Looked up in the index of days, which holds no document. */
const previous = sql<CalendarDay | null>`(SELECT max(near.day) FROM days AS near WHERE near.day < ${days}.day)`
const next = sql<CalendarDay | null>`(SELECT min(near.day) FROM days AS near WHERE near.day > ${days}.day)`
/** A page names the days beside its own: where they change, it does. */
const placedEtag = sql<string>`${days.etag} || '.' || coalesce(${previous}, '') || '.' || coalesce(${next}, '')`

const day = async (db: Database, date: CalendarDay | 'latest', held?: Held): ReturnType<DayStore['day']> => {
  const [row] = await db
    .select({
      etag: placedEtag,
      previous,
      next,
      body: bodyUnless({ etag: placedEtag, builtAt: null }, held, days.document),
    })
    .from(days)
    .where(date === 'latest' ? tells : eq(days.day, date))
    .orderBy(desc(days.day))
    .limit(1)
  if (!row) return null
  const body = parsed<Day>(row.body)
  const neighbours = { previous: row.previous, next: row.next }
  // When a day beside it came is told nowhere: it may be older than this one, and come by an import.
  return { etag: row.etag, builtAt: null, body: body && { ...body, ...neighbours } }
}

/** The guard of the first statement: no dirty mark of that generation, no generation for the row. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && /NOT NULL constraint failed: days\.generation/.test(error.message)

const generation = async (db: Database, date: CalendarDay): Promise<DirtyDay | null> => {
  const [row] = await db.select().from(dirtyDays).where(eq(dirtyDays.day, date))
  return row ?? null
}

const summaries = async (db: Database, before: CalendarDay | null, limit: number): Promise<DaySummary[]> => {
  const rows = await db
    .select({ summary: days.summary })
    .from(days)
    .where(before === null ? undefined : lt(days.day, before))
    .orderBy(desc(days.day))
    .limit(limit)
  return rows.map((row) => row.summary)
}

/** Of a day that was not built since, one row is read and no edition. */
const editionsSince = (db: Database, ...[from, to, moment]: Parameters<DayStore['editionsSince']>) =>
  db
    .select({
      date: editions.day,
      edition: editions.edition,
      hash: editions.hash,
      builtAt: editions.builtAt,
      changes: editions.changes,
    })
    .from(days)
    .innerJoin(editions, eq(editions.day, days.day))
    .where(and(between(days.day, from, to), gt(days.builtAt, moment), gt(editions.builtAt, moment)))
    .orderBy(asc(editions.day), asc(editions.edition))

export const dayStore = (db: Database, timezone: string): DayStore => ({
  dirty: (limit) => db.select().from(dirtyDays).orderBy(asc(dirtyDays.day)).limit(limit),
  generation: (date) => generation(db, date),
  outline: (date) => dayOutline(db, date, timezone),
  material: (date, events) => eventMaterial(db, date, events),
  day: (date, held) => day(db, date, held),
  days: (before, limit) => summaries(db, before, limit),
  editions: (date, place, limit, held) => editionsOf(db, date, place, limit, held),
  edition: (date, number, held) => edition(db, date, number, held),
  corrections: (place, limit) => correctionsAfter(db, place, limit),
  editionsSince: (from, to, moment) => editionsSince(db, from, to, moment),

  async write(write) {
    try {
      await writeTogether(db, dayStatements(write))
      return 'written'
    } catch (error) {
      if (isOvertaken(error)) return 'overtaken'
      throw error
    }
  },

  async settle(dirty) {
    const cleared = await db
      .delete(dirtyDays)
      .where(and(eq(dirtyDays.day, dirty.day), eq(dirtyDays.generation, dirty.generation)))
      .returning({ day: dirtyDays.day })
    return cleared.length > 0 ? 'settled' : 'overtaken'
  },
})

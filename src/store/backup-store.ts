import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { Correction } from '../model/correction.ts'
import type { Neighbour } from '../model/grouping.ts'
import { shortHash } from '../model/hash.ts'
import type { SetAside } from '../model/report.ts'
import type { Backup, KeptEdition, KeptEvent, KeptReport, Rows } from '../ports/backup.ts'
import { appendCorrections, writeLatest } from './correction-statements.ts'
import { type Database, eachChunk, inList, runTogether } from './database.ts'
import {
  corrections,
  days,
  editions,
  events,
  memberships,
  profiles,
  reports,
  setAside,
  state,
} from './schema.ts'

const page = <Row, After>(found: Row[], limit: number, keyOf: (row: Row) => After): Rows<Row, After> => {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, after: found.length > limit && last !== undefined ? keyOf(last) : null }
}

const nextDay = async (db: Database, from: CalendarDay, to: CalendarDay): Promise<CalendarDay | null> => {
  const first = (table: typeof reports | typeof setAside | typeof days) =>
    sql`SELECT min(day) AS day FROM ${table} WHERE day BETWEEN ${from} AND ${to}`
  const [row] = await db.all<{ day: CalendarDay | null }>(
    sql`SELECT min(day) AS day FROM (${first(reports)} UNION ALL ${first(setAside)} UNION ALL ${first(days)})`,
  )
  return row?.day ?? null
}

const eventsOf = (db: Database, day: CalendarDay, from: CalendarDay): Promise<KeptEvent[]> =>
  db.all<KeptEvent>(sql`
    WITH here AS (
      SELECT DISTINCT m.event AS id FROM ${memberships} AS m WHERE m.day = ${day} AND NOT EXISTS (
        SELECT 1 FROM ${memberships} AS e WHERE e.event = m.event AND e.day >= ${from} AND e.day < ${day}))
    SELECT id, seq, merged_into AS mergedInto FROM ${events} WHERE id IN (SELECT id FROM here)
    UNION ALL
    SELECT id, seq, merged_into AS mergedInto FROM ${events}
    WHERE merged_into IS NOT NULL AND merged_into IN (SELECT id FROM here) ORDER BY seq`)

const reportsOf = async (
  db: Database,
  day: CalendarDay,
  after: string,
  limit: number,
): Promise<Rows<KeptReport, string>> => {
  const rows = await db
    .select({
      arrival: reports.arrival,
      text: reports.text,
      document: reports.document,
      membership: memberships.document,
      neighbours: sql<string>`${profiles.document}->'neighbours'`,
    })
    .from(reports)
    .innerJoin(memberships, eq(memberships.report, reports.id))
    .innerJoin(profiles, eq(profiles.report, reports.id))
    .where(and(eq(reports.day, day), gt(reports.id, after)))
    .orderBy(asc(reports.id))
    .limit(limit + 1)
  const kept = rows.map(
    ({ arrival, text, document, membership, neighbours }): KeptReport => ({
      arrival,
      report: { ...document, text },
      membership,
      neighbours: JSON.parse(neighbours) as Neighbour[],
    }),
  )
  return page(kept, limit, ({ report }) => report.id)
}

const setAsideOf = async (
  db: Database,
  day: CalendarDay,
  after: string,
  limit: number,
): Promise<Rows<SetAside, string>> => {
  const rows = await db
    .select()
    .from(setAside)
    .where(and(eq(setAside.day, day), gt(setAside.id, after)))
    .orderBy(asc(setAside.id))
    .limit(limit + 1)
  return page(rows, limit, ({ id }) => id)
}

const editionsOf = async (
  db: Database,
  day: CalendarDay,
  after: number,
  limit: number,
): Promise<Rows<KeptEdition, number>> => {
  const rows = await db
    .select({
      date: editions.day,
      edition: editions.edition,
      hash: editions.hash,
      builtAt: editions.builtAt,
      changes: editions.changes,
      events: editions.events,
      corrections: sql<string>`(
        SELECT json_group_array(json(document) ORDER BY place) FROM ${corrections} AS c
        WHERE c.built_at = ${editions.builtAt} AND c.day = ${editions.day} AND c.edition = ${editions.edition})`,
    })
    .from(editions)
    .where(and(eq(editions.day, day), gt(editions.edition, after)))
    .orderBy(asc(editions.edition))
    .limit(limit + 1)
  const kept = rows.map(
    ({ corrections: found, events: changed, ...edition }): KeptEdition => ({
      edition: { ...edition, events: changed ?? [] },
      corrections: JSON.parse(found) as Correction[],
    }),
  )
  return page(kept, limit, ({ edition }) => edition.edition)
}

const idsReturned = (results: D1Result[]): string[] =>
  results.flatMap(({ results: rows }) => (rows as { id: string }[]).map(({ id }) => id))

/** Ids that are shown from now on change what grouping may plan, so that its generation moves on. */
const putEvents = async (db: Database, kept: KeptEvent[]): Promise<string[]> => {
  const [, ...results] = await runTogether(db, [
    sql`INSERT INTO ${state} (id, generation, planned_at) VALUES (1, 1, 0)
      ON CONFLICT (id) DO UPDATE SET generation = generation + 1, planned_at = generation`,
    ...eachChunk(
      kept,
      (each) => sql`
        INSERT INTO ${events} (id, merged_into, seq)
        SELECT value->>'id', value->>'mergedInto',
          (SELECT coalesce(max(seq), 0) FROM ${events}) + row_number() OVER (ORDER BY value->>'seq', value->>'id')
        FROM ${each} WHERE value->>'id' NOT IN (SELECT id FROM ${events}) RETURNING id`,
    ),
  ])
  return idsReturned(results)
}

const putEditions = async (db: Database, kept: KeptEdition[]): Promise<number> => {
  const taken = kept.flatMap((one) => one.corrections)
  const builtAt = taken.at(-1)?.builtAt
  const statements = eachChunk(
    kept.map(({ edition }) => edition),
    (each) => sql`
      INSERT INTO ${editions} (day, edition, hash, built_at, changes, events)
      SELECT value->>'date', value->>'edition', value->>'hash', value->>'builtAt', value->'changes', value->'events'
      FROM ${each} WHERE true ON CONFLICT (day, edition) DO NOTHING RETURNING day AS id`,
  )
  const results = await runTogether(db, [
    ...statements,
    ...appendCorrections(taken),
    ...(builtAt === undefined ? [] : [writeLatest(builtAt, shortHash(JSON.stringify(taken)))]),
  ])
  return idsReturned(results.slice(0, statements.length)).length
}

export const backupStore = (db: Database): Backup => ({
  nextDay: (from, to) => nextDay(db, from, to),
  events: (day, from) => eventsOf(db, day, from),
  reports: (day, after, limit) => reportsOf(db, day, after, limit),
  setAside: (day, after, limit) => setAsideOf(db, day, after, limit),
  editions: (day, after, limit) => editionsOf(db, day, after, limit),

  async moved(ids) {
    const rows = await db.all<{ id: string; mergedInto: string }>(sql`
      SELECT id, merged_into AS mergedInto FROM ${events}
      WHERE id IN ${inList(ids)} AND merged_into IS NOT NULL`)
    return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]))
  },

  putEvents: (kept) => putEvents(db, kept),
  putEditions: (kept) => putEditions(db, kept),
})

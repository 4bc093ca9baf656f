import { type SQL, sql } from 'drizzle-orm'
import { SEARCHED_REPORTS_MAX } from '../limits.ts'
import type { DaySummary } from '../model/day.ts'
import type { EventSummary } from '../ports/days.ts'
import type { DayPlace, EventFilter, EventPlace, Lists } from '../ports/lists.ts'
import type { Page } from '../ports/page.ts'
import { type Database, parsed } from './database.ts'
import {
  asksForEvents,
  type Candidates,
  candidatesByDay,
  candidatesByEvent,
  fits,
  rangeOf,
} from './list-candidates.ts'
import { listReports } from './list-reports.ts'
import { days, events } from './schema.ts'
import { type FoundReports, reportsHolding } from './search-index.ts'

/** What a walk along the candidates found: keys that fit, in order, and how far it looked. */
type Walk<Key> = { keys: Key[]; looked: number; last: Key | null }

/** One statement: the candidates are looked at once, however many of them fit. */
const walk = async <Key>(
  db: Database,
  { rows, rowsMax, walked }: Candidates,
  filter: EventFilter,
  key: SQL,
  limit: number,
): Promise<Walk<Key> & { cut: boolean }> => {
  const found = await db.all<{ keys: string; looked: number; last: Key | null }>(sql`
    WITH candidate AS MATERIALIZED (${rows})
    SELECT (SELECT json_group_array(k) FROM (
        SELECT DISTINCT ${key} AS k FROM candidate WHERE ${fits(filter, walked)} ORDER BY k DESC LIMIT ${limit})) AS keys,
      (SELECT count(*) FROM candidate) AS looked, (SELECT min(${key}) FROM candidate) AS last`)
  const { keys = '[]', looked = 0, last = null } = found[0] ?? {}
  return { keys: parsed<Key[]>(keys) ?? [], looked, last, cut: looked >= rowsMax }
}

/** The key that the walk broke off in is not told whole: the next page begins with it. */
const pageOf = <Key>(
  { keys, last, cut }: Walk<Key> & { cut: boolean },
  limit: number,
  after: (key: Key) => Key,
): { shown: Key[]; before: Key | null } => {
  const whole = cut ? keys.filter((key) => key !== last) : keys
  const shown = whole.slice(0, limit)
  if (whole.length > limit) return { shown, before: shown.at(-1) ?? null }
  return { shown, before: cut && last !== null ? after(last) : null }
}

type Rooms = { db: Database; index: Database }

const found = async (
  { index }: Rooms,
  { q }: EventFilter,
  upTo: number | undefined,
): Promise<FoundReports | null> =>
  q === undefined ? null : await reportsHolding(index, q, upTo, SEARCHED_REPORTS_MAX)

const searchedTo = (hits: FoundReports | null) => (hits === null ? {} : { upTo: hits.upTo })

const allDays = async (
  db: Database,
  filter: EventFilter,
  place: DayPlace | null,
  limit: number,
): Promise<Page<DaySummary, DayPlace>> => {
  const { from, to } = rangeOf(filter)
  const rows = await db.all<{ summary: string }>(sql`
    SELECT summary FROM ${days} WHERE day BETWEEN ${from} AND ${to} AND day < ${place?.before ?? '9999-12-31+'}
    ORDER BY day DESC LIMIT ${limit + 1}`)
  const items = rows.slice(0, limit).flatMap(({ summary }) => parsed<DaySummary>(summary) ?? [])
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? { before: last.date } : null }
}

/** A day is told after all its rows were looked at, or begun again: `+` stands after the day and before the next. */
const listDays =
  (rooms: Rooms): Lists['days'] =>
  async (filter, place, limit) => {
    const { db } = rooms
    if (!asksForEvents(filter)) return allDays(db, filter, place, limit)
    const hits = await found(rooms, filter, place?.upTo)
    const candidates = candidatesByDay(filter, place?.before ?? null, hits?.reports ?? null)
    const walked = await walk<string>(db, candidates, filter, sql`candidate.day`, limit + 1)
    const { shown, before } = pageOf(walked, limit, (day) => `${day}+`)
    const rows = await db.all<{ summary: string }>(sql`
      SELECT summary FROM json_each(${JSON.stringify(shown)}) AS asked
      CROSS JOIN ${days} ON ${days}.day = asked.value ORDER BY asked.key`)
    const items = rows.flatMap(({ summary }) => parsed<DaySummary>(summary) ?? [])
    return { items, next: before === null ? null : { before, ...searchedTo(hits) } }
  }

const summaries = (db: Database, seqs: readonly number[]): Promise<EventSummary[]> =>
  db.all<EventSummary>(sql`
    SELECT e.id, e.slug, e.title, e.first_day AS firstDay, e.last_day AS lastDay, e.reports, e.origins
    FROM json_each(${JSON.stringify(seqs)}) AS asked CROSS JOIN ${events} AS e ON e.seq = asked.value
    WHERE e.etag IS NOT NULL AND e.merged_into IS NULL ORDER BY asked.key`)

const allEvents = async (db: Database, place: EventPlace | null, limit: number): Promise<number[]> => {
  const rows = await db.all<{ seq: number }>(sql`
    SELECT seq FROM ${events} WHERE seq < ${place?.before ?? Number.MAX_SAFE_INTEGER}
    ORDER BY seq DESC LIMIT ${limit}`)
  return rows.map(({ seq }) => seq)
}

const isUnfiltered = (filter: EventFilter): boolean =>
  !asksForEvents(filter) && filter.from === undefined && filter.to === undefined

const listEvents =
  (rooms: Rooms): Lists['events'] =>
  async (filter, place, limit) => {
    const { db } = rooms
    if (isUnfiltered(filter)) {
      const seqs = await allEvents(db, place, limit + 1)
      const before = seqs.length > limit ? seqs[limit - 1] : undefined
      const items = await summaries(db, seqs.slice(0, limit))
      return { items, next: before === undefined ? null : { before } }
    }
    const hits = await found(rooms, filter, place?.upTo)
    const candidates = candidatesByEvent(filter, place?.before ?? null, hits?.reports ?? null)
    const walked = await walk<number>(db, candidates, filter, sql`candidate.seq`, limit + 1)
    const { shown, before } = pageOf(walked, limit, (seq) => seq + 1)
    const next = before === null ? null : { before, ...searchedTo(hits) }
    return { items: await summaries(db, shown), next }
  }

/** @param index the full-text index */
export const listStore = (db: Database, index: Database): Lists => ({
  days: listDays({ db, index }),
  events: listEvents({ db, index }),
  reports: (filter, place, limit) => listReports(db, filter, place, limit),
})

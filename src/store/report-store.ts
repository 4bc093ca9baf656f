import { eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import type { CalendarDay } from '../model/calendar.ts'
import type { ReportStore } from '../ports/reports.ts'
import { type Database, inList, writeTogether } from './database.ts'
import { carriers, daysOfParagraphs, paragraphsOf } from './paragraph-queries.ts'
import { readingStatements } from './reading-statements.ts'
import { memberships, reports, setAside, state } from './schema.ts'
import { takeInStatements } from './take-in-statements.ts'

const known = async (db: Database, ids: string[]): ReturnType<ReportStore['known']> => {
  const [stored, left, [at], [last]] = await db.batch([
    db
      .select({ id: reports.id })
      .from(reports)
      .where(inArray(reports.id, inList(ids))),
    db
      .select({ id: setAside.id })
      .from(setAside)
      .where(inArray(setAside.id, inList(ids))),
    db.select({ generation: state.generation }).from(state),
    db.select({ arrival: max(reports.arrival) }).from(reports),
  ])
  return {
    ids: new Set([...stored, ...left].map((row) => row.id)),
    generation: at?.generation ?? 0,
    nextArrival: (last?.arrival ?? 0) + 1,
  }
}

const find = async (db: Database, id: string): ReturnType<ReportStore['find']> => {
  const [row] = await db
    .select({ text: reports.text, document: reports.document, membership: memberships.document })
    .from(reports)
    .leftJoin(memberships, eq(memberships.report, reports.id))
    .where(eq(reports.id, id))
  return row ? { report: { ...row.document, text: row.text }, membership: row.membership } : null
}

/** D1 says which constraint undid a batch in the message only. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && /CHECK constraint failed: plan_is_current/.test(error.message)

const writeIfCurrent = async (db: Database, statements: SQL[]): Promise<'written' | 'stale'> => {
  try {
    await writeTogether(db, statements)
    return 'written'
  } catch (error) {
    if (isStale(error)) return 'stale'
    throw error
  }
}

export const reportStore = (db: Database): ReportStore => ({
  known: (ids) => known(db, ids),
  find: (id) => find(db, id),

  write: (write) => writeIfCurrent(db, takeInStatements(write)),

  async daysOfEvents(events) {
    const rows = await db.all<{ day: CalendarDay }>(sql`
      SELECT DISTINCT ${memberships.day} AS day FROM json_each(${JSON.stringify(events)}) AS asked
      CROSS JOIN ${memberships} ON ${memberships.event} = asked.value->>0 AND ${memberships.day} >= asked.value->>1
      ORDER BY day`)
    return rows.map(({ day }) => day)
  },

  carriers: (keys, least) => carriers(db, keys, least),
  paragraphsOf: (ids) => paragraphsOf(db, ids),
  daysOfParagraphs: (keys) => daysOfParagraphs(db, keys),
  replaceReadings: (write) => writeIfCurrent(db, readingStatements(write)),
})

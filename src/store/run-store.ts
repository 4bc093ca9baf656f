import { and, asc, count, desc, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { DIRTY_DAYS_PER_RUN_MAX, FAILURES_SHOWN_MAX, RUNS_KEPT_MAX, RUNS_SHOWN_MAX } from '../limits.ts'
import type { RunStore, Status } from '../ports/runs.ts'
import { type Database, writeTogether } from './database.ts'
import { days, dirtyDays, events, failures, reports, runs, setAside } from './schema.ts'

/** The log keeps itself short: a new row sends the oldest away. */
const keepLast = (table: typeof runs | typeof failures): SQL =>
  sql`DELETE FROM ${table} WHERE id <= (SELECT max(id) FROM ${table}) - ${RUNS_KEPT_MAX}`

const status = async (db: Database): Promise<Status> => {
  const [[taken], [left], [shown], [built], dirty, lastRuns, failed] = await db.batch([
    db.select({ n: count() }).from(reports),
    db.select({ n: count() }).from(setAside),
    db
      .select({ n: count() })
      .from(events)
      .where(and(isNotNull(events.etag), isNull(events.mergedInto))),
    db.select({ n: count() }).from(days),
    db.select().from(dirtyDays).orderBy(asc(dirtyDays.day)).limit(DIRTY_DAYS_PER_RUN_MAX),
    db.select().from(runs).orderBy(desc(runs.id)).limit(RUNS_SHOWN_MAX),
    db.select().from(failures).orderBy(desc(failures.id)).limit(FAILURES_SHOWN_MAX),
  ])
  return {
    reports: taken?.n ?? 0,
    setAside: left?.n ?? 0,
    events: shown?.n ?? 0,
    days: built?.n ?? 0,
    dirtyDays: dirty.map((row) => row.day),
    lastRuns: lastRuns.map(({ id: _, ...run }) => run),
    failures: failed,
  }
}

export const runStore = (db: Database): RunStore => ({
  async record(run) {
    await writeTogether(db, [db.insert(runs).values(run), keepLast(runs)])
  },

  async fail(kind, subject, detail, at) {
    await writeTogether(db, [db.insert(failures).values({ kind, subject, detail, at }), keepLast(failures)])
  },

  status: () => status(db),
})

import { asc, eq, sql } from 'drizzle-orm'
import type { SourceStore } from '../ports/reports.ts'
import type { Database } from './database.ts'
import { sourceCounts, sources } from './schema.ts'

export const sourceStore = (db: Database): SourceStore => ({
  async all() {
    const rows = await db
      .select({ source: sources.document, reports: sql<number>`coalesce(${sourceCounts.reports}, 0)` })
      .from(sources)
      .leftJoin(sourceCounts, eq(sourceCounts.source, sources.id))
      .orderBy(asc(sources.id))
    return rows.map((row) => ({ ...row.source, reports: row.reports }))
  },
})

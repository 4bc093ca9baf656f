import { asc, count, eq } from 'drizzle-orm'
import type { SourceStore } from '../ports/reports.ts'
import type { Database } from './database.ts'
import { reports, sources } from './schema.ts'

export const sourceStore = (db: Database): SourceStore => ({
  async all() {
    const rows = await db
      .select({ source: sources.document, reports: count(reports.id) })
      .from(sources)
      .leftJoin(reports, eq(reports.sourceId, sources.id))
      .groupBy(sources.id)
      .orderBy(asc(sources.id))
    return rows.map((row) => ({ ...row.source, reports: row.reports }))
  },
})

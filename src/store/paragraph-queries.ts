import { inArray, type SQL, sql } from 'drizzle-orm'
import { PARAGRAPH_REPORTS_COUNTED_MAX, PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import { type Carrier, paragraphKeys } from '../model/paragraph-keys.ts'
import { type Database, inList } from './database.ts'
import { memberships, paragraphs, reports } from './schema.ts'

/** Reports whose texts are in memory at a time */
const READ_PER_QUERY = 50

/** Most paragraphs stand in one report only: those cost one step along the key and no more. */
const standsIn = (key: SQL, least: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${paragraphs} WHERE key = ${key} LIMIT 1 OFFSET ${least - 1})`

const carriersQuery = (keys: readonly string[], least: number): SQL => {
  const key = sql`asked.value`
  return sql`
    SELECT ${key} AS key, (
      SELECT json_group_array(json_array(one.report, m.event)) FROM (
        SELECT report FROM ${paragraphs} WHERE key = ${key} ORDER BY report LIMIT ${PARAGRAPH_REPORTS_COUNTED_MAX}
      ) AS one CROSS JOIN ${memberships} AS m ON m.report = one.report) AS found
    FROM json_each(${JSON.stringify(keys)}) AS asked WHERE ${standsIn(key, least)}`
}

export const carriers = async (db: Database, keys: readonly string[], least: number): Promise<Carrier[]> => {
  if (keys.length === 0) return []
  const rows = await db.all<{ key: string; found: string }>(carriersQuery(keys, least))
  return rows.flatMap(({ key, found }) =>
    (JSON.parse(found) as [report: string, event: string][]).map(([report, event]) => ({
      key,
      report,
      event,
    })),
  )
}

/** Made again from the texts: an index by report would cost every take-in as many rows as the paragraphs themselves. */
export const paragraphsOf = async (db: Database, ids: readonly string[]): Promise<string[]> => {
  const keys = new Set<string>()
  for (let from = 0; from < ids.length; from += READ_PER_QUERY) {
    const rows = await db
      .select({ text: reports.text, document: reports.document })
      .from(reports)
      .where(inArray(reports.id, inList(ids.slice(from, from + READ_PER_QUERY))))
    for (const { text, document } of rows)
      for (const { key } of paragraphKeys({ ...document, text }, PARAGRAPHS_KEYED_MAX)) keys.add(key)
  }
  return [...keys].sort()
}

export const daysOfParagraphs = async (db: Database, keys: readonly string[]): Promise<CalendarDay[]> => {
  const rows = await db.all<{ day: CalendarDay }>(sql`
    SELECT DISTINCT later.day FROM json_each(${JSON.stringify(keys)}) AS asked
    CROSS JOIN ${paragraphs} AS p ON p.key = asked.value
    CROSS JOIN ${memberships} AS m ON m.report = p.report
    CROSS JOIN ${memberships} AS later ON later.event = m.event AND later.day >= m.day
    ORDER BY later.day`)
  return rows.map(({ day }) => day)
}

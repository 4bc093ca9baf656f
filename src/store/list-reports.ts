import { type SQL, sql } from 'drizzle-orm'
import { LIST_ROWS_MAX } from '../limits.ts'
import type { ListedReportRow, Lists, ReportFilter, ReportPlace } from '../ports/lists.ts'
import type { Page } from '../ports/page.ts'
import type { Database } from './database.ts'
import { rangeOf } from './list-candidates.ts'
import { events, memberships, reports } from './schema.ts'

type Row = Omit<ListedReportRow, 'source' | 'origin'> & {
  sourceId: string
  sourceName: string
  originId: string
  originName: string
}

/** Days and ids of the reports asked for: of an event its members, else an index of `reports` in this order */
const placesOf = (
  { event, source, ...range }: ReportFilter,
  place: ReportPlace | null,
  limit: number,
): SQL => {
  const { from, to } = rangeOf(range)
  const within = (day: SQL, id: SQL): SQL => sql`${day} BETWEEN ${from} AND ${to}
    ${place === null ? sql`` : sql`AND ${day} <= ${place.day} AND (${day}, ${id}) < (${place.day}, ${place.id})`}`
  if (event !== undefined)
    return sql`SELECT day, report AS id FROM ${memberships}
      WHERE event = ${event} AND ${within(sql`day`, sql`report`)} ORDER BY day DESC, report DESC LIMIT ${limit}`
  const each = (where: SQL): SQL => sql`
    SELECT * FROM (SELECT day, id FROM ${reports} WHERE ${where} AND ${within(sql`day`, sql`id`)}
      ORDER BY day DESC, id DESC LIMIT ${limit})`
  if (source === undefined) return each(sql`true`)
  return sql`${each(sql`source_id = ${source}`)} UNION ${each(sql`origin_id = ${source}`)}
    ORDER BY day DESC, id DESC LIMIT ${limit}`
}

const FIELDS = sql`r.id AS id, r.document->>'$.title.value' AS title, r.document->>'url' AS url,
  r.source_id AS sourceId, r.document->>'sourceName' AS sourceName, r.origin_id AS originId,
  r.document->>'originName' AS originName, r.document->>'$.published.at' AS published, r.day AS day,
  r.document->>'receivedAt' AS receivedAt, r.document->>'$.language.value' AS language,
  shown.id AS event, m.document->>'$.copyOf.of' AS copyOf, m.document->>'$.revisionOf.of' AS revisionOf`

const listed = ({ sourceId, sourceName, originId, originName, ...row }: Row): ListedReportRow => ({
  ...row,
  source: { id: sourceId, name: sourceName },
  origin: { id: originId, name: originName },
})

/** Neither a report's day nor its id ever changes, so that what is written meanwhile moves nothing. */
export const listReports = async (
  db: Database,
  filter: ReportFilter,
  place: ReportPlace | null,
  limit: number,
): ReturnType<Lists['reports']> => {
  const both = filter.event !== undefined && filter.source !== undefined
  const looked = both ? LIST_ROWS_MAX : limit + 1
  const rows = await db.all<Row>(sql`
    WITH place AS MATERIALIZED (${placesOf(filter, place, looked)})
    SELECT ${FIELDS} FROM place CROSS JOIN ${reports} AS r ON r.id = place.id
    LEFT JOIN ${memberships} AS m ON m.report = r.id LEFT JOIN ${events} AS shown ON shown.id = m.event
    ORDER BY r.day DESC, r.id DESC`)
  const { source } = filter
  const isAsked = (row: Row): boolean => !both || row.sourceId === source || row.originId === source
  return pageOf(rows, rows.filter(isAsked), looked, limit)
}

/** Where more was to be looked at than a page may, the page ends where the looking did. */
const pageOf = (
  looked: Row[],
  fit: Row[],
  lookedMax: number,
  limit: number,
): Page<ListedReportRow, ReportPlace> => {
  const shown = fit.slice(0, limit)
  const end = fit.length > limit ? shown.at(-1) : looked.length === lookedMax ? looked.at(-1) : undefined
  return { items: shown.map(listed), next: end ? { day: end.day, id: end.id } : null }
}

import { type SQL, sql } from 'drizzle-orm'
import type { Day } from '../model/day.ts'
import { EVERY_EVENT, facetsOf } from '../model/facets.ts'
import { eachChunk } from './database.ts'
import { events, facets } from './schema.ts'

type Row = [event: string, facets: string[], origins: number]

const rowsOf = ({ events: told }: Day): Row[] =>
  told.map((event) => [event.id, facetsOf(event), event.origins])

const wanted = (each: SQL): SQL => sql`
  SELECT one.value AS facet, shown.seq AS seq, row.value->>2 AS origins
  FROM ${each} AS row JOIN ${events} AS shown ON shown.id = row.value->>0, json_each(row.value, '$[1]') AS one`

/** A day that did not change writes nothing: rows that stand are left alone. After `events` has its rows. */
export const facetStatements = (day: Day): SQL[] => {
  const rows = rowsOf(day)
  return [
    sql`
      DELETE FROM ${facets} WHERE day = ${day.date} AND (facet, seq) NOT IN (
        SELECT facet, seq FROM (${wanted(sql`json_each(${JSON.stringify(rows)})`)}))`,
    ...eachChunk(
      rows,
      (each) => sql`
        INSERT INTO ${facets} (facet, day, seq, origins)
        SELECT facet, ${day.date}, seq, iif(facet = ${EVERY_EVENT}, origins, NULL) FROM (${wanted(each)}) WHERE true
        ON CONFLICT (facet, day, seq) DO UPDATE SET origins = excluded.origins
          WHERE origins IS NOT excluded.origins`,
    ),
  ]
}

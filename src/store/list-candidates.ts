// Which events of which days a filter lets through. However large the archive, a page looks at so many rows at most.
import { type SQL, sql } from 'drizzle-orm'
import { LIST_RANGE_DAYS_MAX, LIST_RANGE_ROWS_MAX, LIST_ROWS_MAX } from '../limits.ts'
import { daysBetween } from '../model/calendar.ts'
import { EVERY_EVENT, nameFacet, sourceFacet, verdictFacet } from '../model/facets.ts'
import type { EventFilter } from '../ports/lists.ts'
import { events, facets, memberships } from './schema.ts'

/** Before and after all days */
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

export type Range = { from: string; to: string }

export const rangeOf = ({ from = FIRST_DAY, to = LAST_DAY }: EventFilter): Range => ({ from, to })

/** Those asked for, the rarest kind first: the first is walked along, the others are looked up. */
const facetsAsked = ({ name, source, verdict }: EventFilter): string[] => [
  ...(name === undefined ? [] : [nameFacet(name)]),
  ...(source === undefined ? [] : [sourceFacet(source)]),
  ...(verdict === undefined ? [] : [verdictFacet(verdict)]),
]

/** Whether a filter asks for anything but days */
export const asksForEvents = (filter: EventFilter): boolean =>
  facetsAsked(filter).length > 0 || (filter.minOrigins ?? 1) > 1 || filter.q !== undefined

const holds = (facet: string, and: SQL = sql``): SQL => sql`
  AND EXISTS (SELECT 1 FROM ${facets} AS f
    WHERE f.facet = ${facet} AND f.day = candidate.day AND f.seq = candidate.seq ${and})`

/** Of rows called `candidate` with `day` and `seq`, those that fit the whole filter; what was walked along holds. */
export const fits = (filter: EventFilter, walked: string | null): SQL => {
  const { from, to } = rangeOf(filter)
  const { minOrigins = 1 } = filter
  const others = [EVERY_EVENT, ...facetsAsked(filter)].filter(
    (facet) => facet !== walked && (facet !== EVERY_EVENT || walked === null),
  )
  return sql`candidate.day BETWEEN ${from} AND ${to}
    ${sql.join(others.map((facet) => holds(facet)))}
    ${minOrigins > 1 ? holds(EVERY_EVENT, sql`AND f.origins >= ${minOrigins}`) : sql``}`
}

export type Candidates = {
  rows: SQL
  /** As many rows as this, and there may be more. */
  rowsMax: number
  /** The facet they were walked along */
  walked: string | null
}

/** Where words are asked for, the days of the reports that hold them */
const ofReports = (reports: readonly string[], before: SQL): Candidates => ({
  rows: sql`
    SELECT DISTINCT m.day AS day, shown.seq AS seq FROM json_each(${JSON.stringify(reports)}) AS found
    CROSS JOIN ${memberships} AS m ON m.report = found.value CROSS JOIN ${events} AS shown ON shown.id = m.event
    WHERE ${before}`,
  rowsMax: Number.POSITIVE_INFINITY,
  walked: null,
})

const isShort = ({ from, to }: Range): boolean =>
  from !== FIRST_DAY && to !== LAST_DAY && daysBetween(from, to) < LIST_RANGE_DAYS_MAX

/** Along the days of a facet, newest first */
export const candidatesByDay = (
  filter: EventFilter,
  before: string | null,
  reports: readonly string[] | null,
): Candidates => {
  const { from, to } = rangeOf(filter)
  const earlier = sql`day < ${before ?? `${LAST_DAY}+`}`
  if (reports !== null) return ofReports(reports, sql`m.${earlier}`)
  const [facet = EVERY_EVENT] = facetsAsked(filter)
  return {
    rows: sql`
      SELECT day, seq FROM ${facets} WHERE facet = ${facet} AND ${earlier} AND day BETWEEN ${from} AND ${to}
      ORDER BY day DESC, seq DESC LIMIT ${LIST_ROWS_MAX}`,
    rowsMax: LIST_ROWS_MAX,
    walked: facet,
  }
}

/** Along the events of a facet, those shown last first; of a few days, all events of those days */
export const candidatesByEvent = (
  filter: EventFilter,
  before: number | null,
  reports: readonly string[] | null,
): Candidates => {
  const { from, to } = rangeOf(filter)
  const earlier = sql`seq < ${before ?? Number.MAX_SAFE_INTEGER}`
  if (reports !== null) return ofReports(reports, sql`shown.${earlier}`)
  const [facet = EVERY_EVENT] = facetsAsked(filter)
  if (isShort({ from, to }))
    return {
      // A plus keeps SQLite off the index by event.
      rows: sql`
        SELECT day, seq FROM ${facets} WHERE facet = ${facet} AND +${earlier} AND day BETWEEN ${from} AND ${to}
        ORDER BY +seq DESC LIMIT ${LIST_RANGE_ROWS_MAX}`,
      rowsMax: LIST_RANGE_ROWS_MAX,
      walked: facet,
    }
  return {
    rows: sql`
      SELECT day, seq FROM ${facets} INDEXED BY facets_by_event WHERE facet = ${facet} AND ${earlier}
      ORDER BY seq DESC, day DESC LIMIT ${LIST_ROWS_MAX}`,
    rowsMax: LIST_ROWS_MAX,
    walked: facet,
  }
}

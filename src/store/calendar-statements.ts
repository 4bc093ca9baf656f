// The documents of the calendar: each day's row into its month, the months into their year, the years into the archive.
// All are made of rows inside the batch: days that are written at once all end up in them.
import { type SQL, sql } from 'drizzle-orm'
import { ARCHIVE_MONTHS_MAX } from '../limits.ts'
import type { DayWrite } from '../ports/days.ts'
import { writeDocuments } from './document-statements.ts'
import { calendarDays, documents } from './schema.ts'

const writeEntry = ({ day, entry }: DayWrite): SQL => sql`
  INSERT INTO ${calendarDays} (day, document) VALUES (${day.date}, ${JSON.stringify(entry)})
  ON CONFLICT (day) DO UPDATE SET document = excluded.document
  WHERE ${calendarDays}.document IS NOT excluded.document`

/** Days of this form that no month has: they come before and after all of the month's own. */
const first = (span: SQL): SQL => sql`${span} || '-00'`
const last = (span: SQL): SQL => sql`${span} || '-99'`

/** The nearest month or year with an edition, `chars` long as written; null where there is none. */
const spanBefore = (span: SQL, chars: number): SQL =>
  sql`(SELECT substr(max(day), 1, ${sql.raw(String(chars))}) FROM ${calendarDays} WHERE day < ${first(span)})`
const spanAfter = (span: SQL, chars: number): SQL =>
  sql`(SELECT substr(min(day), 1, ${sql.raw(String(chars))}) FROM ${calendarDays} WHERE day > ${last(span)})`

/** The span that the day is in, and those beside it, which may have it for a neighbour now. */
const spansAround = (date: string, chars: number): SQL => {
  const here = date.slice(0, chars)
  return sql`
    WITH spans(span) AS (
      SELECT ${here} UNION SELECT ${spanBefore(sql`${here}`, chars)} UNION SELECT ${spanAfter(sql`${here}`, chars)}
    )`
}

const MONTH_CHARS = 7
const YEAR_CHARS = 4
const SPAN = sql.raw('spans.span')

const writeMonths = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
    ${spansAround(day.date, MONTH_CHARS)}
    SELECT 'month/' || span, ${etag}, ${day.builtAt}, json_object('month', span,
      'previous', ${spanBefore(SPAN, MONTH_CHARS)},
      'next', ${spanAfter(SPAN, MONTH_CHARS)},
      'days', (SELECT json_group_array(json(document) ORDER BY day) FROM ${calendarDays}
        WHERE day BETWEEN ${first(SPAN)} AND ${last(SPAN)}))
    FROM spans WHERE span IS NOT NULL`)

/** Made of the year's months, which stand as documents: twelve rows, and not the year's days. */
const writeYears = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
    ${spansAround(day.date, YEAR_CHARS)}, told AS (
      SELECT span, json_remove(one.value, '$.titles') AS entry, one.value->>'date' AS date,
        one.value->>'reports' AS reports, one.value->>'events' AS events
      FROM spans, ${documents}, json_each(${documents}.document, '$.days') AS one
      WHERE ${documents}.name BETWEEN 'month/' || ${first(SPAN)} AND 'month/' || ${last(SPAN)}
    )
    SELECT 'year/' || span, ${etag}, ${day.builtAt}, json_object('year', span,
      'previous', ${spanBefore(SPAN, YEAR_CHARS)},
      'next', ${spanAfter(SPAN, YEAR_CHARS)},
      'reports', (SELECT sum(reports) FROM told WHERE told.span = spans.span),
      'events', (SELECT sum(events) FROM told WHERE told.span = spans.span),
      'days', (SELECT json_group_array(json(entry) ORDER BY date) FROM told WHERE told.span = spans.span))
    FROM spans WHERE span IS NOT NULL`)

const writeArchive = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
    SELECT 'archive', ${etag}, ${day.builtAt}, json_object(
      'years', (SELECT json_group_array(json_object('year', document->>'year',
          'days', json_array_length(document, '$.days'), 'reports', document->'reports',
          'events', document->'events') ORDER BY name DESC)
        FROM ${documents} WHERE name BETWEEN 'year/0' AND 'year/9999'),
      'months', (SELECT json_group_array(json(document) ORDER BY name DESC)
        FROM (SELECT name, document FROM ${documents} WHERE name BETWEEN 'month/0' AND 'month/9999-99'
          ORDER BY name DESC LIMIT ${ARCHIVE_MONTHS_MAX})))
    WHERE true`)

export const calendarStatements = (write: DayWrite, etag: string): SQL[] => [
  writeEntry(write),
  writeMonths(write, etag),
  writeYears(write, etag),
  writeArchive(write, etag),
]

// The documents that feeds are written from, made of the days' rows inside the batch: days that are written at once all
// end up in them.
import { type SQL, sql } from 'drizzle-orm'
import { DAY_DOCUMENT_BYTES_MAX, EVENT_FEED_ITEMS_MAX, FEED_DAYS_MAX } from '../limits.ts'
import { documentName } from '../model/documents.ts'
import type { DayWrite } from '../ports/days.ts'
import { writeDocuments } from './document-statements.ts'
import { calendarDays, days, documents } from './schema.ts'

const writeFeed = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
    SELECT ${documentName('feed', '')}, ${etag}, ${day.builtAt}, json_group_array(json(summary) ORDER BY day DESC)
    FROM (
      SELECT day, summary, sum(octet_length(summary)) OVER (ORDER BY day DESC) AS size
      FROM (SELECT day, summary FROM ${days} ORDER BY day DESC LIMIT ${FEED_DAYS_MAX})
    ) WHERE size <= ${DAY_DOCUMENT_BYTES_MAX}`)

/** Of days whose summary does not say when, the last edition has shown everything. */
const writeEventFeed = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
  SELECT ${documentName('events', '')}, ${etag}, ${day.builtAt},
    json_group_array(json(told) ORDER BY changed_at DESC, day DESC, position)
  FROM (
    SELECT day, position, changed_at, json_set(event, '$.date', day, '$.changedAt', changed_at,
      '$.since', coalesce(event->>'since', built_at)) AS told
    FROM (
      SELECT days.day, days.built_at, one.key AS position, one.value AS event,
        coalesce(one.value->>'changedAt', days.built_at) AS changed_at, row_number() OVER (
          PARTITION BY one.value->>'id'
          ORDER BY coalesce(one.value->>'changedAt', days.built_at) DESC, days.day DESC) AS place
      FROM (SELECT day, built_at, summary FROM ${days} ORDER BY day DESC LIMIT ${FEED_DAYS_MAX}) AS days,
        json_each(days.summary, '$.events') AS one
    ) WHERE place = 1 ORDER BY changed_at DESC, day DESC, position LIMIT ${EVENT_FEED_ITEMS_MAX}
  ) WHERE true`)

const MONTH_CHARS = 7

/** A month's days, and the nearest months that have an edition: a part of the archive (RFC 5005). */
const writeMonth = ({ day }: DayWrite, etag: string): SQL => {
  const month = day.date.slice(0, MONTH_CHARS)
  return writeDocuments(sql`
    SELECT ${documentName('feed-month', month)}, ${etag}, ${day.builtAt}, json_object('month', ${month},
      'previous', (SELECT substr(max(day), 1, 7) FROM ${calendarDays} WHERE day < ${month}),
      'next', (SELECT substr(min(day), 1, 7) FROM ${calendarDays} WHERE day > ${`${month}-99`}),
      'days', json_group_array(json(summary) ORDER BY day DESC))
    FROM (
      SELECT day, summary, sum(octet_length(summary)) OVER (ORDER BY day) AS size
      FROM ${days} WHERE day BETWEEN ${month} AND ${`${month}-99`}
    ) WHERE size <= ${DAY_DOCUMENT_BYTES_MAX}`)
}

/** Where the day's is a new month, those beside it have it for a neighbour now. */
const tellNeighbours = ({ day }: DayWrite, etag: string): SQL[] => {
  const month = day.date.slice(0, MONTH_CHARS)
  const before = sql`(SELECT substr(max(day), 1, 7) FROM ${calendarDays} WHERE day < ${month})`
  const after = sql`(SELECT substr(min(day), 1, 7) FROM ${calendarDays} WHERE day > ${`${month}-99`})`
  const neighbours: [SQL, string][] = [
    [before, 'next'],
    [after, 'previous'],
  ]
  return neighbours.map(
    ([neighbour, side]) => sql`
      UPDATE ${documents} SET document = json_set(document, ${`$.${side}`}, ${month}),
        etag = ${etag}, built_at = ${day.builtAt}
      WHERE name = ${documentName('feed-month', '')} || '/' || ${neighbour}
        AND document->>${side} IS NOT ${month}`,
  )
}

export const feedStatements = (write: DayWrite, etag: string): SQL[] => [
  writeFeed(write, etag),
  writeEventFeed(write, etag),
  writeMonth(write, etag),
  ...tellNeighbours(write, etag),
]

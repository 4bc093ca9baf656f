// The document of all sources, made of rows inside the batch: days written at once all end up in it.
import { type SQL, sql } from 'drizzle-orm'
import { DAY_DOCUMENT_BYTES_MAX, FEEDS_LISTED_NAMES_MAX } from '../limits.ts'
import { documentName } from '../model/documents.ts'
import type { DayWrite } from '../ports/days.ts'
import { writeDocuments } from './document-statements.ts'
import { documents, sourceCounts, sources } from './schema.ts'

/** In the order of their ids; where a row has not room for all, those with the most reports. */
const counted = sql`
  SELECT json_group_array(json(document) ORDER BY id) FROM (
    SELECT id, document, sum(octet_length(document)) OVER (ORDER BY reports DESC, id) AS size
    FROM (
      SELECT id, coalesce(reports, 0) AS reports,
        json_set(document, '$.reports', coalesce(reports, 0)) AS document
      FROM ${sources} LEFT JOIN ${sourceCounts} ON source = id
    )
  ) WHERE size <= ${DAY_DOCUMENT_BYTES_MAX}`

/** By how many of the latest events tell of them, then in the order in which those do. */
const mostTold = sql`
  SELECT json_group_array(told ORDER BY times DESC, place) FROM (
    SELECT told, count(*) AS times, min(place) AS place FROM (
      SELECT one.value AS told, row_number() OVER (ORDER BY event.key, one.key) AS place
      FROM ${documents}, json_each(${documents}.document) AS event, json_each(event.value, '$.names') AS one
      WHERE ${documents}.name = ${documentName('events', '')}
    ) GROUP BY told ORDER BY times DESC, place LIMIT ${FEEDS_LISTED_NAMES_MAX}
  )`

/** Comes after the document of the latest events, which names are taken from. */
export const writeSources = ({ day }: DayWrite, etag: string): SQL =>
  writeDocuments(sql`
    SELECT ${documentName('sources', '')}, ${etag}, ${day.builtAt},
      json_object('sources', json((${counted})), 'names', json((${mostTold}))) WHERE true`)

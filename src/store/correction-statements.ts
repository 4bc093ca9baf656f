import { type SQL, sql } from 'drizzle-orm'
import { CORRECTIONS_LISTED_MAX, DAY_DOCUMENT_BYTES_MAX } from '../limits.ts'
import type { Correction } from '../model/correction.ts'
import type { DayWrite } from '../ports/days.ts'
import { LATEST_FIRST } from './correction-queries.ts'
import { eachChunk } from './database.ts'
import { writeDocuments } from './document-statements.ts'
import { corrections } from './schema.ts'

const rowOf = (correction: Correction) => ({
  place: Number(correction.id.slice(correction.id.lastIndexOf('.') + 1)),
  correction,
})

/** An edition that stands already has its corrections: only the ids of its events are others. */
export const appendCorrections = (found: Correction[]): SQL[] =>
  eachChunk(
    found.map(rowOf),
    (each) => sql`
      INSERT INTO ${corrections} (built_at, day, edition, place, document)
      SELECT value->>'$.correction.builtAt', value->>'$.correction.date', value->>'$.correction.edition',
        value->>'place', value->'correction' FROM ${each}
      WHERE true ON CONFLICT DO NOTHING`,
  )

export const writeLatest = (builtAt: string, etag: string): SQL =>
  writeDocuments(sql`
    SELECT 'corrections', ${etag}, ${builtAt},
      json_group_array(json(document) ORDER BY ${LATEST_FIRST})
    FROM (
      SELECT *, sum(octet_length(document)) OVER newest AS size FROM (
        SELECT * FROM ${corrections}
        ORDER BY ${LATEST_FIRST} LIMIT ${CORRECTIONS_LISTED_MAX})
      WINDOW newest AS (ORDER BY ${LATEST_FIRST})
    ) WHERE size <= ${DAY_DOCUMENT_BYTES_MAX}`)

export const correctionStatements = ({ corrections: found, day }: DayWrite, etag: string): SQL[] =>
  found.length === 0 ? [] : [...appendCorrections(found), writeLatest(day.builtAt, etag)]

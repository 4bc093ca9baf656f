import { sql } from 'drizzle-orm'
import type { ReadingsWrite } from '../ports/reports.ts'
import { eachChunk } from './database.ts'
import { moveOn, putPostings, takePostings } from './posting-statements.ts'
import { profiles, readings } from './schema.ts'

/** Readings of newer code in the place of the stored ones, and what is made of them. Undone where not current any more. */
export const readingStatements = ({ generation, readings: read, profiles: remade }: ReadingsWrite) => [
  moveOn(generation),
  ...eachChunk(
    read.map((reading) => ({ report: reading.report, version: reading.version, document: reading })),
    (each) => sql`
      UPDATE ${readings} SET version = value->>'version', document = value->'document'
      FROM ${each} WHERE ${readings.report} = value->>'report'`,
  ),
  ...eachChunk(
    remade.map(({ now }) => ({ report: now.report, document: now })),
    (each) => sql`
      UPDATE ${profiles} SET document = value->'document'
      FROM ${each} WHERE ${profiles.report} = value->>'report'`,
  ),
  ...takePostings(remade.map(({ before }) => before)),
  ...putPostings(remade.map(({ now }) => now)),
]

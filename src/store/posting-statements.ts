import { type SQL, sql } from 'drizzle-orm'
import { POSTINGS_PER_REPORT_MAX } from '../limits.ts'
import type { Profile } from '../model/grouping.ts'
import { postingsOf } from '../model/postings.ts'
import { eachChunk } from './database.ts'
import { postings, state } from './schema.ts'

/** Postings count in millionths, so that their sums are exact. */
export const POSTING_UNIT = 1_000_000

/** First in whatever changes what plans are made of: undoes its batch where another write came between. */
export const moveOn = (generation: number): SQL => sql`
  INSERT INTO ${state} (id, generation, planned_at) VALUES (1, ${generation + 1}, ${generation})
  ON CONFLICT (id) DO UPDATE SET generation = generation + 1, planned_at = excluded.planned_at`

const postingRows = (profile: Profile) =>
  postingsOf(profile, POSTINGS_PER_REPORT_MAX).map(([key, { weight, ...place }]) => [
    key,
    place,
    Math.round(weight * POSTING_UNIT),
  ])

export const putPostings = (profiles: readonly Profile[]): SQL[] =>
  eachChunk(
    profiles.flatMap(postingRows),
    (each) => sql`
      INSERT INTO ${postings} (term, published, report, weight)
      SELECT value->>0, value->>'$[1].published', value->>'$[1].report', value->>2
      FROM ${each} WHERE true ON CONFLICT DO NOTHING`,
  )

/** Under the keys they have and, where they follow another report, under those they had before they did. */
export const takePostings = (profiles: readonly Profile[]): SQL[] =>
  eachChunk(
    profiles.flatMap((profile) => [profile, { ...profile, neighbours: [] }]).flatMap(postingRows),
    (each) => sql`
      DELETE FROM ${postings} WHERE (term, published, report) IN (
        SELECT value->>0, value->>'$[1].published', value->>'$[1].report' FROM ${each})`,
  )

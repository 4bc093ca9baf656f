import { type SQL, sql } from 'drizzle-orm'
import { CORRECTION_ID, type Correction } from '../model/correction.ts'
import type { CorrectionPlace, DayStore } from '../ports/days.ts'
import { type Database, parsed } from './database.ts'
import { corrections } from './schema.ts'

/** Latest first; those of one edition in the order of its changes. */
export const LATEST_FIRST = sql.raw('built_at DESC, day DESC, edition DESC, place')

const behind = (place: CorrectionPlace | null): SQL => {
  const [, day, edition, n] = place?.id.match(CORRECTION_ID) ?? []
  if (place === null || day === undefined) return sql`true`
  const key = sql`(${place.builtAt}, ${day}, ${Number(edition)})`
  return sql`(built_at, day, edition) <= ${key}
    AND ((built_at, day, edition) < ${key} OR place > ${Number(n)})`
}

export const correctionsAfter = async (
  db: Database,
  ...[place, limit]: Parameters<DayStore['corrections']>
): ReturnType<DayStore['corrections']> => {
  const rows = await db.all<{ document: string }>(sql`
    SELECT document FROM ${corrections} WHERE ${behind(place)} ORDER BY ${LATEST_FIRST} LIMIT ${limit + 1}`)
  const found = rows.flatMap(({ document }) => parsed<Correction>(document) ?? [])
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? { builtAt: last.builtAt, id: last.id } : null }
}

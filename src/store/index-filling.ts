// How the full-text index is filled: in the order of arrival, and it notes by itself how far it has come.
import { asc, eq, gt, sql } from 'drizzle-orm'
import { SEARCH_WAITING_COUNTED_MAX } from '../limits.ts'
import { isNews } from '../model/report.ts'
import { wordingOf } from '../model/span.ts'
import { type Database, eachChunk, writeTogether } from './database.ts'
import { reports } from './schema.ts'

type Place = { arrival: number; report: string }

const START: Place = { arrival: 0, report: '' }

const notedPlace = async (index: Database): Promise<Place> => {
  const [noted] = await index.all<Place>(sql`SELECT arrival, report FROM indexed`)
  return noted ?? START
}

/** An index that was filled from another database, or from this one before it was set back, begins anew. */
const placeAfter = async (db: Database, noted: Place): Promise<number> => {
  if (noted.arrival === 0) return 0
  const [last] = await db
    .select({ report: reports.id })
    .from(reports)
    .where(eq(reports.arrival, noted.arrival))
  return last?.report === noted.report ? noted.arrival : 0
}

const waitingReports = (db: Database, after: number, limit: number) =>
  db
    .select({ arrival: reports.arrival, text: reports.text, document: reports.document })
    .from(reports)
    .where(gt(reports.arrival, after))
    .orderBy(asc(reports.arrival))
    .limit(limit)

type Waiting = Awaited<ReturnType<typeof waitingReports>>[number]

/** Without the characters that mark what was found. */
const plain = (text: string): string => text.normalize('NFC').replace(/\p{Cc}/gu, ' ')

const rowOf = ({ arrival, text, document }: Waiting) => ({
  arrival,
  report: document.id,
  day: document.published.day,
  sourceId: document.sourceId,
  originId: document.originId,
  source: document.sourceName,
  names: [...new Set([document.sourceName, document.sourceId, document.originName, document.originId])].join(
    ' . ',
  ),
  title: plain(document.title.value),
  body: plain(
    document.paragraphs
      .filter(isNews)
      .map((paragraph) => wordingOf(text, paragraph))
      .join(' '),
  ),
})

/** The rows and the place in one batch: a run that is cut short only does its work again. */
export const catchUp = async (db: Database, index: Database, limit: number): Promise<number> => {
  const noted = await notedPlace(index)
  const waiting = await waitingReports(db, await placeAfter(db, noted), limit)
  const last = waiting.at(-1)
  if (last === undefined) return 0
  await writeTogether(index, [
    ...eachChunk(
      waiting.map(rowOf),
      (each) => sql`
        INSERT OR REPLACE INTO report_texts
          (rowid, report, day, source_id, origin_id, source, source_names, title, body)
        SELECT value->>'arrival', value->>'report', value->>'day', value->>'sourceId', value->>'originId',
          value->>'source', value->>'names', value->>'title', value->>'body' FROM ${each}`,
    ),
    sql`
      INSERT INTO indexed (id, arrival, report) VALUES (1, ${last.arrival}, ${last.document.id})
      ON CONFLICT (id) DO UPDATE SET arrival = excluded.arrival, report = excluded.report
      WHERE arrival = ${noted.arrival}`,
  ])
  return waiting.length
}

export const waitingCount = async (db: Database, index: Database): Promise<number> => {
  const after = await placeAfter(db, await notedPlace(index))
  const [counted] = await db.all<{ n: number }>(sql`
    SELECT count(*) AS n FROM (SELECT 1 FROM ${reports} WHERE arrival > ${after}
      LIMIT ${SEARCH_WAITING_COUNTED_MAX})`)
  return counted?.n ?? 0
}

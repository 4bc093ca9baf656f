import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import { isNews } from '../model/report.ts'
import { wordingOf } from '../model/span.ts'
import type { SearchHit, SearchIndex } from '../ports/search.ts'
import { type Database, eachChunk, inList, writeTogether } from './database.ts'
import { reports, searchPending } from './schema.ts'

const EXCERPT_TOKENS = 24

/** What a reader typed, as FTS5 takes it: each word and each "quoted phrase" as a string, all of them wanted. */
const matchOf = (query: string): string =>
  [...query.matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => `"${words}"`)
    .join(' ')

const waitingReports = (db: Database, limit: number) =>
  db
    .select({ arrival: reports.arrival, text: reports.text, document: reports.document })
    .from(searchPending)
    .innerJoin(reports, eq(reports.id, searchPending.report))
    .orderBy(asc(reports.arrival))
    .limit(limit)

type Waiting = Awaited<ReturnType<typeof waitingReports>>[number]

const rowOf = ({ arrival, text, document }: Waiting) => ({
  arrival,
  report: document.id,
  day: document.published.day,
  source: document.sourceName,
  title: document.title.value,
  body: document.paragraphs
    .filter(isNews)
    .map((paragraph) => wordingOf(text, paragraph))
    .join('\n'),
})

/** The index first, the mark after: a run that is cut short between the two only does its work again. */
const catchUp = async (db: Database, index: Database, limit: number): Promise<number> => {
  const waiting = await waitingReports(db, limit)
  await writeTogether(
    index,
    eachChunk(
      waiting.map(rowOf),
      (each) => sql`
        INSERT OR REPLACE INTO reports_fts (rowid, report, day, source, title, body)
        SELECT value->>'arrival', value->>'report', value->>'day', value->>'source', value->>'title',
          value->>'body' FROM ${each}`,
    ),
  )
  const done = waiting.map((row) => row.document.id)
  if (done.length > 0) await db.delete(searchPending).where(inArray(searchPending.report, inList(done)))
  return done.length
}

/** `upTo`: the last row of the index when the search began; what came in later is not looked at. */
export type FoundReports = { reports: string[]; upTo: number }

/** Of the reports up to a row of the index those that hold these words, those taken in last first. */
export const reportsHolding = async (
  index: Database,
  query: string,
  upTo: number | undefined,
  limit: number,
): Promise<FoundReports> => {
  const end =
    upTo ??
    (await index.all<{ last: number | null }>(sql`SELECT max(rowid) AS last FROM reports_fts`))[0]?.last ??
    0
  const match = matchOf(query)
  if (match === '') return { reports: [], upTo: end }
  const rows = await index.all<{ report: string }>(sql`
    SELECT report FROM reports_fts WHERE reports_fts MATCH ${match} AND rowid <= ${end}
    ORDER BY rowid DESC LIMIT ${limit}`)
  return { reports: rows.map(({ report }) => report), upTo: end }
}

export const searchIndex = (db: Database, index: Database): SearchIndex => ({
  catchUp: (limit) => catchUp(db, index, limit),

  async waiting() {
    const [row] = await db.select({ n: count() }).from(searchPending)
    return row?.n ?? 0
  },

  async search(query, limit) {
    const match = matchOf(query)
    if (match === '') return []
    return await index.all<SearchHit>(sql`
      SELECT report, title, day, source, snippet(reports_fts, 4, '', '', '…', ${EXCERPT_TOKENS}) AS excerpt
      FROM reports_fts WHERE reports_fts MATCH ${match} ORDER BY rank, rowid LIMIT ${limit}`)
  },
  async reportsOf(query, from, to, limit) {
    const match = matchOf(query)
    if (match === '') return []
    const rows = await index.all<{ report: string }>(sql`
      SELECT report FROM reports_fts WHERE reports_fts MATCH ${match} AND day BETWEEN ${from} AND ${to} LIMIT ${limit}`)
    return rows.map(({ report }) => report)
  },
})

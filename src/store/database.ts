import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Held } from '../ports/days.ts'

export type Database = DrizzleD1Database & { $client: D1Database }

export const openDatabase = (d1: D1Database): Database => drizzle(d1)

/** A batch may hold up to this much of one bound value; D1 keeps values and rows to 2 MB. */
const CHUNK_CHARS_MAX = 600_000

/** D1 binds at most 100 values to a statement, so lists go in as one JSON array and come out of `json_each`. */
export const inList = (values: readonly string[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** The rows as JSON arrays that can each be bound to one statement. */
const jsonChunks = (rows: readonly unknown[]): string[] => {
  const chunks: string[][] = []
  let room = 0
  for (const row of rows) {
    const json = JSON.stringify(row)
    if (json.length > room) {
      chunks.push([])
      room = CHUNK_CHARS_MAX
    }
    chunks.at(-1)?.push(json)
    room -= json.length
  }
  return chunks.map((chunk) => `[${chunk.join(',')}]`)
}

/** One statement for each chunk of the rows: `SELECT … FROM json_each(chunk)` with whatever stands around it. */
export const eachChunk = (rows: readonly unknown[], statement: (each: SQL) => SQL): SQL[] =>
  jsonChunks(rows).map((chunk) => statement(sql`json_each(${chunk})`))

const dialect = new SQLiteAsyncDialect()

/** All or nothing, in one round trip; answers what each returns. (drizzle's own batch takes no raw SQL that has values.) */
export const runTogether = async (db: Database, statements: SQLWrapper[]): Promise<D1Result[]> => {
  if (statements.length === 0) return []
  return await db.$client.batch(
    statements.map((statement) => {
      const query = dialect.sqlToQuery(statement.getSQL())
      return db.$client.prepare(query.sql).bind(...query.params)
    }),
  )
}

export const writeTogether = async (db: Database, statements: SQLWrapper[]): Promise<void> => {
  await runTogether(db, statements)
}

/** `2031-05-06T08:00:00`: HTTP tells no more of a moment. */
const SECOND_CHARS = 19

/** Who asks by date is told nothing of a document whose moment is not known. */
type Row = { etag: SQLWrapper; builtAt: SQLWrapper | null }

const isHeld = (row: Row, held: Held): SQL =>
  'etag' in held
    ? sql`${row.etag} = ${held.etag}`
    : row.builtAt === null
      ? sql`FALSE`
      : sql`substr(${row.builtAt}, 1, ${SECOND_CHARS}) <= substr(${held.since}, 1, ${SECOND_CHARS})`

/** A stored document's text, or NULL where the caller has it already: a 304 reads no body. */
export const bodyUnless = (row: Row, held: Held | undefined, document: SQLWrapper): SQL<string | null> =>
  held === undefined
    ? sql<string | null>`${document}`
    : sql<string | null>`CASE WHEN ${isHeld(row, held)} THEN NULL ELSE ${document} END`

/** What this store wrote itself as JSON. */
export const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T))

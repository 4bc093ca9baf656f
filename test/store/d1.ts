import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_splitSqlQuery as statementsOf } from 'wrangler'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { DOOR, d1Through, type Statement } from './d1-door.ts'

export type LocalDatabases = {
  db: Database
  search: Database
  /** Statements that `db` has run */
  queries(): number
  /** The statements that some work runs on `db`, with what they bind */
  recorded(work: () => Promise<unknown>): Promise<Statement[]>
  /** Empties every table. */
  wipe(): Promise<void>
  close(): Promise<void>
}

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

const migrate = async (d1: D1Database, folder: 'db' | 'search'): Promise<void> => {
  const at = join(MIGRATIONS, folder)
  const files = readdirSync(at)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  for (const file of files) {
    const statements = statementsOf(readFileSync(join(at, file), 'utf8'))
    await d1.batch(statements.map((statement) => d1.prepare(statement)))
  }
}

/** Real D1 in workerd, brought up to date by the migration files. */
export const startDatabases = async (): Promise<LocalDatabases> => {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: DOOR,
      compatibilityDate: '2026-10-20',
      d1Databases: ['DB', 'SEARCH'],
    }),
  )
  const { d1, queries, recorded } = d1Through(miniflare, 'DB')
  const { d1: fts } = d1Through(miniflare, 'SEARCH')
  await migrate(d1, 'db')
  await migrate(fts, 'search')
  const { results } = await d1
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
    .all<{ name: string }>()
  const tables = results.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
  return {
    db: openDatabase(d1),
    search: openDatabase(fts),
    queries,
    recorded,
    async wipe() {
      await d1.batch(tables.map((table) => d1.prepare(`DELETE FROM ${table}`)))
      await fts.batch([
        fts.prepare('DELETE FROM report_texts'),
        fts.prepare("UPDATE indexed SET arrival = 0, report = ''"),
      ])
    },
    close: () => miniflare.dispose(),
  }
}

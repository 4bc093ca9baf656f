import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type Database, openDatabase } from '../../src/store/database.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/db')

/** SQLite behind D1's face, without workerd between: what takes thousands of mails takes seconds. */
export const sqliteDatabase = (): Database => {
  const sqlite = new DatabaseSync(':memory:')
  for (const file of readdirSync(MIGRATIONS).sort())
    if (file.endsWith('.sql')) sqlite.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
  const prepare = (sql: string, values: SQLInputValue[] = []) => {
    const all = () => ({ results: sqlite.prepare(sql).all(...values) })
    const raw = () => {
      const statement = sqlite.prepare(sql)
      statement.setReturnArrays(true)
      return statement.all(...values)
    }
    return {
      bind: (...bound: SQLInputValue[]) => prepare(sql, bound),
      all: async () => all(),
      run: async () => all(),
      raw: async () => raw(),
      now: all,
    }
  }
  const d1 = {
    prepare,
    async batch(statements: ReturnType<typeof prepare>[]) {
      sqlite.exec('BEGIN')
      try {
        const answers = statements.map((statement) => statement.now())
        sqlite.exec('COMMIT')
        return answers
      } catch (error) {
        sqlite.exec('ROLLBACK')
        throw error
      }
    },
  }
  return openDatabase(d1 as unknown as D1Database)
}

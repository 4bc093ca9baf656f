import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadWrangler, ROOT, WRANGLER_CONFIG } from './wrangler.ts'

const databasesSchema = z.array(z.object({ binding: z.string(), migrations_dir: z.string() }))

/** The table in which Wrangler itself notes what it applied, so that `wrangler d1 migrations` sees the same. */
const NOTES = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Applies the files of `folder` that the database has not had, each in one batch with the note of it. */
const applyMigrations = async (
  database: D1Database,
  folder: string,
  split: (sql: string) => string[],
): Promise<void> => {
  await database.prepare(NOTES).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  for (const name of names.filter((one) => !applied.has(one)).sort()) {
    const statements = split(readFileSync(join(folder, name), 'utf8')).map((sql) => database.prepare(sql))
    const note = database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
    await database.batch([...statements, note])
  }
}

/** Brings every D1 database of the local state up to its migrations, before the Worker serves anything from it. */
export const migrateLocally = async (state: string): Promise<void> => {
  const wrangler = await loadWrangler()
  const config = wrangler.unstable_readConfig({ config: WRANGLER_CONFIG })
  const proxy = await wrangler.getPlatformProxy<Record<string, D1Database>>({
    configPath: WRANGLER_CONFIG,
    // `v3` is the folder that Wrangler keeps below the one that a Worker is told.
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
  })
  try {
    for (const { binding, migrations_dir } of databasesSchema.parse(config.d1_databases)) {
      const database = proxy.env[binding]
      if (database)
        await applyMigrations(database, join(ROOT, migrations_dir), wrangler.unstable_splitSqlQuery)
    }
  } finally {
    await proxy.dispose()
  }
}

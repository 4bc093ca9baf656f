import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

const files = ['db/', 'search/'].flatMap((folder) =>
  readdirSync(join(MIGRATIONS, folder))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `${folder}${name}`),
)

test('both databases have migrations, numbered in one flat folder each', () => {
  expect(files.length).toBeGreaterThanOrEqual(2)
  for (const file of files) expect(file).toMatch(/^(db|search)\/\d{4}_\w+\.sql$/)
})

// drizzle-kit rebuilds a table by copying it to `__new_…` and dropping the old one, which loses rows on D1.
test.each(files)('%s rebuilds and drops no table, and uses no trigger or cascade', (file) => {
  const sql = readFileSync(join(MIGRATIONS, file), 'utf8')
  expect(sql).not.toMatch(/__new_|CREATE\s+TRIGGER|ON\s+DELETE\s+CASCADE/i)
  // The index fills again from what is stored.
  if (!file.startsWith('search/')) expect(sql).not.toMatch(/DROP\s+TABLE/i)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { aDay, aSummary } from './nouns.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/db')
const BUILT_AT = '2025-05-04T12:01:00.000Z'

const SOURCES = ['gull', 'harbour-post', 'tern'].map((id) => ({
  id,
  name: id,
  kind: 'outlet',
  signatures: [],
}))
const REPORTS = [
  ['a', 'harbour-post'],
  ['b', 'tern'],
  ['c', 'harbour-post'],
] as const
const EVENTS = [{ names: ['Ada Marsh', 'Port Ellery'] }, {}, { names: ['Port Ellery'] }]

const fill = (sqlite: DatabaseSync, withDay: boolean): void => {
  for (const source of SOURCES)
    sqlite.prepare('INSERT INTO sources (id, document) VALUES (?, ?)').run(source.id, JSON.stringify(source))
  for (const [place, [id, source]] of REPORTS.entries())
    sqlite
      .prepare(
        "INSERT INTO reports (id, source_id, origin_id, day, arrival, text, document) VALUES (?, ?, ?, '2025-05-04', ?, '', '{}')",
      )
      .run(id, source, source, place + 1)
  if (!withDay) return
  const day = aDay('2025-05-04', 1, [])
  sqlite
    .prepare(
      "INSERT INTO days (day, generation, etag, built_at, summary, document) VALUES (?, 1, 'x', ?, ?, ?)",
    )
    .run(day.date, day.builtAt, JSON.stringify(aSummary(day)), JSON.stringify(day))
  sqlite
    .prepare("INSERT INTO documents (name, etag, built_at, document) VALUES ('events', 'x', ?, ?)")
    .run(day.builtAt, JSON.stringify(EVENTS))
}

/** A database as the releases before the counts left it, brought up to date. */
const upgraded = (withDay: boolean): DatabaseSync => {
  const sqlite = new DatabaseSync(':memory:')
  for (const file of readdirSync(MIGRATIONS).sort()) {
    if (file.endsWith('_sources.sql')) fill(sqlite, withDay)
    if (file.endsWith('.sql')) sqlite.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
  }
  return sqlite
}

const document = (sqlite: DatabaseSync) =>
  sqlite.prepare("SELECT built_at, document FROM documents WHERE name = 'sources'").get()

test('reports from before the counts are counted, and the sources stand as a document', () => {
  const sqlite = upgraded(true)
  const counts = sqlite.prepare('SELECT source, reports FROM source_counts ORDER BY source').all()
  expect(counts.map(({ source, reports }) => [source, reports])).toEqual([
    ['harbour-post', 2],
    ['tern', 1],
  ])
  const found = document(sqlite)
  expect(found?.built_at).toBe(BUILT_AT)
  expect(JSON.parse(String(found?.document))).toEqual({
    sources: SOURCES.map((source, place) => ({ ...source, reports: [0, 2, 1][place] })),
    names: ['Port Ellery', 'Ada Marsh'],
  })
})

test('a database without days gets the counts alone', () => {
  const sqlite = upgraded(false)
  expect(sqlite.prepare('SELECT sum(reports) AS all_of_them FROM source_counts').get()).toMatchObject({
    all_of_them: 3,
  })
  expect(document(sqlite)).toBeUndefined()
})

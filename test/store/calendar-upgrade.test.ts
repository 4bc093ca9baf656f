import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { correctionsOf } from '../../src/digest/corrections.ts'
import type { Change, Day } from '../../src/model/day.ts'
import { aDay, aDayEvent, aSummary } from './nouns.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/db')

const changes: Change[] = [
  { kind: 'event retitled', event: 'e1', before: 'Ferry aground', after: 'Ferry runs' },
  { kind: 'line added', event: 'e1', after: 'A tug came.' },
  { kind: 'line removed', event: 'e1', before: 'The captain slept.' },
]

/** A database as the releases before the calendar left it, brought up to date. */
const upgraded = (days: Day[]): DatabaseSync => {
  const sqlite = new DatabaseSync(':memory:')
  for (const file of readdirSync(MIGRATIONS).sort()) {
    if (file.endsWith('_calendar.sql'))
      for (const day of days) {
        sqlite
          .prepare(
            'INSERT INTO days (day, generation, etag, built_at, summary, document) VALUES (?, 1, ?, ?, ?, ?)',
          )
          .run(day.date, 'x', day.builtAt, JSON.stringify(aSummary(day)), JSON.stringify(day))
        sqlite
          .prepare('INSERT INTO editions (day, edition, hash, built_at, changes) VALUES (?, ?, ?, ?, ?)')
          .run(day.date, day.edition, day.hash, day.builtAt, JSON.stringify(day.changes))
        for (const { id, slug, title } of day.events)
          sqlite
            .prepare(
              "INSERT INTO events (id, slug, title, etag) VALUES (?, ?, ?, 'x') ON CONFLICT DO NOTHING",
            )
            .run(id, slug, title)
      }
    if (file.endsWith('.sql')) sqlite.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
  }
  return sqlite
}

const documents = (sqlite: DatabaseSync): Record<string, unknown> =>
  Object.fromEntries(
    sqlite
      .prepare(
        "SELECT name, document FROM documents WHERE name NOT LIKE 'events%' AND name <> 'sources' ORDER BY name",
      )
      .all()
      .map(({ name, document }) => [name, JSON.parse(String(document))]),
  )

test('days from before the calendar are in it', () => {
  const first = aDay('2024-12-31', 1, [aDayEvent('e1', 'Ferry runs')])
  const second = { ...aDay('2025-02-28', 2, [aDayEvent('e1', 'Ferry runs')]), changes }
  const entry = (date: string, edition: number) => ({ date, edition, reports: 1, origins: 1, events: 1 })
  const titles = [{ title: 'Ferry runs', url: '/events/ferry-e1' }]
  const december = {
    month: '2024-12',
    previous: null,
    next: '2025-02',
    days: [{ ...entry('2024-12-31', 1), titles }],
  }
  const february = {
    month: '2025-02',
    previous: '2024-12',
    next: null,
    days: [{ ...entry('2025-02-28', 2), titles }],
  }
  expect(documents(upgraded([first, second]))).toEqual({
    archive: {
      years: [
        { year: '2025', days: 1, reports: 1, events: 1 },
        { year: '2024', days: 1, reports: 1, events: 1 },
      ],
      months: [february, december],
    },
    corrections: correctionsOf(second),
    'month/2024-12': december,
    'month/2025-02': february,
    'year/2024': {
      year: '2024',
      previous: null,
      next: '2025',
      reports: 1,
      events: 1,
      days: [entry('2024-12-31', 1)],
    },
    'year/2025': {
      year: '2025',
      previous: '2024',
      next: null,
      reports: 1,
      events: 1,
      days: [entry('2025-02-28', 2)],
    },
  })
})

test('a database without days gets no document', () => {
  expect(documents(upgraded([]))).toEqual({})
})

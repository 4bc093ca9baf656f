import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayStore } from '../../src/store/day-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const build = async (
  date: string,
  edition: number,
  events: [id: string, title: string][],
): Promise<string> => {
  const reports = reportStore(local.db)
  const { generation } = await reports.known([])
  await reports.write(aWrite(generation, [], { dirtyDays: [date] }))
  const days = dayStore(local.db, 'UTC')
  const dirty = await days.generation(date)
  if (dirty === null) throw new Error('the day is marked')
  const day = aDay(
    date,
    edition,
    events.map(([id, title]) => aDayEvent(id, title)),
  )
  await days.write(aDayWrite(day, dirty))
  return day.builtAt
}

test('months, days and events are listed with when they changed, each once', async () => {
  const { document } = documentStore(local.db)
  expect(await document('sitemap', '')).toBeNull()
  await build('2025-04-30', 1, [['e1', 'Ferry runs']])
  const at = await build('2025-05-04', 1, [['e1', 'Ferry runs']])
  await build('2025-05-05', 1, [
    ['e1', 'Ferry runs'],
    ['e2', 'Budget'],
  ])
  const may = (await document('sitemap-month', '2025-05'))?.body
  expect(may?.days).toEqual([
    { date: '2025-05-04', changedAt: at },
    { date: '2025-05-05', changedAt: expect.any(String) },
  ])
  expect(may?.events).toHaveLength(2)
  const index = await document('sitemap', '')
  expect(index?.body?.months.map(({ month }) => month)).toEqual(['2025-05', '2025-04'])
  expect((await document('sitemap-month', '2025-04'))?.body?.days).toHaveLength(1)

  const april = (await document('sitemap-month', '2025-04'))?.etag
  await build('2025-05-05', 2, [['e2', 'Budget']])
  expect((await document('sitemap-month', '2025-05'))?.etag).not.toBe(index?.etag)
  expect((await document('sitemap-month', '2025-04'))?.etag).toBe(april)
  expect((await document('sitemap-month', '2025-05'))?.body?.events).toHaveLength(2)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reportStore } from '../../src/store/report-store.ts'
import { searchPending } from '../../src/store/schema.ts'
import { searchIndex } from '../../src/store/search-index.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aReport, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const TEXT = 'Follow us\n\nThe mayor of Låby opened the harbour bridge.'

const takeIn = async (): Promise<void> => {
  const write = aWrite(0, [
    { id: 'a', event: 'e1' },
    { id: 'b', event: 'e1' },
  ])
  const [first, ...rest] = write.reports
  if (!first) throw new Error('the write has reports')
  const report = aReport('a', '2025-05-04', {
    text: TEXT,
    title: { value: 'Bridge opens', from: 'headline' },
    paragraphs: [
      { start: 0, end: 9, role: 'furniture', because: 'asks to be followed' },
      { start: 11, end: TEXT.length, role: 'lede', because: 'the first of the news' },
    ],
  })
  await reportStore(local.db).write({ ...write, reports: [{ ...first, report }, ...rest] })
}

test('catches up with the reports that wait, and no further than it is told', async () => {
  await takeIn()
  const index = searchIndex(local.db, local.search)
  expect(await index.waiting()).toBe(2)
  expect(await index.catchUp(1)).toBe(1)
  expect(await index.waiting()).toBe(1)
  expect(await index.catchUp(9)).toBe(1)
  expect(await index.catchUp(9)).toBe(0)
})

test('indexing a report again leaves one row', async () => {
  await takeIn()
  const index = searchIndex(local.db, local.search)
  await index.catchUp(9)
  await local.db.insert(searchPending).values({ report: 'a' })
  await index.catchUp(9)
  expect(await index.search('bridge', 9)).toHaveLength(1)
})

test('what a reader types', async () => {
  await takeIn()
  const index = searchIndex(local.db, local.search)
  await index.catchUp(9)
  const table: [query: string, reports: string[]][] = [
    ['bridge', ['a']],
    ['Bridges OPENED', ['a']],
    ['laby', ['a']],
    ['"harbour bridge"', ['a']],
    ['"bridge harbour"', []],
    ['follow us', []],
    ['runs', ['b']],
    ['', []],
    ['"', []],
    ['AND OR NOT', []],
    ['bridge* NEAR( title:x "', []],
    ['mayor -bridge', ['a']],
  ]
  const found = await Promise.all(
    table.map(async ([query]) => [query, (await index.search(query, 9)).map((hit) => hit.report)]),
  )
  expect(found).toEqual(table)
  expect(await index.search('mayor', 9)).toEqual([
    {
      report: 'a',
      title: 'Bridge opens',
      day: '2025-05-04',
      source: 'Harbour Post',
      excerpt: 'The mayor of Låby opened the harbour bridge.',
    },
  ])
})

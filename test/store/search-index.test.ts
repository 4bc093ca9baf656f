import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import type { SearchAsked } from '../../src/model/search.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { searchIndex } from '../../src/store/search-index.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aReport, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const index = () => searchIndex(local.db, local.search)
const asked = (q: string, more: Partial<SearchAsked> = {}): SearchAsked => ({
  q,
  from: null,
  to: null,
  source: null,
  order: 'best',
  page: 1,
  ...more,
})
const find = (q: string, more: Partial<SearchAsked> = {}, perPage = 9) =>
  index().search(asked(q, more), perPage)

type Told = { id: string; event: string; title: string; text: string; day?: string; over?: Partial<Report> }

const reportOf = ({ id, title, text, day, over }: Told): Report => {
  const furniture = 'Follow us'
  return aReport(id, day, {
    text: `${furniture}\n\n${text}`,
    title: { value: title, from: 'headline' },
    paragraphs: [
      { start: 0, end: furniture.length, role: 'furniture', because: 'asks to be followed' },
      {
        start: furniture.length + 2,
        end: furniture.length + 2 + text.length,
        role: 'lede',
        because: 'first',
      },
    ],
    ...over,
  })
}

const takeIn = async (told: Told[]): Promise<void> => {
  const { generation } = await reportStore(local.db).known([])
  const write = aWrite(generation, told)
  const reports = write.reports.map((one, n) => ({ ...one, report: reportOf(told[n] as Told) }))
  await reportStore(local.db).write({ ...write, reports })
}

const BRIDGE: Told = {
  id: 'a',
  event: 'e1',
  title: 'Bridge opens',
  text: 'The mayor of Låby opened the harbour bridge.',
}
const SECOND: Told = {
  id: 'b',
  event: 'e1',
  title: 'Mayor cuts ribbon',
  text: 'A new bridge stands in Laby harbour, and the mayor cut its ribbon.',
  over: { sourceId: 'moor', sourceName: 'Moor Gazette', originId: 'tern', originName: 'Tern' },
}
const FERRY: Told = {
  id: 'c',
  event: 'e2',
  title: 'Ferry sails',
  text: 'The blue ferry sailed at noon, past the bridge.',
  day: '2025-05-05',
}

const filled = async (): Promise<void> => {
  await takeIn([BRIDGE, SECOND, FERRY])
  await index().catchUp(9)
}

const ids = (answer: Awaited<ReturnType<typeof find>>): string[] =>
  answer.results.flatMap(({ items }) => items.map(({ report }) => report)).sort()

describe('the index', () => {
  test('catches up with the reports that wait, and no further than it is told', async () => {
    await takeIn([BRIDGE, SECOND])
    expect(await index().waiting()).toBe(2)
    expect(await index().catchUp(1)).toBe(1)
    expect(await index().waiting()).toBe(1)
    expect(await index().catchUp(9)).toBe(1)
    expect(await index().catchUp(9)).toBe(0)
    expect(await index().waiting()).toBe(0)
  })

  test('two runs at once index each report once', async () => {
    await takeIn([BRIDGE, SECOND, FERRY])
    await Promise.all([index().catchUp(2), index().catchUp(2), index().catchUp(9)])
    while ((await index().catchUp(9)) > 0);
    expect(ids(await find('bridge'))).toEqual(['a', 'b', 'c'])
  })

  test('that was lost fills again', async () => {
    await filled()
    await local.search.$client.prepare('DELETE FROM report_texts').run()
    await local.search.$client.prepare('DELETE FROM indexed').run()
    expect(await index().waiting()).toBe(3)
    expect(ids(await find('bridge'))).toEqual([])
    while ((await index().catchUp(2)) > 0);
    expect(ids(await find('bridge'))).toEqual(['a', 'b', 'c'])
  })

  test('of another database, or of a later state of this one, fills again and answers nothing that is stored no more', async () => {
    await filled()
    const index2 = index()
    await local.db.$client.batch(
      ['reports', 'memberships', 'state'].map((table) => local.db.$client.prepare(`DELETE FROM ${table}`)),
    )
    await local.db.$client.prepare('INSERT INTO state VALUES (1, 0, -1)').run()
    expect(ids(await find('bridge'))).toEqual([])
    await takeIn([{ ...FERRY, id: 'z' }])
    expect(await index2.waiting()).toBe(1)
    await index2.catchUp(9)
    expect(ids(await find('bridge'))).toEqual(['z'])
  })
})

describe('a search', () => {
  const table: [query: string, reports: string[]][] = [
    ['bridge', ['a', 'b', 'c']],
    ['Bridges OPENED', ['a']],
    ['laby', ['a', 'b']],
    ['LÅBY', ['a', 'b']],
    ['"harbour bridge"', ['a']],
    ['"bridge harbour"', []],
    ['harb*', ['a', 'b']],
    ['bridge -harbour', ['c']],
    ['ferry OR ribbon', ['b', 'c']],
    ['(ferry OR ribbon) NOT mayor', ['c']],
    ['title:bridge', ['a']],
    ['text:bridge -title:bridge', ['b', 'c']],
    ['source:tern', ['b']],
    ['source:"harbour post"', ['a', 'c']],
    ['tern', []],
    ['follow us', []],
    ['', []],
    ['AND OR NOT', []],
    ['-bridge', []],
  ]
  test('finds what the reader means', async () => {
    await filled()
    const found = await Promise.all(table.map(async ([query]) => [query, ids(await find(query))]))
    expect(found).toEqual(table)
  })

  test('keeps to days and to a source, its own text or another’s', async () => {
    await filled()
    expect(ids(await find('bridge', { from: '2025-05-05' }))).toEqual(['c'])
    expect(ids(await find('bridge', { to: '2025-05-04' }))).toEqual(['a', 'b'])
    expect(ids(await find('bridge', { source: 'moor' }))).toEqual(['b'])
    expect(ids(await find('bridge', { source: 'tern' }))).toEqual(['b'])
    expect(ids(await find('bridge', { source: 'tern-weekly' }))).toEqual([])
    expect(await index().reportsOf('bridge', '2025-05-05', '2025-05-06', 9)).toEqual(['c'])
  })

  test('answers events, the best first or the newest, with marked words and no more of a text', async () => {
    await filled()
    const day = aDay('2025-05-04', 1, [aDayEvent('e1', 'Bridge of Låby')])
    await dayStore(local.db, 'UTC').write(aDayWrite(day, { day: '2025-05-04', generation: 1 }))
    const answer = await find('opened bridge OR ferry')
    expect(answer).toMatchObject({
      understood: '(opened bridge) OR ferry',
      reports: 2,
      reportsMore: false,
      total: 2,
    })
    const [found, other] = (await find('bridge')).results
    expect(found).toEqual({
      event: {
        id: 'e1',
        slug: 'ferry-e1',
        title: 'Bridge of Låby',
        url: '/events/ferry-e1',
        firstDay: '2025-05-04',
        lastDay: '2025-05-04',
        reports: 1,
        origins: 1,
        changedAt: day.builtAt,
      },
      found: 2,
      items: [
        {
          report: 'a',
          day: '2025-05-04',
          source: 'Harbour Post',
          sourceId: 'harbour-post',
          title: { text: 'Bridge opens', marks: [[0, 6]] },
          excerpt: { text: 'The mayor of Låby opened the harbour bridge.', marks: [[37, 43]] },
        },
        expect.objectContaining({ report: 'b' }),
      ],
    })
    expect(other).toMatchObject({ event: null, found: 1, items: [{ report: 'c' }] })
    expect((await find('bridge', { order: 'newest' })).results.map(({ items }) => items[0]?.report)).toEqual([
      'c',
      'b',
    ])
  })

  test('shows a piece of a long text, with nothing in it that could be taken for a mark', async () => {
    const text = `${'Waves rolled in. '.repeat(40)}The \u0002lighthouse\u0003 keeper waved. ${'Waves rolled out. '.repeat(40)}`
    await takeIn([{ ...BRIDGE, text, title: 'A <b>\u0002keeper\u0003</b>' }])
    await index().catchUp(9)
    const [item] = (await find('lighthouse')).results[0]?.items ?? []
    const words = item?.excerpt.text ?? ''
    expect(words.length).toBeLessThan(200)
    expect(item?.excerpt.marks.map(([start, end]) => words.slice(start, end))).toEqual(['lighthouse'])
    expect(item?.title.text).toBe('A <b> keeper </b>')
  })

  test('is paged by events, and says how many there are', async () => {
    await takeIn(Array.from({ length: 7 }, (_, n) => ({ ...FERRY, id: `r${n}`, event: `e${n % 5}` })))
    await index().catchUp(9)
    const pages = await Promise.all([1, 2, 3, 4].map((page) => find('ferry', { page }, 2)))
    expect(pages.map(({ results }) => results.length)).toEqual([2, 2, 1, 0])
    expect(pages.map(({ reports, total }) => [reports, total])).toEqual(Array(4).fill([7, 5]))
    expect(new Set(pages.flatMap(ids)).size).toBe(7)
  })

  test('never fails, whatever is typed', async () => {
    await filled()
    const piece = constantFrom(
      ...[
        '"',
        '*',
        '(',
        ')',
        '-',
        ':',
        '^',
        '+',
        '{',
        '}',
        ',',
        "'",
        '\u0000',
        ' AND ',
        ' OR ',
        ' NOT ',
        'NEAR(',
      ],
      ...['title:', 'source:', 'text:', 'body:', 'ferry', 'a', '“', '„', '«', '\ud800', '\u0301', '한', ' '],
    )
    const typed = oneof(string({ unit: 'binary', maxLength: 60 }), string({ unit: piece, maxLength: 40 }))
    await assert(
      asyncProperty(typed, async (q) => {
        const answer = await find(q)
        expect(answer.results.length).toBeLessThanOrEqual(answer.reports)
        if (answer.understood !== '') expect(ids(await find(answer.understood))).toEqual(ids(answer))
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DayPlace, EventFilter, EventPlace, ReportPlace } from '../../src/ports/lists.ts'
import { listStore } from '../../src/store/list-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { searchIndex } from '../../src/store/search-index.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { dayAfter, showDay, toldEvent } from './lists.ts'
import { aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

type Between = (page: number) => Promise<void>
const nothing: Between = async () => {}

/** All pages one after another, with what is done between them. */
const allEvents = async (filter: EventFilter, limit: number, between = nothing): Promise<string[]> => {
  const ids: string[] = []
  let place: EventPlace | null = null
  for (let page = 0; ; page++) {
    const answer = await listStore(local.db, local.search).events(filter, place, limit)
    ids.push(...answer.items.map(({ id }) => id))
    place = answer.next
    if (place === null) return ids
    await between(page)
  }
}

const allDays = async (filter: EventFilter, limit: number, between = nothing): Promise<string[]> => {
  const dates: string[] = []
  let place: DayPlace | null = null
  for (let page = 0; ; page++) {
    const answer = await listStore(local.db, local.search).days(filter, place, limit)
    dates.push(...answer.items.map(({ date }) => date))
    place = answer.next
    if (place === null) return dates
    await between(page)
  }
}

const anArchive = async () => {
  await showDay(local, dayAfter(0), [
    toldEvent('e1', { source: 'reuters', name: 'Port Ellery', origins: 3, verdict: 'conflict' }),
    toldEvent('e2', { source: 'upi', name: 'Łódź' }),
  ])
  await showDay(local, dayAfter(1), [toldEvent('e1', { source: 'upi', origins: 2, verdict: 'agree' })])
  await showDay(local, dayAfter(2), [toldEvent('e3', { source: 'reuters', name: 'Lodz', origins: 5 })])
  await showDay(local, dayAfter(40), [])
}

const FILTERS: [filter: EventFilter, events: string[], days: number[]][] = [
  [{}, ['e3', 'e1', 'e2'], [40, 2, 1, 0]],
  [{ from: dayAfter(1), to: dayAfter(1) }, ['e1'], [1]],
  [{ from: dayAfter(2) }, ['e3'], [40, 2]],
  [{ to: dayAfter(0) }, ['e1', 'e2'], [0]],
  [{ source: 'reuters' }, ['e3', 'e1'], [2, 0]],
  [{ source: 'nobody' }, [], []],
  [{ name: 'łódź' }, ['e3', 'e2'], [2, 0]],
  [{ name: 'lodz', source: 'upi' }, ['e2'], [0]],
  [{ verdict: 'conflict' }, ['e1'], [0]],
  // What is asked for has to hold on one and the same day.
  [{ verdict: 'conflict', source: 'upi' }, [], []],
  [{ verdict: 'agree', source: 'upi', from: dayAfter(1) }, ['e1'], [1]],
  [{ minOrigins: 2 }, ['e3', 'e1'], [2, 1, 0]],
  [{ minOrigins: 3, to: dayAfter(1) }, ['e1'], [0]],
]

describe('filters', () => {
  test.each(FILTERS)('%j', async (filter, events, days) => {
    await anArchive()
    for (const limit of [1, 2, 50]) {
      expect(await allEvents(filter, limit)).toEqual(events)
      expect(await allDays(filter, limit)).toEqual(days.map(dayAfter))
    }
  })

  test('a day that tells an event no more is not found by it', async () => {
    await anArchive()
    await showDay(local, dayAfter(0), [toldEvent('e1', { source: 'tass' })])
    expect(await allEvents({ source: 'reuters' }, 9)).toEqual(['e3'])
    expect(await allEvents({ source: 'tass' }, 9)).toEqual(['e1'])
    expect(await allEvents({ name: 'lodz' }, 9)).toEqual(['e3'])
  })

  test('words are looked for in the reports of the day', async () => {
    await reportStore(local.db).write(aWrite(0, [{ id: 'r1', event: 'e1', day: dayAfter(0) }]))
    await showDay(local, dayAfter(0), [toldEvent('e1'), toldEvent('e2')])
    await searchIndex(local.db, local.search).catchUp(9)
    expect(await allEvents({ q: '"blue ferry"' }, 9)).toEqual(['e1'])
    expect(await allDays({ q: 'ferry' }, 9)).toEqual([dayAfter(0)])
    expect(await allEvents({ q: 'ferry', minOrigins: 2 }, 9)).toEqual([])
    expect(await allEvents({ q: '"""' }, 9)).toEqual([])
  })
})

const MANY = Array.from({ length: 30 }, (_, n) => `e${n}`)

test('paging while days are built again loses and repeats nothing that was there', async () => {
  for (const [n, id] of MANY.entries()) await showDay(local, dayAfter(n), [toldEvent(id, { source: 'upi' })])
  let fresh = 100
  // Between two pages old events come to newer days and weights, and new ones to old and new days.
  const rebuild: Between = async (page) => {
    const again = MANY.slice(page * 3, page * 3 + 6).map((id) =>
      toldEvent(id, { source: 'upi', origins: page }),
    )
    await showDay(local, dayAfter(200 + fresh), [...again, toldEvent(`n${fresh++}`, { source: 'upi' })])
    await showDay(local, dayAfter(page), [toldEvent(`e${page}`, { source: 'upi' })])
  }
  for (const filter of [{}, { source: 'upi' }, { from: dayAfter(0) }, { minOrigins: 1, to: dayAfter(25) }]) {
    const there = new Set(await allEvents(filter, 50))
    const paged = await allEvents(filter, 4, rebuild)
    expect(new Set(paged).size).toBe(paged.length)
    expect([...there].filter((id) => !paged.includes(id))).toEqual([])
  }
  const days = await allDays({}, 50)
  const paged = await allDays({}, 4, async (page) =>
    showDay(local, dayAfter(300 + page), [toldEvent('late')]),
  )
  expect(paged).toEqual(days)
})

/** Rows that D1 reads for what some work asks. */
const rowsRead = async (work: () => Promise<unknown>): Promise<number> => {
  const statements = await local.recorded(work)
  let rows = 0
  for (const { sql, values } of statements) {
    const { meta } = await local.db.$client
      .prepare(sql)
      .bind(...values)
      .all()
    rows += meta.rows_read
  }
  return rows
}

test('no filter looks through the archive', async () => {
  const events = Array.from({ length: 60 }, (_, n) => n)
  for (let day = 0; day < 60; day++)
    await showDay(
      local,
      dayAfter(day),
      events.map((n) => toldEvent(`e${day}-${n}`, { source: n === 7 && day === 3 ? 'rare' : 'upi' })),
    )
  const lists = listStore(local.db, local.search)
  const asked: [EventFilter, rowsMax: number][] = [
    [{}, 60],
    [{ source: 'rare' }, 60],
    [{ source: 'upi' }, 12_000],
    [{ source: 'upi', minOrigins: 9 }, 12_000],
    [{ from: dayAfter(3), to: dayAfter(3) }, 500],
    [{ verdict: 'conflict' }, 20],
  ]
  for (const [filter, rowsMax] of asked) {
    expect([filter, await rowsRead(() => lists.events(filter, null, 10))]).toSatisfy(([, n]) => n <= rowsMax)
    expect([filter, await rowsRead(() => lists.days(filter, null, 10))]).toSatisfy(([, n]) => n <= rowsMax)
  }
  // Pages that find nothing come to the end all the same.
  expect(await allEvents({ source: 'upi', minOrigins: 9 }, 10)).toEqual([])
  expect(await allEvents({ source: 'upi' }, 200)).toHaveLength(60 * 60 - 1)
})

test('reports are listed by day and id, whatever comes in between two pages', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `${n}`.padStart(16, '0'))
  const days = ids.map((id, n) => ({ id, event: n % 2 ? 'e1' : 'e2', day: dayAfter(n % 3) }))
  await reportStore(local.db).write(aWrite(0, days))
  await showDay(local, dayAfter(0), [toldEvent('e1')])
  const lists = listStore(local.db, local.search)
  const seen: { id: string; day: string; event: string | null }[] = []
  let place: ReportPlace | null = null
  for (let page = 0; ; page++) {
    const answer = await lists.reports({}, place, 5)
    seen.push(...answer.items)
    place = answer.next
    if (place === null) break
    const { generation } = await reportStore(local.db).known([])
    await reportStore(local.db).write(
      aWrite(generation, [{ id: `f${page}`.padStart(16, '0'), event: 'e1', day: dayAfter(9) }]),
    )
  }
  expect(seen.map(({ day, id }) => [day, id])).toEqual(
    days
      .map(({ day, id }) => [day, id])
      .sort()
      .reverse(),
  )
  expect(new Set(seen.map(({ event }) => event))).toEqual(new Set(['e1', null]))
  const of = async (filter: Parameters<typeof lists.reports>[0]) =>
    (await lists.reports(filter, null, 99)).items.length
  expect(await of({ event: 'e2' })).toBe(6)
  expect(await of({ source: 'harbour-post', to: dayAfter(0) })).toBe(4)
  expect(await of({ event: 'e2', source: 'harbour-post', from: dayAfter(1), to: dayAfter(1) })).toBe(2)
  expect(await of({ event: 'e2', source: 'nobody' })).toBe(0)
})

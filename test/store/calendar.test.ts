import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ARCHIVE_MONTHS_MAX, CORRECTIONS_LISTED_MAX } from '../../src/limits.ts'
import type { CalendarMonth } from '../../src/model/calendar-documents.ts'
import type { Change, Day } from '../../src/model/day.ts'
import type { CorrectionPlace, DayStore, EditionPlace, Held } from '../../src/ports/days.ts'
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

const days = () => dayStore(local.db, 'UTC')
const document: ReturnType<typeof documentStore>['document'] = (...asked) =>
  documentStore(local.db).document(...asked)

/** Marks the day dirty, as its reports would. */
const mark = async (date: string): Promise<void> => {
  const reports = reportStore(local.db)
  const { generation } = await reports.known([])
  await reports.write(aWrite(generation, [], { dirtyDays: [date] }))
}

const write = async (day: Day): Promise<void> => {
  await mark(day.date)
  const dirty = await days().generation(day.date)
  if (dirty === null) throw new Error('the day is clean')
  expect(await days().write(aDayWrite(day, dirty))).toBe('written')
}

const build = (date: string, edition = 1): Promise<void> =>
  write(aDay(date, edition, [aDayEvent(`e${date}`, `Ferry of ${date}`)]))

const month = async (key: string): Promise<CalendarMonth | null> =>
  (await document('month', key))?.body ?? null

const beside = async (date: string) => {
  const found = await days().day(date)
  return [found?.body?.previous ?? null, found?.body?.next ?? null]
}

describe('a month', () => {
  test('has its days, each with its weight and its titles', async () => {
    await build('2024-02-29')
    expect(await month('2024-02')).toEqual({
      month: '2024-02',
      previous: null,
      next: null,
      days: [
        {
          date: '2024-02-29',
          edition: 1,
          reports: 1,
          origins: 1,
          events: 1,
          titles: [{ title: 'Ferry of 2024-02-29', url: '/events/ferry-e2024-02-29' }],
        },
      ],
    })
  })

  test('names the nearest months that have an edition, as soon as they have one', async () => {
    const dates = ['2024-03-01', '2023-12-31', '2025-01-01', '2024-02-29', '2024-12-31']
    for (const date of dates) await build(date)
    const sides = await Promise.all(
      ['2023-12', '2024-02', '2024-03', '2024-12', '2025-01'].map(async (key) => {
        const found = await month(key)
        return [found?.previous, found?.next, found?.days.length]
      }),
    )
    expect(sides).toEqual([
      [null, '2024-02', 1],
      ['2023-12', '2024-03', 1],
      ['2024-02', '2024-12', 1],
      ['2024-03', '2025-01', 1],
      ['2024-12', null, 1],
    ])
  })

  test('moves its etag where it changes, and not else', async () => {
    await build('2024-03-01')
    const first = await document('month', '2024-03')
    await build('2022-07-01')
    const moved = await document('month', '2024-03')
    expect(moved?.etag).not.toBe(first?.etag)
    await build('2022-07-02')
    expect(await document('month', '2024-03')).toEqual(moved)
    expect(await document('month', '2024-03', moved ?? undefined)).toEqual({
      ...moved,
      body: null,
    })
  })
})

describe('a year and the archive', () => {
  test('are made of the months', async () => {
    const dates = ['2023-12-31', '2024-02-29', '2024-02-28', '2024-11-05', '2024-12-31', '2026-01-01']
    for (const date of dates) await build(date)
    const year = await document('year', '2024')
    expect(year?.body).toMatchObject({ year: '2024', previous: '2023', next: '2026', reports: 4, events: 4 })
    expect(year?.body?.days).toEqual(
      ['2024-02-28', '2024-02-29', '2024-11-05', '2024-12-31'].map((date) => ({
        date,
        edition: 1,
        reports: 1,
        origins: 1,
        events: 1,
      })),
    )
    expect((await document('year', '2023'))?.body?.next).toBe('2024')
    const archive = (await document('archive', ''))?.body
    expect(archive?.years).toEqual([
      { year: '2026', days: 1, reports: 1, events: 1 },
      { year: '2024', days: 4, reports: 4, events: 4 },
      { year: '2023', days: 1, reports: 1, events: 1 },
    ])
    expect(archive?.months.map((one) => one.month)).toEqual(
      ['2026-01', '2024-12', '2024-11'].slice(0, ARCHIVE_MONTHS_MAX),
    )
  })

  test('have all days that were written at once, in whatever order', async () => {
    const dates = ['2024-01-01', '2023-12-31', '2024-01-31', '2024-02-01', '2024-01-15']
    for (const date of dates) await mark(date)
    await Promise.all(
      dates.map(async (date) => {
        const dirty = await days().generation(date)
        if (dirty) await days().write(aDayWrite(aDay(date, 1, [aDayEvent(`e${date}`, 'Ferry')]), dirty))
      }),
    )
    expect((await month('2024-01'))?.days.map(({ date }) => date)).toEqual([
      '2024-01-01',
      '2024-01-15',
      '2024-01-31',
    ])
    expect((await document('year', '2024'))?.body?.days).toHaveLength(4)
    expect((await document('archive', ''))?.body?.years).toHaveLength(2)
  })
})

describe('a day', () => {
  test('names those beside it, and its etag moves with them alone', async () => {
    for (const date of ['2024-02-28', '2024-03-01']) await build(date)
    const before = await days().day('2024-03-01')
    expect(await beside('2024-03-01')).toEqual(['2024-02-28', null])
    await build('2024-02-29')
    expect(await beside('2024-03-01')).toEqual(['2024-02-29', null])
    expect(await beside('2024-02-29')).toEqual(['2024-02-28', '2024-03-01'])
    const after = await days().day('2024-03-01', before ?? undefined)
    expect(after?.body?.previous).toBe('2024-02-29')
    await build('2024-01-01')
    expect(await days().day('2024-03-01', after ?? undefined)).toMatchObject({
      etag: after?.etag,
      body: null,
    })
    expect((await days().day('latest'))?.body).toMatchObject({ date: '2024-03-01', previous: '2024-02-29' })
  })

  test('is found by the index alone, and no other day’s document is read', async () => {
    const [asked] = await local.recorded(() => days().day('2024-03-01'))
    const plan = await local.db.$client
      .prepare(`EXPLAIN QUERY PLAN ${asked?.sql}`)
      .bind(...(asked?.values ?? []))
      .all<{ detail: string }>()
    const details = plan.results.map(({ detail }) => detail).filter((detail) => /^(SEARCH|SCAN)/.test(detail))
    expect(details.every((detail) => detail.startsWith('SEARCH'))).toBe(true)
    expect(
      details.filter((detail) => detail.includes('near')).every((detail) => /COVERING INDEX/.test(detail)),
    ).toBe(true)
  })
})

const changed = (date: string, edition: number, changes: Change[]): Day => ({
  ...aDay(date, edition, [aDayEvent('e1', 'Ferry runs')]),
  changes,
})
const retitled = (n: number): Change => ({
  kind: 'event retitled',
  event: 'e1',
  before: `Title ${n}`,
  after: 'Ferry runs',
})

describe('editions', () => {
  test('are read one at a time, with the events they changed', async () => {
    await write(changed('2024-03-01', 1, []))
    await write(changed('2024-03-01', 2, [retitled(1)]))
    const second = await days().edition('2024-03-01', 2)
    expect(second?.body).toEqual({
      date: '2024-03-01',
      edition: 2,
      hash: 'hash-2024-03-01-2',
      builtAt: '2024-03-01T12:02:00.000Z',
      changes: [retitled(1)],
      events: [{ id: 'e1', title: 'Ferry runs', url: '/events/ferry-e1' }],
      latest: 2,
    })
    expect(await days().edition('2024-03-01', 2, second ?? undefined)).toEqual({ ...second, body: null })
    await write(changed('2024-03-01', 3, []))
    expect((await days().edition('2024-03-01', 2, second ?? undefined))?.body?.latest).toBe(3)
    expect(await days().edition('2024-03-01', 4)).toBeNull()
    const numbers = async (before: EditionPlace | null, limit: number) =>
      (await days().editions('2024-03-01', before, limit))?.body?.items.map(({ edition }) => edition)
    expect(await numbers(null, 2)).toEqual([3, 2])
    expect(await numbers({ before: 2 }, 2)).toEqual([1])
  })
  test('are not listed again to who holds the list, until there is one more', async () => {
    await write(changed('2024-03-01', 1, []))
    await write(changed('2024-03-02', 1, []))
    const list = (held?: Held) => days().editions('2024-03-01', null, 9, held)
    const first = await list()
    expect(await list(first ?? undefined)).toEqual({ ...first, body: null })
    await write(changed('2024-03-01', 2, [retitled(1)]))
    const second = await list(first ?? undefined)
    expect(second?.body?.items.map(({ edition }) => edition)).toEqual([2, 1])
    expect(second?.builtAt).toBe('2024-03-01T12:02:00.000Z')
    expect(await days().editions('2024-03-03', null, 9)).toBeNull()
  })
  test('move when another comes after them, and a day when one comes beside it', async () => {
    await write(changed('2024-03-01', 1, []))
    const [edition, day] = [await days().edition('2024-03-01', 1), await days().day('2024-03-01')]
    await write(changed('2024-03-01', 2, []))
    expect((await days().edition('2024-03-01', 1))?.builtAt).not.toBe(edition?.builtAt)
    await write(changed('2024-02-29', 1, []))
    expect((await days().day('2024-03-01'))?.etag).not.toBe(day?.etag)
    expect(day?.builtAt).toBeNull()
  })
})

describe('corrections', () => {
  test('are listed latest first, those of an edition in its order, page by page', async () => {
    await write(changed('2024-03-02', 1, []))
    expect(await document('corrections', '')).toBeNull()
    await write(
      changed('2024-03-01', 2, [
        retitled(1),
        { kind: 'line added', event: 'e1', after: 'New.' },
        retitled(2),
      ]),
    )
    await write(changed('2024-03-02', 2, [retitled(3)]))
    await write(changed('2024-03-02', 3, [{ kind: 'line added', event: 'e1', after: 'Newer.' }]))
    const ids = ['2024-03-02.2.1', '2024-03-01.2.1', '2024-03-01.2.3']
    const stored = (await document('corrections', ''))?.body
    expect(stored?.map(({ id }) => id)).toEqual(ids)
    expect(stored?.[0]).toMatchObject({
      before: 'Title 3',
      after: 'Ferry runs',
      event: { title: 'Ferry runs' },
    })
    const read: string[] = []
    let place: CorrectionPlace | null = null
    do {
      const page: Awaited<ReturnType<DayStore['corrections']>> = await days().corrections(place, 1)
      read.push(...page.items.map(({ id }) => id))
      place = page.next
    } while (place !== null)
    expect(read).toEqual(ids)
  })

  test('stay as they were where the edition is written again under other ids', async () => {
    await write(changed('2024-03-01', 2, [retitled(1)]))
    const first = await document('corrections', '')
    await write({ ...changed('2024-03-01', 2, [retitled(1)]), events: [aDayEvent('e9', 'Ferry runs')] })
    expect(await document('corrections', '')).toEqual(first)
    expect((await days().corrections(null, 9)).items).toEqual(first?.body)
  })

  test('are listed up to their bound', async () => {
    const many = Array.from({ length: CORRECTIONS_LISTED_MAX + 5 }, (_, n) => retitled(n))
    await write(changed('2024-03-01', 2, many))
    const listed = (await document('corrections', ''))?.body
    expect(listed).toHaveLength(CORRECTIONS_LISTED_MAX)
    expect((await days().corrections(null, 200)).items).toHaveLength(many.length)
  })
})

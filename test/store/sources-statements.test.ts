import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FEEDS_LISTED_NAMES_MAX } from '../../src/limits.ts'
import type { Day } from '../../src/model/day.ts'
import type { Report } from '../../src/model/report.ts'
import type { TakeInWrite } from '../../src/ports/reports.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { sourceStore } from '../../src/store/source-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aReading, aReport, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const DATE = '2025-05-04'
const SOURCES: TakeInWrite['sources'] = ['tern', 'gull', 'wire'].map((id) => ({
  id,
  name: id.toUpperCase(),
  kind: 'outlet',
  signatures: [],
}))

type Given = [id: string, source: string, over?: Partial<Report>]
let arrival = 0

/** Stores reports as a take-in does; the ids may be stored already, or come twice. */
const takeIn = async (given: Given[], dirtyDays = [DATE]): Promise<'written' | 'stale'> => {
  const { generation } = await reportStore(local.db).known([])
  const members = [...new Set(given.map(([id]) => id))].map((id) => ({ id, event: `e-${id}` }))
  const reports = given.map(([id, sourceId, over]) => {
    arrival += 1
    return { report: aReport(id, DATE, { sourceId, ...over }), reading: aReading(id), arrival }
  })
  const { plan } = aWrite(generation, members)
  return reportStore(local.db).write(aWrite(generation, [], { reports, plan, sources: SOURCES, dirtyDays }))
}

const counts = async () =>
  Object.fromEntries((await sourceStore(local.db).all()).map(({ id, reports }) => [id, reports]))

describe('the reports of a source are counted', () => {
  test('as they come, and once where they come again', async () => {
    await takeIn([
      ['a', 'tern'],
      ['b', 'tern'],
      ['c', 'gull'],
    ])
    expect(await counts()).toEqual({ gull: 1, tern: 2, wire: 0 })
    await takeIn([
      ['b', 'tern'],
      ['d', 'tern'],
      ['e', 'wire'],
    ])
    expect(await counts()).toEqual({ gull: 1, tern: 3, wire: 1 })
    await takeIn([['d', 'tern']])
    expect(await counts()).toEqual({ gull: 1, tern: 3, wire: 1 })
  })

  test('once where a write has them twice', async () => {
    await takeIn([
      ['a', 'tern'],
      ['a', 'tern', { url: null }],
    ])
    expect(await counts()).toEqual({ gull: 0, tern: 1, wire: 0 })
  })

  test('not where the write is undone', async () => {
    await takeIn([['a', 'tern']])
    const late = aWrite(0, [{ id: 'b', event: 'e2' }])
    expect(await reportStore(local.db).write(late)).toBe('stale')
    expect(await counts()).toEqual({ gull: 0, tern: 1, wire: 0 })
  })

  test('once of ten writes at once', async () => {
    const write = aWrite(0, [
      { id: 'a', event: 'e1' },
      { id: 'b', event: 'e2' },
    ])
    await Promise.all(Array.from({ length: 10 }, () => reportStore(local.db).write(write)))
    expect(await counts()).toEqual({ 'harbour-post': 2 })
  })
})

const withNames = (day: Day, names: string[][]) => {
  const write = async () => {
    const days = dayStore(local.db, 'UTC')
    const dirty = await days.generation(day.date)
    if (dirty === null) throw new Error('the day is marked')
    const made = aDayWrite(day, dirty)
    const events = made.summary.events.map((event, place) => ({ ...event, names: names[place] ?? [] }))
    return days.write({ ...made, summary: { ...made.summary, events } })
  }
  return write()
}

const read = () => documentStore(local.db).document('sources', '')
const EVENTS = [aDayEvent('e1', 'Ferry runs'), aDayEvent('e2', 'Budget'), aDayEvent('e3', 'Rain')]

describe('the document of sources', () => {
  test('has all of them by id with their counts, and the names that most events tell of', async () => {
    expect(await read()).toBeNull()
    await takeIn([
      ['a', 'tern'],
      ['b', 'tern'],
      ['c', 'gull'],
    ])
    await withNames(aDay(DATE, 1, EVENTS), [['Ada Marsh'], ['Ona Quill', 'Port Ellery'], ['Port Ellery']])
    const found = await read()
    expect(found?.body?.sources).toEqual(await sourceStore(local.db).all())
    expect(found?.body?.sources.map(({ id, reports }) => [id, reports])).toEqual([
      ['gull', 1],
      ['tern', 2],
      ['wire', 0],
    ])
    expect(found?.body?.names).toEqual(['Port Ellery', 'Ada Marsh', 'Ona Quill'])
  })

  test('rests where nothing of it changes, and moves where a count does', async () => {
    await takeIn([['a', 'tern']])
    await withNames(aDay(DATE, 1, EVENTS), [])
    const first = await read()
    await takeIn([['a', 'tern']])
    await withNames(aDay(DATE, 2, EVENTS), [])
    expect(await read()).toEqual(first)
    await takeIn([['b', 'wire']])
    await withNames(aDay(DATE, 3, EVENTS), [])
    const third = await read()
    expect(third?.etag).not.toBe(first?.etag)
    expect(third?.body?.sources.find(({ id }) => id === 'wire')?.reports).toBe(1)
  })

  test('has no more names than the list of feeds shows', async () => {
    await takeIn([])
    const names = Array.from({ length: FEEDS_LISTED_NAMES_MAX + 5 }, (_, place) => `Name ${place}`)
    await withNames(aDay(DATE, 1, EVENTS), [names])
    expect((await read())?.body?.names).toEqual(names.slice(0, FEEDS_LISTED_NAMES_MAX))
  })
})

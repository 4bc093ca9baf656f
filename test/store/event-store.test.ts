import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DayEvent } from '../../src/model/day.ts'
import type { Held } from '../../src/ports/days.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { eventStore } from '../../src/store/event-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const show = async (date: string, edition: number, events: DayEvent[]): Promise<void> => {
  const reports = reportStore(local.db)
  const days = dayStore(local.db, 'UTC')
  const { generation } = await reports.known([])
  await reports.write(aWrite(generation, [], { dirtyDays: [date] }))
  const day = aDay(date, edition, events)
  await days.write(aDayWrite(day, { day: date, generation: generation + 1 }))
}

const read = async (id: string, held?: Held) => {
  const found = await eventStore(local.db).event(id, held)
  return found && 'etag' in found ? found : null
}

test('an event is its days, newest first, under the newest one’s title', async () => {
  const first = aDayEvent('e1', 'Ferry late')
  const second = aDayEvent('e1', 'Ferry sails', { lastDay: '2025-05-05', slug: 'ferry-sails' })
  await show('2025-05-05', 1, [second])
  await show('2025-05-04', 1, [first])
  expect((await read('e1'))?.body).toEqual({
    id: 'e1',
    slug: 'ferry-sails',
    title: 'Ferry sails',
    url: '/events/ferry-e1',
    firstDay: '2025-05-04',
    lastDay: '2025-05-05',
    days: [
      { date: '2025-05-05', event: second },
      { date: '2025-05-04', event: first },
    ],
  })
})

test('its etag moves when a day changes it and only then', async () => {
  await show('2025-05-04', 1, [aDayEvent('e1', 'Ferry late'), aDayEvent('e2', 'Budget passed')])
  const [ferry, budget] = [await read('e1'), await read('e2')]
  await show('2025-05-04', 2, [aDayEvent('e1', 'Ferry on time'), aDayEvent('e2', 'Budget passed')])
  expect((await read('e1'))?.etag).not.toBe(ferry?.etag)
  expect(await read('e2')).toEqual(budget)
  expect(await read('e2', budget ?? undefined)).toEqual({ ...budget, body: null })
})

test('an event that its day drops is gone, and one that keeps another day stays', async () => {
  await show('2025-05-03', 1, [aDayEvent('e2', 'Budget debated')])
  await show('2025-05-04', 1, [aDayEvent('e1', 'Ferry late'), aDayEvent('e2', 'Budget passed')])
  await show('2025-05-04', 2, [])
  expect(await eventStore(local.db).event('e1')).toBeNull()
  expect((await read('e2'))?.body?.days.map(({ date }) => date)).toEqual(['2025-05-03'])
})

test('an event too long for a row keeps its newest days', async () => {
  const long = 'a quay '.repeat(100_000)
  for (const date of ['2025-05-01', '2025-05-02', '2025-05-03'])
    await show(date, 1, [aDayEvent('e1', 'Ferry late', { strands: [long] })])
  expect((await read('e1'))?.body?.days.map(({ date }) => date)).toEqual(['2025-05-03', '2025-05-02'])
})

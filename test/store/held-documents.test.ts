import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fetched, Held } from '../../src/ports/days.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { eventStore } from '../../src/store/event-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aWrite } from './nouns.ts'

const DATE = '2025-05-04'
/** HTTP's dates have no thousandths: who fetched it in this second holds it. */
const BUILT_AT = '2025-05-04T18:05:07.456Z'
const SECOND = '2025-05-04T18:05:07.000Z'
const SECOND_BEFORE = '2025-05-04T18:05:06.000Z'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
  await reportStore(local.db).write(aWrite(0, [], { dirtyDays: [DATE] }))
  const day = { ...aDay(DATE, 1, [aDayEvent('e1', 'Ferry runs')]), builtAt: BUILT_AT }
  await dayStore(local.db, 'UTC').write(aDayWrite(day, { day: DATE, generation: 1 }))
})
afterAll(() => local.close())

type Read = (held?: Held) => Promise<Fetched<unknown> | { movedTo: string } | null>

const READS: [kind: string, read: Read][] = [
  ['the editions of a day', (held) => dayStore(local.db, 'UTC').editions(DATE, null, 9, held)],
  ['an edition', (held) => dayStore(local.db, 'UTC').edition(DATE, 1, held)],
  ['an event', (held) => eventStore(local.db).event('e1', held)],
  ['the feed', (held) => documentStore(local.db).document('feed', '', held)],
  ['the sources', (held) => documentStore(local.db).document('sources', '', held)],
  ['a month', (held) => documentStore(local.db).document('month', '2025-05', held)],
]

test.each(READS)('%s is read without its body by who holds it', async (_, read) => {
  const whole = await read()
  if (whole === null || !('body' in whole)) throw new Error('it is not there')
  expect(whole.body).not.toBeNull()
  expect(whole.builtAt).toBe(BUILT_AT)
  const without = { ...whole, body: null }
  expect(await read({ etag: whole.etag })).toEqual(without)
  expect(await read({ since: SECOND })).toEqual(without)
  expect(await read({ since: '2025-05-05T00:00:00.000Z' })).toEqual(without)
  expect(await read({ etag: 'another' })).toEqual(whole)
  expect(await read({ since: SECOND_BEFORE })).toEqual(whole)
})

test('a day is read by who asks by date: when those beside it came is not known', async () => {
  const days = dayStore(local.db, 'UTC')
  const whole = await days.day(DATE)
  expect(whole).toMatchObject({ builtAt: null, body: { date: DATE } })
  expect(await days.day(DATE, { since: SECOND })).toEqual(whole)
  expect(await days.day(DATE, { etag: whole?.etag ?? '' })).toEqual({ ...whole, body: null })
})

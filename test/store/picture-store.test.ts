import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayStore } from '../../src/store/day-store.ts'
import { pictureStore } from '../../src/store/picture-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const DAY = '2025-05-04'
const PNG = Uint8Array.of(0x89, 0x50, 0, 255)

const build = async (edition: number, title: string): Promise<string> => {
  const reports = reportStore(local.db)
  const days = dayStore(local.db, 'UTC')
  const { generation } = await reports.known([])
  await reports.write(aWrite(generation, [{ id: `r${edition}`, event: 'e1', day: DAY }]))
  const dirty = await days.generation(DAY)
  if (dirty === null) throw new Error('the day is clean')
  const day = aDay(DAY, edition, [aDayEvent('e1', title)])
  await days.write(aDayWrite(day, dirty))
  return (await days.day(DAY))?.body?.hash ?? ''
}

test('a picture waits until it is drawn of what its day says now', async () => {
  const pictures = pictureStore(local.db)
  expect(await pictures.waiting(9)).toEqual([])
  expect(await pictures.picture(DAY)).toBeNull()
  const first = await build(1, 'Ferry runs')
  expect(await pictures.waiting(9)).toEqual([DAY])
  expect(await pictures.picture(DAY)).toBeNull()

  const builtAt = '2025-05-04T12:00:00.000Z'
  await pictures.write({ day: DAY, of: first, etag: 'a', builtAt, png: PNG })
  expect(await pictures.waiting(9)).toEqual([])
  expect(await pictures.picture(DAY)).toEqual({ etag: 'a', builtAt, body: PNG })
  expect(await pictures.picture(DAY, { etag: 'a' })).toEqual({ etag: 'a', builtAt, body: null })

  const second = await build(2, 'Ferry stops')
  expect(await pictures.waiting(9)).toEqual([DAY])
  const later = '2025-05-04T13:00:00.000Z'
  await pictures.write({ day: DAY, of: first, etag: 'late', builtAt: later, png: PNG })
  expect(await pictures.picture(DAY)).toMatchObject({ etag: 'a', builtAt })
  await pictures.write({ day: DAY, of: second, etag: 'a', builtAt: later, png: null })
  expect(await pictures.waiting(9)).toEqual([])
  expect(await pictures.picture(DAY)).toEqual({ etag: 'a', builtAt, body: PNG })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import type { Submission } from '../../src/model/report.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'
import { ordersOf } from './orders.ts'

const ROOT = join(import.meta.dirname, '../..')
const SAMPLE = join(ROOT, 'content/reports/2022-03-29')
const REAL = join(ROOT, '../shared/reports')

const filesOf = (folder: string, ending: string, given: Partial<Submission>): Submission[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ ...given, text: readFileSync(join(folder, name), 'utf8') }))

const SETS = [
  {
    name: 'the sample day',
    day: '2022-03-29',
    reports: () => filesOf(SAMPLE, '.md', { format: 'markdown' }),
  },
  {
    name: 'real reports',
    day: '2022-03-29',
    reports: () => filesOf(REAL, '.txt', { publishedFallback: '2022-03-29' }),
    absent: !existsSync(REAL),
  },
]

/** Taken in one by one, by twos and threes, or all at once: how a set is split over calls is no matter either. */
const callsOf = (order: Submission[], nth: number): Submission[][] => {
  const [first, second, third, ...rest] = order.map((one) => [one])
  const calls: Submission[][][] = [
    order.map((one) => [one]),
    [
      [...(first ?? []), ...(second ?? [])],
      [...(third ?? []), ...rest.flat()],
    ],
    [order],
    [...order.map((one) => [one]), order.toReversed()],
  ]
  return calls[nth % calls.length] ?? []
}

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())

describe.each(SETS)('$name', ({ day, reports, absent }) => {
  test.skipIf(absent)(
    'in all 120 orders, split in any way and with repeats, make one hash',
    { timeout: 300_000 },
    async () => {
      const { ports, wipe } = local
      const orders = ordersOf(reports())
      expect(orders).toHaveLength(120)
      const hashes = new Map<string, number>()
      for (const [nth, order] of orders.entries()) {
        await wipe()
        for (const call of callsOf(order, nth)) await takeInReports(ports, call)
        expect(await rebuildDay(ports, day)).toBe('new edition')
        const hash = (await ports.days.day(day))?.body?.hash ?? 'no day'
        hashes.set(hash, (hashes.get(hash) ?? 0) + 1)
      }
      expect([...hashes.values()]).toEqual([120])
    },
  )

  test.skipIf(absent)('built after each report come to the same hash', async () => {
    const { ports, wipe } = local
    const hashes = new Set<string | undefined>()
    for (const order of [reports(), reports().toReversed()]) {
      await wipe()
      for (const one of order) {
        await takeInReports(ports, [one])
        await rebuildDay(ports, day)
      }
      hashes.add((await ports.days.day(day))?.body?.hash)
    }
    expect(hashes.size).toBe(1)
  })
})

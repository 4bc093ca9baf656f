import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpusFrom } from '../../src/cli/bench-scale-corpus.ts'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { addDays } from '../../src/model/calendar.ts'
import type { Ports } from '../../src/ports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())

const DAYS = Array.from({ length: 4 }, (_, n) => addDays('2025-05-04', n))
const REPORTS = 36

const rebuildDirty = async (ports: Ports): Promise<void> => {
  for (const { day } of await ports.days.dirty(99)) await rebuildDay(ports, day)
}

const markAll = async ({ reports }: Ports): Promise<void> => {
  const { generation } = await reports.known([])
  const plan = { profiles: [], memberships: [], merged: [] }
  await reports.write({ generation, reports: [], setAside: [], sources: [], plan, dirtyDays: DAYS })
}

// Events of six reports on two days each, in an order in which late reports come before early ones and in between.
const reports = corpusFrom(7)
  .reports(REPORTS, (n) => DAYS[Math.floor((n / REPORTS) * 3)] ?? '', [6])
  .map((report, n) => ({
    ...report,
    published: `${addDays((report.published ?? '').slice(0, 10), n % 2)}T12:00:00Z`,
  }))
const order = reports.map((_, n) => (n * 17) % REPORTS)

test('a take-in marks every day that it changes: none is found changed afterwards', {
  timeout: 240_000,
}, async () => {
  const { ports } = local
  for (const n of order) {
    const report = reports[n]
    if (report) await takeInReports(ports, [report])
    await rebuildDirty(ports)
  }
  const hashes = async () => Promise.all(DAYS.map(async (day) => (await ports.days.day(day))?.body?.hash))
  const built = await hashes()
  expect((await ports.days.day(DAYS[1] ?? ''))?.body?.events.length).toBeGreaterThan(2)
  await markAll(ports)
  const outcomes: string[] = []
  for (const day of DAYS) outcomes.push(await rebuildDay(ports, day))
  expect(outcomes).toEqual(DAYS.map(() => 'unchanged'))
  expect(await hashes()).toEqual(built)
})

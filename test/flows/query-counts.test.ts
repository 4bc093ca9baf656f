import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { REPORTS_PER_CALL_MAX } from '../../src/limits.ts'
import type { Submission } from '../../src/model/report.ts'
import { BUDGET, FERRY } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

/** D1's bound for one invocation on the paid plan */
const QUERIES_MAX = 1_000
const DAY = '2025-05-04'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const queriesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = local.queries()
  await work()
  return local.queries() - before
}

const TOWNS = [
  'Halvik',
  'Brenna',
  'Solund',
  'Marvik',
  'Tresfjord',
  'Lunde',
  'Askvoll',
  'Narvika',
  'Fosen',
  'Vega',
]
const THINGS = [
  'bridge',
  'school',
  'ferry',
  'hospital',
  'tunnel',
  'museum',
  'library',
  'factory',
  'stadium',
  'reservoir',
]

/** A hundred texts, ten towns by ten things, so that each is like some of the others. */
const hundred = (where: string): Submission[] =>
  TOWNS.map((name) => `${where} ${name}`).flatMap((town, t) =>
    THINGS.map((thing, n) => ({
      text: `${town} votes on its ${thing}\n\nThe council of ${town} voted ${t + 20} to ${n + 3} on Sunday to rebuild the ${thing}, which was closed ${n + 2} years ago after a flood.\n\nThe work on the ${thing} costs ${t + n + 5} million crowns, mayor number ${t} of ${town} said. Residents of ${town} had asked for a new ${thing} since the flood.`,
      source: `${town} ${n % 3 === 0 ? 'Post' : 'Times'}`,
      published: DAY,
    })),
  )

test('reading a day, the feed or an event is one query', async () => {
  const { ports } = local
  await takeInReports(ports, FERRY)
  await rebuildDay(ports, DAY)
  const id = (await ports.days.day(DAY))?.body?.events[0]?.id ?? ''
  expect(await queriesOf(() => ports.days.day(DAY))).toBe(1)
  expect(await queriesOf(() => ports.days.day('latest'))).toBe(1)
  expect(await queriesOf(() => ports.days.feed())).toBe(1)
  expect(await queriesOf(() => ports.events.event(id))).toBe(1)
})

test('taking in stays within what one invocation may ask of D1', { timeout: 120_000 }, async () => {
  const { ports } = local
  const counts = {
    one: await queriesOf(() => takeInReports(ports, [BUDGET])),
    'the same again': await queriesOf(() => takeInReports(ports, [BUDGET])),
    five: await queriesOf(() => takeInReports(ports, FERRY)),
    hundred: await queriesOf(() => takeInReports(ports, hundred('Upper'))),
    'another hundred': await queriesOf(() => takeInReports(ports, hundred('Lower'))),
    'a third': await queriesOf(() => takeInReports(ports, hundred('New'))),
    'and one': await queriesOf(() => takeInReports(ports, hundred('Old').slice(0, 1))),
    'rebuild of all': await queriesOf(() => rebuildDay(ports, DAY)),
  }
  console.info(counts)
  expect(hundred('Upper')).toHaveLength(REPORTS_PER_CALL_MAX)
  for (const [work, queries] of Object.entries(counts)) expect(queries, work).toBeLessThan(QUERIES_MAX / 2)
})

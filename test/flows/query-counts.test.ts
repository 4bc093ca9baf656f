import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { createApp } from '../../src/http/app.ts'
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

test('a page, a feed and a document of the API cost one query, and so does a 304', async () => {
  const { ports } = local
  const app = createApp()
  await takeInReports(ports, FERRY)
  await rebuildDay(ports, DAY)
  const event = (await ports.days.day(DAY))?.body?.events[0]
  const days = ['/', '/2025/05/04', event?.url ?? '', '/feed.xml', '/atom.xml', '/feed.json']
  const paths = [...days, '/sources', '/sources.json', '/sources.md', '/feeds', '/feeds.opml']
  const counts: [path: string, status: number, queries: number][] = []
  for (const path of [...paths, `/api/v1/days/${DAY}`, `/api/v1/events/${event?.id}`]) {
    let etag = ''
    for (const status of [200, 304]) {
      const queries = await queriesOf(async () => {
        const response = await app.request(path, { headers: { 'if-none-match': etag } }, { ports })
        etag = response.headers.get('etag') ?? ''
        expect([path, response.status]).toEqual([path, status])
      })
      counts.push([path, status, queries])
    }
  }
  expect(counts.filter(([, , queries]) => queries !== 1)).toEqual([])
})

test('taking in stays within what one invocation may ask of D1', { timeout: 120_000 }, async () => {
  const { ports } = local
  const counts = {
    one: await queriesOf(() => takeInReports(ports, [BUDGET])),
    'the same again': await queriesOf(() => takeInReports(ports, [BUDGET])),
    five: await queriesOf(() => takeInReports(ports, FERRY)),
    hundred: await queriesOf(() => takeInReports(ports, hundred('Upper'))),
    'another hundred': await queriesOf(() => takeInReports(ports, hundred('Lower'))),
    'and one': await queriesOf(() => takeInReports(ports, hundred('Old').slice(0, 1))),
    'rebuild of all': await queriesOf(() => rebuildDay(ports, DAY)),
  }
  expect(hundred('Upper')).toHaveLength(REPORTS_PER_CALL_MAX)
  for (const [work, queries] of Object.entries(counts)) expect(queries, work).toBeLessThan(QUERIES_MAX / 2)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { REPORT_TEXT_CHARS_MAX, REPORTS_PER_CALL_MAX } from '../../src/limits.ts'
import type { Submission } from '../../src/model/report.ts'
import type { Statement } from '../store/d1-door.ts'
import { aProfile } from '../store/nouns.ts'
import { BUDGET, FERRY, FERRY_FREE } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

/** What D1 takes: developers.cloudflare.com/d1/platform/limits */
const D1_STATEMENT_BYTES_MAX = 100_000
const D1_BOUND_VALUES_MAX = 100
const D1_VALUE_BYTES_MAX = 2_000_000

const DAY = '2025-05-04'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

/** Reads that go through all of a table, or of an index of it, of those that grow without end. */
const scans = async ({ sql, values }: Statement): Promise<string[]> => {
  const plan = await local.db.$client
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>()
  return plan.results.flatMap(({ detail }) => {
    const [, table = ''] = /^SCAN (\w+)/.exec(detail) ?? []
    return GROWING.has(table) ? [`${detail} in ${sql.replace(/\s+/g, ' ').trim().slice(0, 300)}`] : []
  })
}

const GROWING = new Set([
  'reports',
  'readings',
  'profiles',
  'postings',
  'paragraphs',
  'memberships',
  'events',
  'day_events',
  'editions',
  'set_aside',
  'm',
  'r',
  'p',
  'later',
])

/** A fuller text than one that is stored, which comes to follow it */
const FULLER: Submission = {
  ...BUDGET,
  text: `${BUDGET.text}\n\nThe council meets again on Monday.`,
  source: 'Skarholm Times',
}
const LED = aProfile('led')

const run = async (): Promise<Statement[]> => {
  const { ports } = local
  return [
    ...(await local.recorded(() => takeInReports(ports, [...FERRY, BUDGET, { text: '' }]))),
    ...(await local.recorded(() => rebuildDay(ports, DAY))),
    ...(await local.recorded(() => takeInReports(ports, [FERRY_FREE]))),
    ...(await local.recorded(() => rebuildDay(ports, DAY))),
    ...(await local.recorded(() => rebuildDay(ports, '2025-05-05'))),
    ...(await local.recorded(() => takeInReports(ports, [FULLER]))),
    ...(await local.recorded(() =>
      ports.reports.replaceReadings({ generation: 0, readings: [], profiles: [{ before: LED, now: LED }] }),
    )),
  ]
}

test('no statement of a take-in or a rebuild goes through a table that grows with the archive', async () => {
  const statements = await run()
  const distinct = [...new Map(statements.map((one) => [one.sql, one])).values()]
  expect(distinct.length).toBeGreaterThan(25)
  expect(distinct.filter(({ sql }) => sql.includes('DELETE FROM "postings"'))).toHaveLength(1)
  const found: string[] = []
  for (const statement of distinct) found.push(...(await scans(statement)))
  expect(found).toEqual([])
})

test('an unbounded walk would be seen', async () => {
  expect(await scans({ sql: 'SELECT count(*) FROM reports WHERE text LIKE ?', values: ['a%'] })).toHaveLength(
    1,
  )
  expect(await scans({ sql: 'SELECT id FROM reports WHERE id = ?', values: ['a'] })).toEqual([])
})

const bytes = (value: unknown): number => (typeof value === 'string' ? Buffer.byteLength(value) : 0)

/** As long as a text may be, all of it news, no two alike, in letters of two bytes. */
const longest = (n: number): Submission => ({
  text: `Council number ${n} of Hälvik meets\n\n${Array.from(
    { length: 2_000 },
    (_, k) =>
      `On Sunday ${k + 2} people of Hälvïk${n} told Ästrid Ôlsen the söuth bridge ${n * k} was closed.`,
  )
    .join(' ')
    .slice(0, REPORT_TEXT_CHARS_MAX - 100)}`,
  source: `Päper ${n}`,
  published: DAY,
})

test('the largest reports and calls keep to what D1 takes of a statement', { timeout: 300_000 }, async () => {
  const { ports } = local
  const many = Array.from({ length: REPORTS_PER_CALL_MAX }, (_, n) => ({
    ...BUDGET,
    text: `${BUDGET.text}\n\nItem ${n} of the budget of town ${n} is for road ${n * 7}.`,
  }))
  const statements = [
    ...(await local.recorded(() => takeInReports(ports, [longest(1), longest(2)]))),
    ...(await local.recorded(() => takeInReports(ports, many))),
    ...(await local.recorded(() => rebuildDay(ports, DAY))),
  ]
  expect((await ports.runs.status()).reports).toBe(REPORTS_PER_CALL_MAX + 2)
  expect(Math.max(...statements.map(({ sql }) => bytes(sql)))).toBeLessThan(D1_STATEMENT_BYTES_MAX)
  expect(Math.max(...statements.map(({ values }) => values.length))).toBeLessThan(D1_BOUND_VALUES_MAX)
  const largest = Math.max(...statements.flatMap(({ values }) => values.map(bytes)))
  expect(largest).toBeGreaterThan(300_000)
  expect(largest).toBeLessThan(D1_VALUE_BYTES_MAX)
})

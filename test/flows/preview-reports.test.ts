import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placesAmongStored, previewReports } from '../../src/flows/preview-reports.ts'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { createApp } from '../../src/http/app.ts'
import { previewSchema } from '../../src/http/schemas/preview.ts'
import { PREVIEW_REPORTS_MAX } from '../../src/limits.ts'
import type { Day } from '../../src/model/day.ts'
import type { Submission } from '../../src/model/report.ts'
import { dayMarkdown } from '../../src/render/day-markdown.ts'
import { ENGLISH } from '../../src/render/words/en.ts'
import { BUDGET, FERRY, FERRY_FREE, NOTHING } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const PRAISE =
  'Since the year of the great flood, the Gazette has asked one thing only: who pays for it, and why?'
const praised = (text: string, published: string): Submission => ({
  text: `${text}\n\n${PRAISE}`,
  source: 'The Fell Gazette',
  published,
})
const GAZETTE = [
  praised(BUDGET.text, '2025-05-04'),
  praised(FERRY_FREE.text, '2025-05-05'),
  praised(
    'Quarry at Grimdal closes after rockfall\n\nA rockfall shut the slate quarry at Grimdal on Monday and buried two diggers, its owner said. Nobody was hurt.\n\nGeologists will look at the northern wall before work goes on. The quarry has 31 workers.',
    '2025-05-05',
  ),
]

/** An agency's text, and a copy of it later in the day */
const PAIR = FERRY.slice(0, 2).map((report, n) => ({ ...report, published: `2025-05-04T1${n}:00` }))

const SAMPLE = join(import.meta.dirname, '../../content/reports/2022-03-29')
const sample = readdirSync(SAMPLE).map(
  (name): Submission => ({ text: readFileSync(join(SAMPLE, name), 'utf8'), format: 'markdown' }),
)

const SETS: [name: string, reports: Submission[], days: number][] = [
  ['one report', [BUDGET], 1],
  ['copies and revisions, and one set aside', [...FERRY, BUDGET, NOTHING], 1],
  ['an event of two days', [...FERRY, FERRY_FREE], 2],
  ['what stands in all reports of a source', GAZETTE, 2],
  ['the same twice', [BUDGET, BUDGET, ...FERRY], 1],
  ['nothing but what is set aside', [NOTHING], 1],
  ['the sample day', sample, 1],
]

/** A day whatever the hour it was built at, and without its neighbours: those are read beside the document. */
const withoutClock = (day: Day): unknown => ({
  ...JSON.parse(JSON.stringify(day).replaceAll(day.builtAt, 'as built')),
  previous: null,
  next: null,
})

const takenIn = async (reports: Submission[]): Promise<Day[]> => {
  await takeInReports(local.ports, reports)
  const dirty = await local.ports.days.dirty(100)
  const days: Day[] = []
  for (const { day } of dirty) {
    await rebuildDay(local.ports, day)
    const built = (await local.ports.days.day(day))?.body
    if (built) days.push(built)
  }
  return days
}

describe.each(SETS)('a preview of %s', (_, reports, days) => {
  test('shows the very days that taking them in makes', async () => {
    const previewed = await previewReports(local.ports, reports)
    const real = await takenIn(reports)
    expect(previewed.days).toHaveLength(days)
    expect(previewed.days.map(({ hash }) => hash)).toEqual(real.map(({ hash }) => hash))
    expect(previewed.days.map(withoutClock)).toEqual(real.map(withoutClock))
  })
  test('answers as a take-in does', async () => {
    const { results } = await previewReports(local.ports, reports)
    expect(results).toEqual(await takeInReports(local.ports, reports))
  })
})

test('what stands in all reports of a source is told as furniture there too', async () => {
  const { days } = await previewReports(local.ports, GAZETTE)
  expect(days.flatMap(({ events }) => events)).toHaveLength(3)
  expect(JSON.stringify(days)).not.toContain('who pays for it')
})

describe('among stored reports', () => {
  test('a report is known, joins an event, is a copy, or stands alone', async () => {
    await takenIn(PAIR.slice(0, 1))
    const { reports } = await previewReports(local.ports, [...PAIR, BUDGET])
    const places = await placesAmongStored(local.ports, reports)
    const [known, joining, alone] = reports.map(({ report }) => places.get(report.id))
    expect([known?.isKnown, joining?.isKnown, alone?.isKnown]).toEqual([true, false, false])
    expect(joining?.membership.event).toBe(known?.membership.event)
    expect(joining?.membership.copyOf?.of).toBe(reports[0]?.report.id)
    expect(alone?.membership.event).not.toBe(known?.membership.event)
    expect(alone?.membership.copyOf).toBeNull()
  })
  test('it stands where a take-in puts it', async () => {
    await takenIn([...FERRY.slice(0, 3), BUDGET])
    const given = [...FERRY.slice(3), FERRY_FREE]
    const { reports } = await previewReports(local.ports, given)
    const places = await placesAmongStored(local.ports, reports)
    await takenIn(given)
    for (const { report } of reports)
      expect(places.get(report.id)?.membership).toEqual(
        (await local.ports.reports.find(report.id))?.membership,
      )
  })
})

const rowsOf = async (): Promise<Record<string, number>> => {
  const rows: Record<string, number> = {}
  for (const db of [local.db, local.search]) {
    const tables = await db.all<{ name: string }>(
      sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
    )
    for (const { name } of tables) {
      const [counted] = await db.all<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(name)}`)
      rows[name] = counted?.n ?? Number.NaN
    }
  }
  return rows
}

describe('POST /api/v1/preview', () => {
  const app = createApp()
  const post = (reports: unknown[], query = '') =>
    app.request(
      `/api/v1/preview${query}`,
      {
        method: 'POST',
        headers: { authorization: 'Bearer known-here', 'content-type': 'application/json' },
        body: JSON.stringify({ reports }),
      },
      { ports: { ...local.ports, settings: { ...local.ports.settings, apiToken: 'known-here' } } },
    )

  test.each(['', '?against=nothing', '?against=stored'])('%s stores nothing', async (query) => {
    await takenIn([BUDGET, ...FERRY.slice(0, 2)])
    const before = await rowsOf()
    expect(Object.keys(before).length).toBeGreaterThan(15)
    const jobs = local.sent.length
    const response = await post([...FERRY, NOTHING, { text: 7 }], query)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await rowsOf()).toEqual(before)
    expect(local.sent).toHaveLength(jobs)
  })

  test('tells what it makes of each report, and the days', async () => {
    const answered = await (await post([...FERRY, NOTHING, { text: 7 }])).json()
    const body = previewSchema.parse(answered)
    expect(body).toEqual(answered)
    expect(body.results.map(({ outcome }) => outcome)).toEqual([
      ...Array(5).fill('taken in'),
      'set aside',
      'rejected',
    ])
    expect(body.reports).toHaveLength(5)
    const [agency, copy] = body.reports
    expect(agency?.paragraphs?.map(({ role }) => role)).toContain('lede')
    expect(agency?.text).toContain('214 people')
    expect([agency?.copyOf?.report, copy?.copyOf?.report].filter(Boolean)).toHaveLength(1)
    expect(agency?.event?.title).toBe(body.days[0]?.events[0]?.title)
    expect(agency?.stored).toBeUndefined()
    expect(body.days[0]?.ledger).toMatchObject({ takenIn: 6, copies: 1, setAside: 1 })
    const { days } = await previewReports(local.ports, [...FERRY, NOTHING])
    expect(body.days.map(({ hash }) => hash)).toEqual(days.map(({ hash }) => hash))
    expect(body.markdown.split('\n## Ledger')[0]).toContain(
      dayMarkdown(days[0] as Day, ENGLISH)
        .split('## ')[1]
        ?.slice(0, 40),
    )
  })

  test('tells where each would stand among the stored ones', async () => {
    await takenIn(PAIR.slice(0, 1))
    const body = previewSchema.parse(await (await post([...PAIR, BUDGET], '?against=stored')).json())
    const [known, joining, alone] = body.reports.map(({ stored }) => stored)
    expect(known).toMatchObject({ isKnown: true, event: { title: expect.stringContaining('Ferry') } })
    expect(joining).toMatchObject({
      isKnown: false,
      event: known?.event,
      copyOf: { report: body.reports[0]?.id },
    })
    expect(alone).toMatchObject({ isKnown: false, event: { title: null, url: null } })
  })

  test('where nothing fits there is no day', async () => {
    expect(await (await post([{}])).json()).toMatchObject({
      results: [{ outcome: 'rejected' }],
      reports: [],
      days: [],
      markdown: '',
    })
  })

  test('takes so many reports and no more', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => ({ ...BUDGET, title: `Budget ${at}` }))
    expect((await post(many(PREVIEW_REPORTS_MAX))).status).toBe(200)
    expect((await post(many(PREVIEW_REPORTS_MAX + 1))).status).toBe(422)
  })
})

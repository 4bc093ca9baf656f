import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { furnitureDays } from '../../src/flows/furniture-days.ts'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { PARAGRAPH_REPORTS_COUNTED_MAX } from '../../src/limits.ts'
import type { Submission } from '../../src/model/report.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { aMembership, aWrite } from '../store/nouns.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'
import { ordersOf } from './orders.ts'

// Four invented reports of one outlet, two of them versions of one text, each with the outlet's praise of itself.

const PRAISE =
  'At least 12 people were killed at sea the year we began, and editor John Hill says: “Nobody owns the news.”'

const gazette = (url: string, published: string, ...paragraphs: string[]): Submission => ({
  text: paragraphs.join('\n\n'),
  url: `https://gazette.example/${url}`,
  source: 'The Harbour Gazette',
  published,
})

const FERRY = [
  'Ferry runs aground off Halvik in thick fog',
  'A car ferry with 214 people on board ran aground outside Halvik harbour on Sunday, and coastguard boats took off all passengers within three hours, the coastguard said.',
  'The ferry Sula was on its way from Brenna to Halvik when it struck a sandbank. Six people were treated for minor injuries, the regional hospital said.',
  'The operator, Fjordlink, said that more than 40 vehicles were still below and that tugs would try to tow the stranded ship free at high tide. It cancelled all crossings until Tuesday.',
  'Coastguard commander Inga Dahl said that the passengers had stayed calm while the boats came alongside. Pilots had warned of the shoal at the entrance for years.',
]
const SCHOOL = [
  'Parliament passes budget for small schools',
  'Members of parliament voted 61 to 48 on Sunday for a budget that gives schools another 90 million crowns a year. The finance minister, Berit Moen, said that small schools would gain most.',
  'The teachers union said the money would pay for about 400 posts. The opposition called the plan too small and too late.',
  'Under the law, villages with fewer than 30 pupils keep their classrooms, and lessons in music and swimming are paid for by the ministry. Taxes on fuel rise to cover the costs.',
  'Opposition leader Tor Vik accused the government of buying votes in rural districts before the election in autumn. The coalition has a majority of 13 seats.',
]
const VOLCANO = [
  'Volcano on Askja island throws ash over farms',
  'A volcano on the island of Askja erupted on Monday and threw ash over 30 farms, the weather office said. Farmers drove their sheep into barns.',
  'The last eruption of the volcano was in 1961. Geologist Per Lunde said that lava was not likely to reach the village.',
  'Flights to the island were rerouted, and shops sold masks against the dust. Scientists measured tremors under the glacier every few minutes, and the river carried grey meltwater.',
  'Hikers who had camped on the eastern slope walked down to the harbour, where a trawler brought them across the strait. Hotels on the mainland opened their doors to them.',
]

const REPORTS = [
  gazette('ferry', '2025-05-04T09:00', ...FERRY, PRAISE),
  gazette(
    'ferry',
    '2025-05-04T15:00',
    ...FERRY,
    'Divers found a crack in the hull, Fjordlink said in the afternoon.',
    PRAISE,
  ),
  gazette('schools', '2025-05-04T11:00', ...SCHOOL, PRAISE),
  gazette('volcano', '2025-05-05T08:00', ...VOLCANO.slice(0, 2), PRAISE, ...VOLCANO.slice(2)),
]
const DAYS = ['2025-05-04', '2025-05-05']

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

/** What the cron and the queue would build, and no more. */
const buildDirty = async (): Promise<string[]> => {
  const dirty = (await local.ports.days.dirty(50)).map(({ day }) => day)
  for (const day of dirty) await rebuildDay(local.ports, day)
  return dirty.sort()
}
const told = async (): Promise<string> =>
  JSON.stringify(await Promise.all(DAYS.map(async (day) => (await local.ports.days.day(day))?.body?.events)))
const hashes = async (): Promise<string> =>
  (await Promise.all(DAYS.map(async (day) => (await local.ports.days.day(day))?.body?.hash))).join(' ')

describe('a paragraph of one outlet', () => {
  test('is news in two events, and furniture from the third on, on the days before as well', async () => {
    await takeInReports(local.ports, REPORTS.slice(0, 3))
    expect(await buildDirty()).toEqual(['2025-05-04'])
    expect(await told()).toContain('John Hill')
    await takeInReports(local.ports, REPORTS.slice(3))
    expect(await buildDirty()).toEqual(DAYS)
    const words = await told()
    for (const own of ['John Hill', 'Nobody owns the news', 'killed at sea']) expect(words).not.toContain(own)
    for (const news of ['Berit Moen', 'ran aground', 'Per Lunde']) expect(words).toContain(news)
  })

  test('stays news in the reports of another outlet', async () => {
    await takeInReports(local.ports, [
      ...REPORTS,
      { ...gazette('x', '2025-05-05', ...SCHOOL.slice(0, 2), PRAISE), source: 'Coast Radio' },
    ])
    await buildDirty()
    expect(await told()).toContain('John Hill')
  })

  test('makes one hash in any order, however split, built as it comes or at the end', {
    timeout: 120_000,
  }, async () => {
    const found = new Set<string>()
    for (const [nth, order] of ordersOf(REPORTS).entries()) {
      await local.wipe()
      const at = 1 + (nth % 4)
      for (const call of nth % 2 === 0 ? order.map((one) => [one]) : [order.slice(0, at), order.slice(at)]) {
        await takeInReports(local.ports, call)
        if (nth % 3 > 0) await buildDirty()
      }
      await buildDirty()
      found.add(await hashes())
      expect(await told()).not.toContain('John Hill')
    }
    expect(found.size).toBe(1)
  })
})

// The nouns of the stores' tests all have one paragraph and one source.
describe('the days of a paragraph', () => {
  const three = [
    { id: 'a', event: 'e1', day: '2025-05-01' },
    { id: 'b', event: 'e2', day: '2025-05-02' },
    { id: 'c', event: 'e3', day: '2025-05-03' },
    { id: 'd', event: 'e3', day: '2025-05-07' },
  ]
  const moving = (...events: string[]) => ({
    profiles: [],
    merged: [],
    memberships: events.map((event, n) => aMembership(three[n]?.id ?? '', event)),
  })
  test.each<[what: string, plan: ReturnType<typeof moving>, moved: string[], days: string[]]>([
    ['two events become one', moving('e1', 'e1'), ['b'], three.map(({ day }) => day)],
    ['they only change their ids', moving('e4', 'e5', 'e6'), ['a', 'b', 'c'], []],
    ['nothing moves', moving(), [], []],
  ])('%s', async (_, plan, moved, days) => {
    await reportStore(local.db).write(aWrite(0, three))
    expect(await furnitureDays(local.ports, plan, [], moved)).toEqual(days)
  })

  test('are found however many reports have it, and so many of them are read', async () => {
    const many = Array.from({ length: 3 * PARAGRAPH_REPORTS_COUNTED_MAX }, (_, n) => ({
      id: `r${String(n).padStart(3, '0')}`,
      event: `e${n}`,
    }))
    const write = aWrite(0, many)
    await reportStore(local.db).write(write)
    const keys = await local.ports.reports.paragraphsOf(many.map(({ id }) => id))
    expect(keys).toHaveLength(1)
    expect((await local.ports.reports.carriers(keys, 1)).map(({ report }) => report)).toEqual(
      many.slice(0, PARAGRAPH_REPORTS_COUNTED_MAX).map(({ id }) => id),
    )
    expect(await local.ports.reports.carriers(keys, many.length + 1)).toEqual([])
    expect(await local.ports.reports.carriers(['no such key'], 1)).toEqual([])
  })
})

// The five real reports of one day, where they stand beside the checkout: read end to end by the Worker's own functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { hashOf } from '../../src/digest/day-hash.ts'
import { type Arrival, groupReports } from '../../src/flows/group-reports.ts'
import { intake } from '../../src/intake/intake.ts'
import type { DayContent, DayEvent, FigureSet } from '../../src/model/day.ts'
import { parseBackground } from '../../src/reading/background.ts'
import { createReader } from '../../src/reading/read.ts'
import { digestDay } from './whole-day.ts'

const ROOT = join(import.meta.dirname, '../..')
const REPORTS = join(ROOT, '../shared/reports')
const DAY = '2022-03-29'

const content = (name: string): string => readFileSync(join(ROOT, 'content', name), 'utf8')
const texts = (): string[] =>
  readdirSync(REPORTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(REPORTS, name), 'utf8'))

const stored = new Map<string, string>()

const dayOf = async (given: string[]): Promise<DayContent> => {
  const read = await createReader(JSON.parse(content('names.json')))
  const background = parseBackground(content('english-document-frequency.tsv'))
  const context = {
    register: JSON.parse(content('sources.json')),
    timezone: 'UTC',
    now: new Date('2026-01-01'),
  }
  const arrivals = given.map((text, arrival): Arrival => {
    const taken = intake({ text, publishedFallback: DAY }, context)
    if (taken.kind !== 'report') throw new Error(taken.setAside.detail)
    stored.set(taken.report.id, taken.report.text)
    return { report: taken.report, reading: read(taken.report), arrival }
  })
  const { memberships } = await groupReports(memoryArchive(), arrivals, background)
  const events = [...Map.groupBy(memberships, ({ event }) => event)].map(([id, members]) => ({
    id,
    firstDay: DAY,
    listed: [],
    notListed: 0,
    before: [],
    reportsSoFar: members.filter(({ copyOf }) => copyOf === null).length,
    today: members.flatMap((membership) => {
      const arrival = arrivals.find(({ report }) => report.id === membership.report)
      return arrival === undefined ? [] : [{ ...arrival, membership }]
    }),
  }))
  return digestDay({ date: DAY, timezone: 'UTC', events, setAside: [] }, background)
}

describe.skipIf(!existsSync(REPORTS))('the five real reports', () => {
  let day: DayContent
  let event: DayEvent

  beforeAll(async () => {
    day = await dayOf(texts())
    const [first] = day.events
    if (first === undefined) throw new Error('no event')
    event = first
  })

  const figure = (measure: string, of: RegExp, where?: string): FigureSet | undefined =>
    event.figures.find((set) => set.measure === measure && of.test(set.of) && set.where === where)

  it('are one event of three origins', () => {
    expect([day.events.length, event.reports.length, event.origins]).toEqual([1, 5, 3])
    expect(day.ledger).toMatchObject({ takenIn: 5, grouped: 5, copies: 0, single: 0, setAside: 0 })
    expect(event.reports.filter(({ revisionOf }) => revisionOf !== undefined)).toHaveLength(1)
  })

  it('lead with the outcome, which two origins tell', () => {
    const [lead] = event.lines
    expect(lead?.text).toContain('Chernihiv')
    expect(lead?.origins).toBe(2)
  })

  it('tell the strands apart', () => {
    for (const name of ['Mariupol', 'Mykolaiv', 'Irpin', 'Ukrtelecom']) expect(event.strands).toContain(name)
    expect(event.lines.find(({ strand }) => strand === 'Mykolaiv')?.origins).toBe(2)
  })

  it('quote verbatim, and never furniture', () => {
    for (const { text, evidence } of event.lines) {
      expect(text).not.toMatch(/advertisement|browser|rating|copyright|photo|subscribe|newsletter|^\W|\. ,/i)
      for (const { report, start, end, wording } of evidence)
        expect(stored.get(report)?.slice(start, end)).toBe(wording)
    }
  })

  it('have their figures reconciled', () => {
    expect(figure('fled', /people/)).toMatchObject({ verdict: 'compatible', low: 3_800_000, high: 4_000_000 })
    expect(figure('fled', /people/)?.origins).toBe(3)
    expect(figure('killed', /people/, 'Mariupol')).toMatchObject({ verdict: 'compatible', origins: 1 })
    expect(figure('killed', /people/, 'Mariupol')?.readings.map(({ unverified }) => unverified)).toEqual([
      true,
      true,
    ])
    expect(figure('trapped', /people/, 'Mariupol')?.verdict).toBe('single')
    expect(figure('killed', /people/, 'Mykolaiv')).toMatchObject({ verdict: 'single', low: 3, high: 3 })
    expect(event.figures.filter(({ verdict }) => verdict === 'conflict')).toEqual([])
  })

  it('have their quotes reconciled', () => {
    const verdicts = (word: string) =>
      event.quotes
        .filter(({ variants }) => variants.some(({ text }) => text.includes(word)))
        .map(({ speaker, verdict, origins }) => [speaker, verdict, origins])
    expect(verdicts('land or sovereignty')).toEqual([['Dmytro Kuleba', 'variant wording', 1]])
    expect(verdicts('concrete results')).toEqual([['Recep Tayyip Erdogan', 'same words', 1]])
    expect(verdicts('constructive')).toEqual([['Vladimir Medinsky', 'single', 1]])
  })

  it('give one day whatever order they come in', async () => {
    const [a = '', ...rest] = texts()
    expect(hashOf(await dayOf([...rest.toReversed(), a]))).toBe(hashOf(day))
  })
})

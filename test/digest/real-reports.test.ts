// The five real reports of one day, where they stand beside the checkout: read end to end by the Worker's own functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/digest/day-hash.ts'
import type { DayContent, DayEvent, FigureSet } from '../../src/model/day.ts'
import { dayOf, stored } from './day-of-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const REPORTS = join(ROOT, '../shared/reports')
const texts = (): string[] =>
  readdirSync(REPORTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(REPORTS, name), 'utf8'))

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

  it('lead with the outcome', () => {
    const [lead] = event.lines
    expect(lead?.text).toContain('Chernihiv')
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

  it.each([
    ['killed', 'Mariupol', 'compatible', 1],
    ['trapped', 'Mariupol', 'single', 1],
    ['killed', 'Mykolaiv', 'single', 1],
    ['injured', 'Mykolaiv', 'single', 1],
    ['killed', 'Kyiv', 'single', 1],
    ['destroyed', 'Kyiv', 'single', 1],
    ['hit', undefined, 'single', 1],
    ['since', undefined, 'compatible', 3],
    ['duration', undefined, 'single', 1],
  ])('%s, %s: %s', (measure, where, verdict, origins) => {
    const set = event.figures.find((one) => one.measure === measure && one.where === where)
    expect(set).toMatchObject({ verdict, origins })
  })

  it('tell the outcome in all its parts, each once, and who met in two lines at most', () => {
    const texts = event.lines.map(({ text }) => text)
    for (const part of [/Chernihiv/, /guarantees/, /meeting take place/, /Trostyanets/, /cyberattack/])
      expect(texts.filter((text) => part.test(text))).toHaveLength(1)
    expect(texts.slice(0, 8).filter((text) => /face-to-face|in-person/.test(text)).length).toBeLessThan(3)
  })

  it('have a title that fits the outcome', () => expect(event.title).not.toMatch(/goal|hope/i))

  it('give one day whatever order they come in', async () => {
    const [a = '', ...rest] = texts()
    expect(hashOf(await dayOf([...rest.toReversed(), a]))).toBe(hashOf(day))
  })
})

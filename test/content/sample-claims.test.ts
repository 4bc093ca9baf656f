// What the sample day must show; the same claims as of the reports that it retells.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DayContent, DayEvent } from '../../src/model/day.ts'
import { dayOf, stored } from '../digest/day-of-files.ts'

const FOLDER = resolve(import.meta.dirname, '../../content/reports/2022-03-29')

describe('the sample day, digested', () => {
  let day: DayContent
  let event: DayEvent

  beforeAll(async () => {
    const names = readdirSync(FOLDER).sort()
    day = await dayOf(
      names.map((name) => readFileSync(resolve(FOLDER, name), 'utf8')),
      'markdown',
    )
    const [first] = day.events
    if (first === undefined) throw new Error('no event')
    event = first
  })

  it('is one event of five reports and three origins', () => {
    expect([day.events.length, event.reports.length, event.origins]).toEqual([1, 5, 3])
    expect(event.reports.filter(({ revisionOf }) => revisionOf !== undefined)).toHaveLength(1)
  })

  it('leads with the outcome, under a headline that tells it', () => {
    expect(event.lines[0]?.text).toContain('Chernihiv')
    expect(event.lines[0]?.origins).toBe(2)
    expect(event.title).toContain('Chernihiv')
  })

  it.each(['Mariupol', 'Mykolaiv', 'Irpin', 'Ukrtelecom'])('has the strand %s', (strand) => {
    expect(event.strands).toContain(strand)
  })

  it('makes no strand of the scene or of a list', () => {
    for (const name of ['Dolmabahce Palace', 'Crimea']) expect(event.strands).not.toContain(name)
  })

  it.each([
    [/could meet/, 1],
    [/guarantees/, 1],
    [/Trostyanets/, 1],
    [/cyberattack/, 1],
    [/3\.8 million/, 1],
  ])('tells %s once', (part, times) => {
    expect(event.lines.filter(({ text }) => part.test(text))).toHaveLength(times)
  })

  it.each([
    ['fled', undefined, 'compatible', 3],
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

  it.each([
    ['land or sovereignty', 'Dmytro Kuleba', 'variant wording'],
    ['concrete results', 'Recep Tayyip Erdogan', 'same words'],
    ['constructive', 'Vladimir Medinsky', 'single'],
  ])('“%s” of %s: %s', (words, speaker, verdict) => {
    const set = event.quotes.find(({ variants }) => variants.some(({ text }) => text.includes(words)))
    expect(set).toMatchObject({ speaker, verdict })
  })

  it('quotes verbatim, and never furniture', () => {
    for (const { text, evidence } of event.lines) {
      expect(text).not.toMatch(/advertisement|copyright|photo|subscribe|follow our/i)
      for (const { report, start, end, wording } of evidence)
        expect(stored.get(report)?.slice(start, end)).toBe(wording)
    }
  })

  it('reports the date that does not fit its weekday', () => {
    expect(event.reports.filter(({ misfits }) => (misfits?.length ?? 0) > 0)).toHaveLength(1)
  })
})

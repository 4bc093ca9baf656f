// The five real reports of the sample day, where they are at hand: they belong to their publishers and are not kept here.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { intake } from '../../src/intake/intake.ts'
import type { FigureMention, Reading } from '../../src/model/reading.ts'
import { read } from './report-of.ts'

const FOLDER = '../shared/reports'

type Read = { text: string; reading: Reading }

const readAll = (): Map<string, Read> => {
  const context = { register: [], timezone: 'UTC', now: new Date('2022-03-30T00:00:00Z') }
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : []
  return new Map(
    files.map((file) => {
      const taken = intake(
        { text: readFileSync(`${FOLDER}/${file}`, 'utf8'), publishedFallback: '2022-03-29' },
        context,
      )
      if (taken.kind !== 'report') throw new Error(`${file} was set aside`)
      return [file.slice(0, 3), { text: taken.report.text, reading: read(taken.report) }]
    }),
  )
}

const reports = readAll()
const of = (file: string): Read => {
  const found = reports.get(file)
  if (!found) throw new Error(`no report ${file}`)
  return found
}

const FIGURES: [file: string, figure: Partial<FigureMention>][] = [
  ['000', { measure: 'fled', of: 'people', low: 3.8e6, high: null }],
  ['001', { measure: 'fled', of: 'people', low: 3.6e6, high: 4e6 }],
  ['002', { measure: 'fled', of: 'people', low: 3.8e6, high: null }],
  ['004', { measure: 'fled', of: 'people', low: 2e6, high: null }],
  [
    '000',
    {
      measure: 'killed',
      of: 'people',
      where: 'Mariupol',
      low: 4750,
      high: 5250,
      attributedTo: 'the mayor',
      unverified: true,
    },
  ],
  [
    '002',
    {
      measure: 'killed',
      of: 'people',
      where: 'Mariupol',
      low: 4500,
      high: 5000,
      attributedTo: 'the mayor',
      unverified: true,
    },
  ],
  ['000', { measure: 'killed', of: 'children', where: 'Mariupol', unverified: true }],
  ['002', { measure: 'killed', of: 'children', where: 'Mariupol', unverified: true }],
  ['002', { measure: 'trapped', of: 'people', where: 'Mariupol', low: 152000, attributedTo: 'the mayor' }],
  ['001', { measure: 'killed', of: 'people', where: 'Mykolaiv', low: 3, high: 3 }],
  ['001', { measure: 'injured', of: 'people', where: 'Mykolaiv', low: 22, high: null }],
  ['003', { measure: 'trapped', of: 'people', where: 'Mykolaiv', low: 3 }],
  [
    '002',
    {
      measure: 'killed',
      of: 'people',
      where: 'Kyiv',
      low: 100,
      attributedTo: 'Vitali Klitschko',
      unverified: true,
    },
  ],
  ['002', { measure: 'killed', of: 'children', where: 'Kyiv', low: 4 }],
  ['002', { measure: 'destroyed', of: 'multi-storey buildings', where: 'Kyiv', low: 82, unverified: true }],
  ['002', { measure: 'hit', of: 'military sites', low: 41, unverified: true }],
  ['000', { measure: 'since', of: 'talks', unit: 'week', low: 2.7, high: 3 }],
  ['001', { measure: 'since', of: 'talks', unit: 'week', low: 2, high: null }],
  ['002', { measure: 'since', of: 'talks', unit: 'week', low: 2, high: null }],
  ['003', { measure: 'since', of: 'talks', unit: 'week', low: 2, high: 2 }],
  ['004', { measure: 'since', of: 'talks', unit: 'week', low: 2, high: 2 }],
  ['001', { measure: 'duration', of: 'talks', unit: 'hour', low: 4, high: null }],
]

const QUOTES: [file: string, speaker: string, opening: RegExp][] = [
  ['002', 'Dmytro Kuleba', /^We are not trading/],
  ['000', 'Dmytro Kuleba', /^We are not negotiating/],
  ['002', 'Dmytro Kuleba', /^The minimum programme/],
  ['000', 'Dmytro Kuleba', /^The minimum program/],
  ['003', 'Recep Tayyip Erdogan', /^We have now entered/],
  ['004', 'Recep Tayyip Erdogan', /^We have now entered/],
  ['001', 'Vladimir Medinsky', /^constructive$/],
  ['004', 'Vladimir Medinsky', /^If the work/],
  ['004', 'Mykhailo Podolyak', /^We have discussed/],
]

describe.skipIf(reports.size === 0)('the five reports', () => {
  it.each(FIGURES)('%s has %j', (file, figure) => {
    expect(of(file).reading.figures).toContainEqual(expect.objectContaining(figure))
  })

  it.each(QUOTES)('%s has the words of %s: %s', (file, speaker, opening) => {
    const { text, reading } = of(file)
    const words = reading.quotes
      .filter((quote) => quote.speaker === speaker)
      .map(({ start, end }) => text.slice(start, end))
    expect(words).toContainEqual(expect.stringMatching(opening))
  })

  it('takes Tuesday for the 29th, and the date that does not fit it for none', () => {
    for (const { text, reading } of reports.values())
      for (const { start, end, from } of reading.dates)
        if (text.slice(start, end) === 'Tuesday') expect(from).toBe('2022-03-29')
    expect(of('002').reading.dates.flatMap(({ misfit }) => misfit ?? [])).toEqual([
      '28 March 2022 was a Monday, not a Tuesday',
    ])
    const days = (file: string) => of(file).reading.dates.map(({ from }) => from)
    expect(days('002')).toContain('2022-03-10')
    expect(days('001')).toContain('2022-02-24')
  })

  it('has one form for a name', () => {
    const names = new Set(
      [...reports.values()].flatMap(({ reading }) => reading.names.map(({ name }) => name)),
    )
    for (const one of ['Kyiv', 'Mykolaiv', 'Recep Tayyip Erdogan', 'Volodymyr Zelensky'])
      expect(names).toContain(one)
    for (const other of [
      'Kiev',
      'Mykolayiv',
      'Tayyip Erdogan',
      'Erdogan',
      'Zelensky',
      'World War II Tuesday',
    ])
      expect(names).not.toContain(other)
  })

  it('reads no number of dates, ratings, votes or years as a figure', () => {
    for (const { text, reading } of reports.values())
      for (const { start, end } of reading.figures)
        expect(text.slice(start, end)).not.toMatch(/^(?:2014|2022|28|29|5\.0|2 votes|24|10)$/)
  })
})

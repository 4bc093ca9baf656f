// The five real reports of one day, where they stand beside the checkout: every row of what a good digest of them must
// show, read end to end by the Worker's own functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/digest/day-hash.ts'
import { holds } from './claims.ts'
import { dayOf } from './day-of-files.ts'

const REPORTS = join(import.meta.dirname, '../../../shared/reports')
const texts = (): string[] =>
  readdirSync(REPORTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(REPORTS, name), 'utf8'))

describe.skipIf(!existsSync(REPORTS))('the five real reports', () => {
  holds(texts, {
    reports: 5,
    origins: { Reuters: 2, dpa: 1, UPI: 2 },
    revisions: 1,
    misfits: ['28 March 2022 was a Monday, not a Tuesday'],
    lead: /Chernihiv/,
    leadOrigins: 1,
    title: /^(?!.*(?:goal|hope))/i,
    strands: ['Mariupol', 'Mykolaiv', 'Irpin', 'Ukrtelecom'],
    noStrands: ['Istanbul', 'Turkey'],
    told: [
      [/Chernihiv/, 1],
      [/guarantees/, 1],
      [/could meet once/, 1],
      [/Crimea for as long as/, 1],
      [/Trostyanets/, 1],
      [/cyberattack/, 1],
      [/3\.8 million/, 1],
    ],
    names: [
      ['Kyiv', 'Kiev'],
      ['Mykolaiv', 'Mykolayiv'],
      ['Recep Tayyip Erdogan', 'Tayyip Erdogan'],
      ['Volodymyr Zelensky', 'Zelensky'],
    ],
    figures: [
      // Of "millions" 004 speaks as displaced; 003 only of help for millions, which is no reading of who fled.
      {
        measure: 'fled',
        of: /people/,
        verdict: 'compatible',
        origins: 3,
        low: 3.8e6,
        high: 4e6,
        readings: 4,
      },
      {
        measure: 'killed',
        of: /people/,
        where: 'Mariupol',
        verdict: 'compatible',
        origins: 1,
        low: 4750,
        high: 5000,
        readings: 2,
        by: 'the mayor',
        unverified: true,
      },
      {
        measure: 'killed',
        of: /children/,
        where: 'Mariupol',
        verdict: 'agree',
        origins: 1,
        low: 200,
        high: 220,
        readings: 2,
        by: 'the mayor',
        unverified: true,
      },
      {
        measure: 'trapped',
        of: /people/,
        where: 'Mariupol',
        verdict: 'single',
        origins: 1,
        low: 152_000,
        high: 168_000,
        readings: 1,
        by: 'the mayor',
      },
      {
        measure: 'killed',
        of: /people/,
        where: 'Mykolaiv',
        verdict: 'single',
        origins: 1,
        low: 3,
        high: 3,
        readings: 1,
        by: 'the local civil defence',
      },
      {
        measure: 'injured',
        of: /people/,
        where: 'Mykolaiv',
        verdict: 'single',
        origins: 1,
        low: 22,
        high: null,
        readings: 1,
        by: 'the local civil defence',
      },
      // The later version says it again, in the same words: one origin.
      {
        measure: 'trapped',
        of: /people/,
        where: 'Mykolaiv',
        verdict: 'agree',
        origins: 1,
        low: 3,
        high: null,
        readings: 2,
      },
      {
        measure: 'killed',
        of: /people/,
        where: 'Kyiv',
        verdict: 'single',
        origins: 1,
        low: 100,
        high: 100,
        readings: 1,
        by: 'Vitali Klitschko',
        unverified: true,
      },
      {
        measure: 'killed',
        of: /children/,
        where: 'Kyiv',
        verdict: 'single',
        origins: 1,
        low: 4,
        high: 4,
        readings: 1,
        by: 'Vitali Klitschko',
        unverified: true,
      },
      {
        measure: 'destroyed',
        of: /multi-storey buildings/,
        where: 'Kyiv',
        verdict: 'single',
        origins: 1,
        low: 82,
        high: 82,
        readings: 1,
        by: 'Vitali Klitschko',
        unverified: true,
      },
      {
        measure: 'hit',
        of: /military sites/,
        verdict: 'single',
        origins: 1,
        low: 41,
        high: 41,
        readings: 1,
        by: "Russia's defence ministry",
        unverified: true,
      },
      { measure: 'since', of: /talks/, verdict: 'compatible', origins: 3, low: 2, high: 3, readings: 5 },
      { measure: 'duration', of: /talks/, verdict: 'single', origins: 1, low: 4, high: null, readings: 1 },
    ],
    quotes: [
      ['land or sovereignty', 'Dmytro Kuleba', 'variant wording', 1, 2],
      ['The minimum program', 'Dmytro Kuleba', 'variant wording', 1, 2],
      ['concrete results', 'Recep Tayyip Erdogan', 'same words', 1, 2],
      ['constructive', 'Vladimir Medinsky', 'single', 1, 1],
      ['work on the treaty', 'Vladimir Medinsky', 'single', 1, 1],
      ['contentious issues', 'Mykhailo Podolyak', 'single', 1, 1],
    ],
    dates: [
      [/^Tuesday$/, '2022-03-29'],
      [/^Mar\s10$/, '2022-03-10'],
      [/earl(?:y|ier) this month/, '2022-03-10'],
      [/^February 24$/, '2022-02-24'],
      [/last month/, '2022-02-24'],
    ],
    timeline: [
      ['2022-02-24', /launched on February 24/],
      ['2022-03-10', /foreign ministers/],
      ['2022-03-28', /cyberattack/],
      ['2022-03-29', /Mykolaiv/],
    ],
    never:
      /follow our|advertis|browser|rating|votes|please wait|copyright|photo|licen[cs]e|subscribe|newsletter|also worth|\bBy (?:Jonathan|Clyde)|\. ,/i,
    noFigures: /5\.0|votes|7:43|\bMar\b|\bMarch\b/i,
  })

  it('give one day whatever order they come in', async () => {
    const all = texts()
    const [a = '', ...rest] = all
    const { day } = await dayOf(all)
    expect(hashOf((await dayOf([...rest.toReversed(), a])).day)).toBe(hashOf(day))
  })
})

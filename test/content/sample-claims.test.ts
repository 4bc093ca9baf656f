// What the sample day must show; the same claims as of the reports that it retells.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'
import { holds } from '../digest/claims.ts'

const FOLDER = resolve(import.meta.dirname, '../../content/reports/2022-03-29')
const texts = (): string[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => readFileSync(resolve(FOLDER, name), 'utf8'))

const ONE = { verdict: 'single', origins: 1, readings: 1 } as const

describe('the sample day', () => {
  holds(
    texts,
    {
      reports: 5,
      origins: { Reuters: 2, dpa: 1, UPI: 2 },
      revisions: 1,
      misfits: ['28 March 2022 was a Monday, not a Tuesday'],
      lead: /Chernihiv/,
      leadOrigins: 2,
      title: /Chernihiv/,
      strands: ['Mariupol', 'Mykolaiv', 'Irpin', 'Ukrtelecom'],
      noStrands: ['Dolmabahce Palace', 'Crimea'],
      told: [
        [/could meet/, 1],
        [/guarantees/, 1],
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
        {
          measure: 'fled',
          of: /people/,
          verdict: 'compatible',
          origins: 3,
          low: 3.8e6,
          high: 4e6,
          readings: 5,
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
          ...ONE,
          measure: 'trapped',
          of: /people/,
          where: 'Mariupol',
          low: 152_000,
          high: 168_000,
          by: 'the mayor',
        },
        {
          ...ONE,
          measure: 'killed',
          of: /people/,
          where: 'Mykolaiv',
          low: 3,
          high: 3,
          by: 'the local civil defence',
        },
        {
          ...ONE,
          measure: 'injured',
          of: /people/,
          where: 'Mykolaiv',
          low: 22,
          high: null,
          by: 'the local civil defence',
        },
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
          ...ONE,
          measure: 'killed',
          of: /people/,
          where: 'Kyiv',
          low: 100,
          high: 100,
          by: 'Vitali Klitschko',
          unverified: true,
        },
        {
          ...ONE,
          measure: 'killed',
          of: /children/,
          where: 'Kyiv',
          low: 4,
          high: 4,
          by: 'Vitali Klitschko',
          unverified: true,
        },
        {
          ...ONE,
          measure: 'destroyed',
          of: /buildings/,
          where: 'Kyiv',
          low: 82,
          high: 82,
          by: 'Vitali Klitschko',
          unverified: true,
        },
        {
          ...ONE,
          measure: 'hit',
          of: /military sites/,
          low: 41,
          high: 41,
          by: "Russia's defence ministry",
          unverified: true,
        },
        { measure: 'since', of: /talks/, verdict: 'compatible', origins: 3, low: 2, high: 3, readings: 4 },
        { ...ONE, measure: 'duration', of: /talks/, low: 4, high: null },
      ],
      quotes: [
        ['land or sovereignty', 'Dmytro Kuleba', 'variant wording', 1, 2],
        ['concrete results', 'Recep Tayyip Erdogan', 'same words', 1, 2],
        ['constructive', 'Vladimir Medinsky', 'single', 1, 1],
        ['contentious issues', 'Mykhailo Podolyak', 'single', 1, 1],
      ],
      dates: [
        [/^Tuesday$/, '2022-03-29'],
        [/^Mar 10$/, '2022-03-10'],
        [/this month/, '2022-03-10'],
        [/^February 24$/, '2022-02-24'],
        [/last month/, '2022-02-24'],
      ],
      timeline: [
        ['2022-02-24', /began on February 24/],
        ['2022-03-10', /foreign ministers/],
        ['2022-03-28', /cyberattack/],
        ['2022-03-29', /Mykolayiv/],
      ],
      never: /advertis|copyright|photo|subscribe|follow our|also worth|\bBy Dana/i,
      noFigures: /7:43|\bMar\b|\bMarch\b/i,
    },
    'markdown',
  )
})

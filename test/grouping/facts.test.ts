import { describe, expect, it } from 'vitest'
import { agreementWith } from '../../src/grouping/agreement.ts'
import { factsOf } from '../../src/grouping/facts.ts'
import type { Facts } from '../../src/model/grouping.ts'
import type { DateMention, NameMention, Reading } from '../../src/model/reading.ts'
import { arrivalOf, profile } from './invented.ts'

const NOTHING: Facts = { names: [], ledeNames: 0, days: [], figures: [], wordings: [] }

const told = (report: string, facts: Partial<Facts>, day: string | null = '2031-05-04') =>
  profile({ report, day, facts: { ...NOTHING, ...facts } })

describe('agreementWith', () => {
  const cases: { name: string; a: Partial<Facts>; b: Partial<Facts>; undated?: true; expected: number }[] = [
    { name: 'nothing told', a: {}, b: {}, expected: 0 },
    { name: 'one tells nothing', a: { names: ['Skarholm'], figures: ['killed 3'] }, b: {}, expected: 0 },
    { name: 'no name in common', a: { names: ['Skarholm'] }, b: { names: ['Cape Reed'] }, expected: -0.1 },
    {
      name: 'no name in common, the lede neither',
      a: { names: ['Skarholm'], ledeNames: 1 },
      b: { names: ['Cape Reed'], ledeNames: 1 },
      expected: -0.3,
    },
    {
      name: "the lede's names further down in the other, one of them by the surname",
      a: { names: ['Ida Holm', 'Skarholm'], ledeNames: 2 },
      b: { names: ['Aurora', 'Skarholm', 'Holm'], ledeNames: 1 },
      expected: -0.4 / 3,
    },
    {
      name: 'the same day told',
      a: { days: [['2031-05-03', 100]] },
      b: { days: [['2031-05-03', 80]] },
      expected: 0.1,
    },
    {
      name: 'other days told, of one weekday',
      a: { days: [['2031-05-03', 100]] },
      b: { days: [['2031-04-26', 100]] },
      expected: -0.15,
    },
    {
      name: 'the same weekday, where a report has no date of its own',
      a: { days: [['2031-05-03', 100]] },
      b: { days: [['2025-12-27', 100]] },
      undated: true,
      expected: 0.1,
    },
    {
      name: 'a weekday deep in a report without a date',
      a: { days: [['2031-05-03', 100]] },
      b: { days: [['2025-12-26', 40]] },
      undated: true,
      expected: 0,
    },
    {
      name: 'figures of one kind that differ',
      a: { figures: ['killed 3'] },
      b: { figures: ['killed 5', 'injured 2'] },
      expected: -0.1,
    },
    {
      name: 'one figure in common',
      a: { figures: ['killed 3'] },
      b: { figures: ['injured 2', 'killed 3'] },
      expected: 0,
    },
  ]
  for (const { name, a, b, undated, expected } of cases) {
    it(name, () => {
      const [one, other] = [told('a', a), told('b', b, undated ? null : '2031-05-04')]
      expect(agreementWith(one)(other)).toBeCloseTo(expected, 10)
      expect(agreementWith(other)(one)).toBe(agreementWith(one)(other))
    })
  }

  it('says nothing of profiles of before facts were kept', () => {
    expect(agreementWith(profile({ report: 'a' }))(told('b', { names: ['Skarholm'] }))).toBe(0)
  })
})

const TEXT =
  'Two ferries ran aground off Skarholm on Saturday and again yesterday. Ida Holm was aboard the Aurora.'

const at = (wording: string): { start: number; end: number; sentence: number } => {
  const start = TEXT.indexOf(wording)
  return { start, end: start + wording.length, sentence: start < TEXT.indexOf('Ida') ? 0 : 3 }
}
const name = (wording: string): NameMention => ({ ...at(wording), name: wording, kind: 'other' })
const date = (wording: string, from: string, to = from): DateMention => ({
  ...at(wording),
  from,
  to,
  misfit: null,
})

describe('factsOf', () => {
  const { report, reading } = arrivalOf({ id: 'r', text: TEXT, day: '2031-05-05' }, 0)
  const full: Reading = {
    ...reading,
    names: [name('Aurora'), name('Ida Holm'), name('Ida Holm'), name('Skarholm')],
    dates: [
      date('Saturday', '2031-05-03'),
      date('yesterday', '2031-05-04'),
      date('again', '2031-01-01'),
      date('Two', '2031-01-01', '2031-12-31'),
    ],
  }

  it('puts the names of the lede first, then those named most', () => {
    const { names, ledeNames } = factsOf(report, full, [], true)
    expect({ names, ledeNames }).toEqual({ names: ['Skarholm', 'Ida Holm', 'Aurora'], ledeNames: 1 })
  })

  it('keeps single days near the publication', () => {
    expect(factsOf(report, full, [], true).days.map(([day]) => day)).toEqual(['2031-05-03', '2031-05-04'])
  })

  it('keeps only days of the week where the day of publication is not known', () => {
    expect(factsOf(report, full, [], false).days.map(([day]) => day)).toEqual(['2031-05-03'])
  })

  it('knows the words its terms stand for', () => {
    const vector = ['ferry', 'skarholm', 'aground', 'absent'].map((term): [string, number] => [term, 0.5])
    expect(factsOf(report, full, vector, true).wordings).toEqual([
      ['ferry', 'ferries'],
      ['skarholm', 'Skarholm'],
    ])
  })
})

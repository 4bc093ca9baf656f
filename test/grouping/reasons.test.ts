import { describe, expect, it } from 'vitest'
import { reasonsOf } from '../../src/grouping/reasons.ts'
import type { Profile } from '../../src/model/grouping.ts'
import { profile } from './invented.ts'

const about = (report: string, terms: string[], near: [string, number][] = []) =>
  profile({
    report,
    vector: terms.map((term, i) => [term, 0.5 - i / 10]),
    neighbours: near.map(([other, similarity]) => ({ report: other, similarity })),
  })

/** With the names it has, and the words that its terms stand for */
const told = (profile: Profile, names: string[]): Profile => ({
  ...profile,
  facts: {
    names,
    ledeNames: 0,
    days: [],
    figures: [],
    wordings: [
      ['ferry', 'ferries'],
      ['holm', 'Holm'],
      ['ida', 'Ida'],
      ['skarholm', 'Skarholm'],
    ],
  },
})

describe('reasonsOf', () => {
  const cases = [
    { name: 'a lone report', value: [about('a', ['fog'])], expected: { a: 'no other report is like it' } },
    {
      name: 'the words shared with the most alike report of the event, without numbers',
      value: [
        about('a', ['ferry', 'fog', '12', 'crew'], [['b', 0.4]]),
        about(
          'b',
          ['ferry', 'fog', '12', 'crew', 'pilot'],
          [
            ['elsewhere', 0.5],
            ['a', 0.4],
          ],
        ),
      ],
      expected: { a: 'the earliest report of the event', b: 'shares ferry, fog and crew with a (0.40)' },
    },
    {
      name: 'whole names and words, as the text has them',
      value: [
        told(about('a', ['holm', 'skarholm', 'ferry', 'ida', 'crew']), ['Ida Holm', 'Skarholm']),
        told(about('b', ['holm', 'ida', 'skarholm', 'ferry', 'crew'], [['a', 0.4]]), [
          'Skarholm',
          'Ida Holm',
        ]),
      ],
      expected: {
        a: 'the earliest report of the event',
        b: 'shares Ida Holm, Skarholm and ferries with a (0.40)',
      },
    },
    {
      name: 'a near copy',
      value: [about('a', ['ferry']), about('b', ['ferry'], [['a', 0.93]])],
      expected: { a: 'the earliest report of the event', b: 'has nearly the words (ferry) of a (0.93)' },
    },
    {
      name: 'a report whose neighbours follow it',
      value: [about('a', ['ferry'], [['b', 0.9]]), about('b', ['ferry'])],
      expected: { a: 'the earliest report of the event', b: 'followed by near copies' },
    },
  ]
  for (const { name, value, expected } of cases) {
    it(name, () => expect(Object.fromEntries(reasonsOf(value))).toEqual(expected))
  }
})

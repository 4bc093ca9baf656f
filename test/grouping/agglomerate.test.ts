import { describe, expect, it } from 'vitest'
import { agglomerate, type Edge } from '../../src/grouping/agglomerate.ts'

const edges = (...each: [pair: string, similarity: number][]): Edge[] =>
  each.map(([pair, weight]) => ({ a: pair.charAt(0), b: pair.charAt(1), weight }))

describe('agglomerate', () => {
  const cases: { name: string; reports: string; value: Edge[]; expected: string[] }[] = [
    { name: 'nothing', reports: '', value: [], expected: [] },
    { name: 'no edges', reports: 'ab', value: [], expected: ['a', 'b'] },
    { name: 'a pair', reports: 'ab', value: edges(['ab', 0.2]), expected: ['ab'] },
    { name: 'a weak pair', reports: 'ab', value: edges(['ab', 0.08]), expected: ['a', 'b'] },
    {
      name: 'the strongest pair first: b goes with c, and a alone is not like both',
      reports: 'abc',
      value: edges(['ab', 0.16], ['bc', 0.6]),
      expected: ['a', 'bc'],
    },
    {
      name: 'two tight events with one bridge stay two',
      reports: 'abcdef',
      value: edges(['ab', 0.5], ['bc', 0.5], ['ac', 0.5], ['de', 0.5], ['ef', 0.5], ['df', 0.5], ['cd', 0.4]),
      expected: ['abc', 'def'],
    },
    {
      name: 'a chain of equal links does not hang on who is asked first',
      reports: 'dcba',
      value: edges(['cd', 0.4], ['bc', 0.4], ['ab', 0.4]),
      expected: ['ab', 'cd'],
    },
  ]
  for (const { name, reports, value, expected } of cases) {
    it(name, () => {
      const events = agglomerate(reports.split(''), value).map((event) => event.join(''))
      expect(events.sort()).toEqual(expected)
      const backwards = agglomerate(reports.split('').reverse(), value.toReversed())
      expect(backwards.map((event) => event.join('')).sort()).toEqual(expected)
    })
  }

  const large: { name: string; solid: string[]; value: Edge[]; expected: string[] }[] = [
    {
      name: 'stay one without an edge',
      solid: ['abc'],
      value: edges(['cd', 0.05]),
      expected: ['abc', 'd', 'e'],
    },
    {
      name: 'take in what links to their reports taken together',
      solid: ['abc'],
      value: edges(['ad', 0.2], ['bd', 0.2], ['de', 0.1]),
      expected: ['abcd', 'e'],
    },
    {
      name: 'hold what is like one of many to the others',
      solid: ['abc'],
      value: edges(['ad', 0.3]),
      expected: ['abc', 'd', 'e'],
    },
    {
      name: 'never become one',
      solid: ['ab', 'cd'],
      value: edges(['ac', 0.7], ['ad', 0.7], ['bc', 0.7], ['be', 0.7]),
      expected: ['abe', 'cd'],
    },
  ]
  it.each(large)('large events, of which only a part is seen, $name', ({ solid, value, expected }) => {
    const given = solid.map((reports) => ({ reports: reports.split(''), size: 300 }))
    for (const one of [given, given.toReversed()])
      expect(
        agglomerate([...'abcde'], value, one)
          .map((event) => event.join(''))
          .sort(),
      ).toEqual(expected)
  })
})

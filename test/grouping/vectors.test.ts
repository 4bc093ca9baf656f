import { describe, expect, it } from 'vitest'
import { vectorOf } from '../../src/grouping/profile.ts'
import { sharedTerms, similarityTo } from '../../src/grouping/similarity.ts'
import type { Background } from '../../src/model/background.ts'
import { EVEN_BACKGROUND, profile } from './invented.ts'

describe('vectorOf', () => {
  const background: Background = { documents: 1000, of: (term) => (term === 'the' ? 1000 : 10) }

  it('has unit length, the heaviest first, equal weights by term', () => {
    const vector = vectorOf(
      [
        ['fog', 1],
        ['barge', 1],
        ['pier', 4],
      ],
      background,
    )
    expect(vector.map(([term]) => term)).toEqual(['pier', 'barge', 'fog'])
    expect(Math.hypot(...vector.map(([, weight]) => weight))).toBeCloseTo(1, 3)
  })

  it('leaves out what every document has', () => {
    expect(vectorOf([['the', 9]], background)).toEqual([])
  })

  it('keeps the 200 heaviest terms', () => {
    const many = Array.from({ length: 500 }, (_, i): [string, number] => [`t${i}`, i + 1])
    const vector = vectorOf(many, EVEN_BACKGROUND)
    expect(vector).toHaveLength(200)
    expect(vector[0]?.[0]).toBe('t499')
  })
})

describe('similarityTo', () => {
  const one = profile({ report: 'a', vector: [['fog', 1]], titleVector: [['fog', 1]] })
  const cases = [
    { name: 'the same words', value: { vector: one.vector, titleVector: one.titleVector }, expected: 1 },
    { name: 'no word in common', value: { vector: [['pier', 1]] as [string, number][] }, expected: 0 },
    { name: 'another title', value: { vector: one.vector }, expected: 0.9524 },
    {
      name: '60 days later',
      value: { vector: one.vector, titleVector: one.titleVector, day: '2031-07-03' },
      expected: 0.8052,
    },
    {
      name: 'without a date',
      value: { vector: one.vector, titleVector: one.titleVector, day: null },
      expected: 1,
    },
  ]
  for (const { name, value, expected } of cases) {
    it(name, () => {
      const other = profile({ report: 'b', ...value })
      expect(similarityTo(one)(other)).toBe(expected)
      expect(similarityTo(other)(one)).toBe(expected)
    })
  }

  const half: [string, number][] = [
    ['fog', 0.5],
    ['pier', 0.866],
  ]
  it('takes texts of one address for versions of one report, unless the page was used again', () => {
    const url = 'https://gazette.example/ferry'
    const at = { ...one, url }
    expect(similarityTo(at)(profile({ report: 'b', vector: half, url }))).toBe(0.75)
    expect(similarityTo(at)(profile({ report: 'b', vector: half }))).toBe(0.4762)
    expect(similarityTo(at)(profile({ report: 'b', vector: [['pier', 1]], url }))).toBe(0)
  })

  it('names the terms that weigh most', () => {
    expect(
      sharedTerms(profile({ report: 'a', vector: half }), profile({ report: 'b', vector: half }), 1),
    ).toEqual(['pier'])
  })
})

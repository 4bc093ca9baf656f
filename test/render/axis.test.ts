import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf } from '../../src/render/axis.ts'

const point = (value: number) => ({ low: value, high: value })

describe('the values written under an axis', () => {
  const cases: [values: number[], expected: number[]][] = [
    [
      [22, 24],
      [22, 23, 24],
    ],
    [
      [3, 6],
      [3, 4, 5, 6],
    ],
    [
      [14, 41],
      [20, 30, 40],
    ],
    [
      [2, 2.7, 3],
      [2, 2.5, 3],
    ],
    [
      [4500, 5250],
      [4600, 4800, 5000, 5200],
    ],
    [
      [2_000_000, 3_600_000, 4_000_000],
      [2_000_000, 2_500_000, 3_000_000, 3_500_000, 4_000_000],
    ],
    [
      [2, 11],
      [0, 5, 10],
    ],
    [[7, 7], [7]],
    [[0, 0], [0]],
    [
      [0.1, 0.3],
      [0.1, 0.15, 0.2, 0.25, 0.3],
    ],
    [
      [-5, 5],
      [-5, 0, 5],
    ],
    [
      [3, 4000],
      [10, 100, 1000],
    ],
    [
      [20, 900],
      [30, 100, 300],
    ],
  ]
  it.each(cases)('%j', (values, expected) => {
    expect(axisOf(values.map(point))?.ticks).toEqual(expected)
  })
  it('is none without a number', () => {
    expect(axisOf([{ low: null, high: null }])).toBeNull()
    expect(axisOf([])).toBeNull()
  })
})

describe('places on an axis', () => {
  const end = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -1000, max: 100 }),
    fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
  )
  const interval = fc.tuple(end, end).map(([a, b]) => ({
    low: b !== null && a !== null && a > b ? b : a,
    high: b !== null && a !== null && a > b ? a : b,
  }))
  it('are in order of value, within the width, and numbers', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), (intervals) => {
        const axis = axisOf(intervals)
        const values = intervals.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
        expect(axis === null).toBe(values.length === 0)
        if (axis === null) return
        const placed = [...values, ...axis.ticks].sort((a, b) => a - b).map(axis.place)
        for (const [i, place] of placed.entries()) {
          expect(place).toBeGreaterThanOrEqual(placed[i - 1] ?? 4)
          expect(place).toBeLessThanOrEqual(96)
        }
        expect(axis.ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
  it('leave room for what is open', () => {
    expect(axisOf([{ low: 3, high: null }, point(9)])?.place(9)).toBe(84)
    expect(axisOf([{ low: null, high: 9 }, point(3)])?.place(3)).toBe(16)
  })
})

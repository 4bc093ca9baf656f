import { expect, test } from 'vitest'
import type { FigureReading, FigureSet, FigureVerdict, Line } from '../../src/model/statement.ts'
import { supersededIn } from '../../src/render/superseded.ts'

const reading = (report: string, start: number, low: number | null, high = low): FigureReading => ({
  report,
  start,
  end: start + 5,
  wording: 'three',
  low,
  high,
  unverified: false,
})

const setOf = (verdict: FigureVerdict, low: number | null, high: number | null, readings: FigureReading[]) =>
  ({
    id: 'f1',
    measure: 'killed',
    of: 'people',
    verdict,
    because: '',
    low,
    high,
    origins: 2,
    readings,
  }) satisfies FigureSet

const lineOf = (report: string): Line => ({
  id: 'l1',
  text: 'The fire killed three.',
  isNew: false,
  origins: 1,
  evidence: [{ report, start: 0, end: 40, wording: 'The fire killed three.' }],
  because: '',
})

const updated = [reading('a', 16, 3), reading('b', 20, 6)]

test.each([
  ['the earlier of an update', setOf('updated', 6, 6, updated), 'a', 1],
  ['the latest of an update', setOf('updated', 6, 6, updated), 'b', 0],
  ['one of a report that gives no reading', setOf('updated', 6, 6, updated), 'c', 0],
  ['one of two that contradict each other', setOf('conflict', 3, 6, updated), 'a', 0],
  ['both, the earlier and the latest', setOf('updated', 6, 6, [...updated, reading('a', 25, 6)]), 'a', 0],
  [
    'an open reading that the latest is within',
    setOf('updated', 6, 6, [reading('a', 16, 3, null), updated[1] ?? reading('b', 0, 6)]),
    'a',
    0,
  ],
  [
    'a reading behind the line’s words',
    setOf('updated', 6, 6, [reading('a', 38, 3), reading('b', 20, 6)]),
    'a',
    0,
  ],
] as const)('a line that tells %s', (_, set, report, count) => {
  expect(supersededIn(lineOf(report), [set])).toHaveLength(count)
})

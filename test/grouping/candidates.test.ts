import { expect, test } from 'vitest'
import { candidatesOf, nearest, PostingLists, postingsOf } from '../../src/grouping/candidates.ts'
import { POSTINGS_EACH_SIDE_MAX, POSTINGS_PER_REPORT_MAX } from '../../src/limits.ts'
import { addDays } from '../../src/model/calendar.ts'
import { type Profile, placeOf } from '../../src/model/grouping.ts'

const report = (id: string, publishedAt: string | null, vector: Profile['vector']): Profile => ({
  report: id,
  day: publishedAt?.slice(0, 10) ?? null,
  publishedAt,
  sourceId: 'post',
  originId: 'post',
  url: null,
  arrival: 1,
  words: 9,
  vector,
  titleVector: [],
  sketch: [],
  neighbours: [],
})

/** One report a day for a year, each of the common term, every hundredth of the rare one. */
const YEAR = Array.from({ length: 365 }, (_, n) =>
  report(`r${String(n).padStart(3, '0')}`, addDays('2025-01-01', n), [
    ...(n % 100 === 0 ? [['halvik', 0.8] as [string, number]] : []),
    ['council', 0.4],
  ]),
)
const lists = (profiles: readonly Profile[]): PostingLists => {
  const made = new PostingLists()
  for (const profile of profiles) made.add(profile)
  return made
}
const found = (arrival: Profile, profiles: readonly Profile[]) => {
  const made = lists(profiles)
  return new Map(
    postingsOf(arrival).map(([term]) => [term, nearest(made.of(term), placeOf(arrival))] as const),
  )
}
const days = (ids: readonly string[]): number[] => ids.map((id) => Number(id.slice(1))).sort((a, b) => a - b)

test.each<[what: string, published: string | null, first: number, last: number]>([
  ['on both sides of its day', '2025-07-01T09:00', 150, 213],
  ['before the last', '2026-01-09', 333, 364],
  ['after the first', '2024-12-24', 0, 31],
  ['undated, which stands last', null, 333, 364],
])('a common term finds the reports nearest in publication: %s', (_, published, first, last) => {
  const arrival = report('x', published, [['council', 1]])
  const near = days(nearest(lists(YEAR).of('council'), placeOf(arrival)).map((posting) => posting.report))
  expect([near[0], near.at(-1), near.length]).toEqual([first, last, last - first + 1])
  expect(near.length).toBeLessThanOrEqual(2 * POSTINGS_EACH_SIDE_MAX)
})

test('a rare term finds its reports however long ago, and they go first', () => {
  const arrival = report('x', '2026-01-09', [
    ['halvik', 0.8],
    ['council', 0.4],
  ])
  const ids = candidatesOf(arrival, found(arrival, YEAR), 6)
  expect(ids.slice(0, 4)).toEqual(['r000', 'r100', 'r200', 'r300'])
  expect(candidatesOf(arrival, found(arrival, [...YEAR].reverse()), 6)).toEqual(ids)
})

test('of a report so many terms are kept, the heaviest', () => {
  const vector = Array.from({ length: 90 }, (_, n): [string, number] => [`t${n}`, 1 / (n + 1)])
  expect(postingsOf(report('x', null, vector)).map(([term]) => term)).toEqual(
    vector.slice(0, POSTINGS_PER_REPORT_MAX).map(([term]) => term),
  )
})

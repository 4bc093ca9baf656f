import { expect, test } from 'vitest'
import { candidatesOf, nearest, PostingLists } from '../../src/grouping/candidates.ts'
import { sketchOf } from '../../src/intake/sketch.ts'
import { CANDIDATES_MAX, POSTINGS_EACH_SIDE_MAX, POSTINGS_PER_REPORT_MAX } from '../../src/limits.ts'
import { addDays } from '../../src/model/calendar.ts'
import { type Profile, placeOf } from '../../src/model/grouping.ts'
import { postingsOf } from '../../src/model/postings.ts'
import { arrivalOf, groupCalls } from './invented.ts'

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
    postingsOf(arrival, POSTINGS_PER_REPORT_MAX).map(
      ([term]) => [term, nearest(term, made.of(term), placeOf(arrival))] as const,
    ),
  )
}
const days = (ids: readonly string[]): number[] => ids.map((id) => Number(id.slice(1))).sort((a, b) => a - b)

test.each<[what: string, published: string | null, first: number, last: number]>([
  ['on both sides of its day', '2025-07-01T09:00', 172, 191],
  ['before the last', '2026-01-09', 355, 364],
  ['after the first', '2024-12-24', 0, 9],
  ['undated, which stands last', null, 355, 364],
])('a common term finds the reports nearest in publication: %s', (_, published, first, last) => {
  const arrival = report('x', published, [['council', 1]])
  const near = days(
    nearest('council', lists(YEAR).of('council'), placeOf(arrival)).map((posting) => posting.report),
  )
  expect([near[0], near.at(-1), near.length]).toEqual([first, last, last - first + 1])
  expect(near.length).toBeLessThanOrEqual(2 * POSTINGS_EACH_SIDE_MAX)
})

test('a rare term finds its reports however long ago, and they go first', () => {
  const arrival = report('x', '2026-01-09', [
    ['halvik', 0.8],
    ['council', 0.4],
  ])
  const ids = candidatesOf(arrival, found(arrival, YEAR))
  expect(ids.slice(0, 4)).toEqual(['r000', 'r100', 'r200', 'r300'])
  expect(candidatesOf(arrival, found(arrival, [...YEAR].reverse()))).toEqual(ids)
})

test('of a report so many terms are kept, the heaviest', () => {
  const vector = Array.from({ length: 90 }, (_, n): [string, number] => [`t${n}`, 1 / (n + 1)])
  expect(postingsOf(report('x', null, vector), POSTINGS_PER_REPORT_MAX).map(([term]) => term)).toEqual(
    vector.slice(0, POSTINGS_PER_REPORT_MAX).map(([term]) => term),
  )
})

// A hundred and twenty common words in an order of its own for each report: what the reports share is words, not text.
const COMMON = Array.from({ length: 120 }, (_, n) => `word${n}`)
const shuffled = (seed: number): string[] =>
  COMMON.map((word, n) => ({ word, at: Math.sin(seed * 1_000 + n) }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
const TEXT = shuffled(0).join(' ')

test.each<[what: string, text: string, bands: (count: number) => boolean]>([
  ['the same text', TEXT, (count) => count === 16],
  ['a tenth of it cut', shuffled(0).slice(0, 108).join(' '), (count) => count >= 4],
  ['a headline before it', `Harbour council votes at last ${TEXT}`, (count) => count >= 4],
  ['the same words in another order', shuffled(1).join(' '), (count) => count === 0],
])('bands of the sketch in common: %s', (_, text, expected) => {
  const bands = (words: string) =>
    postingsOf({ ...report('x', null, []), sketch: sketchOf(words) }, POSTINGS_PER_REPORT_MAX).map(
      ([key]) => key,
    )
  const own = new Set(bands(TEXT))
  const shared = bands(text).filter((key) => own.has(key)).length
  expect(expected(shared), `${shared} of ${own.size}`).toBe(true)
})

test('a near copy of common words, years before, is found by its bands and goes first', async () => {
  const old = arrivalOf({ id: 'old', text: TEXT, day: '2021-02-03', source: 'post' }, 0)
  const between = Array.from({ length: 3 * CANDIDATES_MAX }, (_, n) =>
    arrivalOf({ id: `r${n}`, text: shuffled(n + 1).join(' '), day: addDays('2025-01-01', n % 90) }, n + 1),
  )
  const text = shuffled(0).slice(0, 110).join(' ')
  const late = arrivalOf({ id: 'late', text, day: '2025-04-09', source: 'times' }, 999)
  const profiles = [late, old, ...between].map(({ report: { id, published, sketch }, reading }) => ({
    ...report(
      id,
      published.at,
      reading.terms.map(([term]) => [term, 120 ** -0.5]),
    ),
    sketch,
  }))
  const [arrival, ...stored] = profiles
  if (!arrival) throw new Error('no arrival')
  const byKey = found(arrival, stored)
  const nearestByTerm = [...byKey].filter(([key]) => !key.startsWith('~')).flatMap(([, postings]) => postings)
  expect(nearestByTerm.map((posting) => posting.report)).not.toContain('old')
  expect(candidatesOf(arrival, byKey)[0]).toBe('old')
  expect(candidatesOf({ ...arrival, sketch: [] }, byKey)).not.toContain('old')

  const [copy] = (await groupCalls([[old], between.slice(0, 100), [late]])).filter(
    ({ profile }) => profile.report === 'late',
  )
  expect(copy?.membership.copyOf?.of).toBe('old')
})

/** A report of its own words and some of these */
const about = (id: string, day: string, words: readonly string[]) =>
  arrivalOf({ id, day, text: [...words, ...Array.from({ length: 12 }, (_, n) => `${id}${n}`)].join(' ') }, 0)

test('copies of one text do not stand between the others of its event', async () => {
  const ferry = 'ferry skarholm fog captain inquiry divers wreck coastguard passengers harbour'.split(' ')
  const carried = (n: number) =>
    arrivalOf({ id: `c${n}`, day: '2031-05-10', text: [...ferry, ...shuffled(3).slice(0, 9)].join(' ') }, 0)
  const copies = Array.from({ length: 3 * POSTINGS_EACH_SIDE_MAX }, (_, n) => carried(n))
  const others = [
    about('early', '2031-05-04', ferry.slice(0, 8)),
    about('late', '2031-05-14', ferry.slice(0, 8)),
  ]
  const alone = await groupCalls([...others, carried(0)].map((one) => [one]))
  const among = await groupCalls([...others.slice(0, 1), ...copies, ...others.slice(1)].map((one) => [one]))
  const like = (grouped: Awaited<ReturnType<typeof groupCalls>>, id: string) =>
    grouped.find(({ profile: { report } }) => report === id)?.profile.neighbours.map((one) => one.report)
  expect(like(alone, 'late')).toContain('early')
  expect(like(among, 'late')?.toSorted()).toEqual(like(alone, 'late')?.toSorted())
  expect(new Set(among.map(({ membership }) => membership.event)).size).toBe(1)
})

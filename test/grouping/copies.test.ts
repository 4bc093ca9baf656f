import { describe, expect, it } from 'vitest'
import { sharedText, tiesOf } from '../../src/grouping/copies.ts'
import { sketchOf } from '../../src/intake/sketch.ts'
import type { Profile } from '../../src/model/grouping.ts'
import { profile } from './invented.ts'

/** So many different words, from the given one on. */
const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ')

const version = (report: string, text: string, changes: Partial<Profile> = {}): Profile =>
  profile({ report, sketch: sketchOf(text), words: text.split(' ').length, ...changes })

const agency = (changes: Partial<Profile> = {}): Partial<Profile> => ({
  sourceId: 'agency',
  originId: 'agency',
  ...changes,
})

const tiesIn = (event: Profile[]): Record<string, string> =>
  Object.fromEntries(
    [...tiesOf(event)].flatMap(([report, { copyOf, revisionOf }]) => [
      ...(copyOf ? [[report, `copy of ${copyOf.of}`]] : []),
      ...(revisionOf ? [[report, `revision of ${revisionOf.of}`]] : []),
    ]),
  )

describe('sharedText', () => {
  const cases = [
    { name: 'the same', a: words(200), b: words(200), expected: 1 },
    { name: 'a cut tail', a: words(300), b: words(200), expected: 1 },
    { name: 'half of it new', a: words(200), b: words(200, 100), expected: 0.5 },
    { name: 'another text', a: words(200), b: words(200, 1000), expected: 0 },
    { name: 'no text', a: '', b: words(10), expected: 0 },
  ]
  for (const { name, a, b, expected } of cases) {
    it(name, () => {
      const share = sharedText(version('a', a), version('b', b))
      expect(Math.abs(share - expected)).toBeLessThan(0.2)
      expect(sharedText(version('b', b), version('a', a))).toBe(share)
    })
  }
})

describe('tiesOf', () => {
  const full = words(300)
  const cases: { name: string; value: Profile[]; expected: Record<string, string> }[] = [
    { name: 'one report', value: [version('a', full)], expected: {} },
    {
      name: 'two that share no text',
      value: [version('a', full), version('b', words(300, 900))],
      expected: {},
    },
    {
      name: 'the same text from two sources on one day: the id decides',
      value: [version('b', full), version('a', full)],
      expected: { b: 'copy of a' },
    },
    {
      name: 'a source that cut the tail copied the longer text',
      value: [version('a', words(200)), version('b', full)],
      expected: { a: 'copy of b' },
    },
    {
      name: 'the earlier is the original, at minutes',
      value: [
        version('a', full, { publishedAt: '2031-05-04T09:30' }),
        version('b', full, { publishedAt: '2031-05-04T08:00' }),
      ],
      expected: { a: 'copy of b' },
    },
    {
      name: 'the earlier is the original, by days',
      value: [version('a', full, { day: '2031-05-05' }), version('b', full)],
      expected: { a: 'copy of b' },
    },
    {
      name: 'copies of copies point to the original',
      value: [
        version('a', full, { publishedAt: '2031-05-04T08:00' }),
        version('b', full, { publishedAt: '2031-05-04T09:00' }),
        version('c', full, { publishedAt: '2031-05-04T10:00' }),
      ],
      expected: { b: 'copy of a', c: 'copy of a' },
    },
    {
      name: 'an agency text that grew, partly new, from another publisher',
      value: [
        version('a', words(400, 150), agency({ sourceId: 'licensee' })),
        version('b', words(300), agency()),
      ],
      expected: { a: 'revision of b' },
    },
    {
      name: 'the same share without a common origin is neither',
      value: [version('a', words(400, 150)), version('b', words(300))],
      expected: {},
    },
    {
      name: 'a source that publishes its longer text later revises it',
      value: [version('a', words(400), { sourceId: 's' }), version('b', words(300), { sourceId: 's' })],
      expected: { a: 'revision of b' },
    },
    {
      name: 'one address: the later arrival revises the earlier',
      value: [
        version('a', words(100), { url: 'https://gazette.example/1', arrival: 7 }),
        version('b', words(300, 500), { url: 'https://gazette.example/1', arrival: 3 }),
      ],
      expected: { a: 'revision of b' },
    },
    {
      name: 'each version revises the one right before it, and a copy of a version is no revision',
      value: [
        version('a', words(300), agency({ publishedAt: '2031-05-04T08:00' })),
        version('b', words(300, 80), agency({ publishedAt: '2031-05-04T09:00' })),
        version('c', words(300, 160), agency({ publishedAt: '2031-05-04T10:00' })),
        version('d', words(300, 80), agency({ sourceId: 'gazette', publishedAt: '2031-05-04T11:00' })),
      ],
      expected: { b: 'revision of a', c: 'revision of b', d: 'copy of b' },
    },
  ]
  for (const { name, value, expected } of cases) {
    it(name, () => {
      expect(tiesIn(value)).toEqual(expected)
      expect(tiesIn(value.toReversed())).toEqual(expected)
    })
  }
})

import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/digest/event-view.ts'
import { figureSetsOf } from '../../src/digest/figure-sets.ts'
import { quoteSetsOf } from '../../src/digest/quote-sets.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import { ferry } from './ferry.ts'
import { eventOf, FLAT, told } from './material.ts'

const figures = (reports: ReportInEvent[]) => figureSetsOf(viewOf(eventOf(reports), FLAT))
const verdicts = (reports: ReportInEvent[]) =>
  figures(reports).map(({ measure, verdict, low, high }) => [measure, verdict, low, high])

type Reading = [
  low: number | null,
  high: number | null,
  more?: {
    at?: string
    where?: string | null
    unit?: string
    measure?: string
    of?: string
    revises?: number
  },
]

/** One report a reading, all saying the same sentence but for the figure. */
const giving = (readings: Reading[]): ReportInEvent[] => {
  const made: ReportInEvent[] = []
  for (const [i, [low, high, more = {}]] of readings.entries()) {
    const of = made[more.revises ?? -1]
    made.push(
      told({
        source: `Outlet ${String.fromCharCode(65 + i)}`,
        ...(more.at === undefined ? {} : { at: more.at }),
        ...(of === undefined ? {} : { revisionOf: of.report.id }),
        text: `About number${i} villagers left the flooded valley of Lorne on Monday night.`,
        names: { Lorne: 'place' },
        figures: [
          {
            wording: `number${i}`,
            measure: more.measure ?? 'fled',
            of: more.of ?? 'villagers',
            low,
            high,
            where: more.where === undefined ? 'Lorne' : more.where,
            unit: more.unit ?? null,
          },
        ],
      }),
    )
  }
  return made
}

describe('figure sets', () => {
  it.each<[string, Reading[], unknown[]]>([
    ['one report', [[40, 40]], [['fled', 'single', 40, 40]]],
    [
      'the same figure',
      [
        [40, 40],
        [40, 40],
      ],
      [['fled', 'agree', 40, 40]],
    ],
    [
      'hedges that meet',
      [
        [3_800_000, null],
        [3_600_000, 4_000_000],
        [2_000_000, null],
      ],
      [['fled', 'compatible', 3_800_000, 4_000_000]],
    ],
    [
      'rounding',
      [
        [5_000, 5_000],
        [5_200, 5_200],
      ],
      [['fled', 'compatible', 5_000, 5_200]],
    ],
    [
      'two figures at one hour',
      [
        [41, 41],
        [14, 14],
      ],
      [['fled', 'conflict', 14, 41]],
    ],
    [
      'a later, greater figure',
      [
        [3, 3, { at: '2024-05-02T07:00' }],
        [6, 6, { at: '2024-05-02T10:00' }],
      ],
      [['fled', 'updated', 6, 6]],
    ],
    [
      'a greater figure within the hour',
      [
        [3, 3, { at: '2024-05-02T07:00' }],
        [6, 6, { at: '2024-05-02T07:20' }],
      ],
      [['fled', 'conflict', 3, 6]],
    ],
    [
      'a version that corrects itself',
      [
        [9, 9, { at: '2024-05-02T07:00' }],
        [6, 6, { at: '2024-05-02T07:20', revises: 0 }],
      ],
      [['fled', 'updated', 6, 6]],
    ],
    [
      'lengths of time told roundly',
      [
        [2.7, 3, { unit: 'week', measure: 'duration' }],
        [2, null, { unit: 'week', measure: 'duration' }],
        [2, 2, { unit: 'week', measure: 'duration' }],
      ],
      [['duration', 'compatible', 2, 3]],
    ],
    [
      'other units of time',
      [
        [3, 3, { unit: 'day', measure: 'duration', at: '2024-05-01' }],
        [72, 72, { unit: 'hour', measure: 'duration' }],
      ],
      [['duration', 'compatible', 3, 3]],
    ],
    [
      'other places',
      [
        [40, 40],
        [40, 40, { where: 'Dunvale' }],
      ],
      [
        ['fled', 'single', 40, 40],
        ['fled', 'single', 40, 40],
      ],
    ],
    [
      'a place left open where all are of one place',
      [
        [40, 40],
        [40, 40, { where: null }],
      ],
      [['fled', 'agree', 40, 40]],
    ],
    [
      'other things counted',
      [
        [40, 40],
        [40, 40, { of: 'cattle' }],
      ],
      [
        ['fled', 'single', 40, 40],
        ['fled', 'single', 40, 40],
      ],
    ],
    [
      'far apart',
      [
        [40, 40],
        [9_000, 9_000],
      ],
      [
        ['fled', 'single', 40, 40],
        ['fled', 'single', 9_000, 9_000],
      ],
    ],
  ])('%s', (_name, readings, expected) => {
    const order = (a: unknown[], b: unknown[]) => Number(a[2]) - Number(b[2])
    expect(verdicts(giving(readings)).sort(order)).toEqual(expected)
  })

  it('keep a reading’s unit where it is another than the set’s', () => {
    const [set] = figures(
      giving([
        [3, 3, { unit: 'day', measure: 'duration', at: '2024-05-01' }],
        [72, 72, { unit: 'hour', measure: 'duration' }],
      ]),
    )
    expect([set?.unit, set?.readings.map(({ unit }) => unit)]).toEqual(['day', [undefined, 'hour']])
  })

  it('come from the ferry day with their readings', () => {
    expect(verdicts(ferry)).toEqual([
      ['injured', 'updated', 6, 6],
      ['aboard', 'compatible', 212, 212],
    ])
    expect(figures(ferry).map(({ origins }) => origins)).toEqual([1, 2])
  })
})

describe('quote sets', () => {
  const said = (source: string, words: string, speaker: string | null, inferred?: true) =>
    told({
      source,
      text: `The ${source} was told "${words}" on Monday by Olga Brandt or Brandt or Jon Reyes or ${speaker}.`,
      quotes: [{ words, speaker, ...(inferred && { inferred }) }],
      names: {
        'Olga Brandt': 'person',
        Brandt: 'person',
        'Jon Reyes': 'person',
        ...(speaker !== null && /^\p{Lu}/u.test(speaker) ? { [speaker]: 'person' } : {}),
      },
    })
  const of = (reports: ReportInEvent[]) =>
    quoteSetsOf(viewOf(eventOf(reports), FLAT)).map(({ speaker, verdict, variants }) => [
      speaker,
      verdict,
      variants.length,
    ])

  it.each<[string, ReportInEvent[], unknown[]]>([
    [
      'same words',
      [
        said('Post', 'we shall rebuild the bridge', 'Olga Brandt'),
        said('Echo', 'We shall rebuild the bridge', 'Brandt'),
      ],
      [['Olga Brandt', 'same words', 2]],
    ],
    [
      'a part of them',
      [
        said('Post', 'we shall rebuild the bridge by May', 'Olga Brandt'),
        said('Echo', 'rebuild the bridge', 'Brandt'),
      ],
      [['Olga Brandt', 'same words', 2]],
    ],
    [
      'variant wording',
      [
        said('Post', 'we shall rebuild the old bridge', 'Olga Brandt'),
        said('Echo', 'we will rebuild the old bridge', 'Brandt'),
      ],
      [['Olga Brandt', 'variant wording', 2]],
    ],
    [
      'disputed speaker',
      [
        said('Post', 'we shall rebuild the old bridge', 'Olga Brandt'),
        said('Echo', 'we shall rebuild the old bridge', 'Jon Reyes'),
      ],
      [['Jon Reyes', 'disputed speaker', 2]],
    ],
    [
      'one told by description',
      [
        said('Post', 'we shall rebuild the old bridge', 'Olga Brandt'),
        said('Echo', 'we shall rebuild the old bridge', 'the mayor'),
      ],
      [['Olga Brandt', 'same words', 2]],
    ],
    ['nobody says who', [said('Post', 'we shall rebuild the old bridge', null)], []],
    ['a telling word', [said('Post', 'catastrophic', 'Jon Reyes')], [['Jon Reyes', 'single', 1]]],
    ['a word that tells nothing', [said('Post', 'fine', 'Jon Reyes')], []],
  ])('%s', (_name, reports, expected) => {
    expect(of(reports)).toEqual(expected)
  })

  const WORDS = 'we shall rebuild the old bridge'
  it.each<[a: string, b: string, verdict: string]>([
    ['Omar Sisi', 'Omar Sissi', 'same words'],
    ['Abdel Omar al-Sisi', 'Abdel-Omar el-Sissi', 'same words'],
    ['Robert F. Marlow Jr', 'Robert Marlow', 'same words'],
    ['Bill Marlow', 'William Marlow', 'same words'],
    ['Tony Marlow', 'Anthony Marlow', 'same words'],
    ['Governor Marlow', 'Anna Marlow', 'same words'],
    ['Ines da Costa', 'Ines Costa', 'same words'],
    ['Kim Sung-il', 'Kim Sung Il', 'same words'],
    ['Dmytro Zalenskyy', 'Dmytro Zalensky', 'same words'],
    ['Anna Marlow', 'Peter Marlow', 'disputed speaker'],
    ['Anna Marlow', 'Anna Reyes', 'disputed speaker'],
    ['Kim Sung-il', 'Lee Sung-il', 'disputed speaker'],
  ])('%s and %s: %s', (a, b, verdict) => {
    expect(of([said('Post', WORDS, a), said('Echo', WORDS, b)]).map(([, found]) => found)).toEqual([verdict])
  })

  it('never make a dispute of who a pronoun was taken for, and name whom a report names', () => {
    expect(of([said('Post', WORDS, 'Olga Brandt'), said('Echo', WORDS, 'Jon Reyes', true)])).toEqual([
      ['Olga Brandt', 'same words', 2],
    ])
  })

  it('find the variant of the ferry day', () => {
    expect(of(ferry)).toEqual([['Ida Marsh', 'variant wording', 3]])
  })
})

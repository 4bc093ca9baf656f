import { describe, expect, it, test } from 'vitest'
import { changesBetween } from '../../src/digest/changes.ts'
import { changedEvents, correctionsOf } from '../../src/digest/corrections.ts'
import { rewordings } from '../../src/digest/rewordings.ts'
import type { Change, ChangeKind, DayEvent, ToldAs } from '../../src/model/day.ts'
import type { FigureSet, Line, QuoteSet } from '../../src/model/statement.ts'
import { aDay, aDayEvent } from '../store/nouns.ts'

const line = (text: string): Line => ({
  id: text,
  text,
  isNew: false,
  origins: 1,
  evidence: [],
  because: 'one origin says it',
})

const figure = (id: string, verdict: FigureSet['verdict'], wordings: string[]): FigureSet => ({
  id,
  measure: 'hurt',
  of: 'people',
  where: 'Eastport',
  verdict,
  because: 'as they say',
  low: null,
  high: null,
  origins: 1,
  readings: wordings.map((wording) => ({
    report: 'r',
    start: 0,
    end: 1,
    wording,
    low: null,
    high: null,
    unverified: false,
  })),
})

const quote = (id: string, verdict: QuoteSet['verdict'], texts: string[]): QuoteSet => ({
  id,
  speaker: 'Ida Marsh',
  verdict,
  because: 'as they say',
  origins: 1,
  variants: texts.map((text) => ({ report: 'r', start: 0, end: 1, text })),
})

const event = (over: Partial<DayEvent>): DayEvent => aDayEvent('e1', 'Ferry aground', over)

/** The edition that stands after these two states of its events. */
const edition = (before: DayEvent[], after: DayEvent[]) => ({
  ...aDay('2025-05-04', 2, after),
  changes: changesBetween(before, after),
})

const corrected = (before: DayEvent[], after: DayEvent[]) =>
  correctionsOf(edition(before, after)).map(({ kind, before: was, after: now }) => [kind, was, now])

describe('an edition corrects', () => {
  test.each<[string, Partial<DayEvent>, Partial<DayEvent>, unknown[][]]>([
    [
      'a line that it tells otherwise',
      { lines: [line('Three people were hurt when the ferry struck, she said.')] },
      { lines: [line('Six people were hurt when the ferry struck, she said.')] },
      [
        [
          'line reworded',
          'Three people were hurt when the ferry struck, she said.',
          'Six people were hurt when the ferry struck, she said.',
        ],
      ],
    ],
    [
      'a line that it tells no more',
      { lines: [line('The captain slept.'), line('It was foggy.')] },
      { lines: [line('It was foggy.')] },
      [['line removed', 'The captain slept.', undefined]],
    ],
    [
      'no line that came, or stands in a longer one',
      { lines: [line('Three people of the crew were hurt')] },
      { lines: [line('A tug came.'), line('Three people of the crew were hurt, he said')] },
      [],
    ],
    [
      'a title',
      { title: 'Ferry aground' },
      { title: 'Ferry afloat again' },
      [['event retitled', 'Ferry aground', 'Ferry afloat again']],
    ],
    [
      'a figure that a later one overtakes',
      { figures: [figure('f', 'single', ['three'])] },
      { figures: [figure('f', 'updated', ['three', 'six'])] },
      [
        [
          'figure changed',
          'people, hurt, Eastport: three (single)',
          'people, hurt, Eastport: three · six (updated)',
        ],
      ],
    ],
    [
      'a figure that another contradicts',
      { figures: [figure('f', 'agree', ['41'])] },
      { figures: [figure('f', 'conflict', ['41', '14'])] },
      [
        [
          'figure changed',
          'people, hurt, Eastport: 41 (agree)',
          'people, hurt, Eastport: 41 · 14 (conflict)',
        ],
      ],
    ],
    [
      'a figure that nobody gives any more',
      { figures: [figure('f', 'single', ['three'])] },
      { figures: [] },
      [['figure changed', 'people, hurt, Eastport: three (single)', undefined]],
    ],
    [
      'a figure that had several readings and lost one',
      { figures: [figure('f', 'compatible', ['nearly 40', 'some 38'])] },
      { figures: [figure('f', 'single', ['some 38'])] },
      [
        [
          'figure changed',
          'people, hurt, Eastport: nearly 40 · some 38 (compatible)',
          'people, hurt, Eastport: some 38 (single)',
        ],
      ],
    ],
    [
      'a figure that was overtaken, and is again',
      { figures: [figure('f', 'updated', ['three', 'six'])] },
      { figures: [figure('f', 'updated', ['three', 'six', 'nine'])] },
      [
        [
          'figure changed',
          'people, hurt, Eastport: three · six (updated)',
          'people, hurt, Eastport: three · six · nine (updated)',
        ],
      ],
    ],
    [
      'no figure that more reports bear out, or that was contested already',
      { figures: [figure('f', 'single', ['40']), figure('g', 'conflict', ['1', '2'])] },
      { figures: [figure('f', 'compatible', ['40', 'nearly 41']), figure('g', 'conflict', ['1', '2', '3'])] },
      [],
    ],
    ['no figure that is new', { figures: [] }, { figures: [figure('f', 'single', ['three'])] }, []],
    [
      'a quotation whose speaker is disputed now, and one in other words',
      { quotes: [quote('q', 'single', ['all is lost']), quote('p', 'single', ['we did all'])] },
      {
        quotes: [quote('q', 'disputed speaker', ['all is lost']), quote('p', 'single', ['we did our best'])],
      },
      [
        ['quote changed', 'Ida Marsh: “all is lost” (single)', 'Ida Marsh: “all is lost” (disputed speaker)'],
        ['quote changed', 'Ida Marsh: “we did all” (single)', 'Ida Marsh: “we did our best” (single)'],
      ],
    ],
    [
      'no quotation that another report has too',
      { quotes: [quote('q', 'single', ['all is lost'])] },
      { quotes: [quote('q', 'variant wording', ['all is lost', 'all was lost'])] },
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(corrected([event(before)], [event(after)])).toEqual(expected)
  })

  it('an event that is gone, and none that came', () => {
    const storm = aDayEvent('e2', 'A storm')
    expect(corrected([event({}), storm], [event({})])).toEqual([['event removed', 'A storm', undefined]])
    expect(corrected([event({})], [event({}), storm])).toEqual([])
  })
})

describe('a correction', () => {
  const before = [event({ lines: [line('The captain slept.')] }), aDayEvent('e2', 'A storm')]
  const day = edition(before, [event({ title: 'Ferry afloat', lines: [line('A tug came.')] })])

  it('names its place among the edition’s changes, and its event as it stands', () => {
    expect(day.changes.map(({ kind }) => kind)).toEqual<ChangeKind[]>([
      'event retitled',
      'line added',
      'line removed',
      'event removed',
    ])
    const here = { id: 'e1', title: 'Ferry afloat', url: '/events/ferry-e1' }
    expect(correctionsOf(day).map(({ id, event: of }) => [id, of])).toEqual([
      ['2025-05-04.2.1', here],
      ['2025-05-04.2.3', here],
      ['2025-05-04.2.4', { id: 'e2', title: 'A storm', url: null }],
    ])
    expect(changedEvents(day)).toEqual([here, { id: 'e2', title: 'A storm', url: null }])
  })

  it('of a figure keeps its parts', () => {
    const told: { before: ToldAs; after: ToldAs } = {
      before: { wordings: ['three'], verdict: 'single' },
      after: { wordings: ['six'], verdict: 'single' },
    }
    const [one] = correctionsOf(
      edition(
        [event({ figures: [figure('f', 'single', ['three'])] })],
        [event({ figures: [figure('f', 'single', ['six'])] })],
      ),
    )
    expect(one).toMatchObject({ about: 'people, hurt, Eastport', told } satisfies Partial<Change>)
  })
})

describe('of lines that went', () => {
  it('each has the one that says most of its words, and none twice', () => {
    expect([
      ...rewordings(
        ['a b c d e', 'a b c d f', 'quite another thing'],
        ['A b, c d e!', 'a b c d g', 'nothing of it'],
      ),
    ]).toEqual([
      ['a b c d e', 'A b, c d e!'],
      ['a b c d f', 'a b c d g'],
    ])
  })

  it('those without words have none', () => {
    expect([...rewordings(['—', ''], ['…', ''])]).toEqual([])
  })
})

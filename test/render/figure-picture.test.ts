import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayReport } from '../../src/model/day.ts'
import type { FigureReading, FigureSet, FigureVerdict } from '../../src/model/statement.ts'
import { pictureOf } from '../../src/render/figure-picture.ts'
import { FigureSvg } from '../../src/render/figure-svg.tsx'
import { ENGLISH } from '../../src/render/words/en.ts'

const report = (id: string, more: Partial<DayReport> = {}): DayReport => ({
  id,
  title: 'Ferry aground',
  url: null,
  source: id,
  sourceId: id,
  origin: id,
  originId: id,
  originBecause: 'text',
  published: '2031-05-06',
  publishedFrom: 'given',
  joinedBecause: '',
  ...more,
})
const REPORTS = new Map(
  [
    report('Echo', { published: '2031-05-06T07:00' }),
    report('Post', { published: '2031-05-06T09:30' }),
    report('Tern', { published: '2031-05-06T12:00' }),
    report('Copy', { originId: 'Tern', origin: 'Tern' }),
  ].map((one) => [one.id, one]),
)

type Given = [from: string, low: number | null, high: number | null, more?: Partial<FigureReading>]

const setOf = (
  verdict: FigureVerdict,
  low: number | null,
  high: number | null,
  given: Given[],
): FigureSet => ({
  id: 'f',
  measure: 'injured',
  of: 'people',
  verdict,
  because: '',
  low,
  high,
  origins: 2,
  readings: given.map(([from, least, most, more]) => ({
    report: from,
    start: 0,
    end: 4,
    wording: `${least} to ${most}`,
    low: least,
    high: most,
    unverified: false,
    ...more,
  })),
})

/** Whose numbers stand where, in order from above: `Echo 4-30` */
const shown = (set: FigureSet): string[] =>
  pictureOf(set, REPORTS)?.rows.map(
    ({ report: of, reports, from, to }) => `${of?.origin}×${reports} ${from}-${to}`,
  ) ?? []

describe('a picture', () => {
  it('puts what one origin says once in one row, and rows in order of value', () => {
    const set = setOf('conflict', 10, 40, [
      ['Tern', 40, 40],
      ['Copy', 40, 40],
      ['Echo', 10, 10],
      ['Post', 20, 30],
    ])
    expect(shown(set)).toEqual(['Echo×1 4-4', 'Post×1 34.7-65.3', 'Tern×2 96-96'])
    expect(pictureOf(set, REPORTS)?.shared).toBeNull()
  })
  it('leaves open ends open, and shades what all allow', () => {
    const set = setOf('compatible', 20, 30, [
      ['Echo', 20, null],
      ['Post', null, 30],
    ])
    const picture = pictureOf(set, REPORTS)
    expect(shown(set)).toEqual(['Echo×1 16-100', 'Post×1 0-84'])
    expect(picture?.rows.map(({ openBelow, openAbove }) => [openBelow, openAbove])).toEqual([
      [false, true],
      [true, false],
    ])
    expect(picture?.shared).toEqual({ from: 16, to: 84 })
  })
  it('shades nothing where rounding alone reconciles', () => {
    const set = setOf('compatible', 5000, 5200, [
      ['Echo', 5000, 5000],
      ['Post', 5200, 5200],
    ])
    expect(pictureOf(set, REPORTS)?.shared).toBeNull()
  })
  it('draws an update from the older to the newer, the latest last', () => {
    const set = setOf('updated', 9, 9, [
      ['Tern', 9, 9],
      ['Post', 3, 3],
      ['Echo', 3, 3],
    ])
    expect(shown(set)).toEqual(['Echo×1 4-4', 'Post×1 4-4', 'Tern×1 96-96'])
    expect(pictureOf(set, REPORTS)?.updates).toEqual([{ from: 1, to: 2 }])
  })
  it('knows a correction for the latest though it is less', () => {
    const set = setOf('updated', 3, 3, [
      ['Post', 3, 3],
      ['Echo', 9, 9],
    ])
    expect(shown(set)).toEqual(['Echo×1 96-96', 'Post×1 4-4'])
  })
  it.each([
    [
      'one row',
      setOf('agree', 3, 3, [
        ['Tern', 3, 3],
        ['Copy', 3, 3],
      ]),
    ],
    [
      'no number',
      setOf('compatible', null, null, [
        ['Tern', null, null],
        ['Echo', null, null],
      ]),
    ],
    [
      'units of two kinds',
      setOf('compatible', 3, 3, [
        ['Tern', 3, 3],
        ['Echo', 72, 72, { unit: 'hour' }],
      ]),
    ],
  ])('is none of %s', (_, set) => expect(pictureOf(set, REPORTS)).toBeNull())
})

const end = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9_000_000 }))
const reading = fc.tuple(
  fc.constantFrom('Echo', 'Post', 'Tern', 'Copy', 'lost'),
  end,
  end,
  fc.record(
    { attributedTo: fc.string(), asOf: fc.constant('2031-05-05'), unverified: fc.boolean() },
    { requiredKeys: ['unverified'] },
  ),
)
const verdict = fc.constantFrom<FigureVerdict>('agree', 'compatible', 'updated', 'conflict')

const svgOf = (set: FigureSet): string | null => {
  const picture = pictureOf(set, REPORTS)
  return picture && String(FigureSvg({ picture, set, words: ENGLISH }))
}

describe('its SVG', () => {
  it('says every reading in words, and has numbers only where numbers belong', () => {
    fc.assert(
      fc.property(verdict, fc.array(reading, { minLength: 2, maxLength: 6 }), (kind, given) => {
        const ordered = given.map(([from, a, b, more]): Given => {
          const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b]
          return [from, low, high, more]
        })
        const svg = svgOf(setOf(kind, ordered[0]?.[1] ?? null, ordered[0]?.[2] ?? null, ordered))
        if (svg === null) return
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
        const rows = svg.match(/class="n"/g)?.length ?? 0
        const described = /<desc>(.*?)<\/desc>/s.exec(svg)?.[1] ?? ''
        expect(described.match(/: /g)?.length ?? 0).toBeGreaterThanOrEqual(rows)
        for (const [, place] of svg.matchAll(/ x\d?="(-?[\d.]+)%"/g)) {
          expect(Number(place)).toBeGreaterThanOrEqual(0)
          expect(Number(place)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
  it('is golden', () => {
    const svg = svgOf(
      setOf('conflict', 14, 41, [
        ['Echo', 41, 41, { attributedTo: 'the <mayor>', unverified: true }],
        ['Tern', 14, null],
      ]),
    )
    expect(svg).toBe(
      '<svg class="pic" width="100%" height="81" paint-order="stroke" role="img">' +
        '<title>People injured</title>' +
        '<desc>2 readings on one scale. Tern: at least 14. Echo · the &lt;mayor&gt;: 41, not verified.</desc>' +
        '<g class="ax"><line x1="21.8%" x2="21.8%" y1="0" y2="66"></line><text x="21.8%" y="77">20</text>' +
        '<line x1="51.4%" x2="51.4%" y1="0" y2="66"></line><text x="51.4%" y="77">30</text>' +
        '<line x1="81%" x2="81%" y1="0" y2="66"></line><text x="81%" y="77">40</text></g><g class="up"></g>' +
        '<g><rect class="bar" x="4%" y="19" width="94%" height="6"></rect><use class="end" href="#or" x="98%" y="22"></use>' +
        '<use href="#o0" x="4%" y="22"></use><text y="12">Tern</text><text class="n" x="100%" y="12">at least 14</text></g>' +
        '<g class="un"><use href="#o1" x="84%" y="53"></use><text y="43">Echo · the &lt;mayor&gt;</text>' +
        '<text class="n" x="100%" y="43">41</text></g></svg>',
    )
  })
})

import { describe, expect, it, test } from 'vitest'
import { CARD, type CardText, dayCard } from '../../../src/render/card/day-card.ts'
import { drawable, textWidth } from '../../../src/render/card/glyphs.ts'
import { cut, type Type, wrapped } from '../../../src/render/card/wrap.ts'
import { BOLD, paintHere, REGULAR } from '../../delivery/paint-here.ts'
import { widthsOf } from './typeface.ts'

const FACES = { regular: widthsOf(REGULAR), bold: widthsOf(BOLD) }
const PRINTABLE = Array.from({ length: 95 }, (_, nth) => 0x20 + nth)

describe.each(['regular', 'bold'] as const)('the typeface, %s', (weight) => {
  it('has the widths that lines are broken by', () => {
    const widths = PRINTABLE.map((code) => Math.round(textWidth(String.fromCodePoint(code), 100, weight)))
    const own = PRINTABLE.map((code) => FACES[weight].get(code) ?? 0)
    for (const [nth, width] of widths.entries())
      expect(Math.abs(width - (own[nth] ?? 0))).toBeLessThanOrEqual(2)
  })
  it('has a glyph for all that is taken for drawable', () => {
    const taken = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code).toWellFormed())
      .filter((sign) => sign.trim() !== '' && ![null, '', 'aa', 'a a'].includes(drawable(`a${sign}a`)))
      .flatMap((sign) => [...sign.normalize('NFC')].map((one) => one.codePointAt(0) ?? 0))
      .filter((code) => code !== 0xfffd)
    expect(taken.length).toBeGreaterThan(500)
    expect(taken.filter((code) => !FACES[weight].has(code)).map((code) => code.toString(16))).toEqual([])
  })
})

test.each([
  { value: 'Ferry talks end', expected: 'Ferry talks end' },
  { value: '🛳️ Ferry  talks 🎉end', expected: 'Ferry talks end' },
  { value: 'Пороми — “знову”', expected: 'Пороми — “знову”' },
  { value: 'Ελλάδα, Łódź, Đà Nẵng', expected: 'Ελλάδα, Łódź, Đà Nẵng' },
  { value: '北京 talks', expected: null },
  { value: 'محادثات', expected: null },
  { value: '🎉', expected: '' },
])('drawable($value)', ({ value, expected }) => expect(drawable(value)).toBe(expected))

const TYPE: Type = { size: 10, weight: 'regular' }

test.each([
  { value: 'one two three', width: 50, expected: ['one two', 'three'] },
  { value: 'one', width: 50, expected: ['one'] },
  { value: 'uninterruptedly so', width: 50, expected: ['uninterru', 'ptedly so'] },
  { value: '', width: 50, expected: [''] },
])('wrapped($value)', ({ value, width, expected }) => {
  const lines = wrapped(value, TYPE, width)
  expect(lines).toEqual(expected)
  for (const line of lines) expect(textWidth(line, TYPE.size, TYPE.weight)).toBeLessThanOrEqual(width)
})

test.each([
  { value: ['one two', 'three'], count: 2, expected: ['one two', 'three'] },
  { value: ['one', 'two,', 'three'], count: 2, expected: ['one', 'two…'] },
  { value: ['one', 'two three', 'four'], count: 2, expected: ['one', 'two…'] },
  { value: ['uninterru', 'ptedly so'], count: 1, expected: ['uninterr…'] },
])('cut($value, $count)', ({ value, count, expected }) => {
  expect(cut(value, count, TYPE, 50)).toEqual(expected)
})

const TALLY = '12 events · 84 reports · 31 origins'
const card = (titles: string[], over: Partial<CardText> = {}): string =>
  dayCard({ site: 'The Daybook', date: 'Sunday, 4 May 2025', tally: TALLY, titles, ...over })
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text)
const BULLETS = /<rect x="64" y="\d+" width="12"/g

describe('a day’s card', () => {
  it('tells the lead, two titles more, the day and what was counted', () => {
    expect(textsOf(card(['Ferry talks end', 'Budget passes', 'Storm', 'A fourth']))).toEqual([
      'The Daybook',
      'Sunday, 4 May 2025',
      'Ferry talks end',
      'Budget passes',
      'Storm',
      TALLY,
    ])
  })
  it('leaves out what it has no letters for, and tells the day in its place', () => {
    expect(textsOf(card(['北京', '🛳️ Ferry talks end']))[2]).toBe('Ferry talks end')
    expect(textsOf(card(['北京', 'محادثات'])).filter((text) => text === 'Sunday, 4 May 2025')).toHaveLength(2)
    expect(card(['北京']).match(BULLETS)).toBeNull()
  })
  it('is well formed whatever the titles hold', () => {
    const svg = card(['<b>"Fish\u0000&</b>', ']]><script>'], { site: '<Day>&book' })
    expect(textsOf(svg)[2]).toBe('&lt;b&gt;"Fish &amp;&lt;/b&gt;')
    expect(svg).not.toMatch(/<script|<b>/)
    expect(svg).not.toContain('\u0000')
  })
  it.each(['W'.repeat(500), 'ferry '.repeat(90), 'Ω'.repeat(300), `a ${'m'.repeat(80)}`, 'i'])(
    'stays within its lines: %.20s',
    (title) => {
      const svg = card([title, title, title])
      for (const [, x = '', y = '', size = '', weight = '', text = ''] of svg.matchAll(
        /<text x="(\d+)" y="(\d+)" font-size="(\d+)" font-weight="(\d+)" [^>]*text-anchor="start">([^<]*)</g,
      )) {
        const width = textWidth(text, Number(size), weight === '700' ? 'bold' : 'regular')
        expect(Number(x) + width).toBeLessThanOrEqual(CARD.width - 64)
        expect(Number(y)).toBeLessThan(CARD.height)
      }
    },
  )
})

describe('painted', () => {
  const sizeOf = (png: Uint8Array): number[] => {
    const view = new DataView(png.buffer)
    return [view.getUint32(16), view.getUint32(20)]
  }
  it('is a PNG of 1200 × 630, the same each time', async () => {
    const first = await paintHere(card(['Ferry talks end', 'Budget passes']))
    expect([...first.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
    expect(sizeOf(first)).toEqual([1200, 630])
    expect(await paintHere(card(['Ferry talks end', 'Budget passes']))).toEqual(first)
    expect(await paintHere(card(['Ferry talks go on', 'Budget passes']))).not.toEqual(first)
    expect(first.byteLength).toBeLessThan(200_000)
  })
  it('throws where the drawing is none', async () => {
    await expect(paintHere('<svg')).rejects.toThrow()
  })
})

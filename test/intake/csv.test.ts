import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/intake/csv.ts'
import { csvLine } from '../../src/render/csv.ts'

const cellsOf = (text: string): string[][] => {
  const parsed = parseCsv(text)
  if ('brokenAt' in parsed) throw new Error(`broken at ${parsed.brokenAt}`)
  return parsed.map(({ cells }) => cells)
}

const CASES: [text: string, rows: string[][]][] = [
  ['', []],
  ['a', [['a']]],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\rc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['\uFEFFa,b', [['a', 'b']]],
  ['a,,\n', [['a', '', '']]],
  [',a', [['', 'a']]],
  ['"a,b","c ""d"""', [['a,b', 'c "d"']]],
  ['"two\r\nlines",b', [['two\r\nlines', 'b']]],
  ['a\n\n\nb\n,\n', [['a'], ['b']]],
  [' a , b ', [['a', 'b']]],
  ["'=1+1,'plain", [['=1+1', "'plain"]]],
]

describe('a CSV file', () => {
  it.each(CASES)('%j', (text, rows) => expect(cellsOf(text)).toEqual(rows))
  it('tells on which line a row begins', () => {
    expect(parseCsv('a\n"two\nlines"\n\nb')).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: ['two\nlines'] },
      { line: 5, cells: ['b'] },
    ])
  })
  it.each([
    ['a\n"open', 2],
    ['"a"b', 1],
    ['a"b', 1],
    [`a\n${','.repeat(100)}`, 2],
    [`"${'x'.repeat(10_000_000)}`, 1],
  ])('%.20j is none, from line %i on', (text, brokenAt) => expect(parseCsv(text)).toEqual({ brokenAt }))
  it('may have a cell as long as the whole call', () => {
    expect(cellsOf(`"${'x'.repeat(10_000_000)}"`)[0]?.[0]).toHaveLength(10_000_000)
  })
  it('is read as it was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
    const row = fc
      .array(cell, { minLength: 1, maxLength: 5 })
      .filter((cells) => cells.some((one) => one !== ''))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        // What begins with a quote and a formula's sign is taken for a guarded cell, as it is in spreadsheets.
        fc.pre(rows.flat().every((one) => !/^'[=+\-@\t\r]/.test(one) && !one.startsWith('\uFEFF')))
        expect(cellsOf(rows.map(csvLine).join(''))).toEqual(rows)
      }),
    )
  })
  it.each(['=1+1', '+1', '-1', '@a', '=HYPERLINK("x")'])('%s is no formula in a spreadsheet', (text) => {
    expect(csvLine([text])).toMatch(/^"?'/)
  })
})

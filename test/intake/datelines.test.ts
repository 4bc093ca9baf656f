import { describe, expect, test } from 'vitest'
import { report } from './take.ts'

const REST = 'A freighter struck the outer mole on Monday, the harbour master said.'

const DATELINES: { line: string; place: string; agency?: string; origin?: string }[] = [
  { line: 'OSLO/BERGEN (Reuters) – ', place: 'OSLO/BERGEN', agency: 'Reuters', origin: 'reuters' },
  { line: 'PORT ELLERY: ', place: 'PORT ELLERY' },
  { line: 'May 6 (UPI) -- ', place: '', agency: 'UPI', origin: 'upi' },
  { line: 'PORT ELLERY, Maine (AP) — ', place: 'PORT ELLERY', agency: 'AP', origin: 'ap' },
  { line: 'SEOUL, May 6 (Yonhap) -- ', place: 'SEOUL', agency: 'Yonhap', origin: 'yonhap' },
  { line: 'New Delhi [India], May 6 (ANI): ', place: 'New Delhi', agency: 'ANI', origin: 'ani' },
  { line: 'MOSCOW, May 6. /TASS/. ', place: 'MOSCOW', agency: 'TASS', origin: 'tass' },
  { line: 'MOSCOW. May 6. INTERFAX - ', place: 'MOSCOW', agency: 'INTERFAX', origin: 'interfax' },
  { line: 'Kyiv, 6 May (Ukrinform) – ', place: 'Kyiv', agency: 'Ukrinform', origin: 'ukrinform' },
  {
    line: 'TOLEDO, May 6, 2024 /PRNewswire/ -- ',
    place: 'TOLEDO',
    agency: 'PRNewswire',
    origin: 'pr-newswire',
  },
  { line: '(Reuters) - ', place: '', agency: 'Reuters', origin: 'reuters' },
  { line: 'Reuters - ', place: '', agency: 'Reuters', origin: 'reuters' },
  { line: 'ARLEN (KXYZ) — ', place: 'ARLEN', agency: 'KXYZ', origin: 'kxyz' },
  { line: 'Ghent, Belgium — ', place: 'Ghent' },
]

const NO_DATELINES = [
  'NATO – which met in the spring – has not replied to the letter.',
  'Ann Lee (Labour) said the board had been warned about the mole.',
  'BREAKING: A freighter has struck the outer mole at the harbour.',
  'Meanwhile — and nobody had expected it — the ferry sailed.',
  'The Port Authority (PA) said it would open the gates by Friday.',
]

describe('datelines', () => {
  test.each(DATELINES)('$line', ({ line, place, agency, origin }) => {
    const taken = report(line + REST)
    expect(taken.dateline).toEqual({ place, ...(agency && { agency }), span: { start: 0, end: line.length } })
    expect(taken.originId).toBe(origin ?? 'unknown')
    expect(taken.paragraphs[0]).toMatchObject({ role: 'lede', start: 0 })
    expect(taken.title.span?.start).toBe(line.length)
  })

  test.each(NO_DATELINES)('none: %s', (text) => {
    expect(report(text).dateline).toBeNull()
  })

  test('an agency and a place on lines of their own', () => {
    const taken = report(`dpa\nBremen\n${REST}`)
    expect(taken.dateline).toEqual({ place: 'Bremen', agency: 'dpa', span: { start: 0, end: 10 } })
    expect(taken.paragraphs.map(({ role }) => role)).toEqual(['dateline', 'dateline', 'lede'])
    expect(taken.originId).toBe('dpa')
  })
})

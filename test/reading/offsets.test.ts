import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { loadTagger } from '../../src/reading/language.ts'
import { tokensOf } from '../../src/reading/token.ts'
import { read, reportOf } from './report-of.ts'

const tagger = await loadTagger()

/** Pieces of news, of marks, and of any Unicode at all. */
const piece = fc.oneof(
  fc.constantFrom(
    'Ada Stone said',
    '“',
    '”',
    '"',
    "'",
    '’s',
    '. ',
    ', ',
    '\n',
    ' ',
    '5,000 people',
    'were killed',
    'on Tuesday',
    '(May 13)',
    'Kiev',
    'U.S. ',
    'more than',
    '$3bn',
    '10–15',
    'a.m. ',
    '…',
    '\u00a0',
    '\u200b',
    'e\u0301',
    '😀',
    'ﬁ',
    '[',
    ']',
    '1) ',
    'nearly',
    'three weeks',
    'he',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const spansOf = ({ sentences, names, dates, figures, quotes }: Reading) => [
  ...sentences,
  ...names,
  ...dates,
  ...figures,
  ...quotes,
]

describe('reading any text', () => {
  it('never throws, and every span lies in the text, within its sentence where it has one', () => {
    fc.assert(
      fc.property(text, (any) => {
        const reading = read(reportOf(any))
        for (const { start, end } of spansOf(reading)) {
          expect(start).toBeLessThan(end)
          expect(any.slice(start, end).trim()).toBe(any.slice(start, end))
        }
        for (const found of [...reading.names, ...reading.dates, ...reading.figures]) {
          const sentence = reading.sentences[found.sentence]
          expect(sentence && sentence.start <= found.start && found.end <= sentence.end).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('covers all of a paragraph but white space with sentences that do not overlap', () => {
    fc.assert(
      fc.property(text, (any) => {
        const report = reportOf(any)
        let [at, rest] = [0, '']
        for (const { start, end, index } of read(report).sentences) {
          if (index < 0) continue
          expect(start).toBeGreaterThanOrEqual(at)
          rest += any.slice(at, start)
          at = end
        }
        const outside = report.paragraphs
          .filter(({ role }) => role !== 'body')
          .map(({ start, end }) => any.slice(start - 2, end))
        if (outside.length === 0) expect((rest + any.slice(at)).trim()).toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('cuts tokens that are the text itself', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (any, offset) => {
        for (const token of tokensOf(any, offset, tagger))
          expect(any.slice(token.start - offset, token.end - offset)).toBe(token.text)
      }),
      { numRuns: 200 },
    )
  })

  it('reads the same text the same way', () => {
    const report = reportOf(
      'Ada Stone said 40 people were killed in Kiev on Tuesday. “It is over,” she said.',
    )
    expect(read(report)).toEqual(read(report))
  })

  it.each(['a', '"', 'U.S.', '1-', '“a” ', 'He said ', '. ', `A man , who ${'ran along '.repeat(60)}. `])(
    'reads 100,000 characters of %j without running away',
    (junk) => {
      const started = performance.now()
      read(reportOf(junk.repeat(Math.floor(100_000 / junk.length))))
      expect(performance.now() - started).toBeLessThan(10_000)
    },
  )
})

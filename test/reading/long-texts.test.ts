// What a report may hold at its longest, of whatever it likes: read to its end, within the time any test has.
import { describe, expect, it } from 'vitest'
import { REPORT_TEXT_CHARS_MAX, SENTENCES_PER_REPORT_MAX } from '../../src/limits.ts'
import { readText } from './report-of.ts'

const LENGTH = 90_000

const OPENING = 'The mayor said that three people were killed in the city on Monday.\n'

describe('a text of 90,000 characters is read, of', () => {
  it.each([
    'the people of the city went to the market and saw that many were killed there while others fled ',
    ',',
    'word, ',
    '"',
    '"word ',
    '“ word ',
    "'word ",
    '(word ',
    '12 ',
    '12 and ',
    '1,',
    'twenty hundred ',
    'A',
    'A ',
    'Karel Dun ',
    'Karel, ',
    'Karel and ',
    'he said ',
    '“word,” he said. ',
    '12 people killed and ',
    '$12 ',
    'March 3 ',
    'March 3, 2022 ',
    'Monday ',
    'Mr. ',
    'U.S. ',
    '12% ',
    'at least 12 others ',
    'He died. ',
    'Karel Dun, 34, died in Vik. ',
    '  ',
    '\n',
    'e\u0301',
    '😀',
    '-',
    'http://a.b/',
  ])('%j', (piece) => {
    const text = OPENING + piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
    expect(text.length).toBeLessThan(REPORT_TEXT_CHARS_MAX)
    const reading = readText(text)
    expect(reading.sentences.length).toBeGreaterThan(0)
    expect(reading.sentences.length).toBeLessThanOrEqual(SENTENCES_PER_REPORT_MAX)
    expect(reading.sentences[0]?.start).toBe(0)
  })
})

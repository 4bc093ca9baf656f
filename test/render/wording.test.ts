import { describe, expect, it } from 'vitest'
import { isForeign, publisherOf } from '../../src/model/source.ts'
import type { TimelineEntry } from '../../src/model/statement.ts'
import { cleanText } from '../../src/render/clean-text.ts'
import { link, plain } from '../../src/render/markdown.ts'
import { LineText } from '../../src/render/news-text.tsx'
import { rangeText, shortNumber } from '../../src/render/quantity.ts'
import { whenText } from '../../src/render/timeline.tsx'
import { figureLabel, instantIn, lineText, longDay, publishedAt, tally } from '../../src/render/wording.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'

describe('words for days, times and counts', () => {
  const cases: [said: string, expected: string][] = [
    [longDay('2031-05-06', ENGLISH), 'Tuesday, 6 May 2031'],
    [instantIn('2031-05-06T23:30:00Z', 'Asia/Tokyo', ENGLISH), '7 May 2031, 08:30 GMT+9'],
    [instantIn('2031-05-06T18:05:00Z', 'UTC', ENGLISH), '6 May 2031, 18:05 UTC'],
    [publishedAt('2031-05-06', ENGLISH), '6 May 2031'],
    [publishedAt('2031-05-06T07:43', ENGLISH), '6 May 2031, 07:43'],
    [publishedAt('2031-05-06T07:43:10Z', ENGLISH), '6 May 2031, 07:43 UTC'],
    [publishedAt('2031-05-06T07:43+02:00', ENGLISH), '6 May 2031, 07:43 +02:00'],
    [tally(1, 2, ENGLISH), '1 origin · 2 reports'],
    [figureLabel({ measure: 'injured', of: 'people', where: 'Port Ellery' }), 'People injured, Port Ellery'],
    [figureLabel({ measure: 'duration', of: '' }), 'Duration'],
    [figureLabel({ measure: 'distance', of: 'distance' }), 'Distance'],
  ]
  it.each(cases)('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})

describe('who published it', () => {
  const post = {
    source: 'Ellery Post',
    sourceId: 'ellery-post',
    origin: 'Ellery Post',
    originId: 'ellery-post',
  }
  const nobody = { source: 'Unknown source', sourceId: 'unknown' }
  it.each([
    [post, 'Ellery Post', false],
    [{ ...post, origin: 'Tern', originId: 'tern' }, 'Ellery Post', true],
    [{ ...nobody, origin: 'Tern', originId: 'tern' }, 'Tern (publisher unknown)', false],
    [{ ...nobody, origin: 'Unknown source', originId: 'unknown' }, 'Unknown publisher', false],
  ])('%j: %s', (report, name, foreign) => {
    expect([publisherOf(report), isForeign(report)]).toEqual([name, foreign])
  })
})

const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  id: 't',
  from: '2031-05-06',
  to: '2031-05-06',
  precision: 'day',
  text: 'The ferry sailed.',
  origins: 1,
  evidence: [],
  ...more,
})

describe('when it was', () => {
  const cases: [entry: Partial<TimelineEntry>, expected: string][] = [
    [{}, '6 May 2031'],
    [{ precision: 'time', time: '07:40' }, '6 May 2031, 07:40'],
    [{ precision: 'month', from: '2031-05-01', to: '2031-05-31' }, 'May 2031'],
    [{ precision: 'days', from: '2031-05-03' }, '3 to 6 May 2031'],
    [{ precision: 'days', from: '2031-04-28' }, '28 April to 6 May 2031'],
    [{ precision: 'days', from: '2030-12-30' }, '30 December 2030 to 6 May 2031'],
  ]
  it.each(cases)('%j: %s', (more, expected) => {
    expect(whenText(entry(more), ENGLISH)).toBe(expected)
  })
  it('shows that a clause was cut out of its sentence', () => {
    expect(lineText(entry({ text: 'the dam broke' }), ENGLISH)).toBe('… the dam broke')
    expect(lineText(entry({}), ENGLISH)).toBe('The ferry sailed.')
    expect(lineText({ text: 'the dam broke', attributedTo: 'Ada Stone' }, ENGLISH)).toBe(
      '… the dam broke — said by Ada Stone',
    )
  })
})

describe('a line in the reports’ language', () => {
  const line = { text: 'The ferry sailed.', attributedTo: 'Ada Stone' }
  it.each([
    ['in their words', ENGLISH, line, 'The ferry sailed. — said by Ada Stone'],
    ['in other words', GERMAN, line, 'The ferry sailed. — <span lang="de">so </span>Ada Stone'],
    ['that nobody else says', GERMAN, { text: 'the dam broke' }, '… the dam broke'],
  ])('%s', (_, words, of, expected) => {
    expect(String(LineText({ of, words }))).toBe(expected)
  })
})

describe('rangeText', () => {
  const cases: [low: number | null, high: number | null, unit: string | undefined, expected: string][] = [
    [22, 22, undefined, '22'],
    [22, null, undefined, 'at least 22'],
    [null, 80, 'km', 'up to 80 km'],
    [3_600_000, 4_000_000, undefined, '3.6 million to 4 million'],
    [1_250_000_000, 1_250_000_000, 'USD', 'USD 1.25 billion'],
    [4500, 5000, undefined, '4,500 to 5,000'],
    [199.5, 220.5, undefined, '200 to 220'],
    [2.2, 2.4, undefined, '2.2 to 2.4'],
    [1.5, 2.5, 'hours', '1.5 to 2.5 hours'],
    [0, 0, undefined, '0'],
    [1, 1, 'week', '1 week'],
    [2, 3, 'week', '2 to 3 weeks'],
    [25, null, 'mile', 'at least 25 miles'],
    [6, 6, 'foot', '6 feet'],
    [9, 9, 'square foot', '9 square feet'],
    [4.5, 4.5, '%', '4.5%'],
    [null, null, undefined, 'no number given'],
  ]
  it.each(cases)('%s to %s %s', (low, high, unit, expected) => {
    expect(rangeText(low, high, unit, ENGLISH)).toBe(expected)
  })
})

describe('shortNumber', () => {
  const cases: [n: number, unit: string | undefined, english: string, german: string][] = [
    [3500, undefined, '3,500', '3.500'],
    [2.5, 'week', '2.5', '2,5'],
    [3_500_000, undefined, '3.5m', '3,5\u00a0Mio.'],
    [1_250_000_000, 'USD', '1.25bn', '1,25\u00a0Mrd.'],
    [5, '%', '5%', '5\u00a0%'],
  ]
  it.each(cases)('%s %s', (n, unit, english, german) => {
    expect([shortNumber(n, unit, ENGLISH), shortNumber(n, unit, GERMAN)]).toEqual([english, german])
  })
})

describe('Markdown', () => {
  const cases: [text: string, expected: string][] = [
    ['a *b* _c_ `d` [e](f) <g> #h', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\#h'],
    ['- not a list', '\\- not a list'],
    ['3. not a list', '3\\. not a list'],
    ['3.5 crowns', '3.5 crowns'],
    ['one\n\n# two', 'one \\# two'],
    ['&amp; \\', '\\&amp; \\\\'],
  ]
  it.each(cases)('%j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
  it('links to web addresses and to paths of this site only', () => {
    expect(link('a]', 'javascript:alert(1)')).toBe('a\\]')
    expect(link('a', 'https://a.example/)>x')).toBe('[a](<https://a.example/)%3Ex>)')
    expect(link('a', '/reports/1')).toBe('[a](</reports/1>)')
  })
})

describe('cleanText', () => {
  const cases: [text: string, expected: string][] = [
    ['a\u0000b\u0007c\u000bd\u001be\u007ff\u0085g\ufffeh', 'abcdefgh'],
    ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
    ['\ud83d alone, \ud83d\ude00 whole', '\ufffd alone, \ud83d\ude00 whole'],
  ]
  it.each(cases)('%j', (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

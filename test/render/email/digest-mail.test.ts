import { describe, expect, it } from 'vitest'
import { MAIL_HTML_BYTES_MAX } from '../../../src/limits.ts'
import type { Day, DayEvent } from '../../../src/model/day.ts'
import type { Line } from '../../../src/model/statement.ts'
import { type DigestMailInput, digestMail, type RenderedMail } from '../../../src/render/email/digest-mail.ts'
import { EMPTY, GOLDEN } from '../../http/golden.ts'
import { aDigest, CORRECTIONS, FERRY, HOSTILE, LINKS, TWO_DAYS } from './mail-input.ts'

const mailOf = (more: Partial<DigestMailInput> = {}): RenderedMail => {
  const mail = digestMail(aDigest(more))
  if (mail === 'nothing to report') throw new Error(mail)
  return mail
}

const hrefs = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('golden mails', () => {
  it.each<[name: string, more: Partial<DigestMailInput>]>([
    ['digest-en', { corrections: CORRECTIONS }],
    ['digest-de', { corrections: CORRECTIONS, language: 'de' }],
    ['two-days-en', { days: TWO_DAYS }],
    ['topics-de', { language: 'de', topics: [{ kind: 'name', value: 'Quill' }] }],
    ['empty-en', { days: [EMPTY], emptyDays: 'send' }],
  ])('%s', async (name, more) => {
    const { subject, preheader, text, html } = mailOf(more)
    await expect(`${subject}\n${preheader}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`)
    if (name === 'digest-en') await expect(html).toMatchFileSnapshot(`golden/${name}.markup.txt`)
  })
})

describe.each(['en', 'de'] as const)('a mail in %s', (language) => {
  const { subject, html, text } = mailOf({ language, corrections: CORRECTIONS })

  it('tells each line, who says it, and every differing figure, in both parts', () => {
    const told = [...FERRY.lines, ...HOSTILE.lines].map(({ text: line }) => line.split(/[<&]/)[0] ?? '')
    const flat = text.replace(/\s+/g, ' ')
    for (const part of [flat, html]) {
      for (const line of told) expect(part).toContain(line.slice(0, 40))
      for (const word of [
        'Tern Agency',
        'The Echo',
        'Ellery Post',
        'At least 22 people',
        'people, injured: 2 → people, injured: 20',
      ])
        expect(part).toContain(word)
      for (const link of Object.values(LINKS)) expect(part).toContain(link)
    }
  })

  it('leaves out lines that came and went, and who else reports it', () => {
    for (const part of [text, html]) expect(part).not.toMatch(/second ferry|The Echo: Ferry/)
  })

  it('asks for nothing from outside and runs nothing', () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object|svg|base)\b|url\(|@import|<[^>]*\ssrc=/i)
    expect(html).not.toContain('\u0000')
  })

  it('has absolute links only, and all of them in the text too', () => {
    const links = new Set(hrefs(html))
    for (const href of links) expect(href).toMatch(/^https:\/\//)
    for (const href of hrefs(html).filter((one) => one.includes('news.example'))) expect(text).toContain(href)
  })

  it('keeps its text to 74 columns but for addresses', () => {
    const long = text.split('\n').filter((line) => line.length > 74 && !/https:\/\/\S+$/.test(line))
    expect(long).toEqual([])
  })

  it('has a subject of one bounded line', () => {
    expect(subject).toMatch(/^Ferry aground off Port Ellery & its reef · (6 May|6\. Mai)$/)
  })
})

describe('nothing to report', () => {
  it.each<[what: string, more: Partial<DigestMailInput>, sends: boolean]>([
    ['a day without events', { days: [EMPTY] }, false],
    ['no day', { days: [] }, false],
    ['no day, and empty days wanted', { days: [], emptyDays: 'send' }, false],
    ['a day without events, and empty days wanted', { days: [EMPTY], emptyDays: 'send' }, true],
    ['no event of the topics', { topics: [{ kind: 'name', value: 'Nobody' }] }, false],
    ['an event of a topic', { topics: [{ kind: 'source', value: 'tern' }] }, true],
    [
      'an event that a search found',
      { topics: [{ kind: 'search', value: 'x' }], found: new Set([HOSTILE.id]) },
      true,
    ],
    ['a correction alone', { days: [EMPTY], corrections: CORRECTIONS }, true],
    [
      'a correction of other topics',
      { days: [EMPTY], corrections: CORRECTIONS, topics: [{ kind: 'name', value: 'Nobody' }] },
      false,
    ],
  ])('%s', (_, more, sends) => {
    expect(digestMail(aDigest(more)) !== 'nothing to report').toBe(sends)
  })
})

const manyLines = (n: number, text: string): Line[] =>
  Array.from({ length: n }, (_, i) => ({ ...(FERRY.lines[0] as Line), id: `m${i}`, text: `${i}. ${text}` }))

const large = (events: number, text: string): Day => ({
  ...GOLDEN,
  events: Array.from(
    { length: events },
    (_, i): DayEvent => ({ ...FERRY, id: `e${i}`, title: `Event ${i}: ${text}`, lines: manyLines(24, text) }),
  ),
})

describe('however large the days, Gmail does not clip the mail', () => {
  const days = (n: number, day: Day): Day[] =>
    Array.from({ length: n }, (_, i) => ({ ...day, date: `2031-05-0${i + 1}` }))
  it.each<[what: string, days: Day[]]>([
    ['300 events', [large(300, 'The ferry ran aground.')]],
    ['long lines', [large(300, `The ferry ${'ran aground '.repeat(55)}`)]],
    ['a week', days(7, large(300, 'The ferry ran aground.'))],
    ['a week of long titles and marks', days(7, large(40, `“<&> ${'ran & '.repeat(90)}`))],
    ['a fortnight', days(9, large(30, 'Штормове попередження для узбережжя. '.repeat(15)))],
  ])('%s', (_, long) => {
    const { html, text } = mailOf({ days: long })
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAIL_HTML_BYTES_MAX)
    expect(Buffer.byteLength(html)).toBeGreaterThan(8_000)
    for (const part of [html, text]) {
      expect(part).toMatch(/more events on the page/)
      expect(part).toContain(LINKS.leave)
    }
  })
})

it('the same input gives the same mail', () => {
  expect(mailOf({ corrections: CORRECTIONS })).toEqual(mailOf({ corrections: CORRECTIONS }))
})

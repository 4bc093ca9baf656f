import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { intake } from '../../src/intake/intake.ts'
import { isNews, type Report } from '../../src/model/report.ts'
import { register } from './register.ts'

// The five real reports lie beside the repository and never in it.
const DIR = join(import.meta.dirname, '../../../shared/reports')
const present = existsSync(DIR)

const takeIn = (number: string): Report => {
  const file = readdirSync(DIR).find((name) => name.startsWith(number) && name.endsWith('.txt')) ?? ''
  const text = readFileSync(join(DIR, file), 'utf8')
  const context = { register, timezone: 'UTC', now: new Date('2026-11-20T10:00:00Z') }
  const result = intake({ text, publishedFallback: '2022-03-29' }, context)
  if (result.kind !== 'report') throw new Error(result.setAside.detail)
  return result.report
}

const EXPECTED = [
  {
    file: '000',
    source: 'unknown',
    origin: 'reuters',
    place: 'ISTANBUL/KIEV',
    byline: /Spicer and .*Garanich$/,
  },
  { file: '001', source: 'unknown', origin: 'dpa', place: 'Istanbul', byline: null },
  { file: '002', source: 'cna', origin: 'reuters', place: 'LVIV', byline: null },
  { file: '003', source: 'upi', origin: 'upi', place: '', byline: /^Clyde Hughes$/ },
  { file: '004', source: 'newsedge', origin: 'upi', place: undefined, byline: null },
]

const NEVER_NEWS =
  /follow our news|advertisement|browser|rating:|please wait|copyright|photo by|reuters\/|epa-efe|licen[cs]e photo|^by |newsletter|\(L\)|scenes from/i

describe.skipIf(!present)('the five real reports', () => {
  test.each(EXPECTED)(
    '$file: who published, whose text, where',
    ({ file, source, origin, place, byline }) => {
      const report = takeIn(file)
      expect(report).toMatchObject({ sourceId: source, originId: origin })
      expect(report.dateline?.place).toBe(place)
      if (byline) expect(report.byline?.value).toMatch(byline)
      else expect(report.byline).toBeNull()
    },
  )

  test.each(EXPECTED)('$file: no furniture among the news', ({ file }) => {
    const { text, paragraphs } = takeIn(file)
    const news = paragraphs.filter(isNews).map(({ start, end }) => text.slice(start, end))
    expect(news.filter((paragraph) => NEVER_NEWS.test(paragraph))).toEqual([])
    expect(news.length).toBeGreaterThan(14)
  })

  test('a page that shows its time is believed, others take the fallback', () => {
    expect(takeIn('003').published).toEqual({
      at: '2022-03-29T07:43',
      precision: 'minute',
      from: 'text',
      day: '2022-03-29',
    })
    expect(takeIn('000').published).toEqual({
      at: '2022-03-29',
      precision: 'day',
      from: 'given',
      day: '2022-03-29',
    })
  })

  test('titles come from headlines where there are any', () => {
    const from = EXPECTED.map(({ file }) => takeIn(file).title.from)
    expect(from).toEqual(['text', 'text', 'headline', 'headline', 'text'])
  })
})

// The calendar: how its weeks run, what its pages say of a day, and what its Markdown does.
import { describe, expect, test } from 'vitest'
import type { CalendarEntry, CalendarMonth, CalendarYear } from '../../src/model/calendar-documents.ts'
import { archiveMarkdown, monthMarkdown, yearMarkdown } from '../../src/render/calendar/markdown.ts'
import { archivePage, monthPage, yearPage } from '../../src/render/calendar/pages.tsx'
import {
  columnOf,
  daysOfMonth,
  levelOf,
  monthsOfYear,
  weekdayNames,
} from '../../src/render/calendar/weeks.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'

describe('a week', () => {
  test.each<[locale: string, names: string[]]>([
    ['en-GB', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']],
    ['en-US', ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']],
    ['de-DE', ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']],
    ['fa-AF', ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه']],
  ])('of %s runs as there', (locale, names) => {
    expect(weekdayNames(locale)).toEqual(names)
  })
  test.each<[day: string, locale: string, column: number]>([
    ['2024-02-29', 'en-GB', 4],
    ['2024-02-29', 'en-US', 5],
    ['2024-02-29', 'fa-AF', 6],
    ['2024-03-01', 'en-GB', 5],
    ['2023-12-31', 'en-GB', 7],
    ['2023-12-31', 'en-US', 1],
    ['2024-01-01', 'en-GB', 1],
    ['2024-01-01', 'fa-AF', 3],
  ])('%s stands in %s in column %i', (day, locale, column) => {
    expect(columnOf(day, locale)).toBe(column)
  })
})

describe('a month', () => {
  test.each<[month: string, days: number, last: string]>([
    ['2024-02', 29, '2024-02-29'],
    ['2023-02', 28, '2023-02-28'],
    ['2000-02', 29, '2000-02-29'],
    ['1900-02', 28, '1900-02-28'],
    ['2024-12', 31, '2024-12-31'],
    ['2024-04', 30, '2024-04-30'],
    ['9999-12', 31, '9999-12-31'],
  ])('%s has %i days', (month, days, last) => {
    expect([daysOfMonth(month).length, daysOfMonth(month).at(-1)]).toEqual([days, last])
  })
  test('stands in its year', () => {
    expect(monthsOfYear('0999').map((month) => month.slice(5))).toEqual(
      '01 02 03 04 05 06 07 08 09 10 11 12'.split(' '),
    )
    expect(monthsOfYear('0999')[0]).toBe('0999-01')
  })
  test.each<[reports: number, most: number, level: number]>([
    [0, 0, 0],
    [1, 1, 5],
    [1, 1000, 1],
    [200, 1000, 1],
    [201, 1000, 2],
    [1000, 1000, 5],
  ])('%i reports of at most %i are a bar of %i', (reports, most, level) => {
    expect(levelOf(reports, most)).toBe(level)
  })
})

const entry = (date: string, reports: number, title: string): CalendarEntry => ({
  date,
  edition: 1,
  reports,
  origins: 1,
  events: 1,
  titles: [{ title, url: `/events/e-${date}` }],
})
const LEAP = entry('2024-02-29', 1, 'Ferry *runs* <aground>')
const MONTH: CalendarMonth = {
  month: '2024-02',
  previous: '2023-12',
  next: null,
  days: [entry('2024-02-01', 10, 'Mill burns'), LEAP],
}
const YEAR: CalendarYear = {
  year: '2024',
  previous: '2023',
  next: null,
  reports: 11,
  events: 2,
  days: MONTH.days.map(({ titles: _, ...day }) => day),
}
const ARCHIVE = { years: [{ year: '2024', days: 2, reports: 11, events: 2 }], months: [MONTH] }
const NOTHING = { years: [], months: [] }

const siteIn = (words: typeof ENGLISH) => ({
  title: 'Daybook',
  url: 'https://d.example',
  canonicalUrl: '',
  words,
})
const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

describe('as a page', () => {
  test('a month has all its days, the first in its column, those with an edition as links', () => {
    const main = mainOf(monthPage(siteIn(ENGLISH), MONTH))
    expect(main.match(/<li class="[^"]*(?:l\d|none)"/g)).toHaveLength(29)
    expect(main).toContain('<li class="c4 l5">')
    expect(main).toContain('<li class="l1"><h2><a href="/2024/02/29"><time datetime="2024-02-29">')
    expect(main).toContain('Ferry *runs* &lt;aground&gt;')
    expect(main).toContain('<a rel="prev" href="/2023/12">← December 2023</a>')
    expect(main).not.toContain('rel="next"')
  })
  test('weekdays and names are of the language', () => {
    const main = mainOf(monthPage(siteIn(GERMAN), MONTH))
    expect(main).toMatch(/<span>Mo<\/span><span>Di<\/span>/)
    expect(main).toContain('Donnerstag, 29. Februar 2024')
    expect(main).toContain('1 Bericht · 1 Ereignis')
  })
  test('a year has its twelve months, and grids only where something was told', () => {
    const main = mainOf(yearPage(siteIn(ENGLISH), YEAR))
    expect(main.match(/<section class="stamp"/g)).toHaveLength(12)
    expect(main.match(/<div class="calendar small">/g)).toHaveLength(1)
    expect(main).toMatch(/<h2 id="m-2024-02"><a href="\/2024\/02">February 2024<\/a>/)
  })
  test('the archive has its years; an empty one says that there is nothing', () => {
    expect(mainOf(archivePage(siteIn(ENGLISH), ARCHIVE))).toContain('<a href="/2024">2024</a>')
    expect(mainOf(archivePage(siteIn(ENGLISH), NOTHING))).toContain(ENGLISH.errors.noDayYet)
  })
})

describe('as Markdown', () => {
  test('a month tells of each day by its titles, which are no markup', () => {
    expect(monthMarkdown(MONTH, ENGLISH)).toBe(`# February 2024

## [Thursday, 1 February 2024](</2024/02/01>)

10 reports · 1 event

- [Mill burns](</events/e-2024-02-01>)

## [Thursday, 29 February 2024](</2024/02/29>)

1 report · 1 event

- [Ferry \\*runs\\* \\<aground\\>](</events/e-2024-02-29>)
`)
  })
  test('a year is its months with their days, in their order', () => {
    expect(yearMarkdown(YEAR, GERMAN)).toBe(`# 2024

2 Tage · 11 Berichte

## [Februar 2024](</2024/02>)

- [Donnerstag, 1. Februar 2024](</2024/02/01>): 10 Berichte · 1 Ereignis
- [Donnerstag, 29. Februar 2024](</2024/02/29>): 1 Bericht · 1 Ereignis
`)
  })
  test('the archive begins with the latest day', () => {
    const text = archiveMarkdown(ARCHIVE, ENGLISH)
    expect(text.indexOf('/2024/02/29')).toBeLessThan(text.indexOf('/2024/02/01'))
    expect(text).toMatch(/## Years\n\n- \[2024\]\(<\/2024>\): 2 days · 11 reports\n$/)
    expect(archiveMarkdown(NOTHING, ENGLISH)).toBe(`# Archive\n\n${ENGLISH.errors.noDayYet}\n`)
  })
})

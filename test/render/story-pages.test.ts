// A day of 60 events, and an event of two days: what they weigh, where their links lead, in both languages.
import { describe, expect, it } from 'vitest'
import { dayPage } from '../../src/render/day-page.tsx'
import { eventMarkdown } from '../../src/render/event-markdown.ts'
import { eventPage } from '../../src/render/event-page.tsx'
import { plain } from '../../src/render/markdown.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'
import { bigDay, bigEvent, longEvent } from './big-day.ts'

const siteIn = (words: typeof ENGLISH) => ({
  title: 'Daybook',
  url: 'https://d.example',
  canonicalUrl: 'https://d.example',
  words,
})
const AROUND = { previous: '2031-05-05', next: null }
const pagesIn = (words: typeof ENGLISH): [name: string, html: string][] => [
  ...[1, 5, 8, 24, 60].map((n): [string, string] => [
    `day of ${n}`,
    dayPage(siteIn(words), bigDay(n), true, AROUND),
  ]),
  ['event of 14 reports', eventPage(siteIn(words), bigEvent())],
  ['event of 300 reports on 40 days', eventPage(siteIn(words), longEvent())],
]
const PAGES = [...pagesIn(ENGLISH), ...pagesIn(GERMAN)]
const whole = (html: string) => html.replace(/<style>.*?<\/style>/s, '')

describe.each(PAGES)('%s', (_, html) => {
  it('has headings in order, and each id once', () => {
    const levels = [...html.matchAll(/<h(\d)[ >]/g)].map(([, level]) => Number(level))
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
  it('has no style attribute, no script, and only links that lead somewhere', () => {
    expect(whole(html)).not.toMatch(/ style="|<script(?! type="application\/ld\+json")/)
    for (const [, href = ''] of whole(html).matchAll(/<a[^>]* href="([^"]*)"/g))
      expect(href).toMatch(/^(?:https?:\/\/|\/|#)[^\s"<>]*$/)
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, to = ''] of html.matchAll(/ href="#([^":]+)"/g)) expect(ids).toContain(to)
  })
  it('has words for every picture, and none where nothing is drawn', () => {
    const pictures = html.match(/<svg class="pic"/g)?.length ?? 0
    expect(html.match(/role="img"><title[^>]*>[^<]+<\/title><desc>[^<]+<\/desc>/g)?.length ?? 0).toBe(
      pictures,
    )
    expect(html).not.toMatch(/NaN|undefined|\[object/)
  })
  it('is light, with all that stands in it', () => expect(Buffer.byteLength(html)).toBeLessThan(60_000))
})

describe('a day', () => {
  const day = bigDay(60)
  const html = dayPage(siteIn(ENGLISH), day, true, AROUND)
  it('tells of each event', () => {
    for (const { url } of day.events) expect(html).toContain(`href="${url}`)
  })
  it('links to an event as of its last change: the address a browser has opened is another after the next', () => {
    const [event] = day.events
    const changed = bigDay(60)
    const [first] = changed.events
    if (first?.shown) first.shown = { ...first.shown, changedAt: '2031-05-06T19:00:00.000Z' }
    const hrefOf = (page: string) => /<h2[^>]*><a href="([^"]*)"/.exec(page)?.[1]
    expect(hrefOf(html)).toMatch(/#s06-[0-9a-z]+$/)
    expect(hrefOf(dayPage(siteIn(ENGLISH), changed, true))).not.toBe(hrefOf(html))
    expect(event && eventPage(siteIn(ENGLISH), { ...event, days: [{ date: day.date, event }] })).toContain(
      `id="${hrefOf(html)?.split('#')[1]}"`,
    )
  })
  it('tells what the day before did not have, and what changed last', () => {
    expect(html).toMatch(/New since the day before<\/b> \d+ new events · \d+ events go on · \d+ new lines/)
    expect(html).toMatch(/Latest changes<\/b> 6 May, 17:15/)
    expect(html).toContain('rel="prev" href="/2031/05/05"')
  })
  it('says nothing of a day before where no event goes on from it', () => {
    const events = bigDay(5).events.map((event) => ({ ...event, firstDay: '2031-05-06' }))
    expect(dayPage(siteIn(ENGLISH), { ...bigDay(5), events }, true)).not.toContain('New since')
  })
  it('marks what reads from right to left, and the news where the page is German', () => {
    expect(html).toMatch(/<h2 dir="rtl"><a [^>]*>انهيار/)
    expect(dayPage(siteIn(GERMAN), day, true)).toMatch(/<h2 lang="en"><a [^>]*>Mill at Dunvale burns/)
  })
})

describe('an event of more than its page has room for', () => {
  const event = longEvent()
  const html = eventPage(siteIn(ENGLISH), event)
  const text = eventMarkdown(event, ENGLISH)
  it('says how much more there is, and leads to where it stands', () => {
    const rest = [...html.matchAll(new RegExp(`<a href="${event.url}.md">([^<]*): in the plain text`, 'g'))]
    expect(rest.slice(0, 3).map(([, what]) => what?.replaceAll(/\d+/g, 'n'))).toEqual([
      'n earlier days',
      'n more lines, n more figures, n more quotes, n more names',
      'n more reports',
    ])
  })
  it('has some of each kind all the same', () => {
    for (const sign of [
      '<li id="line-',
      '<li class="figure',
      '<blockquote',
      'class="names"',
      'class="origins"',
    ])
      expect(html).toContain(sign)
  })
  it('has all of it in its Markdown', () => {
    for (const { event: one } of event.days)
      for (const { title } of one.reports) expect(text).toContain(`[${plain(title)}]`)
    expect(text).toContain('### Names')
    expect(text).toContain('Person 40')
  })
  it('leads to the pages of days that it does not tell itself', () => {
    expect(html).toContain('href="#day-2031-05-05"')
    expect(html).toMatch(/<nav class="line-of-days".*href="\/2031\/05\/01"/s)
  })
})

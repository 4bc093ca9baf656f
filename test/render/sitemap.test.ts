import { describe, expect, it } from 'vitest'
import { monthSitemap, newsSitemap, sitemapIndex } from '../../src/render/sitemap.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'
import { SUMMARIES } from '../http/golden.ts'

const SITE = {
  title: 'The <Day> & book',
  url: 'https://day.example',
  canonicalUrl: 'https://day.example',
  words: ENGLISH,
}
const AT = '2031-05-06T18:05:00.000Z'
const locs = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc)

describe('a sitemap', () => {
  it('of a month has its page, its days and their events, whole and escaped', () => {
    const xml = monthSitemap(SITE, '2031-05', {
      days: [{ date: '2031-05-06', changedAt: AT }],
      events: [{ slug: 'a&b', changedAt: AT }],
    })
    expect(locs(xml)).toEqual([
      'https://day.example/2031/05',
      'https://day.example/2031/05/06',
      'https://day.example/events/a&amp;b',
    ])
    expect(xml.match(/<lastmod>2031-05-06T18:05:00.000Z<\/lastmod>/g)).toHaveLength(3)
  })
  it('of sitemaps names each month, the sources and the news', () => {
    const months = [{ month: '2031-05', changedAt: AT }]
    expect(locs(sitemapIndex(SITE, { months, sources: [] }))).toEqual([
      'https://day.example/sitemaps/2031-05.xml',
      'https://day.example/sitemaps/sources.xml',
      'https://day.example/sitemaps/news.xml',
    ])
  })
})

describe('the sitemap of news', () => {
  it('has what is of today and yesterday, each page once, with its title', () => {
    const xml = newsSitemap(SITE, SUMMARIES, '2031-05-07')
    expect(locs(xml)).toContain('https://day.example/2031/05/06')
    expect(new Set(locs(xml)).size).toBe(locs(xml).length)
    expect(xml).toContain(
      '<news:name>The &lt;Day&gt; &amp; book</news:name><news:language>en</news:language>',
    )
    expect(xml.match(/<news:publication_date>2031-05-0\d[^<]*</g)).toHaveLength(locs(xml).length)
  })
  it.each([
    [ENGLISH, '6 May 2031'],
    [GERMAN, '6. Mai 2031'],
  ])('has days as the site writes them', (words, written) => {
    expect(newsSitemap({ ...SITE, words }, SUMMARIES, '2031-05-07')).toContain(`<news:title>${written}`)
  })
  it('has an event of two days once, at the address it has now', () => {
    const told = (slug: string) =>
      SUMMARIES.map((day) => ({
        ...day,
        events: day.events.slice(0, 1).map((event) => ({ ...event, id: 'e1', slug })),
      }))
    const found = locs(newsSitemap(SITE, [...told('new-title-1'), ...told('old-title-1')], '2031-05-07'))
    expect(found.filter((loc) => loc.includes('/events/'))).toEqual([
      'https://day.example/events/new-title-1',
    ])
  })
  it('has nothing of longer ago', () => expect(locs(newsSitemap(SITE, SUMMARIES, '2031-06-07'))).toEqual([]))
})

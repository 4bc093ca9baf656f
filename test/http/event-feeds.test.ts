import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'
import { EVENT } from './golden.ts'

const app = createApp()
const { ports } = fakePorts({ siteUrl: 'https://daybook.example', websubHub: 'https://hub.example/' })
const get = (path: string, headers = {}, from = ports) => app.request(path, { headers }, { ports: from })
const text = async (path: string) => (await get(path)).text()
const LASTING = '/events/00000000000000a1'

describe('the feed of events', async () => {
  const { items = [] } = parseJsonFeed(await text('/events/feed.json'))
  const [ferry, other] = items
  it('knows an event by its id and the moment of its last change that mattered', () => {
    expect(ferry).toMatchObject({
      id: `https://daybook.example${LASTING}#2031-05-06.20310506T180500000Z`,
      url: `https://daybook.example${EVENT.url}`,
      title: 'Update: Ferry aground off Port Ellery & its reef',
      date_published: '2031-05-06T18:05:00.000Z',
      tags: ['Ada Quill'],
    })
    expect(other?.title?.startsWith('Update')).toBe(false)
  })
  it('tells the change before anything else, in the reports’ words', () => {
    const html = ferry?.content_html ?? ''
    expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /^ Changed 6 May 2031, 18:05 UTC New: Damage was put at 3.5 million crowns. people, injured: at least 22 → at least 22 · 24 \(updated\)/,
    )
    expect(html).toContain('“Twenty-four people”')
    expect(html).not.toMatch(/<(script|img)|href="(?!https:)/)
  })
  it('is the same in all formats', async () => {
    const rss = parseRssFeed(await text('/events/feed.xml')).items?.map(({ guid }) => guid?.value)
    const atom = parseAtomFeed(await text('/events/atom.xml')).entries?.map(({ id }) => id)
    expect([rss, atom]).toEqual(Array(2).fill(items.map(({ id }) => id)))
  })
})

describe('the feed of one event', () => {
  it('stands under an address that no title changes, and all others lead there', async () => {
    const moved = await get(`${EVENT.url}/feed.xml`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${LASTING}/feed.xml`])
    const merged = await get('/events/00000000000000c3/atom.xml')
    expect([merged.status, merged.headers.get('location')]).toEqual([301, `${LASTING}/atom.xml`])
    expect((await get('/events/nothing/feed.xml')).status).toBe(404)
  })
  it('has an item a day', async () => {
    const { items, feed_url } = parseJsonFeed(await text(`${LASTING}/feed.json`))
    expect(feed_url).toBe(`https://daybook.example${LASTING}/feed.json`)
    expect(items?.map(({ url }) => url)).toEqual([
      `https://daybook.example${EVENT.url}`,
      'https://daybook.example/2031/05/05',
    ])
  })
})

describe('a month of days', () => {
  it('is marked as archived, and leads to the parts beside it', async () => {
    const xml = await text('/2031/05/atom.xml')
    const links = parseAtomFeed(xml).links?.map(({ rel, href }) => `${rel} ${href}`)
    expect(links).toEqual([
      'self https://daybook.example/2031/05/atom.xml',
      'prev-archive https://daybook.example/2031/02/atom.xml',
      'current https://daybook.example/atom.xml',
      'alternate https://daybook.example/2031/05',
    ])
    expect(xml).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>')
    expect(parseRssFeed(await text('/2031/05/feed.xml')).items).toHaveLength(2)
    expect((await get('/2031/04/feed.xml')).status).toBe(404)
  })
  it('is where the feed of days leads', async () => {
    const { links } = parseAtomFeed(await text('/atom.xml'))
    expect(links?.find(({ rel }) => rel === 'prev-archive')?.href).toBe(
      'https://daybook.example/2031/05/atom.xml',
    )
  })
})

describe('WebSub', () => {
  it.each(['/feed.xml', '/events/atom.xml', '/corrections/feed.json', `${LASTING}/feed.xml`])(
    '%s names hub and topic in the header and in itself',
    async (path) => {
      const response = await get(path)
      expect(response.headers.get('link')).toBe(
        `<https://daybook.example${path}>; rel="self", <https://hub.example/>; rel="hub"`,
      )
      expect(await response.text()).toContain('https://hub.example/')
    },
  )
  it.each(['/2031/05/feed.xml', '/search/feed.xml?q=ferry'])('%s is told of by none', async (path) => {
    const response = await get(path)
    expect(response.headers.get('link')).toBeNull()
    expect(await response.text()).not.toContain('hub.example')
  })
})

describe('in a browser', () => {
  it('XML comes under a type that is shown, with what is for people in it', async () => {
    const shown = await get('/feed.xml', { 'sec-fetch-dest': 'document' })
    expect(shown.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(shown.headers.get('vary')).toContain('Sec-Fetch-Dest')
    expect(shown.headers.get('content-security-policy')).toContain("style-src 'self'")
    expect(await shown.text()).toContain('<div xmlns="http://www.w3.org/1999/xhtml"')
    expect((await get('/feed.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })
})

describe('lists and searches', () => {
  it('OPML names the feeds of the site, of its sources and of names', async () => {
    const { body } = parseOpml(await text('/feeds.opml'))
    const groups = body?.outlines?.map(({ text, outlines }) => [text, outlines?.map(({ xmlUrl }) => xmlUrl)])
    expect(groups).toEqual([
      ['The Daybook: Days', undefined],
      ['The Daybook: Events', undefined],
      ['The Daybook: Corrections', undefined],
      ['Sources', ['https://daybook.example/sources/tern/feed.xml']],
      ['Names told most', ['https://daybook.example/names/ada-quill/feed.xml']],
    ])
  })
  it('a page lists them for people, and is whole without any day', async () => {
    expect(await text('/feeds')).toContain('https://daybook.example/events/feed.xml')
    expect((await get('/feeds', {}, emptyPorts())).status).toBe(200)
    expect((await get('/events/feed.xml', {}, emptyPorts())).status).toBe(200)
  })
  it('a search is a feed of reports', async () => {
    const { items, feed_url } = parseJsonFeed(await text('/search/feed.json?q=ferry'))
    expect(feed_url).toBe('https://daybook.example/search/feed.json?q=ferry')
    expect(items?.map(({ id }) => id)).toEqual([expect.stringContaining('https://daybook.example/reports/')])
    expect((await get('/search/feed.json')).status).toBe(400)
  })
})

describe('the feed of corrections', async () => {
  const { items = [] } = parseJsonFeed(await text('/corrections/feed.json'))
  it('has addresses that differ without their fragments, each leading to where it stands', async () => {
    expect(items.length).toBeGreaterThan(0)
    for (const { id, url = '' } of items) {
      expect(url).not.toContain('#')
      const response = await get(new URL(url).pathname)
      expect([response.status, `https://daybook.example${response.headers.get('location')}`]).toEqual([
        301,
        id,
      ])
    }
    expect(new Set(items.map(({ url }) => url)).size).toBe(items.length)
  })
  it.each(['/corrections/2031-02-30.1.1', '/corrections/2031-05-06.0.1', '/corrections/x'])(
    '%s leads nowhere',
    async (path) => expect((await get(path)).status).toBe(404),
  )
  it('tells of one edition at times of their own, in the same second', async () => {
    const { entries = [] } = parseAtomFeed(await text('/corrections/atom.xml'))
    const times = entries.map(({ updated }) => new Date(updated ?? '').getTime())
    expect(new Set(times).size).toBe(times.length)
    expect(times.map((time) => Math.floor(time / 1000))).toEqual(
      items.map(({ date_modified }) => Math.floor(new Date(date_modified ?? '').getTime() / 1000)),
    )
  })
})

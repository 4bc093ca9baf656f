import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'
import { BUILT_AT, FIRST_BUILT_AT } from './golden.ts'

const app = createApp()
const { ports } = fakePorts({ siteUrl: 'https://daybook.example' })
const text = async (path: string, from = ports) => (await app.request(path, {}, { ports: from })).text()

const rss = parseRssFeed(await text('/feed.xml'))
const atom = parseAtomFeed(await text('/atom.xml'))
const json = parseJsonFeed(await text('/feed.json'))
const date = (value: string | undefined) => new Date(value ?? '').toISOString()

/** Each format's items in one shape. */
const ITEMS = {
  rss: rss.items?.map((item) => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    html: item.description,
    published: date(item.pubDate),
    updated: date(item.atom?.updated),
  })),
  atom: atom.entries?.map((entry) => ({
    id: entry.id,
    url: entry.links?.[0]?.href,
    title: entry.title?.value,
    html: entry.content?.value,
    published: date(entry.published),
    updated: date(entry.updated),
  })),
  json: json.items?.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    html: item.content_html,
    published: date(item.date_published),
    updated: date(item.date_modified),
  })),
}

describe.each(Object.entries(ITEMS))('%s', (_, items) => {
  it('has an item a day, by the day’s address, with its times', () => {
    expect(items?.map(({ id }) => id)).toEqual([
      'https://daybook.example/2031/05/06',
      'https://daybook.example/2031/05/01',
    ])
    expect(items?.[0]).toMatchObject({
      url: 'https://daybook.example/2031/05/06',
      title: '6 May 2031: Ferry aground off Port Ellery & its reef',
      published: FIRST_BUILT_AT,
      updated: BUILT_AT,
    })
  })
  it('has the same content as the others: all lines, absolute links, no markup of the reports’ own', () => {
    expect(items?.map(({ html }) => html)).toEqual(ITEMS.json?.map(({ html }) => html))
    const html = items?.[0]?.html ?? ''
    expect(html).toContain('Damage was put at 3.5 million crowns.')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toMatch(/<(script|img)|javascript:alert|href="(?!https:)/)
  })
})

describe('the feeds themselves', () => {
  it('name themselves and the site', () => {
    expect(rss.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe('https://daybook.example/feed.xml')
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe('https://daybook.example/atom.xml')
    expect(json.feed_url).toBe('https://daybook.example/feed.json')
    expect([rss.link, atom.id, json.home_page_url]).toEqual(Array(3).fill('https://daybook.example/'))
  })
  it('write markup characters in RSS titles as hexadecimal references, and no control characters', async () => {
    const xml = await text('/feed.xml')
    expect(xml).toContain('<title>6 May 2031: Ferry aground off Port Ellery &#x26; its reef</title>')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    expect(xml + (await text('/atom.xml'))).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })
  it('are whole without a day', async () => {
    const none = emptyPorts()
    expect(parseRssFeed(await text('/feed.xml', none)).items ?? []).toEqual([])
    expect(parseAtomFeed(await text('/atom.xml', none)).updated).toBe('2026-01-01T00:00:00.000Z')
    expect(JSON.parse(await text('/feed.json', none))).toMatchObject({ items: [] })
  })
})

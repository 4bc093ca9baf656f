// What leads to feeds and from them: the operator's list, OPML, discovery, hubs; and entries on their way to intake.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { feedLinks, linkHeaderHubs } from '../../src/intake/feed-links.ts'
import { readFeedList } from '../../src/intake/feed-list.ts'
import { entryChange, entryPrint, entrySubmission } from '../../src/intake/feed-submission.ts'
import { readOpml, writeOpml } from '../../src/intake/opml.ts'
import { first, item } from './feeds.ts'
import { NEWS, report } from './take.ts'

describe("the operator's list", () => {
  test('the one that is shipped is right', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../content/feeds.json'), 'utf8')
    expect(readFeedList(JSON.parse(shipped))).toEqual({ feeds: [] })
  })
  test('each address once', () => {
    const list = [
      { url: 'https://Courier.example/feed', source: 'bbc', fullText: 'page' },
      { url: 'https://courier.example/feed#x' },
    ]
    expect(readFeedList(list)).toEqual({
      feeds: [{ url: 'https://courier.example/feed', source: 'bbc', fullText: 'page' }],
    })
  })
  test.each([
    [{ feeds: [] }, /array/],
    [[{ title: 'x' }], /url/],
    [[{ url: 'file:///etc/passwd' }], /file: and not http/],
    [[{ url: 'https://u:p@courier.example/' }], /credentials/],
    [[{ url: 'https://courier.example/', fullText: 'all' }], /fullText/],
    [[{ url: 'https://courier.example/', every: 5 }], /every/],
  ])('%j', (list, why) => expect(readFeedList(list)).toEqual({ why: expect.stringMatching(why) }))
})

describe('OPML', () => {
  const outline = (inner: string) =>
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${inner}</body></opml>`
  const feedsOf = (inner: string) => {
    const read = readOpml(outline(inner))
    return 'why' in read ? read : read.feeds.map(({ url, title, categories }) => [url, title, categories])
  }
  test.each([
    [
      'a feed',
      '<outline type="rss" text="Courier" xmlUrl="https://courier.example/feed?a=1&amp;b=2" htmlUrl="https://courier.example/"/>',
      [['https://courier.example/feed?a=1&b=2', 'Courier', []]],
    ],
    [
      'folders',
      '<outline text="Sea"><outline title="Ports"><outline xmlUrl="https://a.example/"/></outline></outline>',
      [['https://a.example/', null, ['Sea', 'Ports']]],
    ],
    [
      'categories',
      '<outline text="x" category="/News/Sea,Ports" xmlUrl="https://a.example/"/>',
      [['https://a.example/', 'x', ['News/Sea', 'Ports']]],
    ],
    [
      'names in other letter case',
      '<OUTLINE TEXT="x" XMLURL="https://a.example/"/>',
      [['https://a.example/', 'x', []]],
    ],
    [
      'url for xmlUrl',
      '<outline type="rss" text="x" url="https://a.example/"/>',
      [['https://a.example/', 'x', []]],
    ],
    [
      'one feed twice',
      '<outline text="x" xmlUrl="https://a.example/"/><outline text="y" xmlUrl="https://A.example/"/>',
      [['https://a.example/', 'x', []]],
    ],
    [
      'an outline never ended',
      '<outline text="Sea"><outline text="x" xmlUrl="https://a.example/"></body>',
      [['https://a.example/', 'x', ['Sea']]],
    ],
    [
      'markup in a title',
      '<outline text="&lt;b&gt;x\u202e" xmlUrl="https://a.example/"/>',
      [['https://a.example/', '<b>x', []]],
    ],
  ])('%s', (_, inner, feeds) => expect(feedsOf(inner)).toEqual(feeds))
  test('what cannot be taken is told', () => {
    const read = readOpml(
      outline('<outline text="x" xmlUrl="javascript:alert(1)"/><outline xmlUrl="feed://a.example/"/>'),
    )
    expect(read).toMatchObject({ feeds: [], leftOut: [{ title: 'x' }, { title: 'feed://a.example/' }] })
  })
  test.each([
    ['', /no element/],
    ['<html></html>', /html/],
    ['<!DOCTYPE opml [<!ENTITY a "b">', /document type/],
    ['<opml></opml>', /nothing of what OPML holds/],
  ])('%j is none', (text, why) => expect(readOpml(text)).toEqual({ why: expect.stringMatching(why) }))
  test('hostile ones end soon', () => {
    const deep = readOpml(outline('<outline text="x">'.repeat(50_000)))
    expect(deep).toMatchObject({ feeds: [] })
    const wide = readOpml(
      outline(Array.from({ length: 8_000 }, (_, i) => `<outline xmlUrl="https://a.example/${i}"/>`).join('')),
    )
    expect(wide).toMatchObject({ leftOut: [{ title: '', why: 'only the first 5000 outlines are read' }] })
    const laughs = readOpml(
      `<!DOCTYPE opml [<!ENTITY l "x">]>${outline('<outline text="&l;" xmlUrl="https://a.example/"/>')}`,
    )
    expect(laughs).toMatchObject({ feeds: [{ title: '&l;' }] })
  })
  test('what is written is read again', () => {
    const feeds = [
      {
        url: 'https://courier.example/feed?a=1&b=2',
        title: 'Courier "A" <b> & co',
        home: 'https://courier.example/',
        language: 'en',
      },
      { url: 'https://b.example/', title: null, home: null },
    ]
    const read = readOpml(writeOpml('Mine & yours', feeds))
    expect(read).toMatchObject({
      title: 'Mine & yours',
      leftOut: [],
      feeds: [feeds[0], { ...feeds[1], language: null }],
    })
  })
})

describe('discovery', () => {
  const page = (inner: string) =>
    feedLinks(`<!doctype html><html><head>${inner}</head></html>`, 'https://courier.example/news/')
  const link = (href: string, type = 'application/rss+xml', more = '') =>
    `<link rel="alternate" type="${type}" href="${href}" ${more}>`
  test.each([
    [
      'links of the head',
      link('/rss') + link('a.atom', 'application/atom+xml') + link('/f.json', 'application/feed+json'),
      [
        'https://courier.example/rss',
        'https://courier.example/news/a.atom',
        'https://courier.example/f.json',
      ],
    ],
    [
      'comments behind the others',
      link('/comments/feed') + link('/feed'),
      ['https://courier.example/feed', 'https://courier.example/comments/feed'],
    ],
    ['a base', `<base href="https://cdn.example/">${link('rss')}`, ['https://cdn.example/rss']],
    [
      'other alternates are none',
      link('/de', 'text/html') +
        link('/oembed?format=xml', 'text/xml') +
        link('/wp-json/x', 'application/json') +
        link('/feed'),
      ['https://courier.example/feed'],
    ],
    ['rel=feed', '<link rel="feed" href="/all">', ['https://courier.example/all']],
    [
      'anchors',
      '<a href="/about">x</a><a href="/rss.xml">RSS</a><a href="/feedback">y</a><a href="/?feed=rss2">z</a>',
      ['https://courier.example/rss.xml', 'https://courier.example/?feed=rss2'],
    ],
    [
      'the head before anchors',
      `<a href="/rss.xml">RSS</a>${link('/feed')}`,
      ['https://courier.example/feed', 'https://courier.example/rss.xml'],
    ],
    [
      'addresses as they stand',
      link('/feed?utm_source=x&amp;a=1'),
      ['https://courier.example/feed?utm_source=x&a=1'],
    ],
    ['script addresses are none', link('javascript:x') + link('/feed'), ['https://courier.example/feed']],
  ])('%s', (_, inner, urls) => expect(page(inner).map(({ url }) => url)).toEqual(urls))
  test('the usual paths where a page offers none', () => {
    const links = page('<title>x</title>')
    expect(links[0]).toEqual({ url: 'https://courier.example/feed', title: null, because: 'usual path' })
    expect(links.every(({ because }) => because === 'usual path')).toBe(true)
  })
  test('titles are one line', () => {
    expect(page(link('/feed', undefined, 'title="A\n&lt;b&gt;\u202e"'))[0]?.title).toBe('A <b>')
  })
  test('a page of links only', () =>
    expect(
      page(link('/a').repeat(1) + Array.from({ length: 9_000 }, (_, i) => link(`/${i}.rss`)).join('')),
    ).toHaveLength(50))

  test.each([
    [
      '<https://hub.example/>; rel="hub", <https://courier.example/feed>; rel="self"',
      'https://courier.example/feed',
      ['https://hub.example/'],
    ],
    [
      '</feed?utm_source=a>;rel=self;type="a,b", <https://hub.example/>; title="x; rel=y"; rel="next hub"',
      'https://courier.example/feed?utm_source=a',
      ['https://hub.example/'],
    ],
    ['<javascript:x>; rel="hub self"', null, []],
    ['<https://hub.example/>', null, []],
    [`${'<'.repeat(5_000)}${';'.repeat(5_000)}`, null, []],
  ])('the header %#', (header, self, hubs) => {
    expect(linkHeaderHubs(header, 'https://courier.example/a')).toEqual({ self, hubs })
  })
})

describe('an entry on its way to intake', () => {
  const FEED = { source: null, title: 'Ellery Courier', home: 'https://courier.example/' }
  const entry = (more = '', text = NEWS) =>
    first(
      item(
        `<guid isPermaLink="false">1</guid><title>Port closed</title>${more}<description>${text}</description>`,
      ),
    )
  const LINK = '<link>https://courier.example/1?utm_source=rss</link>'

  test('it carries what the feed says', () => {
    const full = entry(
      `${LINK}<author>a@b.example (Ann Lee)</author><pubDate>Mon, 06 May 2024 07:20:00 GMT</pubDate>`,
    )
    const submission = entrySubmission(full, { ...FEED, source: 'bbc' })
    expect(submission && report(submission)).toMatchObject({
      sourceId: 'bbc',
      url: 'https://courier.example/1',
      title: { value: 'Port closed', from: 'feed' },
      byline: { value: 'Ann Lee', from: 'feed' },
      published: { at: '2024-05-06T07:20:00Z', from: 'feed' },
      language: { value: 'en' },
      text: NEWS,
    })
  })
  test.each([
    ['its address tells the source', LINK, {}, 'courier-example'],
    ['else the site of the feed', '', {}, 'courier-example'],
    ['else the title of the feed', '', { home: null }, 'ellery-courier'],
    ['the operator outranks all', LINK, { source: 'The Harbour Gazette' }, 'the-harbour-gazette'],
  ])('%s', (_, more, feed, id) => {
    const submission = entrySubmission(entry(more), { ...FEED, ...feed })
    expect(submission && report(submission).sourceId).toBe(id)
  })
  test('without a text there is nothing to hand in', () =>
    expect(entrySubmission(entry(LINK, ''), FEED)).toBeNull())
  test('retitled and dated anew, it is the report that is known', () => {
    const [a, b] = [entry(LINK), { ...entry(LINK), title: 'Port opened', published: '2024-05-07' }]
    const ids = [a, b].map((one) => {
      const submission = entrySubmission(one, FEED)
      return submission && report(submission).id
    })
    expect(ids[0]).toBe(ids[1])
  })

  const before = entry(LINK)
  test.each([
    ['not stored', before, null, { kind: 'new' }],
    ['the same', before, entryPrint(before), { kind: 'unchanged' }],
    ['retitled', { ...before, title: 'x' }, entryPrint(before), { kind: 'revision', changed: ['title'] }],
    [
      'dated anew',
      { ...before, published: '2024-05-07' },
      entryPrint(before),
      { kind: 'revision', changed: ['published'] },
    ],
    [
      'written anew',
      { ...before, text: 'x', title: 'y' },
      entryPrint(before),
      { kind: 'revision', changed: ['text', 'title'] },
    ],
  ])('%s', (_, now, stored, change) => expect(entryChange(now, stored)).toEqual(change))
})

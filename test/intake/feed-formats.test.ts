import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../src/intake/feed-entry.ts'
import { atom, first, item, json, read, rss } from './feeds.ts'

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example/rdf">
  <title>Ellery Courier</title><link>https://courier.example/</link><dc:language>en</dc:language><items><rdf:Seq>
  <rdf:li rdf:resource="https://courier.example/2"/><rdf:li rdf:resource="https://courier.example/1"/></rdf:Seq></items>
  </channel><item rdf:about="https://courier.example/1"><title>Ferry sails</title><link>https://courier.example/1</link>
  <description>The ferry sailed again.</description><dc:date>2024-05-06T09:20+02:00</dc:date><dc:creator>Ann Lee</dc:creator>
  </item></rdf:RDF>`

const cases: [name: string, feed: string, entry: Partial<FeedEntry>][] = [
  [
    'RSS 2.0',
    item(`<title>Ferry sails</title><link>https://courier.example/1?utm_source=rss&amp;id=7</link>
      <guid isPermaLink="false">c-1</guid><pubDate>Mon, 06 May 2024 07:20:00 GMT</pubDate>
      <author>ann@courier.example (Ann Lee)</author><category>Sea</category><category>Sea</category>
      <description>Short.</description><content:encoded><![CDATA[<p>The ferry sailed.</p><p>Nobody came.</p>]]></content:encoded>`),
    {
      key: 'guid:c-1',
      guid: 'c-1',
      url: 'https://courier.example/1?id=7',
      title: 'Ferry sails',
      byline: 'Ann Lee',
      published: '2024-05-06T07:20:00Z',
      text: 'The ferry sailed.\n\nNobody came.',
      summary: 'Short.',
      isFull: false,
      categories: ['Sea'],
    },
  ],
  [
    'RSS 0.91',
    `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
      "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title>
      <language>en-gb</language><item><title>Ferry</title><link>/1</link></item></channel></rss>`,
    { key: 'https://courier.example/1', url: 'https://courier.example/1', language: 'en', text: '' },
  ],
  [
    'RDF',
    RDF,
    {
      key: 'guid:https://courier.example/1',
      title: 'Ferry sails',
      byline: 'Ann Lee',
      published: '2024-05-06T09:20+02:00',
      text: 'The ferry sailed again.',
      language: 'en',
    },
  ],
  [
    'Atom 1.0',
    atom(
      `<author><name>The desk</name></author><entry><id>tag:courier.example,2024:1</id><title type="html">Ferry &lt;i>sails&lt;/i></title>
      <link rel="enclosure" href="/1.mp3"/><link href="/1#top"/><published>2024-05-06T07:20:00.123Z</published>
      <updated>2024-05-06T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>`,
      'xml:lang="en-US"',
    ),
    {
      key: 'guid:tag:courier.example,2024:1',
      url: 'https://courier.example/1',
      title: 'Ferry sails',
      byline: 'The desk',
      published: '2024-05-06T07:20:00Z',
      updated: '2024-05-06T08:00:00Z',
      text: 'One.\n\nTwo.',
      language: 'en',
    },
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Ferry</title><issued>2024-05-06T07:20:00Z</issued>
      <link rel="alternate" type="text/html" href="https://courier.example/1"/><content type="text/html" mode="base64">PHA+T25lLjwvcD4=</content></entry></feed>`,
    { url: 'https://courier.example/1', published: '2024-05-06T07:20:00Z', text: 'One.' },
  ],
  [
    'an Atom prefix of its own',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>x</a:id><a:title>Ferry</a:title><a:summary>One.</a:summary></a:entry></a:feed>',
    { key: 'guid:x', title: 'Ferry', text: 'One.' },
  ],
  [
    'JSON Feed 1.1',
    json([
      {
        id: 7,
        url: 'https://courier.example/1',
        title: 'A < B',
        content_html: '<p>One.</p>',
        date_published: '2024-05-06T07:20:00-05:00',
        authors: [{ name: 'Ann Lee' }, { name: 'Jo Park' }, { url: 'x' }],
        tags: ['sea'],
        language: 'en',
      },
    ]),
    {
      key: 'guid:7',
      title: 'A < B',
      text: 'One.',
      byline: 'Ann Lee and Jo Park',
      published: '2024-05-06T07:20:00-05:00',
      categories: ['sea'],
    },
  ],
  [
    'JSON Feed 1.0, plain text',
    json([{ id: 'a', external_url: 'https://other.example/1', content_text: 'One.\n\nTwo <b>.' }], {
      author: { name: 'Ann Lee' },
    }),
    { url: 'https://other.example/1', text: 'One.\n\nTwo <b>.', byline: 'Ann Lee' },
  ],
  [
    'a byte-order mark and blank lines before the declaration',
    `\ufeff\n\n ${item('<title>x</title>')}`,
    { title: 'x' },
  ],
  [
    'junk before the declaration',
    `Warning: mysql gone away in line 3\n${item('<title>x</title>')}`,
    { title: 'x' },
  ],
  [
    'bare ampersands',
    item('<title>R&D & more</title><link>https://courier.example/?a=1&copy=2;b=3&amp;c=4</link>'),
    { title: 'R&D & more', url: 'https://courier.example/?a=1&copy=2;b=3&c=4' },
  ],
  ["HTML's own references", item('<title>Caf&eacute;&nbsp;&ndash; open</title>'), { title: 'Café – open' }],
  [
    'double-escaped titles',
    item('<title>AT&amp;amp;T &amp;#8220;up&amp;#8221;</title>'),
    { title: 'AT&T “up”' },
  ],
  [
    'double-escaped text',
    item('<title>x</title><description>&lt;p&gt;1 &amp;lt; 2 &amp;amp; 3&lt;/p&gt;</description>'),
    { text: '1 < 2 & 3' },
  ],
  [
    'naked markup',
    item('<title>A <b>bold</b> claim</title><description><p>One.</p><p>Two<br>three</description>'),
    { title: 'A bold claim', text: 'One.\n\nTwo\nthree' },
  ],
  ['several CDATA sections', item('<title><![CDATA[A <]]><![CDATA[ B]]></title>'), { title: 'A < B' }],
  ['no title', item('<description>One.</description>'), { title: '', text: 'One.' }],
  [
    'a guid that is an address',
    item('<guid>https://courier.example/9</guid>'),
    { url: 'https://courier.example/9' },
  ],
  [
    'a guid that is none, though it looks like one',
    item('<guid isPermaLink="false">https://courier.example/9</guid>'),
    { url: null },
  ],
  [
    'xml:base, the inner below the outer',
    atom(
      '<entry xml:base="2024/"><id>x</id><link href="1"/></entry>',
      'xml:base="https://base.example/news/"',
    ),
    { url: 'https://base.example/news/2024/1' },
  ],
  [
    'an address that is no web address',
    item('<title>x</title><link>javascript:alert(1)</link>'),
    { url: null },
  ],
  [
    'the next link where the first leads nowhere',
    item('<link>mailto:a@b.example</link><guid>https://courier.example/9</guid>'),
    { url: 'https://courier.example/9' },
  ],
  [
    'creators',
    item('<title>x</title><dc:creator>By Ann Lee</dc:creator><dc:creator><![CDATA[Jo Park]]></dc:creator>'),
    { byline: 'Ann Lee and Jo Park' },
  ],
  [
    'an author that is only an e-mail address',
    item('<title>x</title><author>desk@courier.example</author>'),
    { byline: null },
  ],
  [
    'the longer of content and description',
    item('<content:encoded>Short.</content:encoded><description>Much longer than that.</description>'),
    { text: 'Much longer than that.', summary: 'Short.' },
  ],
  [
    'an older name of the whole text',
    item('<title>x</title><fullitem>&lt;p>One.&lt;/p></fullitem>'),
    { text: 'One.' },
  ],
  [
    'tags in other letter case',
    '<RSS version="2.0"><Channel><Item><Title>x</TITLE></item></channel></rss>',
    { title: 'x' },
  ],
  [
    "only an update's date",
    atom('<entry><id>x</id><updated>2024-05-06T08:00:00Z</updated></entry>'),
    { published: '2024-05-06T08:00:00Z' },
  ],
]

test.each(cases)('%s', (_, feed, entry) => expect(first(feed)).toMatchObject(entry))

describe('the feed itself', () => {
  test('RSS', () => {
    const feed = read(
      rss(
        '',
        `<title>Ellery &amp; Port</title><link>https://courier.example/?utm_medium=rss</link><language>en-gb</language>
      <ttl>30</ttl><skipHours><hour>1</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Noday</day></skipDays>
      <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="/feeds/all.xml?utm_source=x"/>
      <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="hub" href="javascript:x"/>`,
      ),
    )
    expect(feed).toMatchObject({
      title: 'Ellery & Port',
      home: 'https://courier.example/?utm_medium=rss',
      language: 'en',
      ttlMinutes: 30,
      updateMinutes: 30,
      skipHours: [1, 0],
      skipDays: [0],
      self: 'https://courier.example/feeds/all.xml?utm_source=x',
      hubs: ['https://hub.example/'],
      expired: false,
      entries: [],
      leftOut: [],
    })
  })
  test('JSON Feed', () => {
    const more = {
      home_page_url: 'https://courier.example',
      feed_url: 'https://courier.example/f.json',
      expired: true,
      hubs: [
        { type: 'WebSub', url: 'https://hub.example/' },
        { type: 'rssCloud', url: 'https://x.example/' },
      ],
    }
    expect(read(json([], more))).toMatchObject({
      home: 'https://courier.example/',
      self: 'https://courier.example/f.json',
      hubs: ['https://hub.example/'],
      expired: true,
      ttlMinutes: null,
    })
  })
})

describe('whole text or teaser', () => {
  const prose = (words: number) => `<p>${'word '.repeat(words).trim()}.</p>`
  const encoded = (html: string) =>
    first(item(`<content:encoded><![CDATA[${html}]]></content:encoded>`)).isFull
  const described = (html: string) => first(item(`<description><![CDATA[${html}]]></description>`)).isFull
  test.each([
    ['content', encoded(prose(120)), true],
    ['short content', encoded(prose(30)), false],
    [
      'content that goes on elsewhere',
      encoded(`${prose(120)}<p><a href="x">Continue reading &rarr;</a></p>`),
      false,
    ],
    ['content cut with dots', encoded(`<p>${'word '.repeat(120)} […]</p>`), false],
    [
      "content with the software's line under it",
      encoded(`${prose(120)}<p>The post <a>Ferry</a> appeared first on <a>Courier</a>.</p>`),
      true,
    ],
    [
      'a teaser with that line',
      encoded(`${prose(100)}<p>and then […]</p><p>The post Ferry appeared first on Courier.</p>`),
      false,
    ],
    ['a long description', described(prose(300)), true],
    ['a description', described(prose(80)), false],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})

describe('which entries', () => {
  const many = (count: number, inner: (i: number) => string) =>
    rss(Array.from({ length: count }, (_, i) => `<item>${inner(i)}</item>`).join(''))
  test('the newest where there are too many', () => {
    const day = (i: number) => new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toUTCString()
    const { entries, leftOut } = read(
      many(
        260,
        (i) => `<guid isPermaLink="false">${i}</guid><title>t${i}</title><pubDate>${day(i)}</pubDate>`,
      ),
    )
    expect(entries).toHaveLength(250)
    expect(entries[0]?.key).toBe('guid:10')
    expect(leftOut).toHaveLength(10)
    expect(leftOut[0]).toMatchObject({ why: 'over the limit', title: 't0' })
  })
  test('those not looked at are told', () => {
    const { leftOut } = read(many(2_300, (i) => `<guid>${i}</guid>`))
    expect(leftOut.at(-1)?.detail).toBe('300 entries behind the first 2000 were not looked at.')
  })
  test('one key once', () => {
    const { entries, leftOut } = read(
      many(2, (i) => `<guid isPermaLink="false">same</guid><title>t${i}</title>`),
    )
    expect(entries.map(({ title }) => title)).toEqual(['t0'])
    expect(leftOut).toEqual([{ why: 'duplicate', detail: expect.any(String), title: 't1', url: null }])
  })
  test('a guid that all entries have tells nothing', () => {
    const { entries } = read(
      many(3, (i) => `<guid isPermaLink="false">same</guid><link>https://courier.example/${i}</link>`),
    )
    expect(entries.map(({ key }) => key)).toEqual([0, 1, 2].map((i) => `https://courier.example/${i}`))
  })
  test('an empty one and one too long cost no other', () => {
    const feed = read(
      rss(
        `<item></item><item><title>Long</title><description>${'x'.repeat(700_000)}</description></item><item><title>Good</title></item>`,
      ),
    )
    expect(feed.entries.map(({ title }) => title)).toEqual(['Good'])
    expect(feed.leftOut.map(({ why, title }) => [why, title])).toEqual([
      ['too long', 'Long'],
      ['empty', ''],
    ])
  })
})

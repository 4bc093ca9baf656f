import { describe, expect, test } from 'vitest'
import { type PageRead, readPage } from '../../src/intake/page.ts'
import { jsonLd, pageOf, STORY, URL_OF_PAGE } from './page-html.ts'

const read = (html: string, url: string | null = URL_OF_PAGE): PageRead => {
  const page = readPage(html, url)
  if (page.kind !== 'article') throw new Error(page.reason)
  return page
}

const withH1 = (heading: string): string => `<article><h1>${heading}</h1>${STORY}</article>`
const noH1 = `<article>${STORY}</article>`

describe('title', () => {
  const cases: { name: string; head?: string; body?: string; expected: [string, string] }[] = [
    {
      name: 'the heading others agree with',
      head: '<meta property="og:title" content="Ferries kept in by the storm">',
      body: withH1('Ferries kept in by the storm'),
      expected: ['Ferries kept in by the storm', 'heading'],
    },
    {
      name: 'a heading that is the beginning of the title',
      body: withH1('Ferries kept in'),
      expected: ['Ferries kept in', 'heading'],
    },
    {
      name: 'no heading of a section',
      head: '<meta property="og:title" content="Ferries kept in by the storm">',
      body: `<h1>Coast and islands</h1>${noH1}`,
      expected: ['Ferries kept in by the storm', 'meta'],
    },
    {
      name: "OpenGraph's without the site's name",
      head: '<meta property="og:title" content="Ferries kept in – The Ellery Courier"><meta property="og:site_name" content="Ellery Courier">',
      body: noH1,
      expected: ['Ferries kept in', 'meta'],
    },
    {
      name: "JSON-LD's",
      head: jsonLd({ '@type': 'NewsArticle', headline: 'Ferries & boats kept in' }),
      body: noH1,
      expected: ['Ferries & boats kept in', 'JSON-LD'],
    },
    {
      name: "the window's without the site's name",
      head: '<meta name="application-name" content="The Ellery Courier">',
      body: noH1,
      expected: ['Ferries kept in', 'title element'],
    },
    {
      name: 'one line, without controls',
      head: '<meta property="og:title" content="Ferries\u202e kept &amp;\n in <b>here</b>">',
      body: noH1,
      expected: ['Ferries kept & in <b>here</b>', 'meta'],
    },
  ]
  test.each(cases)('$name', ({ expected: [value, from], ...parts }) => {
    expect(read(pageOf(parts)).title).toEqual({ value, from })
  })
})

describe('byline', () => {
  const author = (value: unknown) =>
    jsonLd({ '@type': 'NewsArticle', datePublished: '2024-05-07', author: value })
  const line = (html: string) => `<article><h1>Ferries kept in</h1>${html}${STORY}</article>`
  const cases: { name: string; head?: string; body?: string; expected: [string, string] | null }[] = [
    {
      name: 'an author',
      head: author({ '@type': 'Person', name: 'Ann Lee' }),
      expected: ['Ann Lee', 'JSON-LD'],
    },
    {
      name: 'several authors',
      head: author([{ name: 'Ann Lee' }, { name: 'Jo Park' }, 'Max Roe']),
      expected: ['Ann Lee, Jo Park and Max Roe', 'JSON-LD'],
    },
    {
      name: 'a list of names',
      head: author({ name: ['Ann Lee', 'Jo Park'] }),
      expected: ['Ann Lee and Jo Park', 'JSON-LD'],
    },
    {
      name: 'an author of the graph',
      head: jsonLd({
        '@graph': [
          { '@type': ['Article', 'NewsArticle'], datePublished: '2024-05-07', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        ],
      }),
      expected: ['Ann Lee', 'JSON-LD'],
    },
    {
      name: "not the site's name",
      head: `${author({ '@type': 'Organization', name: 'Ellery Courier' })}<meta property="og:site_name" content="Ellery Courier">`,
      expected: null,
    },
    { name: 'meta', head: '<meta name="author" content="By Ann Lee">', expected: ['Ann Lee', 'meta'] },
    {
      name: 'no address in place of a name',
      head: '<meta property="article:author" content="https://www.facebook.example/courier"><meta name="dc.creator" content="Jo Park">',
      expected: ['Jo Park', 'meta'],
    },
    {
      name: 'microdata',
      body: line('<p>By <span itemprop="author">Ann Lee</span></p>'),
      expected: ['Ann Lee', 'byline element'],
    },
    {
      name: 'an element of that name, the date behind it cut off',
      body: line('<div class="byline">By Ann Lee and Jo Park | Updated 7 May 2024</div>'),
      expected: ['Ann Lee and Jo Park', 'byline element'],
    },
    {
      name: 'a link to the page of an author',
      body: line('<p><a href="/authors/ann-lee">Ann Lee</a></p>'),
      expected: ['Ann Lee', 'byline element'],
    },
    {
      name: 'a line that is one by its words',
      body: line('<p>By <strong>Ann Lee</strong></p>'),
      expected: ['Ann Lee', 'byline element'],
    },
    {
      name: 'references in JSON-LD',
      head: author({ name: 'Ann Lee &amp; Jo Park' }),
      expected: ['Ann Lee & Jo Park', 'JSON-LD'],
    },
    { name: 'nobody', head: '<meta name="author" content="admin">', expected: null },
    {
      name: 'no commenter',
      body: line('<div class="comments"><span class="author">Seadog</span></div>'),
      expected: null,
    },
  ]
  test.each(cases)('$name', ({ expected, ...parts }) => {
    expect(read(pageOf(parts)).byline).toEqual(expected && { value: expected[0], from: expected[1] })
  })
})

test.each([
  ['html', pageOf({ lang: 'en-GB' }), { value: 'en-GB', from: 'html element' }],
  [
    'JSON-LD',
    pageOf({ lang: '', head: jsonLd({ '@type': 'NewsArticle', inLanguage: 'de' }) }),
    { value: 'de', from: 'JSON-LD' },
  ],
  [
    'OpenGraph',
    pageOf({ lang: 'x', head: '<meta property="og:locale" content="fr_CA">' }),
    { value: 'fr-CA', from: 'meta' },
  ],
  ['nobody', pageOf({ lang: '' }), null],
])('language of %s', (_, html, expected) => {
  expect(read(html).language).toEqual(expected)
})

describe('address', () => {
  const canonical = (href: string) => pageOf({ head: `<link rel="canonical" href="${href}">` })
  test.each([
    [
      "the page's own",
      canonical('https://courier.example/n/ferries?utm_source=x'),
      URL_OF_PAGE,
      'https://courier.example/n/ferries',
    ],
    ['a relative one', canonical('/n/ferries'), URL_OF_PAGE, 'https://courier.example/n/ferries'],
    [
      'of the mobile site',
      canonical('https://www.courier.example/n/f'),
      'https://m.courier.example/n/f',
      'https://www.courier.example/n/f',
    ],
    ["not another site's", canonical('https://agency.example/f'), URL_OF_PAGE, URL_OF_PAGE],
    ['not the front page', canonical('https://courier.example/'), URL_OF_PAGE, URL_OF_PAGE],
    ['not a script', canonical('javascript:alert(1)'), URL_OF_PAGE, URL_OF_PAGE],
    [
      "OpenGraph's",
      pageOf({ head: '<meta property="og:url" content="https://courier.example/n/f">' }),
      URL_OF_PAGE,
      'https://courier.example/n/f',
    ],
    ['of a page from nowhere', canonical('https://courier.example/n/f'), null, 'https://courier.example/n/f'],
    ['none', pageOf({}), null, null],
    ['tracking cut off', pageOf({}), `${URL_OF_PAGE}?fbclid=1#top`, URL_OF_PAGE],
  ])('%s', (_, html, url, expected) => {
    expect(read(html, url).url).toBe(expected)
  })
})

test('the site says its name', () => {
  expect(
    read(pageOf({ head: '<meta property="og:site_name" content="The Ellery Courier">' })).siteName,
  ).toEqual({
    value: 'The Ellery Courier',
    from: 'meta',
  })
  const publisher = jsonLd({
    '@type': 'NewsArticle',
    publisher: { '@type': 'Organization', name: 'Courier' },
  })
  expect(read(pageOf({ head: publisher })).siteName).toEqual({ value: 'Courier', from: 'JSON-LD' })
})

import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/intake/page.ts'
import { jsonLd, pageOf, STORY, URL_OF_PAGE } from './page-html.ts'

const published = (html: string, url = URL_OF_PAGE) => {
  const page = readPage(html, url)
  return (
    page.kind === 'article' &&
    page.published && [page.published.at, page.published.precision, page.published.from]
  )
}

const under = (line: string): string => `<article><h1>Ferries kept in</h1>${line}${STORY}</article>`
const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`
const news = (more: object) => jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more })

type Case = {
  name: string
  head?: string
  body?: string
  url?: string
  lang?: string
  expected: string[] | null
}

describe('where a date is found, the surest place first', () => {
  const everywhere = {
    head: `${news({ datePublished: '2024-05-07T07:43:00+02:00' })}${meta('article:published_time', '2024-05-06T10:00:00Z')}`,
    body: under('<p><time datetime="2024-05-05">5 May</time></p>'),
    url: 'https://courier.example/2024/05/04/ferries',
  }
  const cases: Case[] = [
    { name: 'JSON-LD', ...everywhere, expected: ['2024-05-07T07:43:00+02:00', 'second', 'JSON-LD'] },
    {
      name: 'JSON-LD in an array',
      head: jsonLd([
        { '@type': 'WebSite', name: 'x' },
        { '@type': 'ReportageNewsArticle', datePublished: '2024-05-07' },
      ]),
      expected: ['2024-05-07', 'day', 'JSON-LD'],
    },
    {
      name: 'JSON-LD in a graph',
      head: jsonLd({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { '@type': 'NewsArticle', datePublished: '2024-05-07' },
        ],
      }),
      expected: ['2024-05-07', 'day', 'JSON-LD'],
    },
    {
      name: 'JSON-LD of a live report',
      head: jsonLd({
        '@type': 'LiveBlogPosting',
        datePublished: '2024-05-07T06:00Z',
        coverageStartTime: '2024-05-06',
      }),
      expected: ['2024-05-07T06:00Z', 'minute', 'JSON-LD'],
    },
    {
      name: 'JSON-LD with line ends in its strings and a comma too many',
      head: jsonLd('{"@type":"NewsArticle","description":"two\nlines","datePublished":"2024-05-07",}'),
      expected: ['2024-05-07', 'day', 'JSON-LD'],
    },
    {
      name: 'JSON-LD in CDATA',
      head: jsonLd('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-05-07"}\n//]]>'),
      expected: ['2024-05-07', 'day', 'JSON-LD'],
    },
    {
      name: 'JSON-LD that no parser reads',
      head: jsonLd('{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2024-05-07"}'),
      expected: ['2024-05-07', 'day', 'JSON-LD'],
    },
    {
      name: 'OpenGraph',
      ...everywhere,
      head: meta('article:published_time', '2024-05-06T10:00:00Z'),
      expected: ['2024-05-06T10:00:00Z', 'second', 'meta'],
    },
    {
      name: 'meta by name',
      head: '<meta name="parsely-pub-date" content="2024-05-07T10:00:00Z">',
      expected: ['2024-05-07T10:00:00Z', 'second', 'meta'],
    },
    {
      name: 'microdata',
      ...everywhere,
      head: '',
      body: under('<span itemprop="datePublished" content="2024-05-06">6 May</span>'),
      expected: ['2024-05-06', 'day', 'microdata'],
    },
    {
      name: 'the address, before a time that says nothing',
      ...everywhere,
      head: '',
      expected: ['2024-05-04', 'day', 'address'],
    },
    { name: 'a time element', body: everywhere.body, expected: ['2024-05-05', 'day', 'time element'] },
    {
      name: 'of time elements the one that says published',
      body: under(
        '<time class="updated" datetime="2024-05-08T09:00">Updated</time> <time class="published" datetime="2024-05-07T09:00">7 May</time>',
      ),
      expected: ['2024-05-07T09:00', 'minute', 'time element'],
    },
    {
      name: 'a line of the date',
      body: under('<div class="post-date">Posted on May 7, 2024 at 9:15 am</div>'),
      expected: ['2024-05-07T09:15', 'minute', 'date line'],
    },
    {
      name: 'a line under the headline',
      body: under('<div class="k3">7 May 2024</div>'),
      expected: ['2024-05-07', 'day', 'date line'],
    },
    {
      name: 'no date of other stories',
      body: `${under('<div class="k3">7 May 2024</div>')}<div class="related"><time class="published" datetime="2024-04-01">1 April</time></div>`,
      expected: ['2024-05-07', 'day', 'date line'],
    },
    {
      name: 'the last change, where nothing else is said',
      head: news({ dateModified: '2024-05-08' }),
      expected: ['2024-05-08', 'day', 'JSON-LD'],
    },
    { name: 'nowhere', expected: null },
  ]
  test.each(cases)('$name', ({ url, expected, ...parts }) => {
    expect(published(pageOf(parts), url)).toEqual(expected)
  })
})

describe('how a date is written', () => {
  const cases: [value: string, at: string | null, lang?: string][] = [
    ['2024-05-07T07:43:00.000+0200', '2024-05-07T07:43:00+02:00'],
    ['2024-05-07T07:43:00-03:30', '2024-05-07T07:43:00-03:30'],
    ['2024-05-07 07:43:12 +0000', '2024-05-07T07:43:12Z'],
    ['2024-05-07T7:43', '2024-05-07T07:43'],
    ['2024-05-07T00:00:00+02:00', '2024-05-07'],
    ['2024-05-07T07:43:00 Europe/Kyiv', '2024-05-07T07:43:00'],
    ['20240507', '2024-05-07'],
    ['20240507T074300', '2024-05-07T07:43:00'],
    ['1715067780', '2024-05-07T07:43:00Z'],
    ['1715067780000', '2024-05-07T07:43:00Z'],
    ['Tue, 07 May 2024 07:43:00 GMT', '2024-05-07T07:43:00Z'],
    ['May 7th, 2024', '2024-05-07'],
    ['7. Mai 2024', '2024-05-07'],
    ['7 mai 2024', '2024-05-07'],
    ['7 de mayo de 2024', '2024-05-07'],
    ['7 травня 2024', '2024-05-07'],
    ['2024年5月7日', '2024-05-07'],
    ['07.05.2024', '2024-05-07'],
    ['5/7/2024', '2024-05-07', 'en-US'],
    ['5/7/2024', '2024-07-05', 'en-GB'],
    ['25/7/2024', '2024-07-25', 'en-US'],
    ['2024-13-45', null],
    ['2024-02-30', null],
    ['0001-01-01T00:00:00', null],
    ['yesterday', null],
  ]
  test.each(cases)('%s', (value, at, lang = 'en') => {
    const found = published(pageOf({ head: meta('article:published_time', value), lang }))
    expect(found ? found[0] : found).toBe(at)
  })
})

test('a date that is none gives way to the next place', () => {
  const head = `${news({ datePublished: 'TODO' })}${meta('article:published_time', '2024-05-06')}`
  expect(published(pageOf({ head }))).toEqual(['2024-05-06', 'day', 'meta'])
})

test('the last change is told apart', () => {
  const page = readPage(
    pageOf({ head: news({ datePublished: '2024-05-07', dateModified: '2024-05-08T10:00:00Z' }) }),
    URL_OF_PAGE,
  )
  expect(page).toMatchObject({
    published: { at: '2024-05-07' },
    modified: { at: '2024-05-08T10:00:00Z', precision: 'second', from: 'JSON-LD' },
  })
})

test.each([
  ['https://courier.example/news/20240507-ferries', '2024-05-07'],
  ['https://courier.example/2024/5/7/ferries', '2024-05-07'],
  ['https://courier.example/ferries-07-05-2024', '2024-05-07'],
  ['https://courier.example/story/120240507123', null],
])('the day in %s', (url, day) => {
  expect(published(pageOf({}), url)?.[0 as never] ?? null).toBe(day)
})

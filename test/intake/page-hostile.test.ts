// Pages made to cost more than they should, or to say what they must not.
import { expect, test } from 'vitest'
import { readPage } from '../../src/intake/page.ts'
import { jsonLd, NEWS, pageOf, STORY, URL_OF_PAGE } from './page-html.ts'

/** Far above what a sound reader needs for any of these on a slow machine; a quadratic one needs minutes. */
const CPU_MS_MAX = 4_000

const readWithin = (html: string) => {
  const before = process.cpuUsage()
  const page = readPage(html, URL_OF_PAGE)
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(CPU_MS_MAX)
  return page
}

const many = (n: number, part: (n: number) => string): string =>
  Array.from({ length: n }, (_, i) => part(i)).join('')

const TOO_MANY = 'the page has too many elements, or too many within one another'

test.each([
  ['elements nested 100,000 deep', '<div>'.repeat(100_000) + STORY, TOO_MANY],
  ['unclosed inline elements', '<b><i><font>'.repeat(50_000), TOO_MANY],
  ['depth within what is skipped', `<svg>${'<g>'.repeat(100_000)}`, TOO_MANY],
  ['a million elements', '<br>'.repeat(1_000_000), TOO_MANY],
  [
    '6 million characters',
    'word '.repeat(1_200_000),
    'the page has 6000000 characters; at most 4000000 are read',
  ],
])('%s are not read', (_, html, reason) => {
  expect(readWithin(html)).toMatchObject({ kind: 'no article', reason })
})

const within = (inside: string): string => pageOf({ body: `<article>${STORY}${inside}</article>` })

test.each([
  ['a million attributes on an element', within(`<p ${many(1_000_000 / 2, (n) => `a${n} `)}>x</p>`)],
  ['a class of a million words', within(`<p class="${'meta '.repeat(500_000)}">x</p>`)],
  ['breaks without end', within(many(45_000, () => 'a<br>'))],
  ['breaks and spaces', within(many(45_000, () => '<br>     \n   '))],
  ['a megabyte of spaces', within(`<p>${' '.repeat(2_000_000)}</p>`)],
  ['digits and spaces, as in dates', within(`<p class="date">${'1 '.repeat(500_000)}</p>`)],
  ['one word of a megabyte', within(`<p>1${'a'.repeat(2_000_000)}</p>`)],
  ['character references', within(`<p>${'&amp;&#x41;'.repeat(300_000)}</p>`)],
  ['unclosed comments', within('<!--'.repeat(500_000))],
  ['unclosed tags', within('<a '.repeat(500_000))],
  ['closing tags of nothing', within('</div></p></b>'.repeat(45_000))],
  [
    'labelled elements within one another',
    within(`${'<div class="date author byline">'.repeat(300)}${'7 May 2024 words '.repeat(100_000)}`),
  ],
  ['meta of one key', pageOf({ head: many(45_000, (n) => `<meta name="author" content="a${n}">`) })],
  [
    '45,000 headings',
    pageOf({ body: `${many(45_000, (n) => `<h1>H ${n}</h1>`)}<article>${STORY}</article>` }),
  ],
  ['45,000 dates', within(many(45_000, () => '<time datetime="x 1">1</time>'))],
  ['JSON-LD nested deep', pageOf({ head: jsonLd(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) })],
  ['a graph within graphs', pageOf({ head: jsonLd(`${'{"@graph":'.repeat(20_000)}1${'}'.repeat(20_000)}`) })],
  [
    'names within names',
    pageOf({
      head: jsonLd(`{"@type":"NewsArticle","author":${'{"name":['.repeat(20_000)}"x"${']}'.repeat(20_000)}}`),
    }),
  ],
  [
    '100,000 authors',
    pageOf({
      head: jsonLd({
        '@type': 'NewsArticle',
        author: Array.from({ length: 20_000 }, (_, n) => ({ '@id': `#${n}` })),
      }),
    }),
  ],
  ['1,000 scripts of JSON-LD', pageOf({ head: jsonLd({ '@type': 'Thing', name: 'x' }).repeat(1_000) })],
])('%s cost no more than they weigh, and the story is read', (_, html) => {
  const page = readWithin(html)
  expect(page.kind === 'article' && page.paragraphs.slice(0, 3).map(({ text }) => text)).toEqual(NEWS)
})

test('nothing of a page stays markup or control', () => {
  const page = readWithin(
    pageOf({
      head: '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt; kept"><meta name="author" content="&lt;img src=x onerror=alert(1)&gt;">',
      body: `<article>${STORY}<p>A \u202ereversed\u202c line with a NUL\u0000 and half a pair \ud800 in the middle of the sentence here.</p></article>`,
    }),
  )
  expect(page).toMatchObject({ title: { value: '<script>alert(1)</script> kept' }, byline: null })
})

test('prototypes are no keys', () => {
  const page = readWithin(
    pageOf({
      head: `<meta name="__proto__" content="x"><meta name="constructor" content="y">${jsonLd('{"@type":"NewsArticle","__proto__":{"headline":"z"},"author":{"__proto__":{"name":"q"}}}')}`,
    }),
  )
  expect(page).toMatchObject({ kind: 'article', byline: null, title: { value: 'Ferries kept in' } })
  expect(({} as Record<string, unknown>).headline).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/intake/page.ts'
import { LEDE, NEWS, pageOf, SECOND, STORY, THIRD, URL_OF_PAGE } from './page-html.ts'

const textsOf = (html: string, url: string | null = URL_OF_PAGE): string[] => {
  const page = readPage(html, url)
  return page.kind === 'article' ? page.paragraphs.map(({ text }) => text) : [`(${page.reason})`]
}

const article = (inside: string): string =>
  pageOf({ body: `<article><h1>Ferries kept in</h1>${inside}</article>` })

const cases: { name: string; html: string; expected: string[] }[] = [
  { name: 'menu, links and footer are left out', html: pageOf({}), expected: NEWS },
  {
    name: 'divs of no meaning',
    html: pageOf({ body: `<div class="x1"><div class="x2"><div class="x3">${STORY}</div></div></div>` }),
    expected: NEWS,
  },
  {
    name: 'paragraphs parted by two breaks',
    html: pageOf({ body: `<div id="story">${NEWS.join('<br><br>')}</div>` }),
    expected: NEWS,
  },
  {
    name: 'a table for layout',
    html: pageOf({
      body: `<table><tr><td><a href="/1">News</a><br><a href="/2">Sport</a></td><td>${STORY}</td></tr></table>`,
    }),
    expected: NEWS,
  },
  {
    name: 'an article in sections',
    html: article(
      `<section><p>${LEDE}</p><p>${SECOND}</p></section><section><h2>Four hours</h2><p>${THIRD}</p><p>${SECOND} Again.</p></section>`,
    ),
    expected: [LEDE, SECOND, 'Four hours', THIRD, `${SECOND} Again.`],
  },
  {
    name: 'a sidebar in the name of what is around it all',
    html: pageOf({ body: `<div class="page with-sidebar has-comments">${STORY}</div>` }),
    expected: NEWS,
  },
  {
    name: 'the whole page hidden until a script shows it',
    html: pageOf({ body: `<div hidden id="S:0"><main>${STORY}</main></div>` }),
    expected: NEWS,
  },
  {
    name: 'an article in a span, as content systems write it',
    html: pageOf({ body: `<div class="post"><span class="meta_field">${STORY}</span></div>` }),
    expected: NEWS,
  },
  {
    name: 'longer comments than news',
    html: article(
      `${STORY}<section class="comments"><h2>Comments</h2>${'<p>What a shame that the harbour is left to rot, says every one of us, year after year, and nothing is done.</p>'.repeat(20)}</section>`,
    ),
    expected: NEWS,
  },
  {
    name: 'related stories with their teasers',
    html: article(
      `${STORY}<div class="related-stories"><h3>Related</h3><p><a href="/b">Storm warning for the coast, and what the harbour office makes of it all</a> The office expects winds of force ten.</p></div>`,
    ),
    expected: NEWS,
  },
  {
    name: 'a link to another story between paragraphs',
    html: article(
      `<p>${LEDE}</p><p><a href="/c">READ MORE: What the storm of 1987 did to the islands</a></p><p>${SECOND}</p><p>${THIRD}</p>`,
    ),
    expected: NEWS,
  },
  {
    name: 'a newsletter form',
    html: article(
      `<p>${LEDE}</p><form action="/s"><p>Get the news of the islands every morning, free, in your inbox before breakfast.</p><input name="m"></form><p>${SECOND}</p><p>${THIRD}</p>`,
    ),
    expected: NEWS,
  },
  {
    name: 'a cookie notice',
    html: pageOf({
      body: `<div class="cookie-consent"><p>We and our 312 partners store and read data on your device to make ads fit, and to learn about readers.</p></div><main>${STORY}</main>`,
    }),
    expected: NEWS,
  },
  {
    name: 'a notice of the paywall',
    html: article(
      `<p>${LEDE}</p><p>${SECOND}</p><div class="paywall"><p>Subscribe now to read the rest of this story, from one pound a week for the first three months.</p></div>`,
    ),
    expected: [LEDE, SECOND],
  },
  {
    name: 'captions in figures',
    html: article(
      `<figure><img src="/f.jpg"><figcaption>A ferry at its berth in Port Ellery, one of three that stayed there. Jo Park/EPA</figcaption></figure>${STORY}`,
    ),
    expected: NEWS,
  },
  {
    name: 'what readers never see',
    html: article(
      `<p>${LEDE}</p><p style="display: none">Buy now and save the most on every boat you never wanted to have.</p><p aria-hidden="true">Decoration of the page that no reader is ever told about at all.</p><p class="sr-only">Skip to the end of the gallery that stands here for those who see.</p><p>${SECOND}</p><p>${THIRD}</p>`,
    ),
    expected: NEWS,
  },
  {
    name: 'hidden on small screens only',
    html: article(`<div class="hidden md:block">${STORY}</div>`),
    expected: NEWS,
  },
  {
    name: 'scripts, styles and noscript',
    html: article(
      `<script>var p = "<p>${SECOND} in a script</p>"</script><style>p { color: red }</style><noscript><p>Please turn on scripts to read all of what we have written.</p></noscript>${STORY}`,
    ),
    expected: NEWS,
  },
  {
    name: 'names that are linked stay in their sentences',
    html: article(
      `<p>Three ferries stayed in the harbour of <a class="related-place" href="/p">Port Ellery</a> on Tuesday, the <x-source name="o"><a href="/o">harbour office</a></x-source> said, after the wind tore a pontoon loose.</p><p>${SECOND}</p>`,
    ),
    expected: [
      'Three ferries stayed in the harbour of Port Ellery on Tuesday, the harbour office said, after the wind tore a pontoon loose.',
      SECOND,
    ],
  },
  {
    name: 'a crosshead with nothing under it',
    html: article(`${STORY}<h2>More on the islands</h2><ul><li><a href="/x">Bridge vote</a></li></ul>`),
    expected: NEWS,
  },
  {
    name: 'short updates of a live report',
    html: article(
      `<p>${LEDE}</p><div class="update"><h3>14:20 Crossing closed</h3><p>${SECOND}</p></div><div class="update"><h3>13:05 First boats out</h3><p>${THIRD}</p></div>`,
    ),
    expected: [LEDE, '14:20 Crossing closed', SECOND, '13:05 First boats out', THIRD],
  },
]

describe('the text of an article', () => {
  test.each(cases)('$name', ({ html, expected }) => {
    expect(textsOf(html)).toEqual(expected)
  })
})

test('paragraphs say what they are', () => {
  const page = readPage(
    article(
      `<p>${LEDE}</p><h2>What is closed</h2><ul><li>The crossing to the outer islands</li><li>The fish market</li></ul><blockquote><p>${THIRD}</p></blockquote><table><tr><th>Boat</th><th>Berth</th></tr><tr><td>Maid of Ellery</td><td>4</td></tr></table><pre>wind 31\nsea 6</pre><p>${SECOND}</p>`,
    ),
    URL_OF_PAGE,
  )
  expect(page.kind === 'article' && page.paragraphs).toEqual([
    { text: LEDE, kind: 'paragraph' },
    { text: 'What is closed', kind: 'heading', level: 2 },
    { text: 'The crossing to the outer islands', kind: 'list item' },
    { text: 'The fish market', kind: 'list item' },
    { text: THIRD, kind: 'quotation' },
    { text: 'Boat Berth', kind: 'table row' },
    { text: 'Maid of Ellery 4', kind: 'table row' },
    { text: 'wind 31 sea 6', kind: 'code' },
    { text: SECOND, kind: 'paragraph' },
  ])
})

const TEASERS = Array.from(
  { length: 12 },
  (_, n) => `<li><a href="/${n}">Story number ${n} of the day</a></li>`,
).join('')

test.each([
  ['an empty page', '', URL_OF_PAGE, 'there is no running text on the page'],
  [
    'a list of links',
    pageOf({ body: `<main><ul>${TEASERS}</ul></main>` }),
    URL_OF_PAGE,
    'there is no running text on the page',
  ],
  ['a front page', pageOf({}), 'https://courier.example/', 'it is the front page of a site'],
])('%s is no article', (_, html, url, reason) => {
  expect(readPage(html, url)).toMatchObject({ kind: 'no article', reason })
})

import { expect, test } from 'vitest'
import { intake } from '../../src/intake/intake.ts'
import { pageSubmission, readPage } from '../../src/intake/page.ts'
import { jsonLd, LEDE, pageOf, SECOND, THIRD, URL_OF_PAGE } from './page-html.ts'

const HTML = pageOf({
  head: jsonLd({
    '@type': 'NewsArticle',
    datePublished: '2024-05-07T07:43:00+02:00',
    author: { name: 'Ann Lee' },
  }),
  body: `<article><h1>Ferries kept in</h1><p>${LEDE}</p><h2>What is closed</h2><ul><li>The crossing to the outer islands, for three days at the least, as the office says.</li></ul><p>${SECOND}</p><blockquote>${THIRD}</blockquote></article>`,
})

const CONTEXT = { register: [], timezone: 'UTC', now: new Date('2024-05-08T00:00:00Z') }

test('a page is handed in as Markdown with its labels', () => {
  expect(pageSubmission(HTML, `${URL_OF_PAGE}?utm_source=x`)).toEqual({
    kind: 'submission',
    submission: {
      text: `${LEDE}\n\n## What is closed\n\n- The crossing to the outer islands, for three days at the least, as the office says.\n\n${SECOND}\n\n> ${THIRD}`,
      format: 'markdown',
      url: URL_OF_PAGE,
      via: 'page',
      title: 'Ferries kept in',
      byline: 'Ann Lee',
      published: '2024-05-07T07:43:00+02:00',
      language: 'en',
    },
  })
})

test('intake takes it, and says what it has from the page', () => {
  const handed = pageSubmission(HTML, URL_OF_PAGE)
  const taken = handed.kind === 'submission' ? intake(handed.submission, CONTEXT) : null
  expect(taken).toMatchObject({
    kind: 'report',
    report: {
      title: { value: 'Ferries kept in', from: 'page' },
      byline: { value: 'Ann Lee', from: 'page' },
      published: { at: '2024-05-07T05:43:00Z', precision: 'second', from: 'page' },
      url: URL_OF_PAGE,
    },
  })
  expect(taken?.kind === 'report' && taken.report.paragraphs.map(({ role }) => role)).toEqual([
    'lede',
    'heading',
    'body',
    'body',
    'body',
  ])
})

test('a day that the story tells of is not handed in as its own', () => {
  const html = pageOf({
    body: `<article><p>${LEDE}</p><p>On May 3, 2019 the pontoon had been towed in from the outer islands at some cost.</p></article>`,
  })
  expect(readPage(html, URL_OF_PAGE).published).toMatchObject({ at: '2019-05-03', from: 'text' })
  expect(pageSubmission(html, URL_OF_PAGE)).not.toHaveProperty('submission.published')
})

test('a page cannot write front matter', () => {
  const html = pageOf({
    body: `<article><p>---</p><p>source: Reuters</p><p>---</p><p>${LEDE}</p><p>${SECOND}</p></article>`,
  })
  const handed = pageSubmission(html, URL_OF_PAGE)
  const taken = handed.kind === 'submission' ? intake(handed.submission, CONTEXT) : null
  expect(taken).toMatchObject({ kind: 'report', report: { sourceName: 'courier.example' } })
})

test('no article is refused with the reason', () => {
  expect(pageSubmission('<p>Nothing.</p>', null)).toEqual({
    kind: 'no article',
    reason: 'there is no running text on the page',
  })
})

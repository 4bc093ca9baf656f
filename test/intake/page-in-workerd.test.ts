import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'
import { readPage } from '../../src/intake/page.ts'
import { jsonLd, pageOf, STORY, URL_OF_PAGE } from './page-html.ts'

const harness = createTestHarness({
  root: join(import.meta.dirname, '../..'),
  workers: [
    {
      config: {
        name: 'reading-pages',
        main: 'test/intake/page-worker.ts',
        compatibility_date: '2026-10-20',
        compatibility_flags: ['nodejs_compat'],
      },
    },
  ],
})

beforeAll(() => harness.listen())
afterAll(() => harness.close())

const readThere = async (html: string): Promise<unknown> => {
  const answer = await harness.fetch(`http://pages.example/?page=${encodeURIComponent(URL_OF_PAGE)}`, {
    method: 'POST',
    body: html,
  })
  return await answer.json()
}

const LARGEST = `<article>${STORY}${'<p>The wind, the harbour office said, will be of force nine, or ten, or more, by Friday.</p>\n'.repeat(42_000)}</article>`

test.each([
  ['a page', pageOf({ head: jsonLd({ '@type': 'NewsArticle', datePublished: '2024-05-07T07:43:00Z' }) })],
  ['elements within one another, as many as are read', `${'<div>'.repeat(380)}${STORY}`],
  ['too many of them', '<div>'.repeat(100_000)],
  ['the largest page', pageOf({ body: LARGEST })],
])('workerd reads %s as Node does', async (_, html) => {
  expect(await readThere(html)).toEqual(JSON.parse(JSON.stringify(readPage(html, URL_OF_PAGE))))
})

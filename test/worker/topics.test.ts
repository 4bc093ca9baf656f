import { afterAll, beforeAll, expect, test } from 'vitest'
import { FERRY } from '../flows/ferry-reports.ts'
import { type LocalWorker, startWorker, TOKEN, until } from './harness.ts'

const SITE = 'https://day.example'

let worker: LocalWorker
beforeAll(async () => {
  worker = await startWorker({ SITE_URL: SITE })
}, 120_000)
afterAll(() => worker.stop())

const json = async <T>(path: string): Promise<T> => (await (await worker.fetch(path)).json()) as T

type Searched = { reports: number; items: { event: { url: string } | null }[] }

test('reports in → cron → pages of names and sources, and a search that finds them', async () => {
  const answer = await worker.fetch('/api/v1/reports', {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reports: FERRY }),
  })
  await answer.arrayBuffer()
  await worker.scheduled()
  const found = await until(
    () => json<Searched>('/api/v1/search?q=sandb*'),
    ({ reports, items }) => reports > 0 && items[0]?.event !== null,
  )
  const day = await json<{
    events: { url: string; names: { name: string }[]; reports: { sourceId: string }[] }[]
  }>('/index.json')
  expect(day.events.map(({ url }) => url)).toContain(found.items[0]?.event?.url)
  const names = [...new Set(day.events.flatMap((event) => event.names.map(({ name }) => name)))]
  const sources = [...new Set(day.events.flatMap((event) => event.reports.map(({ sourceId }) => sourceId)))]
  expect(names.length).toBeGreaterThan(2)
  const paths = [
    ...names.map((name) => `/api/v1/names/${encodeURIComponent(name)}`),
    ...sources.flatMap((id) => [`/sources/${id}`, `/sources/${id}.md`]),
    ...['/sources', '/search', '/search?q=%22', '/search.md?q=-(((*', '/search.json?q=NEAR(a%00'],
  ]
  for (const path of paths) {
    const response = await worker.fetch(path)
    await response.arrayBuffer()
    expect([path, response.status]).toEqual([path, 200])
  }
  expect(worker.errors()).toEqual([])
}, 90_000)

/** The site's own addresses in a text, as paths. */
const namedIn = async (path: string): Promise<string[]> => {
  const text = await (await worker.fetch(path)).text()
  const addresses = [...text.matchAll(/https:\/\/day\.example(\/[^\s"<>)]*)/g)]
  return addresses.map(([, named = '']) => named.replaceAll('&amp;', '&'))
}

test('every address that a sitemap, llms.txt or the list of feeds names is a page’s or a feed’s own', async () => {
  const sitemaps = await namedIn('/sitemap.xml')
  expect(sitemaps.length).toBeGreaterThan(2)
  const named = await Promise.all([...sitemaps, '/llms.txt', '/feeds.opml'].map(namedIn))
  const paths = [...new Set([...sitemaps, ...named.flat()])].filter((path) => !path.includes('{'))
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) {
    const response = await worker.fetch(path, { redirect: 'manual' })
    await response.arrayBuffer()
    expect([path, response.status]).toEqual([path, 200])
  }
  expect(worker.errors()).toEqual([])
}, 90_000)

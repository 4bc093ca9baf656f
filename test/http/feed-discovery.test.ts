import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { fakePorts } from './fakes.ts'
import { EVENT } from './golden.ts'

const app = createApp()
const { ports: known } = fakePorts()
const WIRE = { id: 'wire', name: 'Wire', kind: 'agency' as const, signatures: [] }
const ports = { ...known, engine: { ...known.engine, register: [WIRE] } }
const get = (path: string) => app.request(path, {}, { ports })

const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']
const allOf = (folder: string, query = ''): string[] =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((file) => folder + file + query)
const SITE = [...allOf('/'), '/events/feed.xml']

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&')

/** The feeds that a page's head names, in its order. */
const namedIn = async (path: string) => {
  const [head = ''] = (await (await get(path)).text()).split('</head>')
  return [...head.matchAll(/<link rel="alternate"[^>]*>/g)]
    .map(([tag]) => ({
      type: attribute(tag, 'type'),
      href: attribute(tag, 'href'),
      title: attribute(tag, 'title'),
    }))
    .filter(({ type }) => TYPES.includes(type))
}

const PAGES: [kind: string, path: string, own: string[]][] = [
  ['the front', '/', []],
  ['a day', '/2031/05/06', []],
  ['an edition', '/2031/05/06/editions/2', []],
  ['the archive', '/archive', []],
  ['a month', '/2031/05', allOf('/2031/05/')],
  ['an event', EVENT.url, allOf('/events/00000000000000a1/')],
  ['a name', '/names/ona-quill', allOf('/names/ona-quill/')],
  ['a source', '/sources/tern', allOf('/sources/tern/')],
  ['a source that reported nothing yet', '/sources/wire', allOf('/sources/wire/')],
  ['all sources', '/sources', []],
  ['a search', '/search?q=ferry+fare', allOf('/search/', '?q=ferry+fare')],
  [
    'a page of a search',
    '/search?q=ferry&source=tern&order=newest&page=2',
    allOf('/search/', '?q=ferry&source=tern'),
  ],
  ['the form of the search', '/search', []],
  ['corrections', '/corrections', allOf('/corrections/')],
  ['the list of feeds', '/feeds', []],
]

describe.each(PAGES)('%s', (_, path, own) => {
  it('names its own feeds before the site’s, under titles that tell them apart', async () => {
    const named = await namedIn(path)
    expect(named.map(({ href }) => href)).toEqual([...own, ...SITE])
    expect(new Set(named.map(({ title }) => title)).size).toBe(named.length)
  })
  it('names feeds that are there, each of its type', async () => {
    for (const { href, type } of await namedIn(path)) {
      const response = await get(href)
      expect([href, response.status, response.headers.get('content-type')]).toEqual([
        href,
        200,
        `${type}; charset=utf-8`,
      ])
    }
  })
})

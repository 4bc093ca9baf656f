import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'
import { EVENT, reportIdOf } from './golden.ts'

const app = createApp()
const { ports } = fakePorts()
const get = (path: string, init: RequestInit = {}) => app.request(path, init, { ports })
const report = reportIdOf('harbour')

const STORED: [path: string, type: string][] = [
  ['/', 'text/html; charset=utf-8'],
  ['/index.json', 'application/json'],
  ['/index.md', 'text/markdown; charset=utf-8'],
  ['/2031/05/06', 'text/html; charset=utf-8'],
  ['/2031/05/06.json', 'application/json'],
  ['/2031/05/06.md', 'text/markdown; charset=utf-8'],
  [EVENT.url, 'text/html; charset=utf-8'],
  [`${EVENT.url}.json`, 'application/json'],
  [`${EVENT.url}.md`, 'text/markdown; charset=utf-8'],
  ['/names/ona-quill', 'text/html; charset=utf-8'],
  ['/names/ona-quill.json', 'application/json'],
  ['/names/ona-quill.md', 'text/markdown; charset=utf-8'],
  ['/sources', 'text/html; charset=utf-8'],
  ['/sources.json', 'application/json'],
  ['/sources.md', 'text/markdown; charset=utf-8'],
  ['/feeds', 'text/html; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
  ['/sources/tern', 'text/html; charset=utf-8'],
  ['/sources/tern.json', 'application/json'],
  ['/sources/tern.md', 'text/markdown; charset=utf-8'],
  ['/archive', 'text/html; charset=utf-8'],
  ['/archive.json', 'application/json'],
  ['/archive.md', 'text/markdown; charset=utf-8'],
  ['/2031', 'text/html; charset=utf-8'],
  ['/2031.json', 'application/json'],
  ['/2031.md', 'text/markdown; charset=utf-8'],
  ['/2031/05', 'text/html; charset=utf-8'],
  ['/2031/05.json', 'application/json'],
  ['/2031/05.md', 'text/markdown; charset=utf-8'],
  ['/2031/05/06/editions', 'text/html; charset=utf-8'],
  ['/2031/05/06/editions.json', 'application/json'],
  ['/2031/05/06/editions.md', 'text/markdown; charset=utf-8'],
  ['/2031/05/06/editions/2', 'text/html; charset=utf-8'],
  ['/2031/05/06/editions/2.json', 'application/json'],
  ['/2031/05/06/editions/2.md', 'text/markdown; charset=utf-8'],
  ['/corrections', 'text/html; charset=utf-8'],
  ['/corrections.json', 'application/json'],
  ['/corrections.md', 'text/markdown; charset=utf-8'],
  ['/api/v1/names/Ona%20Quill', 'application/json'],
  ['/api/v1/sources/tern', 'application/json'],
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/api/v1/days/2031-05-06', 'application/json'],
  ['/api/v1/days/latest', 'application/json'],
  [`/api/v1/events/${EVENT.id}`, 'application/json'],
]

const LISTED: [path: string, type: string][] = [
  ['/status', 'text/html; charset=utf-8'],
  ['/status.json', 'application/json'],
  ['/status.md', 'text/markdown; charset=utf-8'],
  [`/reports/${report}`, 'text/html; charset=utf-8'],
  [`/reports/${report}.json`, 'application/json'],
  [`/reports/${report}.md`, 'text/markdown; charset=utf-8'],
  ['/names/ona-quill?before=2031-05-06', 'text/html; charset=utf-8'],
  ['/search', 'text/html; charset=utf-8'],
  ['/search?q=ferry', 'text/html; charset=utf-8'],
  ['/search.json?q=ferry', 'application/json'],
  ['/search.md?q=ferry', 'text/markdown; charset=utf-8'],
  ['/api/v1/days', 'application/json'],
  ['/api/v1/days/2031-05-06/editions', 'application/json'],
  ['/api/v1/events', 'application/json'],
  [`/api/v1/reports/${report}`, 'application/json'],
  ['/api/v1/sources', 'application/json'],
  ['/api/v1/status', 'application/json'],
  ['/api/v1/search?q=ferry', 'application/json'],
  ['/openapi.json', 'application/json'],
  ['/problems/not-found', 'text/html; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml'],
  ['/favicon.ico', 'image/svg+xml'],
]

describe.each([...STORED, ...LISTED])('%s', (path, type) => {
  it('answers with its type, an ETag and how long it keeps', async () => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('etag')).toMatch(/^W\/"[\x21\x23-\x7e]+"$/)
    expect(response.headers.get('cache-control')).toMatch(/max-age=\d+|no-cache/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/)
  })
  it('answers 304 to its own ETag, with the headers of the 200 and no body, to HEAD as well', async () => {
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    for (const method of ['GET', 'HEAD']) {
      const again = await get(path, { method, headers: { 'if-none-match': `"other", ${etag}` } })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      for (const name of ['etag', 'cache-control', 'vary', 'last-modified']) {
        expect(again.headers.get(name)).toBe(first.headers.get(name))
      }
    }
  })
})

describe('a stored document', () => {
  it.each(STORED)('%s: its 304 reads no body', async (path) => {
    const own = fakePorts()
    const ask = (init: RequestInit) => app.request(path, init, { ports: own.ports })
    const { headers } = await ask({})
    expect(own.asked.bodies).toBe(1)
    expect((await ask({ headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(304)
    expect(own.asked.bodies).toBe(1)
    const moment = headers.get('last-modified')
    if (moment === null) return
    expect((await ask({ headers: { 'if-modified-since': moment } })).status).toBe(304)
    expect(own.asked.bodies).toBe(1)
    const before = new Date(Date.parse(moment) - 1000).toUTCString()
    expect((await ask({ headers: { 'if-modified-since': before } })).status).toBe(200)
  })
  it('has another tag on each surface, and for a site of another name or language', async () => {
    const tags = await Promise.all(STORED.map(async ([path]) => (await get(path)).headers.get('etag')))
    const same = 2 // /index.json and its like are one document in one form at two addresses
    expect(new Set(tags).size).toBeGreaterThanOrEqual(STORED.length - same * 3)
    const other = fakePorts({ siteTitle: 'Another' }).ports
    const renamed = await app.request('/', {}, { ports: other })
    expect(renamed.headers.get('etag')).not.toBe(tags[0])
    const german = await app.request('/', {}, { ports: fakePorts({ siteLanguage: 'de' }).ports })
    expect(german.headers.get('etag')).not.toBe(tags[0])
  })
})

describe('who asks by date alone', () => {
  const since = { 'if-modified-since': 'Fri, 31 Dec 2038 00:00:00 GMT' }
  it.each(['/', '/2031/05/06', '/2031/05/06.json', '/api/v1/days/2031-05-06'])(
    '%s: gets the whole, for the days beside it come and go without a date',
    async (path) => {
      const response = await get(path, { headers: since })
      expect(response.status).toBe(200)
      expect(response.headers.get('last-modified')).toBeNull()
    },
  )
  it.each(['/archive', '/2031/05/06/editions', '/2031/05/06/editions/2', EVENT.url, '/feed.xml'])(
    '%s: holds it until it moves',
    async (path) => expect((await get(path, { headers: since })).status).toBe(304),
  )
})

describe('addresses that moved', () => {
  const cases: [path: string, location: string][] = [
    ['/2031/5/6', '/2031/05/06'],
    ['/2031/5/6.md', '/2031/05/06.md'],
    ['/2031/05/06/', '/2031/05/06'],
    ['/2031/5', '/2031/05'],
    ['/archive/', '/archive'],
    ['/archive?cursor=2031-05-07', '/2031/05'],
    ['/archive?before=2031-05-07', '/2031/05'],
    ['/archive.json?cursor=2031-05-07', '/2031/05.json'],
    ['/archive.md?before=2031-12-31', '/2031/12.md'],
    ['/2031/5/6/editions.md', '/2031/05/06/editions.md'],
    ['/2031/5/6/editions/02', '/2031/05/06/editions/2'],
    ['/events/old-words-00000000000000a1', EVENT.url],
    [`/events/${EVENT.id}`, EVENT.url],
    ['/events/merged-twice-00000000000000c3.json', `${EVENT.url}.json`],
    ['/api/v1/events/e00000000000000c3', `/api/v1/events/${EVENT.id}`],
  ]
  it.each(cases)('%s → %s', async (path, location) => {
    const response = await get(path)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(location)
  })
  it.each(['//evil.example/', '/\\evil.example/', '//evil.example/%2e%2e/'])('%s stays', async (path) => {
    const response = await app.fetch(new Request(`http://site.example${path}`), { ports })
    expect(response.status).toBe(404)
  })
})

describe('an installation without a day', () => {
  const nothing = emptyPorts()
  it('tells the operator what to do', async () => {
    const response = await app.request('/', {}, { ports: nothing })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('npm run ingest')
  })
  it.each(['/feed.xml', '/atom.xml', '/feed.json', '/archive', '/status', '/api/v1/days'])(
    '%s is there',
    async (path) => {
      expect((await app.request(path, {}, { ports: nothing })).status).toBe(200)
    },
  )
  it.each(['/index.json', '/2031/05/06', '/api/v1/days/latest', `/api/v1/events/${EVENT.id}`])(
    '%s is not',
    async (path) => {
      expect((await app.request(path, {}, { ports: nothing })).status).toBe(404)
    },
  )
})

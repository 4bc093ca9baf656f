import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { feedPageSchema, feedSchema } from '../../src/http/schemas/feed.ts'
import { feedIdOf } from '../../src/model/feed.ts'
import type { Fetch, FetchAnswer } from '../../src/ports/fetcher.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import { anEntry, rss } from '../feeds/served-feed.ts'
import { fakePorts, TOKEN } from './fakes.ts'

const FEED = 'https://news.example/feed.xml?key=k3y'
const PAGE =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/found.xml"></head><p>Hello</p></html>'
const WEB: Record<string, string> = {
  [FEED]: rss('Fennick Post', [anEntry('a', 1)]),
  'https://news.example/': PAGE,
  'https://news.example/found.xml': rss('Found', []),
  'https://news.example/none': '<html><p>Nothing</p></html>',
}

const app = createApp()
let ports: Ports
let sent: Job[]
let asked: Fetch[]
beforeEach(() => {
  sent = []
  asked = []
  const get = async (wanted: Fetch): Promise<FetchAnswer> => {
    asked.push(wanted)
    const body = Uint8Array.from(Buffer.from(WEB[wanted.url] ?? ''))
    return {
      kind: 'answer',
      status: WEB[wanted.url] ? 200 : 404,
      url: wanted.url,
      movedTo: null,
      headers: {},
      body,
    }
  }
  ports = {
    ...fakePorts().ports,
    fetcher: { ...fakePorts().ports.fetcher, get },
    jobs: {
      send: async (jobs) => {
        sent.push(...jobs)
      },
      sendLater: async () => {},
    },
  }
})

const call = (method: string, path: string, body?: unknown, token: string | null = TOKEN) =>
  app.request(
    path,
    {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    { ports },
  )

const id = feedIdOf(FEED)
const add = (more: object = {}) => call('POST', '/api/v1/feeds', { url: FEED, ...more })

describe('POST /api/v1/feeds', () => {
  it('lists a feed that can be read, and has it asked', async () => {
    const response = await add({ source: 'The Post', fullText: 'page' })
    expect(response.status).toBe(201)
    expect(feedSchema.parse(await response.json())).toMatchObject({
      id,
      standing: 'not asked yet',
      operator: { url: FEED, source: 'The Post', fullText: 'page', listedIn: 'api' },
    })
    expect(sent).toEqual([{ kind: 'poll', feed: id }])
    expect((await add()).status).toBe(409)
  })
  it('finds the feed of a page, as named by that page', async () => {
    const response = await call('POST', '/api/v1/feeds', { url: 'https://news.example/' })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ operator: { url: 'https://news.example/found.xml' } })
    expect(asked.map(({ namedBy }) => namedBy)).toEqual([null, 'https://news.example/'])
  })
  it.each([
    ['a page without feeds', { url: 'https://news.example/none' }, 422],
    ['an address of nothing', { url: 'https://news.example/404' }, 422],
    ['no address', { url: 'javascript:alert(1)' }, 422],
    ['credentials in the address', { url: 'https://me:pass@news.example/' }, 422],
    ['another field', { url: FEED, colour: 'red' }, 422],
    ['nothing', {}, 422],
  ])('%s: refused, and nothing is listed', async (_, body, status) => {
    const response = await call('POST', '/api/v1/feeds', body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('problem+json')
    expect((await ports.feeds.list(null, 9)).total).toBe(0)
  })
})

describe('who may', () => {
  it.each([
    ['POST', '/api/v1/feeds', { url: FEED }],
    ['PATCH', `/api/v1/feeds/${id}`, { paused: true }],
    ['DELETE', `/api/v1/feeds/${id}`, undefined],
    ['POST', `/api/v1/feeds/${id}/poll`, undefined],
  ])('%s %s takes a token', async (method, path, body) => {
    expect((await call(method, path, body, null)).status).toBe(401)
    expect(asked).toEqual([])
  })
  it('anybody sees how feeds stand, and no address of theirs', async () => {
    await add()
    for (const path of [
      '/api/v1/feeds',
      `/api/v1/feeds/${id}`,
      '/status',
      '/status.json',
      '/api/v1/status',
    ]) {
      const text = await (await call('GET', path, undefined, null)).text()
      expect(text).toContain('news.example')
      expect(text).not.toContain('k3y')
    }
    const page = feedPageSchema.parse(await (await call('GET', '/api/v1/feeds')).json())
    expect(page.items[0]?.operator?.url).toBe(FEED)
  })
})

describe('a feed that is listed', () => {
  beforeEach(() => add({ title: 'Ours', language: 'en' }))

  it('is paused, goes on, and forgets what is taken away', async () => {
    const paused = await call('PATCH', `/api/v1/feeds/${id}`, { paused: true, title: null })
    expect(await paused.json()).toMatchObject({ standing: 'paused', nextPoll: null, title: 'news.example' })
    const on = await call('PATCH', `/api/v1/feeds/${id}`, { paused: false })
    expect(await on.json()).toMatchObject({
      standing: 'not asked yet',
      nextPoll: expect.stringContaining('T'),
    })
    expect((await call('PATCH', `/api/v1/feeds/${id}`, { url: 'https://x.example/' })).status).toBe(422)
  })
  it('is asked when told to', async () => {
    sent.length = 0
    expect((await call('POST', `/api/v1/feeds/${id}/poll`)).status).toBe(202)
    expect(sent).toEqual([{ kind: 'poll', feed: id }])
  })
  it('is removed', async () => {
    expect((await call('DELETE', `/api/v1/feeds/${id}`)).status).toBe(204)
    expect((await call('GET', `/api/v1/feeds/${id}`)).status).toBe(404)
    expect((await call('DELETE', `/api/v1/feeds/${id}`)).status).toBe(404)
  })
})

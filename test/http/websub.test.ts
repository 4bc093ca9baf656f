import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { newFeed } from '../../src/flows/sync-feeds.ts'
import { createApp } from '../../src/http/app.ts'
import { FEED_BYTES_MAX } from '../../src/limits.ts'
import type { Hub } from '../../src/model/hub.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import { fakePorts } from './fakes.ts'

const TOPIC = 'https://news.example/feed.xml?a=1&b=ü'
const CALLBACK = 'c'.repeat(32)
const PATH = `/websub/${CALLBACK}`

const app = createApp()
let ports: Ports
let sent: Job[]
beforeEach(async () => {
  sent = []
  const { ports: fake } = fakePorts()
  ports = {
    ...fake,
    jobs: {
      send: async (jobs) => {
        sent.push(...jobs)
      },
      sendLater: async () => {},
    },
  }
  const feed = newFeed({ url: 'https://news.example/feed.xml' }, 'api', ports.now())
  await ports.feeds.create(feed)
  const hub: Hub = {
    callback: CALLBACK,
    feed: feed.id,
    address: 'https://hub.example/',
    namedBy: feed.listed.url,
    topic: TOPIC,
    secret: 'an-invented-secret',
    state: 'asked',
    pendingUntil: '2031-05-07T00:00:00.000Z',
    askedAt: '2031-05-06T18:59:00.000Z',
    failedAt: null,
    tries: 1,
    detail: null,
    expiresAt: null,
    deliveredAt: null,
    nextAt: '2031-05-07T19:00:00.000Z',
  }
  await ports.hubs.begin(hub)
})

const query = (more: Record<string, string> = {}): string =>
  new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': TOPIC,
    'hub.challenge': 'a+b/c=_-1',
    'hub.lease_seconds': '600',
    ...more,
  }).toString()

const ask = (method: string, path: string, init: RequestInit = {}) =>
  app.request(path, { method, ...init }, { ports })

describe('GET, by which a hub makes sure: the one GET that changes what is stored', () => {
  const CASES: [what: string, method: string, path: string, status: number, state: Hub['state']][] = [
    ['what is pending', 'GET', `${PATH}?${query()}`, 200, 'verified'],
    ['HEAD', 'HEAD', `${PATH}?${query()}`, 404, 'asked'],
    ['nothing', 'GET', PATH, 404, 'asked'],
    ['another topic', 'GET', `${PATH}?${query({ 'hub.topic': `${TOPIC}&c=2` })}`, 404, 'asked'],
    ['an end that was not asked for', 'GET', `${PATH}?${query({ 'hub.mode': 'unsubscribe' })}`, 404, 'asked'],
    ['a denial', 'GET', `${PATH}?${query({ 'hub.mode': 'denied' })}`, 200, 'denied'],
    [
      'a denial of another topic',
      'GET',
      `${PATH}?${query({ 'hub.mode': 'denied', 'hub.topic': 'x' })}`,
      404,
      'asked',
    ],
    ['another callback', 'GET', `/websub/${'d'.repeat(32)}?${query()}`, 404, 'asked'],
    ['no callback', 'GET', `/websub/x?${query()}`, 404, 'asked'],
    ['another method', 'PUT', `${PATH}?${query()}`, 405, 'asked'],
  ]
  it.each(CASES)('%s', async (_, method, path, status, state) => {
    const response = await ask(method, path)
    expect(response.status).toBe(status)
    expect((await ports.hubs.find(CALLBACK))?.state).toBe(state)
    expect(response.headers.get('cache-control')).toBe('no-store')
    if (state === 'verified') expect(await response.text()).toBe('a+b/c=_-1')
  })
})

describe('POST, by which a hub delivers', () => {
  const signed = (body: Uint8Array | string) =>
    `sha256=${createHmac('sha256', 'an-invented-secret').update(body).digest('hex')}`
  const BODY = 'something is new'
  const CASES: [
    what: string,
    body: BodyInit,
    headers: Record<string, string>,
    status: number,
    asked: number,
  ][] = [
    ['signed', BODY, { 'x-hub-signature': signed(BODY) }, 202, 1],
    ['signed in capitals', BODY, { 'x-hub-signature': signed(BODY).toUpperCase() }, 202, 1],
    ['packed', gzipSync(BODY), { 'x-hub-signature': signed(BODY), 'content-encoding': 'gzip' }, 202, 1],
    ['not signed', BODY, {}, 202, 0],
    ['signed wrongly', BODY, { 'x-hub-signature': signed('other') }, 202, 0],
    ['too large', 'x'.repeat(FEED_BYTES_MAX + 1), { 'x-hub-signature': 'sha1=0' }, 413, 0],
    ['packed in another way', BODY, { 'content-encoding': 'zstd' }, 415, 0],
  ]
  it.each(CASES)('%s', async (_, body, headers, status, asked) => {
    const response = await ask('POST', PATH, { body, headers })
    expect(response.status).toBe(status)
    expect(sent).toHaveLength(asked)
  })
  it('to nobody: gone', async () => {
    const headers = { 'x-hub-signature': signed(BODY) }
    expect((await ask('POST', `/websub/${'d'.repeat(32)}`, { body: BODY, headers })).status).toBe(410)
  })
})

import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pollFeed } from '../../src/flows/poll-feed.ts'
import { runCron } from '../../src/flows/run-cron.ts'
import { runJob } from '../../src/flows/run-job.ts'
import { newFeed } from '../../src/flows/sync-feeds.ts'
import { createApp } from '../../src/http/app.ts'
import { HUB_LEASE_S, HUB_LEASE_S_MAX, HUB_LEASE_S_MIN, POLL_INTERVAL_PUSHED_S } from '../../src/limits.ts'
import type { Hub } from '../../src/model/hub.ts'
import type { Ports } from '../../src/ports.ts'
import { type LocalServer, startServer } from '../delivery/local-server.ts'
import { anEntry, plainly, rss, type ServedEntry, status } from '../feeds/served-feed.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

const SITE = 'https://daybook.example'
const DAY_S = 86_400
const app = createApp()

let local: LocalPorts
let ports: Ports
let server: LocalServer
/** What the hub was sent, in order, and what it answers */
let requests: URLSearchParams[]
let hubStatus: number
/** Seconds that the clock was put forward */
let ahead: number
let entries: ServedEntry[]
let topic: string

beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(async () => {
  await local.wipe()
  local.sent.length = 0
  ahead = 0
  hubStatus = 202
  requests = []
  entries = [anEntry('hub', 1)]
  ports = {
    ...local.ports,
    settings: { ...local.ports.settings, siteUrl: SITE },
    now: () => new Date(local.ports.now().getTime() + ahead * 1000),
  }
  server = await startServer()
  topic = `${server.url}/topic`
  server.at('/hub', async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    expect(request.method).toBe('POST')
    expect(request.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    requests.push(new URLSearchParams(Buffer.concat(chunks).toString()))
    response.writeHead(hubStatus).end()
  })
})
afterEach(() => server.stop())

const links = (hub = `${server.url}/hub`): string =>
  `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${hub}"/>` +
  `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${topic}"/>`
const document = (of = entries): string => rss('Hub Post', of, links())

const runAll = async (): Promise<void> => {
  for (const job of local.sent.splice(0)) if (job.kind !== 'rebuild') await runJob(ports, job)
}
const cron = async (): Promise<void> => {
  await runCron(ports)
  await runAll()
}

const list = async (path = '/feed'): Promise<string> => {
  server.at(
    path,
    plainly(() => document()),
  )
  const feed = newFeed({ url: server.url + path, source: 'Hub Post' }, 'api', ports.now())
  await ports.feeds.create(feed)
  return feed.id
}
const hubOf = async (feed: string): Promise<Hub> => {
  const hub = (await ports.hubs.ofFeeds([feed])).get(feed)
  if (hub === undefined) throw new Error('no subscription')
  return hub
}
const callBack = (hub: Hub, query: Record<string, string>, init: RequestInit = {}) =>
  app.request(`/websub/${hub.callback}?${new URLSearchParams(query)}`, init, { ports })
const question = (more: Record<string, string> = {}) => ({
  'hub.mode': 'subscribe',
  'hub.topic': topic,
  'hub.challenge': 'c-1234',
  'hub.lease_seconds': `${5 * DAY_S}`,
  ...more,
})
const subscribed = async (): Promise<string> => {
  const id = await list()
  await pollFeed(ports, id)
  await runAll()
  expect((await callBack(await hubOf(id), question())).status).toBe(200)
  return id
}
const sign = (body: string, secret: string, method = 'sha256'): string =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`
const deliver = (hub: Hub, body: string, signature?: string | null) =>
  callBack(
    hub,
    {},
    {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/rss+xml; charset=utf-8',
        ...(signature !== null && { 'x-hub-signature': signature ?? sign(body, hub.secret) }),
      },
    },
  )
const stored = async (): Promise<number> => (await ports.runs.status()).reports

describe('subscribing', () => {
  test('a feed that offers a hub is subscribed to, once, with an address that cannot be guessed', async () => {
    const id = await list()
    await pollFeed(ports, id)
    await runAll()
    await pollFeed(ports, id)
    await runAll()
    const hub = await hubOf(id)
    expect(hub).toMatchObject({ state: 'asked', tries: 1, topic, address: `${server.url}/hub` })
    expect(requests.map((request) => Object.fromEntries(request))).toEqual([
      {
        'hub.callback': `${SITE}/websub/${hub.callback}`,
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.secret': expect.stringMatching(/^[0-9a-f]{64}$/),
        'hub.lease_seconds': String(HUB_LEASE_S),
      },
    ])
    expect(hub.callback).toMatch(/^[0-9a-f]{32}$/)
    await runJob(ports, { kind: 'hub', callback: hub.callback })
    expect(requests).toHaveLength(1)
  })

  test.each(['', 'http://daybook.example', 'https://localhost', 'https://10.0.0.7', 'https://[::1]'])(
    'not where the site is at “%s”, which no hub can call',
    async (siteUrl) => {
      ports = { ...ports, settings: { ...ports.settings, siteUrl } }
      await pollFeed(ports, await list())
      await runAll()
      expect(requests).toEqual([])
    },
  )

  test('a Link header outranks the document', async () => {
    const id = await list()
    server.at('/feed', (_, response) =>
      response
        .writeHead(200, { link: `<${server.url}/other>; rel="hub", <${server.url}/own>; rel="self"` })
        .end(document()),
    )
    await pollFeed(ports, id)
    expect(await hubOf(id)).toMatchObject({ address: `${server.url}/other`, topic: `${server.url}/own` })
  })

  test.each([
    [
      '500',
      () => {
        hubStatus = 500
      },
      /status 500/,
    ],
    [
      'a redirect',
      () =>
        server.at('/hub', (request, response) => {
          requests.push(new URLSearchParams())
          request.resume()
          response.writeHead(307, { location: '/elsewhere' }).end()
        }),
      /not sent on/,
    ],
  ] as const)(
    'a hub that answers %s is asked once a day at most, for whatever feed',
    async (_, fail, why) => {
      fail()
      const id = await list()
      await pollFeed(ports, id)
      await pollFeed(ports, await list('/second'))
      await runAll()
      expect(requests).toHaveLength(1)
      expect(await hubOf(id)).toMatchObject({ tries: 1, detail: expect.stringMatching(why) })
      for (let hour = 0; hour < 48; hour += 6) {
        ahead += 6 * 3600
        await cron()
      }
      expect(requests.length).toBeLessThanOrEqual(3)
      expect(server.asked.some(({ path }) => path === '/elsewhere')).toBe(false)
      expect(await stored()).toBe(1)
    },
  )
})

describe('the hub makes sure', () => {
  const CASES: [what: string, query: Record<string, string>, status: number][] = [
    ['what was asked for', {}, 200],
    ['another topic', { 'hub.topic': 'https://elsewhere.example/' }, 404],
    ['another mode', { 'hub.mode': 'unsubscribe' }, 404],
    ['a mode there is none of', { 'hub.mode': 'publish' }, 404],
    ['no challenge', { 'hub.challenge': '' }, 404],
    ['an endless challenge', { 'hub.challenge': 'x'.repeat(3000) }, 404],
  ]
  test.each(CASES)('%s', async (_, query, code) => {
    const id = await list()
    await pollFeed(ports, id)
    await runAll()
    const response = await callBack(await hubOf(id), question(query))
    expect(response.status).toBe(code)
    expect((await hubOf(id)).state).toBe(code === 200 ? 'verified' : 'asked')
    if (code === 200) expect(await response.text()).toBe('c-1234')
  })

  test('a challenge of markup stays text', async () => {
    const id = await list()
    await pollFeed(ports, id)
    await runAll()
    const challenge = '<script>alert(1)</script>'
    const response = await callBack(await hubOf(id), question({ 'hub.challenge': challenge }))
    expect(await response.text()).toBe(challenge)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['5000', 5000],
    ['1', HUB_LEASE_S_MIN],
    ['99999999', HUB_LEASE_S_MAX],
    ['-5', HUB_LEASE_S],
    ['soon', HUB_LEASE_S],
  ])('a lease of %s seconds is taken for %i', async (said, seconds) => {
    const id = await list()
    await pollFeed(ports, id)
    await runAll()
    await callBack(await hubOf(id), question({ 'hub.lease_seconds': said }))
    const left = Date.parse((await hubOf(id)).expiresAt ?? '') - ports.now().getTime()
    expect(Math.abs(left / 1000 - seconds)).toBeLessThan(30)
  })

  test('nobody else does, before or after, and HEAD changes nothing', async () => {
    const id = await list()
    await pollFeed(ports, id)
    const hub = await hubOf(id)
    expect((await callBack(hub, question())).status).toBe(404)
    await runAll()
    expect((await callBack(hub, question(), { method: 'HEAD' })).status).toBe(404)
    for (const callback of ['0'.repeat(32), id, 'x'])
      expect((await callBack({ ...hub, callback }, question())).status).toBe(404)
    ahead += 2 * DAY_S
    expect((await callBack(hub, question())).status).toBe(404)
    expect((await hubOf(id)).state).toBe('asked')
  })

  test('a denied subscription is asked for again after a day and more', async () => {
    const id = await subscribed()
    const denied = { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'no room' }
    expect((await callBack(await hubOf(id), denied)).status).toBe(200)
    expect(await hubOf(id)).toMatchObject({ state: 'denied', detail: 'the hub denies it: no room' })
    ahead += DAY_S / 2
    await cron()
    expect(requests).toHaveLength(1)
    ahead += DAY_S
    await cron()
    expect(requests).toHaveLength(2)
  })

  test('the lease is renewed before it ends, with the same address', async () => {
    const id = await subscribed()
    const first = await hubOf(id)
    ahead += 3 * DAY_S
    await cron()
    expect(requests).toHaveLength(1)
    ahead += 1.5 * DAY_S
    await cron()
    expect(requests).toHaveLength(2)
    expect(requests[1]?.get('hub.callback')).toBe(requests[0]?.get('hub.callback'))
    await callBack(await hubOf(id), question())
    const renewed = await hubOf(id)
    expect(renewed).toMatchObject({ state: 'verified', tries: 0, callback: first.callback })
    expect(Date.parse(renewed.expiresAt ?? '')).toBeGreaterThan(Date.parse(first.expiresAt ?? '') + DAY_S)
  })
})

describe('a delivery', () => {
  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('signed with %s is taken in, once', async (method) => {
    const id = await subscribed()
    const hub = await hubOf(id)
    const body = document([anEntry('hub', 2), anEntry('hub', 3)])
    for (let n = 0; n < 3; n++)
      expect((await deliver(hub, body, sign(body, hub.secret, method))).status).toBe(202)
    expect(await stored()).toBe(3)
    expect((await ports.feeds.find(id))?.counts).toEqual({ takenIn: 3, known: 0, setAside: 0 })
    entries = [anEntry('hub', 2), anEntry('hub', 3), ...entries]
    await pollFeed(ports, id)
    expect(await stored()).toBe(3)
    expect((await hubOf(id)).deliveredAt).not.toBeNull()
  })

  const forged: [what: string, signature: (body: string, secret: string) => string | null][] = [
    ['not at all', () => null],
    ['with another secret', (body) => sign(body, 'guess')],
    ['of another body', (_, secret) => sign('other', secret)],
    ['by md5', (body, secret) => sign(body, secret, 'md5')],
    ['under the name of another algorithm', (body, secret) => sign(body, secret).replace('256', '512')],
    ['in half', (body, secret) => sign(body, secret).slice(0, 40)],
    ['with nothing', () => 'sha256='],
  ]
  test.each(forged)('signed %s is let lie, and told of once', async (_, signature) => {
    const id = await subscribed()
    const hub = await hubOf(id)
    const body = document([anEntry('hub', 4)])
    for (let n = 0; n < 3; n++)
      expect((await deliver(hub, body, signature(body, hub.secret))).status).toBe(202)
    expect(await stored()).toBe(1)
    const { failures } = await ports.runs.status()
    expect(failures.map(({ kind, subject }) => [kind, subject])).toEqual([['websub', id]])
  })

  test('that is no feed has the feed asked', async () => {
    const id = await subscribed()
    expect((await deliver(await hubOf(id), 'something is new')).status).toBe(202)
    expect(local.sent).toContainEqual({ kind: 'poll', feed: id })
  })

  test('for nobody, or for a feed that is paused, is gone', async () => {
    const id = await subscribed()
    const hub = await hubOf(id)
    expect((await deliver({ ...hub, callback: '0'.repeat(32) }, document())).status).toBe(410)
    const feed = await ports.feeds.find(id)
    if (feed) await ports.feeds.change(id, { ...feed.listed, paused: true }, null)
    expect((await deliver(hub, document([anEntry('hub', 5)]))).status).toBe(410)
    expect(await stored()).toBe(1)
  })
})

describe('while a lease stands', () => {
  const waitS = async (id: string): Promise<number> => {
    const feed = await ports.feeds.find(id)
    return (Date.parse(feed?.nextPoll ?? '') - Date.parse(feed?.state.polledAt ?? '')) / 1000
  }
  test('the feed is asked less often, unless asking finds what the hub did not tell', async () => {
    const id = await subscribed()
    expect(await waitS(id)).toBeLessThan(POLL_INTERVAL_PUSHED_S / 2)
    await pollFeed(ports, id)
    expect(await waitS(id)).toBeGreaterThanOrEqual(POLL_INTERVAL_PUSHED_S)
    entries = [anEntry('hub', 6), ...entries]
    await pollFeed(ports, id)
    expect(await waitS(id)).toBeLessThan(POLL_INTERVAL_PUSHED_S / 2)
    ahead += 6 * DAY_S
    await pollFeed(ports, id)
    expect(await waitS(id)).toBeLessThan(POLL_INTERVAL_PUSHED_S / 2)
  })
  test('everybody sees that it is pushed, the operator by whom; nobody sees the secret or the callback', async () => {
    const id = await subscribed()
    ports = { ...ports, settings: { ...ports.settings, apiToken: 'an-invented-token' } }
    const headers = { authorization: 'Bearer an-invented-token' }
    const hub = await hubOf(id)
    const all = await (await app.request(`/api/v1/feeds/${id}`, {}, { ports })).text()
    const operator = await (await app.request(`/api/v1/feeds/${id}`, { headers }, { ports })).text()
    const page = await (await app.request('/status', {}, { ports })).text()
    expect(JSON.parse(all)).toMatchObject({ pushedUntil: hub.expiresAt })
    expect(JSON.parse(operator).operator.hub).toMatchObject({
      state: 'verified',
      address: hub.address,
      topic,
    })
    expect(page).toContain('its hub tells of news until')
    for (const text of [all, operator, page]) {
      expect(text).not.toContain(hub.secret)
      expect(text).not.toContain(hub.callback)
    }
  })
})

describe('a subscription ends', () => {
  const cases: [what: string, end: (id: string) => Promise<unknown>][] = [
    ['was removed', (id) => ports.feeds.remove(id)],
    ['was paused', async (id) => ports.feeds.change(id, { url: `${server.url}/feed`, paused: true }, null)],
    [
      'ended',
      (id) => {
        server.at('/feed', status(410))
        return pollFeed(ports, id)
      },
    ],
    [
      'offers no hub any more',
      (id) => {
        server.at(
          '/feed',
          plainly(() => rss('Hub Post', entries)),
        )
        return pollFeed(ports, id)
      },
    ],
  ]
  test.each(cases)('where its feed %s; the hub is told so once, and it is forgotten', async (_, end) => {
    const id = await subscribed()
    const hub = await hubOf(id)
    await end(id)
    await cron()
    await cron()
    expect(requests.map((request) => request.get('hub.mode'))).toEqual(['subscribe', 'unsubscribe'])
    expect((await callBack(hub, question())).status).toBe(404)
    const sure = await callBack(hub, question({ 'hub.mode': 'unsubscribe' }))
    expect([sure.status, await sure.text()]).toEqual([200, 'c-1234'])
    expect((await deliver(hub, document([anEntry('hub', 7)]))).status).toBe(410)
    ahead += 2 * DAY_S
    await cron()
    expect(await ports.hubs.find(hub.callback)).toBeNull()
    expect(requests).toHaveLength(2)
  })

  test('and another begins where the feed offers another hub', async () => {
    const id = await subscribed()
    const old = await hubOf(id)
    server.at(
      '/feed',
      plainly(() => rss('Hub Post', entries, links(`${server.url}/new-hub`))),
    )
    await pollFeed(ports, id)
    expect(await hubOf(id)).toMatchObject({ address: `${server.url}/new-hub`, state: 'asked' })
    expect((await hubOf(id)).callback).not.toBe(old.callback)
    await cron()
    expect(requests.at(-1)?.get('hub.mode')).toBe('unsubscribe')
    expect(server.asked.filter(({ path }) => path === '/new-hub')).toHaveLength(1)
  })
})

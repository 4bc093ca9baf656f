import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { feedSchema } from '../../src/http/schemas/feed.ts'
import { type LocalServer, startServer } from '../delivery/local-server.ts'
import { anEntry, conditionally, plainly, rss, status } from '../feeds/served-feed.ts'
import { TOKEN, until } from './harness.ts'
import { type NetworkWorker, startOnNetwork } from './on-network.ts'

type Feed = z.infer<typeof feedSchema>

let server: LocalServer
let worker: NetworkWorker
beforeAll(async () => {
  server = await startServer()
  worker = await startOnNetwork({ FETCH_HOSTS_TRUSTED: server.host })
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await server.stop()
})

const call = (method: string, path: string, body?: unknown): Promise<Response> =>
  worker.fetch(path, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

const feed = async (id: string): Promise<Feed> =>
  (await (await call('GET', `/api/v1/feeds/${id}`)).json()) as Feed

/** Lists a feed that answers at first, and waits for its first poll. */
const list = async (path: string, entries = [anEntry(path.slice(1), 1)]): Promise<Feed> => {
  server.at(
    path,
    plainly(() => rss(`Feed ${path}`, entries)),
  )
  const made = await call('POST', '/api/v1/feeds', { url: server.url + path, source: `Source ${path}` })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as Feed
  return until(
    () => feed(id),
    ({ lastAsked }) => lastAsked !== null,
  )
}

const pollAgain = async ({ id, lastAsked }: Feed): Promise<Feed> => {
  expect((await call('POST', `/api/v1/feeds/${id}/poll`)).status).toBe(202)
  return until(
    () => feed(id),
    (now) => now.lastAsked !== lastAsked,
  )
}

const asked = (path: string) => server.asked.filter((one) => one.path === path)

describe('the Worker asks feeds of a real server', () => {
  test('a new feed is read, its reports make a day, and it is asked with its ETag', async () => {
    const entries = [anEntry('etag', 1), anEntry('etag', 2)]
    let seen = await list('/etag', entries)
    expect(seen).toMatchObject({
      standing: 'good',
      entries: { takenIn: 2, setAside: 0 },
      title: 'Feed /etag',
    })
    server.at(
      '/etag',
      conditionally(() => rss('Feed /etag', entries)),
    )
    seen = await pollAgain(seen)
    await pollAgain(seen)
    const last = asked('/etag').at(-1)?.headers
    expect(last?.['if-none-match']).toMatch(/^"/)
    expect(last?.['accept-encoding']).toContain('gzip')
    await worker.scheduled()
    const days = await until(
      async () => (await (await worker.fetch('/api/v1/days')).json()) as { items: { date: string }[] },
      ({ items }) => items.length > 0,
    )
    expect(days.items[0]?.date).toBe('2025-05-05')
  }, 90_000)

  test('what answers badly is told of, and the rest goes on', async () => {
    const cases: [path: string, answering: Parameters<LocalServer['at']>[1], reason: RegExp][] = [
      ['/broken', (_, response) => response.end('<rss><channel><item>'), /not a feed|not well-formed/],
      [
        '/cut',
        (_, response) => response.writeHead(200, { 'content-length': '9999' }).end('<rss>'),
        /could not be had/,
      ],
      ['/limited', status(429, { 'retry-after': '30000' }), /status 429/],
      ['/inward', status(302, { location: 'http://169.254.169.254/latest/meta-data/' }), /may not be asked/],
      ['/huge', (_, response) => response.end('x'.repeat(7_000_000)), /too large/],
    ]
    for (const [path, answering, reason] of cases) {
      const listed = await list(path)
      server.at(path, answering)
      const failing = await pollAgain(listed)
      expect([path, failing.standing, failing.lastError?.reason]).toEqual([
        path,
        'failing',
        expect.stringMatching(reason),
      ])
      expect(failing.entries).toEqual(listed.entries)
    }
    const { nextPoll, lastAsked } = (
      (await (await call('GET', '/api/v1/feeds')).json()) as { items: Feed[] }
    ).items.find(({ title }) => title === 'Feed /limited') as Feed
    expect(Date.parse(nextPoll ?? '') - Date.parse(lastAsked ?? '')).toBeGreaterThanOrEqual(29_000_000)
  }, 90_000)

  test('301 moves a feed for good, 410 ends it, and the status says so', async () => {
    const moving = await list('/moving')
    server.at('/moving', status(301, { location: '/moved' }))
    server.at(
      '/moved',
      plainly(() => rss('Feed /moving', [anEntry('moving', 1)])),
    )
    const moved = await pollAgain(moving)
    expect(moved.operator).toMatchObject({ url: `${server.url}/moving`, address: `${server.url}/moved` })
    expect(moved.entries.takenIn).toBe(1)
    const going = await list('/going')
    server.at('/going', status(410))
    expect(await pollAgain(going)).toMatchObject({ standing: 'ended', nextPoll: null })
    const told = await (await worker.fetch('/status')).text()
    expect(told).toContain('ended: its server says that it is gone for good')
    expect(told).toContain('Next run')
  }, 60_000)

  test('the cron asks what is due, and nothing that is not', async () => {
    const listed = await list('/cron')
    const before = asked('/cron').length
    await worker.scheduled()
    const paused = await call('PATCH', `/api/v1/feeds/${listed.id}`, { paused: true })
    expect(paused.status).toBe(200)
    expect((await call('PATCH', `/api/v1/feeds/${listed.id}`, { paused: false })).status).toBe(200)
    await worker.scheduled()
    await until(
      async () => asked('/cron').length,
      (n) => n === before + 1,
    )
  }, 60_000)
})

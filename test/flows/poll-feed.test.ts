import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pollFeed } from '../../src/flows/poll-feed.ts'
import { runCron } from '../../src/flows/run-cron.ts'
import { runJob } from '../../src/flows/run-job.ts'
import { newFeed } from '../../src/flows/sync-feeds.ts'
import { FEED_REPORTS_PER_POLL_MAX } from '../../src/limits.ts'
import { type ListedFeed, standingOf } from '../../src/model/feed.ts'
import type { Feed } from '../../src/ports/feeds.ts'
import { type LocalServer, startServer } from '../delivery/local-server.ts'
import { anEntry, conditionally, plainly, rss, status } from '../feeds/served-feed.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
let server: LocalServer
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(async () => {
  await local.wipe()
  local.sent.length = 0
  server = await startServer()
})
afterEach(() => server.stop())

const list = async (path: string, more: Partial<ListedFeed> = {}): Promise<string> => {
  const feed = newFeed(
    { url: server.url + path, source: 'The Fennick Post', ...more },
    'api',
    local.ports.now(),
  )
  expect(await local.ports.feeds.create(feed)).toBe('created')
  return feed.id
}

const poll = async (id: string): Promise<Feed> => {
  await pollFeed(local.ports, id)
  const feed = await local.ports.feeds.find(id)
  if (feed === null) throw new Error('the feed is gone')
  return feed
}

const reports = async (): Promise<number> => (await local.ports.runs.status()).reports
const waitMs = ({ nextPoll, state }: Feed): number =>
  Date.parse(nextPoll ?? '') - Date.parse(state.polledAt ?? '')

describe('a feed that answers', () => {
  test.each([
    ['ETag and 304', conditionally, 304],
    ['no validators', plainly, 200],
  ])('%s: its entries are taken in once', async (_, serving) => {
    let entries = [anEntry('a', 1), anEntry('a', 2)]
    server.at(
      '/feed',
      serving(() => rss('Fennick Post', entries)),
    )
    const id = await list('/feed')
    const first = await poll(id)
    expect(first).toMatchObject({
      counts: { takenIn: 2, known: 0, setAside: 0 },
      state: { title: 'Fennick Post', failures: 0, error: null },
    })
    const second = await poll(id)
    expect(second.counts).toEqual(first.counts)
    expect(second.state.intervalS).toBeGreaterThan(first.state.intervalS)
    expect(second.state.changedAt).toBe(first.state.changedAt)
    entries = [anEntry('a', 3), ...entries]
    const third = await poll(id)
    expect(third.counts).toEqual({ takenIn: 3, known: 0, setAside: 0 })
    expect(third.state.intervalS).toBeLessThan(second.state.intervalS)
    expect(await reports()).toBe(3)
  })

  test.each([
    ['retitled', { title: 'Another headline' }, { takenIn: 1, known: 1 }],
    ['re-dated', { date: 'Mon, 05 May 2025 20:00:00 GMT' }, { takenIn: 1, known: 1 }],
    ['moved to another address', { link: 'https://news.example/other' }, { takenIn: 1, known: 0 }],
    ['rewritten', { text: `${anEntry('a', 1).text} Nobody was hurt.` }, { takenIn: 2, known: 0 }],
  ])('an entry that is %s is no other entry', async (_, change, counts) => {
    let entries = [anEntry('a', 1)]
    server.at(
      '/feed',
      plainly(() => rss('Fennick Post', entries)),
    )
    const id = await list('/feed')
    await poll(id)
    entries = [anEntry('a', 1, change)]
    expect((await poll(id)).counts).toMatchObject(counts)
    expect(await reports()).toBe(counts.takenIn)
  })

  test('more entries than one poll takes wait for the next, which comes soon', async () => {
    const many = Array.from({ length: FEED_REPORTS_PER_POLL_MAX + 5 }, (_, n) => anEntry('many', n))
    server.at(
      '/feed',
      conditionally(() => rss('Many', many)),
    )
    const id = await list('/feed')
    expect((await poll(id)).counts.takenIn).toBe(FEED_REPORTS_PER_POLL_MAX)
    const after = await poll(id)
    expect(after.counts.takenIn).toBe(many.length)
    expect(after.state.etag).not.toBeNull()
  }, 60_000)

  test('an entry without a text is set aside with its reason', async () => {
    server.at(
      '/feed',
      plainly(() => rss('Post', [anEntry('a', 1, { text: '' }), anEntry('a', 2)])),
    )
    expect((await poll(await list('/feed'))).counts).toEqual({ takenIn: 1, known: 0, setAside: 1 })
  })

  test.each([
    ['ttl', '<ttl>240</ttl>', {}, 240 * 60],
    ['Cache-Control', '', { 'cache-control': 'public, max-age=7200' }, 7200],
    ['a day at most', '<ttl>100000</ttl>', {}, 86_400],
  ])('%s is honoured', async (_, head, headers, seconds) => {
    server.at('/feed', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(rss('Post', [], head)),
    )
    const wait = waitMs(await poll(await list('/feed'))) / 1000
    expect(wait).toBeGreaterThanOrEqual(seconds)
    expect(wait).toBeLessThan(seconds * 1.2)
  })

  test('a feed of old news only is called silent', async () => {
    const old = [1, 2, 3].map((n) => anEntry('a', n, { date: `0${n} Jan 2025 10:00:00 GMT` }))
    server.at(
      '/feed',
      plainly(() => rss('Post', old)),
    )
    const { listed, state } = await poll(await list('/feed'))
    const at = (days: number) => new Date(local.ports.now().getTime() + days * 86_400_000)
    expect(standingOf(listed, state, at(0))).toBe('good')
    expect(standingOf(listed, state, at(30))).toBe('silent')
  })
})

describe('a feed that fails', () => {
  test.each([
    ['404', status(404), /status 404/],
    ['500', status(500), /status 500/],
    ['a page', plainly(() => '<html><body>Hello</body></html>'), /a web page/],
    ['no XML', plainly(() => 'nothing here'), /not a feed/],
    ['a redirect to nowhere', status(301, { location: 'http://10.0.0.1/' }), /may not be asked: private/],
  ])('%s: says why, and waits longer each time', async (_, answering, reason) => {
    server.at('/feed', answering)
    const id = await list('/feed')
    const first = await poll(id)
    expect(first.state).toMatchObject({ failures: 1, error: { reason: expect.stringMatching(reason) } })
    const second = await poll(id)
    expect(waitMs(second)).toBeGreaterThan(1.5 * waitMs(first))
    server.at(
      '/feed',
      plainly(() => rss('Post', [])),
    )
    expect((await poll(id)).state).toMatchObject({ failures: 0, error: null })
  })

  test.each([429, 503])('%s with Retry-After is left alone for so long', async (code) => {
    server.at('/feed', status(code, { 'retry-after': '40000' }))
    const feed = await poll(await list('/feed'))
    expect(waitMs(feed)).toBeGreaterThanOrEqual(40_000_000)
  })

  test('410 ends it, and no cron asks it again', async () => {
    server.at('/feed', status(410))
    const id = await list('/feed')
    expect(await poll(id)).toMatchObject({
      nextPoll: null,
      state: { ended: expect.stringMatching(/gone for good/) },
    })
    await pollFeed(local.ports, id)
    expect(server.asked).toHaveLength(1)
  })

  test.each([
    [301, '/new'],
    [308, '/new'],
    [302, '/feed'],
    [307, '/feed'],
  ])('%s: it is asked at %s from then on', async (code, path) => {
    server.at('/feed', status(code, { location: '/new' }))
    server.at(
      '/new',
      plainly(() => rss('Post', [anEntry('a', 1)])),
    )
    const { state } = await poll(await list('/feed'))
    expect(state).toMatchObject({ address: server.url + path, error: null })
  })
})

describe('entries of a feed whose texts stand on their pages', () => {
  const article = (n: number): string =>
    `<html><head><title>The page ${n}</title></head><body><article><h1>The page ${n}</h1>${[1, 2, 3]
      .map((p) => `<p>${anEntry(`page${p}`, n).text}</p>`)
      .join('')}</article></body></html>`
  const teaser = (n: number) =>
    anEntry('t', n, { link: `${server.url}/page/${n}`, text: `A short word of what happened, number ${n}.` })

  const run = async () => {
    for (const job of local.sent.splice(0)) await runJob(local.ports, job)
  }

  test('are read there, once', async () => {
    server.at(
      '/feed',
      plainly(() => rss('Post', [teaser(1)])),
    )
    server.at('/page/1', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(article(1)),
    )
    const id = await list('/feed', { fullText: 'page' })
    await poll(id)
    await poll(id)
    expect(local.sent.filter(({ kind }) => kind === 'page')).toHaveLength(2)
    await run()
    expect((await local.ports.feeds.find(id))?.counts).toEqual({ takenIn: 1, known: 0, setAside: 0 })
    expect(server.asked.filter(({ path }) => path === '/page/1')).toHaveLength(1)
    await poll(id)
    expect(local.sent).toEqual([])
  })

  test('robots.txt is obeyed: then the feed’s own text is taken', async () => {
    server.at('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /page/'))
    server.at(
      '/feed',
      plainly(() => rss('Post', [teaser(2)])),
    )
    const id = await list('/feed', { fullText: 'page' })
    await poll(id)
    await run()
    expect(server.asked.map(({ path }) => path)).toEqual(['/feed', '/robots.txt'])
    const { takenIn, setAside } = (await local.ports.feeds.find(id))?.counts ?? { takenIn: 0, setAside: 0 }
    expect(takenIn + setAside).toBe(1)
  })

  test('a page that fails is asked for again, and given up in the end', async () => {
    server.at('/page/3', status(503))
    server.at(
      '/feed',
      plainly(() => rss('Post', [teaser(3)])),
    )
    const id = await list('/feed', { fullText: 'page' })
    for (let n = 0; n < 6; n++) {
      await poll(id)
      await run()
    }
    expect(server.asked.filter(({ path }) => path === '/page/3')).toHaveLength(4)
    expect(await local.ports.feeds.waiting(id, 10)).toEqual([])
  })
})

describe('the cron', () => {
  test('two of them ask each feed that is due once', async () => {
    const ids = await Promise.all(['/a', '/b', '/c'].map((path) => list(path)))
    await Promise.all([runCron(local.ports), runCron(local.ports)])
    const polled = local.sent.flatMap((job) => (job.kind === 'poll' ? job.feed : []))
    expect(polled.sort()).toEqual(ids.sort())
  })

  test('feeds follow the list of content/, and what is known of them stays', async () => {
    const feedList = (urls: string[]) => () => urls.map((url) => ({ url }))
    const listed = async () => (await local.ports.feeds.list(null, 10)).feeds.map((feed) => feed.listed.url)
    const sync = (urls: string[]) => runCron({ ...local.ports, feedList: feedList(urls) })
    await sync([`${server.url}/a`, `${server.url}/b`])
    expect((await listed()).sort()).toEqual([`${server.url}/a`, `${server.url}/b`])
    const [first] = (await local.ports.feeds.list(null, 1)).feeds
    const polled = await poll(first?.id ?? '')
    await sync([polled.listed.url])
    expect(await listed()).toEqual([polled.listed.url])
    expect((await local.ports.feeds.find(polled.id))?.state).toEqual(polled.state)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostRules } from '../../src/delivery/host-rules.ts'
import { outboundFetch } from '../../src/delivery/outbound-fetch.ts'
import { askRobots, type KeptRobots } from '../../src/flows/robots.ts'
import { ROBOTS_KEPT_MS, ROBOTS_SITES_KEPT_MAX, ROBOTS_UNKNOWN_KEPT_MS } from '../../src/limits.ts'
import { redirect } from '../delivery/hostile-answers.ts'
import { type Answering, type LocalServer, startServer } from '../delivery/local-server.ts'

let server: LocalServer
let time = Date.parse('2031-05-06T08:00:00Z')

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const ports = () => ({
  fetcher: outboundFetch({
    fetch: (url, init) => fetch(url, init),
    resolve: async () => [],
    rules: hostRules(server.host, ''),
    userAgent: 'Daybook/0.1',
    totalMs: 1_500,
    headMs: 1_000,
  }),
  now: () => new Date(time),
})

const ask = (path: string, kept: KeptRobots = new Map(), namedBy: string | null = null) =>
  askRobots(ports(), kept, server.url + path, namedBy)

const says =
  (text: string | Buffer, headers: Record<string, string> = {}): Answering =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(text)
const status =
  (code: number): Answering =>
  (_request, response) =>
    response.writeHead(code).end()

const CLOSED = 'User-agent: *\nDisallow: /closed'
const LONG = `${CLOSED}\n${'# a line of nothing\n'.repeat(60_000)}`

const CASES: [name: string, answering: Answering, path: string, may: boolean][] = [
  ['that closes a path', says(CLOSED), '/closed/7', false],
  ['that opens the rest', says(CLOSED), '/open', true],
  ['with a byte-order mark', says(`\ufeff${CLOSED}`), '/closed', false],
  ['in UTF-16', says(Buffer.from(`\ufeff${CLOSED}`, 'utf16le')), '/closed', false],
  ['longer than is read, of its beginning', says(LONG), '/closed', false],
  [
    'that is a page',
    says('<!doctype html><title>Welcome</title>', { 'content-type': 'text/html' }),
    '/a',
    true,
  ],
  ['that is not there', status(404), '/closed', true],
  ['that is forbidden', status(403), '/closed', true],
  ['that is gone', status(410), '/closed', true],
  ['asked for too often', status(429), '/open', false],
  ['of a server in trouble', status(503), '/open', false],
  ['that never comes', () => undefined, '/open', false],
  ['that hangs up', ({ socket }) => socket.destroy(), '/open', false],
  ['that moved', redirect(301, '/moved'), '/closed', false],
  ['that leads in a circle', redirect(302, '/robots.txt'), '/closed', true],
  ['that leads inside', redirect(302, 'http://10.0.0.1/robots.txt'), '/open', false],
]

describe('a robots.txt', () => {
  it.each(CASES)('%s', async (_name, answering, path, may) => {
    server.at('/robots.txt', answering)
    server.at('/moved', says(CLOSED))
    const permission = await ask(path)
    expect(permission.may).toBe(may)
    if (!permission.may) expect(permission.detail).toContain(server.host)
  })

  const asked = () => server.asked.length
  it('is asked for once a day', async () => {
    const kept: KeptRobots = new Map()
    server.at('/robots.txt', says(CLOSED))
    const before = asked()
    expect(await ask('/closed', kept)).toMatchObject({ may: false })
    expect(await ask('/open', kept)).toEqual({ may: true })
    expect(asked()).toBe(before + 1)
    time += ROBOTS_KEPT_MS
    server.at('/robots.txt', status(404))
    expect(await ask('/closed', kept)).toEqual({ may: true })
    expect(asked()).toBe(before + 2)
  })
  it('that nobody could read is asked for again soon', async () => {
    const kept: KeptRobots = new Map()
    server.at('/robots.txt', status(500))
    expect(await ask('/open', kept)).toMatchObject({ may: false })
    server.at('/robots.txt', says(CLOSED))
    expect(await ask('/open', kept)).toMatchObject({ may: false })
    time += ROBOTS_UNKNOWN_KEPT_MS
    expect(await ask('/open', kept)).toEqual({ may: true })
  })
  it('of a stranger’s page is asked for as the page would be', async () => {
    const permission = await ask('/open', new Map(), 'https://news.example.org/')
    expect(permission).toMatchObject({ may: false, detail: expect.stringContaining('this machine’s own') })
  })
  it('of the site longest known gives way', async () => {
    const kept: KeptRobots = new Map()
    const until = time + 1_000
    for (let n = 0; n < ROBOTS_SITES_KEPT_MAX; n++)
      kept.set(`http://${n}.example.org`, { said: { rules: [] }, until })
    await ask('/open', kept)
    expect(kept.size).toBe(ROBOTS_SITES_KEPT_MAX)
    expect(kept.has('http://0.example.org')).toBe(false)
    expect(kept.has(server.url)).toBe(true)
  })
})

import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostRules } from '../../src/delivery/host-rules.ts'
import { outboundFetch } from '../../src/delivery/outbound-fetch.ts'
import { URL_CHARS_MAX } from '../../src/limits.ts'
import type { Fetch, FetchAnswer, Fetcher } from '../../src/ports/fetcher.ts'
import { HOSTILE, OUTCOMES, redirect } from './hostile-answers.ts'
import { type LocalServer, startServer } from './local-server.ts'

const RSS = '<rss version="2.0"><channel><title>Harbour</title></channel></rss>'
const NAMES: Record<string, string[]> = {
  'inside.example.org': ['93.184.215.14', '10.1.2.3'],
  'nowhere.example.org': [],
}

let server: LocalServer
let fetcher: Fetcher

beforeAll(async () => {
  server = await startServer(HOSTILE)
  fetcher = outboundFetch({
    fetch: (url, init) => fetch(url, init),
    resolve: async (host) => {
      const addresses = NAMES[host]
      if (addresses === undefined) throw new Error('no name server answers')
      return addresses
    },
    rules: hostRules(server.host, ''),
    userAgent: 'Daybook/0.1 (+https://daybook.example.org)',
    totalMs: 1500,
    headMs: 1000,
  })
})
afterAll(() => server.stop())

const ask = (path: string, more: Partial<Fetch> = {}): Promise<FetchAnswer> =>
  fetcher.get({ url: server.url + path, accept: 'application/rss+xml', bytesMax: 100_000, ...more })

const outcome = (answer: FetchAnswer): string =>
  answer.kind === 'answer' ? String(answer.status) : `${answer.kind}: ${answer.reason}`

const textOf = (answer: FetchAnswer): string | undefined =>
  answer.kind === 'answer' ? new TextDecoder().decode(answer.body) : undefined

describe('a hostile answer', () => {
  it.each(OUTCOMES)('%s: %s, in time and in words', async (path, expected) => {
    const start = Date.now()
    const answer = await ask(path)
    expect(outcome(answer)).toBe(expected)
    expect(answer).toMatchObject({ detail: expect.stringMatching(/^.{10,400}$/s), url: expect.any(String) })
    expect(Date.now() - start).toBeLessThan(5_000)
  })
  it('leaves the fetcher as it was', async () => {
    server.at('/still', (_request, response) => response.end(RSS))
    expect(textOf(await ask('/still'))).toBe(RSS)
  })
})

describe('what did not answer', () => {
  it('is told of without its password', async () => {
    expect(await ask('/to-user')).toMatchObject({ url: 'https://news.example.org/' })
  })
  it('is told of no longer than an address is read', async () => {
    const answer = await ask(`/${'a'.repeat(5_000)}`)
    expect(outcome(answer)).toBe('refused: too long')
    expect(answer.url.length).toBeLessThanOrEqual(URL_CHARS_MAX)
  })
})

describe('a body', () => {
  const bodies: [name: string, headers: Record<string, string>, body: Buffer][] = [
    ['plain', {}, Buffer.from(RSS)],
    ['gzip', { 'content-encoding': 'gzip' }, gzipSync(RSS)],
    ['Brotli', { 'content-encoding': 'br' }, brotliCompressSync(RSS)],
    ['deflate', { 'content-encoding': 'deflate' }, deflateSync(RSS)],
    ['a .gz file', { 'content-type': 'application/gzip' }, gzipSync(RSS)],
    ['gzip packed twice', { 'content-encoding': 'gzip' }, gzipSync(gzipSync(RSS))],
    ['“identity”', { 'content-encoding': 'identity' }, Buffer.from(RSS)],
  ]
  it.each(bodies)('%s is read', async (_name, headers, body) => {
    server.at('/body', (_request, response) => response.writeHead(200, headers).end(body))
    expect(textOf(await ask('/body'))).toBe(RSS)
  })
  it('of exactly so many bytes is read, and of one more is not', async () => {
    server.at('/body', (_request, response) => response.end('a'.repeat(500)))
    expect(outcome(await ask('/body', { bytesMax: 500 }))).toBe('200')
    expect(outcome(await ask('/body', { bytesMax: 499 }))).toBe('failed: too large')
  })
  it.each([[204], [205], [304], [404], [410], [429], [500], [503]])(
    'of status %i is not waited for',
    async (status) => {
      server.at('/status', (_request, response) => {
        response.writeHead(status, { 'retry-after': '120', etag: '"a"', 'x-other': '1' }).flushHeaders()
        if (status < 400) response.end()
      })
      const answer = await ask('/status')
      expect(answer).toMatchObject({ kind: 'answer', status, movedTo: null })
      expect(answer).toMatchObject({ headers: { 'retry-after': '120', etag: '"a"' } })
      expect(textOf(answer)).toBe('')
    },
  )
})

describe('a redirect', () => {
  const hops: [name: string, hops: [path: string, status: number, to: string][], movedTo: string | null][] = [
    ['for good is told of', [['/a', 301, '/end']], '/end'],
    [
      'for good, twice',
      [
        ['/a', 301, '/b'],
        ['/b', 308, '/end'],
      ],
      '/end',
    ],
    [
      'for good, then for now',
      [
        ['/a', 301, '/b'],
        ['/b', 302, '/end'],
      ],
      '/b',
    ],
    [
      'for now, then for good',
      [
        ['/a', 302, '/b'],
        ['/b', 301, '/end'],
      ],
      null,
    ],
    ['to see another', [['/a', 303, '/end']], null],
    ['for now, method kept', [['/a', 307, '/end']], null],
  ]
  it.each(hops)('%s', async (_name, stairs, movedTo) => {
    for (const [path, status, to] of stairs) server.at(path, redirect(status, to))
    server.at('/end', (_request, response) => response.end(RSS))
    const answer = await ask('/a')
    expect(answer).toMatchObject({ kind: 'answer', status: 200, url: `${server.url}/end` })
    expect(answer).toMatchObject({ movedTo: movedTo && server.url + movedTo })
  })
})

describe('a request', () => {
  it('says who asks, for what, and what it knows', async () => {
    server.at('/asks', (_request, response) => response.writeHead(304).end())
    await ask('/asks#part', { etag: 'W/"7"', lastModified: 'Tue, 06 May 2031 08:00:00 GMT' })
    const { path, headers } = server.asked.at(-1) ?? {}
    expect(path).toBe('/asks')
    expect(headers).toMatchObject({
      'user-agent': 'Daybook/0.1 (+https://daybook.example.org)',
      accept: 'application/rss+xml',
      'if-none-match': 'W/"7"',
      'if-modified-since': 'Tue, 06 May 2031 08:00:00 GMT',
    })
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
  })
  it('leaves out a validator that no header can carry', async () => {
    server.at('/asks', (_request, response) => response.end(RSS))
    expect(outcome(await ask('/asks', { etag: '"a\r\nx: y"', lastModified: 'гость' }))).toBe('200')
    expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-none-match')
  })
})

describe('a name', () => {
  it('is resolved again at each redirect', async () => {
    server.at('/away', redirect(302, 'http://inside.example.org/'))
    expect(outcome(await ask('/away'))).toBe('refused: private')
  })
  const names: [url: string, outcome: string][] = [
    ['https://inside.example.org/feed', 'refused: private'],
    ['https://nowhere.example.org/feed', 'failed: unresolved'],
    ['https://unknown.example.org/feed', 'failed: unresolved'],
  ]
  it.each(names)('%s: %s', async (url, expected) => {
    expect(outcome(await ask('', { url }))).toBe(expected)
  })
})

describe('a page of somebody else', () => {
  it('leads to no host that only the operator’s trust allows', async () => {
    server.at('/page', (_request, response) => response.end(RSS))
    expect(outcome(await ask('/page', { namedBy: 'https://news.example.org/feed' }))).toBe(
      'refused: loopback',
    )
    expect(outcome(await ask('/page', { namedBy: `${server.url}/feed` }))).toBe('200')
    expect(outcome(await ask('/page'))).toBe('200')
  })
})

describe('a form', () => {
  const post = (path: string, base = server.url): Promise<FetchAnswer> =>
    fetcher.post({
      url: base + path,
      accept: '*/*',
      bytesMax: 10,
      namedBy: server.url,
      form: { 'hub.mode': 'subscribe', 'hub.topic': 'https://a.example/?b=1&c=ü' },
    })
  it('is sent as forms are, and the beginning of the answer is enough', async () => {
    let got = ''
    server.at('/form', async (request, response) => {
      for await (const chunk of request) got += chunk
      response.writeHead(202).end('x'.repeat(99_999))
      got += ` ${request.method} ${request.headers['content-type']}`
    })
    const answer = await post('/form')
    expect([outcome(answer), textOf(answer)?.length]).toEqual(['202', 10])
    expect(got).toBe(
      'hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D%C3%BC POST application/x-www-form-urlencoded;charset=UTF-8',
    )
  })
  it.each([301, 302, 303, 307, 308])('is not sent on by a %i', async (status) => {
    server.at('/moved-form', redirect(status, '/form'))
    expect(outcome(await post('/moved-form'))).toBe('failed: bad redirect')
  })
  it.each([
    ['http://169.254.169.254', 'refused: metadata'],
    ['http://10.1.2.3', 'refused: private'],
    ['http://inside.example.org', 'refused: private'],
    ['ftp://hub.example.org', 'refused: scheme'],
  ])('does not go to %s', async (base, expected) => {
    expect(outcome(await post('/', base))).toBe(expected)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { networkOf } from '../../src/http/network.ts'
import * as limits from '../../src/limits.ts'
import type { Ports } from '../../src/ports.ts'
import { ratesOf } from '../rates.ts'
import { aSubmission, fakePorts, TOKEN } from './fakes.ts'

const app = createApp()

/** Ports that note who comes by which door, and let the first so many of each in. */
const countedPorts = (quota: number, siteUrl = '') => {
  const came: [door: string, caller: string][] = []
  const rates = ratesOf((door, caller) => {
    came.push([door, caller])
    return came.filter(([d, c]) => d === door && c === caller).length <= quota
  })
  return { ports: { ...fakePorts({ siteUrl }).ports, rates } satisfies Ports, came }
}

const operator = { authorization: `Bearer ${TOKEN}` }
const call = (method: string, path: string, ports: Ports, headers: Record<string, string> = {}) =>
  app.request(
    path,
    {
      method,
      headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/json' }) },
      ...(method === 'POST' && { body: JSON.stringify({ reports: [aSubmission] }) }),
    },
    { ports },
  )

let warned: MockInstance<typeof console.warn>
beforeEach(() => {
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => warned.mockRestore())

const wrong = { authorization: 'Bearer no' }
const DOORS: [door: string, method: string, path: string, headers: Record<string, string>, status: number][] =
  [
    ['take-in', 'POST', '/api/v1/reports', operator, 200],
    ['preview', 'POST', '/api/v1/preview', operator, 200],
    ['search', 'GET', '/api/v1/search?q=ferry', {}, 200],
    ['websub', 'POST', `/websub/${'0'.repeat(32)}`, {}, 410],
    ['wrong-token', 'GET', '/api/v1/status', wrong, 401],
    ['wrong-token', 'GET', '/api/v1/reports/0123456789abcdef', wrong, 401],
    ['wrong-token', 'POST', '/api/v1/reports', wrong, 401],
    ['wrong-token', 'GET', '/api/v1/tokens', wrong, 401],
  ]

describe.each(DOORS)('the door %s: %s %s', (door, method, path, headers, status) => {
  it('lets so many in, and tells the next when to come again', async () => {
    const { ports } = countedPorts(2)
    const responses = []
    for (let n = 0; n < 4; n++) responses.push(await call(method, path, ports, headers))
    expect(responses.map((response) => response.status)).toEqual([status, status, 429, 429])
    const last = responses.at(-1)
    const { quota, seconds } = ports.rates[door as keyof Ports['rates']]
    expect(last?.headers.get('retry-after')).toBe(`${seconds}`)
    expect(last?.headers.get('ratelimit-policy')).toBe(`"${door}";q=${quota};w=${seconds}`)
    expect(last?.headers.get('ratelimit')).toBe(`"${door}";r=0;t=${seconds}`)
    expect(last?.headers.get('content-type')).toBe('application/problem+json')
    expect(last?.headers.get('cache-control')).toBe('no-store')
    expect(await last?.json()).toMatchObject({ status: 429, type: '/problems/too-many' })
    if (status === 200)
      expect(responses[0]?.headers.get('ratelimit-policy')).toBe(`"${door}";q=${quota};w=${seconds}`)
  })
})

/** Without an address no site takes subscribers. */
const SITE = 'https://daybook.example'

describe('what is answered to a call that was counted', () => {
  const POLICY = 'ratelimit-policy'
  const names = (policy: string | null): string[] =>
    [...(policy ?? '').matchAll(/"([a-z-]+)";q=\d+;w=\d+/g)].map(([, name]) => name ?? '')
  const ANSWERS: [
    what: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    status: number,
    doors: string[],
  ][] = [
    ['what it asked for', 'GET', '/api/v1/search?q=ferry', {}, 200, ['search']],
    [
      'nothing, for its copy holds',
      'GET',
      '/api/v1/search?q=ferry',
      { 'if-none-match': '*' },
      304,
      ['search'],
    ],
    ['what does not fit', 'GET', '/api/v1/search?q=ferry&from=x', {}, 400, ['search']],
    ['a page', 'GET', '/search?q=ferry', {}, 200, ['search']],
    ['a list by words', 'GET', '/api/v1/days?q=ferry', {}, 200, ['search']],
    ['a list by all else', 'GET', '/api/v1/days', {}, 200, []],
    ['what its body lacks', 'POST', '/api/v1/subscriptions', {}, 422, ['subscribe', 'subscribe-all']],
    ['who may', 'POST', '/api/v1/reports', wrong, 401, ['wrong-token']],
    ['who may, before it is counted', 'POST', '/api/v1/reports', {}, 401, []],
    ['a day', 'GET', '/2031/05/06', {}, 200, []],
  ]
  it.each(ANSWERS)('%s: %s %s', async (_, method, path, headers, status, doors) => {
    const response = await call(method, path, countedPorts(9, SITE).ports, headers)
    expect([response.status, names(response.headers.get(POLICY))]).toEqual([status, doors])
    expect(response.headers.get('ratelimit')).toBeNull()
  })
  it('names of two doors the one that is shut', async () => {
    const { ports } = countedPorts(9, SITE)
    const shut = { ...ports.rates['subscribe-all'], allow: async () => false }
    const response = await call('POST', '/api/v1/subscriptions', {
      ...ports,
      rates: { ...ports.rates, 'subscribe-all': shut },
    })
    expect(response.status).toBe(429)
    expect(names(response.headers.get(POLICY))).toEqual(['subscribe', 'subscribe-all'])
    expect(response.headers.get('ratelimit')).toBe(`"subscribe-all";r=0;t=${shut.seconds}`)
  })
})

describe('the OpenAPI document', async () => {
  const document = (await (await app.request('/openapi.json', {}, { ports: fakePorts().ports })).json()) as {
    paths: Record<string, Record<string, Described>>
  }
  type Described = {
    operationId: string
    'x-rate-limit'?: string
    responses: Record<string, { headers?: object }>
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): [string, string, string, Described] => [
      described.operationId,
      method,
      path,
      described,
    ]),
  )
  it.each(operations)('%s: names the door by which it is counted', async (_, method, path, described) => {
    const { ports, came } = countedPorts(9, SITE)
    const address = path.replace(/\{\w+\}/g, 'x') + (method === 'get' ? '?q=ferry&limit=none' : '')
    await app.request(address, { method: method.toUpperCase(), headers: operator }, { ports })
    expect(came[0]?.[0]).toBe(described['x-rate-limit'])
  })
  it.each(operations)('%s: declares the fields of answers that are counted', (_, __, ___, described) => {
    for (const [status, { headers = {} }] of Object.entries(described.responses)) {
      const isCounted = described['x-rate-limit'] !== undefined || status === '401' || status === '429'
      expect('RateLimit-Policy' in headers).toBe(isCounted)
      expect('RateLimit' in headers).toBe(status === '429')
      expect('Retry-After' in headers).toBe(status === '429')
    }
  })
})

describe('a caller', () => {
  const from = (address: string) => ({ 'cf-connecting-ip': address })
  const came = async (headers: Record<string, string>, path = '/api/v1/search?q=ferry', method = 'GET') => {
    const counted = countedPorts(9)
    await call(method, path, counted.ports, headers)
    return counted.came[0]?.[1] ?? ''
  }
  it('is its network where it has no token, by a name that tells nothing of it', async () => {
    const one = await came(from('192.0.2.1'))
    expect(await came(from('192.0.2.99'))).toBe(one)
    expect(await came(from('192.0.3.1'))).not.toBe(one)
    expect(one).toMatch(/^network [0-9a-f]{16}$/)
    expect(one).not.toContain('192')
  })
  it('is its token where it has one, from wherever', async () => {
    const headers = { ...operator, ...from('192.0.2.1') }
    expect(await came(headers, '/api/v1/reports', 'POST')).toBe('token API_TOKEN')
  })
  it('has another name in another installation and on another day', async () => {
    const names = await Promise.all(
      [
        { apiToken: 'one', day: '2031-05-06' },
        { apiToken: 'two', day: '2031-05-06' },
        { apiToken: 'one', day: '2031-05-07' },
      ].map(async ({ apiToken, day }) => {
        const { ports, came } = countedPorts(9)
        const settings = { ...ports.settings, apiToken }
        const now = () => new Date(`${day}T12:00:00Z`)
        await call('GET', '/api/v1/search?q=ferry', { ...ports, settings, now }, from('192.0.2.1'))
        return came[0]?.[1]
      }),
    )
    expect(new Set(names).size).toBe(3)
  })
  it('with a good token is never taken for a wrong one', async () => {
    const { ports, came } = countedPorts(0)
    expect((await call('GET', '/api/v1/status', ports, operator)).status).toBe(200)
    expect(came).toEqual([])
  })
})

describe('a storm of wrong tokens', () => {
  it('is logged in its beginning only, without addresses', async () => {
    const { ports } = countedPorts(2)
    const headers = { ...wrong, 'cf-connecting-ip': '192.0.2.7' }
    for (let n = 0; n < 9; n++) await call('GET', '/api/v1/status', ports, headers)
    expect(warned).toHaveBeenCalledTimes(2)
    expect(JSON.stringify(warned.mock.calls)).not.toContain('192.0.2')
  })
})

describe('networkOf', () => {
  const CASES: [address: string, network: string][] = [
    ['192.0.2.1', '192.0.2.0/24'],
    ['255.255.255.255', '255.255.255.0/24'],
    ['::ffff:192.0.2.1', '192.0.2.0/24'],
    ['::FFFF:192.0.2.1', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001:2::', '2001:db8:1::/48'],
    ['2001:db8:1::7', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0::/48'],
    ['2001::1:2:3:4:5:6', '2001:0:1::/48'],
    ['::1', '0:0:0::/48'],
    ['::', '0:0:0::/48'],
    ['::1:2:3:4:5:6:7', '0:1:2::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['', 'unknown'],
    ['localhost', 'unknown'],
    ['192.0.2', 'unknown'],
    ['192.0.2.256', 'unknown'],
    ['1:2:3', 'unknown'],
    ['1::2::3', 'unknown'],
  ]
  it.each(CASES)('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('wrangler.toml', () => {
  const config = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8')
  const bound = [
    ...config.matchAll(
      /\[\[ratelimits\]\]\nname = "(\w+)"\nnamespace_id = "(\d+)"\nsimple = \{ limit = (\d+), period = (\d+) \}/g,
    ),
  ].map(([, name = '', id, limit, period]) => ({ name, id, limit: Number(limit), period: Number(period) }))
  it('binds every rate, each under a number of its own', () => {
    const rates = Object.keys(limits).filter((name) => name.startsWith('RATE_') && name !== 'RATE_PERIOD_S')
    expect(bound.map(({ name }) => name).sort()).toEqual(rates.sort())
    expect(new Set(bound.map(({ id }) => id)).size).toBe(bound.length)
  })
  it.each(bound)('says of $name what the code tells callers', ({ name, limit, period }) => {
    expect({ limit, period }).toEqual({
      limit: (limits as Record<string, unknown>)[name],
      period: limits.RATE_PERIOD_S,
    })
  })
})

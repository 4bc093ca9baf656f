import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestHarness } from 'wrangler'

type DnsAnswer = { type: number; data: string }

const A = 1
const CNAME = 5
const AAAA = 28

/** What DNS over HTTPS knows, in the test's world; `null`: it fails. */
const ZONE: Record<string, DnsAnswer[] | null> = {
  'both.example.org': [
    { type: A, data: '93.184.215.14' },
    { type: AAAA, data: '2606:4700::1111' },
  ],
  'old.example.org': [{ type: A, data: '93.184.215.14' }],
  'new.example.org': [{ type: AAAA, data: '2606:4700::1111' }],
  'alias.example.org': [
    { type: CNAME, data: 'inside.example.org.' },
    { type: A, data: '10.0.0.7' },
  ],
  'dangling.example.org': [{ type: CNAME, data: 'nobody.example.org.' }],
  'empty.example.org': [],
  'broken.example.org': null,
}

/** As 1.1.1.1 answers `application/dns-json`: no Answer at all where there is none. */
const answerDns = (asked: URL): Response => {
  const name = asked.searchParams.get('name') ?? ''
  const type = asked.searchParams.get('type') === 'AAAA' ? AAAA : A
  const known = ZONE[name]
  if (known === null) return new Response('no', { status: 502 })
  const found = known?.filter((answer) => answer.type === type || answer.type === CNAME) ?? []
  return Response.json({
    Status: known ? 0 : 3,
    Question: [{ name, type }],
    ...(found.length > 0 && { Answer: found.map((answer) => ({ name, TTL: 60, ...answer })) }),
  })
}

const harness = createTestHarness({
  root: join(import.meta.dirname, '../..'),
  workers: [
    {
      config: {
        name: 'fetching',
        main: 'test/delivery/fetch-worker.ts',
        compatibility_date: '2026-10-20',
        compatibility_flags: ['nodejs_compat'],
      },
    },
  ],
})

beforeAll(async () => {
  const own = globalThis.fetch
  // The harness hands what the Worker asks of the network to this one.
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = new URL(String(input))
    return url.hostname === 'cloudflare-dns.com' ? Promise.resolve(answerDns(url)) : own(input, init)
  })
  await harness.listen()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await harness.close()
})

const post = async (path: string, body: unknown): Promise<unknown> =>
  await (await harness.fetch(path, { method: 'POST', body: JSON.stringify(body) })).json()

describe('a name, resolved in workerd', () => {
  const names: [host: string, expected: unknown][] = [
    ['both.example.org', ['93.184.215.14', '2606:4700::1111']],
    ['old.example.org', ['93.184.215.14']],
    ['new.example.org', ['2606:4700::1111']],
    ['alias.example.org', ['10.0.0.7']],
    ['dangling.example.org', []],
    ['empty.example.org', []],
    ['nobody.example.org', []],
    ['broken.example.org', expect.stringMatching(/broken\.example\.org/)],
  ]
  it.each(names)('%s', async (host, expected) => expect(await post('/resolve', host)).toEqual(expected))

  const fetches: [host: string, reason: string][] = [
    ['alias.example.org', 'private'],
    ['nobody.example.org', 'unresolved'],
    ['broken.example.org', 'unresolved'],
  ]
  it.each(fetches)('%s is not asked for a feed: %s', async (host, reason) => {
    const wanted = { url: `https://${host}/feed.xml`, accept: 'text/xml', bytesMax: 1_000 }
    expect(await post('/ask', { trusted: '', wanted })).toMatchObject({ reason, url: wanted.url })
  })
})

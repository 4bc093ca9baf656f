import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { callAnswerSchema } from '../../src/http/schemas/report.ts'
import { CALL_BYTES_MAX, PAGES_PER_CALL_MAX, PREVIEW_BYTES_MAX } from '../../src/limits.ts'
import type { Fetch, FetchAnswer } from '../../src/ports/fetcher.ts'
import type { TakeInWrite } from '../../src/ports/reports.ts'
import { pageOf } from '../intake/page-html.ts'
import { aSubmission, fakePorts, TOKEN } from './fakes.ts'

const app = createApp()

const post = (body: BodyInit | null, headers: Record<string, string> = {}, ports = fakePorts().ports) =>
  app.request(
    '/api/v1/reports',
    {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      body,
    },
    { ports },
  )

const call = (...reports: unknown[]) => JSON.stringify({ reports })

describe('POST /api/v1/reports', () => {
  it('takes reports in and answers for each in the order of the call', async () => {
    const { ports, asked } = fakePorts()
    const response = await post(
      call({ ...aSubmission, title: 7 }, aSubmission, { texts: 'x' }, 'no object'),
      {},
      ports,
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const { results } = callAnswerSchema.parse(await response.json())
    expect(results.map(({ outcome }) => outcome)).toEqual(['rejected', 'taken in', 'rejected', 'rejected'])
    expect(results[0]).toMatchObject({ detail: expect.stringContaining('title') })
    expect(asked.written).toHaveLength(1)
  })
  it('writes nothing where no report fits', async () => {
    const { ports, asked } = fakePorts()
    expect((await post(call({}), {}, ports)).status).toBe(200)
    expect(asked.written).toHaveLength(0)
  })
  it('asks to come again where others kept writing', async () => {
    const { ports } = fakePorts()
    const crowded = { ...ports, reports: { ...ports.reports, write: async () => 'stale' as const } }
    const response = await post(call(aSubmission), {}, crowded)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await response.json()).toMatchObject({ type: expect.stringMatching(/\/problems\/busy$/) })
  })
  it('reads gzip', async () => {
    const body = new Uint8Array(gzipSync(call(aSubmission)))
    const response = await post(body, { 'content-encoding': 'gzip' })
    expect(response.status).toBe(200)
  })
})

describe('pages', () => {
  const url = 'https://courier.example/news/ferries-kept-in'
  const web = (answer: { status: number; body?: string }) => {
    const fetched: Fetch[] = []
    const get = async (wanted: Fetch): Promise<FetchAnswer> => {
      fetched.push(wanted)
      const robots = wanted.url.endsWith('/robots.txt')
      return {
        kind: 'answer',
        status: robots ? 404 : answer.status,
        url: wanted.url,
        movedTo: null,
        headers: { 'content-type': 'text/html' },
        body: Uint8Array.from(Buffer.from(answer.body ?? '')),
      }
    }
    const { ports, asked } = fakePorts()
    return { ports: { ...ports, fetcher: { ...fakePorts().ports.fetcher, get } }, asked, fetched }
  }
  const resultsOf = async (response: Response) => {
    expect(response.status).toBe(200)
    return callAnswerSchema.parse(await response.json()).results
  }

  it('are read from their HTML, or fetched by their address', async () => {
    const { ports, asked, fetched } = web({ status: 200, body: pageOf({}) })
    const source = 'The Ellery Courier'
    const results = await resultsOf(await post(call({ html: pageOf({}), url, source }), {}, ports))
    expect(results).toMatchObject([{ outcome: 'taken in', title: 'Ferries kept in' }])
    expect(fetched).toEqual([])
    expect(await resultsOf(await post(call({ url, source }), {}, ports))).toMatchObject([
      { outcome: 'taken in' },
    ])
    expect(fetched.map((one) => [new URL(one.url).pathname, one.namedBy])).toEqual([
      ['/robots.txt', null],
      ['/news/ferries-kept-in', null],
    ])
    const reports = asked.written.flatMap((write) => (write as TakeInWrite).reports)
    expect(new Set(reports.map(({ report }) => report.id)).size).toBe(1)
    expect(reports[0]?.report).toMatchObject({ url, sourceName: source, title: { value: 'Ferries kept in' } })
  })
  it.each([
    ['one that is not there', { status: 404 }, { url: `${url}/1` }, /status 404/],
    ['one without an article', { status: 200, body: '<p>Hi</p>' }, { url: `${url}/2` }, /no running text/],
    ['an address of another kind', { status: 200 }, { url: 'javascript:alert(1)' }, /no address/],
    ['HTML of nothing', { status: 200 }, { html: '<p>Hi</p>' }, /no article/],
    ['a field too many', { status: 200 }, { html: 'x', colour: 'red' }, /no field colour/],
  ])('%s is rejected with the reason, and costs no other', async (_, answer, page, reason) => {
    const { ports } = web(answer)
    const results = await resultsOf(await post(call(page, aSubmission), {}, ports))
    expect(results).toMatchObject([
      { outcome: 'rejected', detail: expect.stringMatching(reason) },
      { outcome: 'taken in' },
    ])
  })
  it('are fetched up to a bound, and for a preview not at all', async () => {
    const { ports, fetched } = web({ status: 404 })
    const urls = Array.from({ length: PAGES_PER_CALL_MAX + 2 }, (_, n) => ({
      url: `https://many.example/${n}`,
    }))
    const results = await resultsOf(await post(call(...urls), {}, ports))
    expect(results.at(-1)).toMatchObject({ detail: expect.stringMatching(/hand it in again/) })
    expect(fetched.filter((one) => !one.url.endsWith('/robots.txt'))).toHaveLength(PAGES_PER_CALL_MAX)
  })
})

describe('what it refuses', () => {
  const tooMany = call(...Array.from({ length: 101 }, () => aSubmission))
  const tooLong = `{"reports":["${'x'.repeat(CALL_BYTES_MAX)}"]}`
  const cases: [why: string, body: BodyInit | null, headers: Record<string, string>, status: number][] = [
    ['no token', call(aSubmission), { authorization: '' }, 401],
    ['another token', call(aSubmission), { authorization: 'Bearer another' }, 401],
    ['another scheme', call(aSubmission), { authorization: `Basic ${TOKEN}` }, 401],
    ['broken JSON', '{"reports":', {}, 400],
    ['no body', null, {}, 400],
    ['another type', call(aSubmission), { 'content-type': 'text/plain' }, 415],
    ['an encoding that is not read', call(aSubmission), { 'content-encoding': 'br' }, 415],
    ['gzip that is none', call(aSubmission), { 'content-encoding': 'gzip' }, 400],
    ['a bare array', JSON.stringify([aSubmission]), {}, 422],
    ['no report', call(), {}, 422],
    ['too many reports', tooMany, {}, 422],
    ['too many bytes', tooLong, {}, 413],
    ['too many bytes, announced', call(aSubmission), { 'content-length': `${CALL_BYTES_MAX + 1}` }, 413],
    ['too many bytes, packed', new Uint8Array(gzipSync(tooLong)), { 'content-encoding': 'gzip' }, 413],
  ]
  it.each(cases)('%s', async (_, body, headers, status) => {
    const response = await post(body, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status })
    if (status === 401) expect(response.headers.get('www-authenticate')).toContain('Bearer')
  })
  it('a preview of more bytes than it works through at once', async () => {
    const response = await app.request(
      '/api/v1/preview',
      {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: call({ ...aSubmission, text: 'x'.repeat(PREVIEW_BYTES_MAX) }),
      },
      fakePorts(),
    )
    expect(response.status).toBe(413)
  })
  it('everybody, where the operator set no token', async () => {
    const response = await post(call(aSubmission), { authorization: '' }, fakePorts({ apiToken: '' }).ports)
    expect(response.status).toBe(401)
    const absent = await app.request('/api/v1/reports', { method: 'POST' }, fakePorts({ apiToken: '' }))
    expect(await absent.json()).toMatchObject({ detail: expect.stringContaining('API_TOKEN') })
  })
})

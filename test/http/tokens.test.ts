import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { issueToken } from '../../src/flows/issue-token.ts'
import { createApp } from '../../src/http/app.ts'
import { issuedTokenSchema, tokenSchema, tokensSchema } from '../../src/http/schemas/token.ts'
import { sha256 } from '../../src/model/hash.ts'
import type { Scope } from '../../src/model/token.ts'
import type { Ports } from '../../src/ports.ts'
import { aSubmission, fakePorts, TOKEN } from './fakes.ts'
import { reportIdOf } from './golden.ts'

const app = createApp()
const report = reportIdOf('harbour')

let ports: Ports
let warned: MockInstance<typeof console.warn>
beforeEach(() => {
  ports = fakePorts().ports
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => warned.mockRestore())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const call = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
  app.request(
    path,
    {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    { ports },
  )

const issue = async (name: string, scope: Scope) => {
  const issued = await issueToken(ports, name, scope)
  if (issued === 'name taken') throw new Error(`${name} is taken`)
  return issued
}

type Bearer = 'nobody' | 'wrong' | 'revoked' | 'ingest' | 'admin' | 'first'
const BEARERS: Bearer[] = ['nobody', 'wrong', 'revoked', 'ingest', 'admin', 'first']

const headersOf = async (who: Bearer): Promise<Record<string, string>> => {
  if (who === 'nobody') return {}
  if (who === 'wrong') return bearer('guessed')
  if (who === 'first') return bearer(TOKEN)
  const { id, token } = await issue('a token', who === 'admin' ? 'admin' : 'ingest')
  if (who === 'revoked') await ports.tokens.revoke(id, '2031-05-06T18:00:00.000Z')
  return bearer(token)
}

const reports = { reports: [aSubmission] }
const ROUTES: [method: string, path: string, body: unknown, expected: Record<Bearer, number>][] = [
  ['POST', '/api/v1/reports', reports, row(401, 401, 401, 200, 200, 200)],
  ['POST', '/api/v1/preview', reports, row(401, 401, 401, 200, 200, 200)],
  ['POST', '/api/v1/preview?against=stored', reports, row(401, 401, 401, 200, 200, 200)],
  ['GET', '/api/v1/tokens', undefined, row(401, 401, 401, 403, 200, 200)],
  ['POST', '/api/v1/tokens', { name: 'new', scope: 'ingest' }, row(401, 401, 401, 403, 201, 201)],
  ['DELETE', `/api/v1/tokens/${'0'.repeat(16)}`, undefined, row(401, 401, 401, 403, 404, 404)],
  ['GET', '/api/v1/status', undefined, row(200, 401, 401, 200, 200, 200)],
  ['GET', `/api/v1/reports/${report}`, undefined, row(200, 401, 401, 200, 200, 200)],
  ['GET', '/api/v1/days', undefined, row(200, 200, 200, 200, 200, 200)],
]

function row(...statuses: number[]): Record<Bearer, number> {
  return Object.fromEntries(BEARERS.map((who, at) => [who, statuses[at]])) as Record<Bearer, number>
}

describe.each(ROUTES)('%s %s', (method, path, body, expected) => {
  it.each(BEARERS)(`to %s`, async (who) => {
    const response = await call(method, path, await headersOf(who), body)
    expect(response.status).toBe(expected[who])
    if (response.status !== 401 && response.status !== 403) return
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.has('www-authenticate')).toBe(response.status === 401)
  })
})

describe('a preview that the operator opened', () => {
  const CASES: [query: string, expected: Record<Bearer, number>][] = [
    ['', row(200, 401, 401, 200, 200, 200)],
    ['?against=nothing', row(200, 401, 401, 200, 200, 200)],
    ['?against=stored', row(401, 401, 401, 200, 200, 200)],
  ]
  it.each(CASES.flatMap(([query, expected]) => BEARERS.map((who) => [query, who, expected] as const)))(
    '“%s” to %s',
    async (query, who, expected) => {
      ports = { ...ports, settings: { ...ports.settings, previewOpen: true } }
      const response = await call('POST', `/api/v1/preview${query}`, await headersOf(who), reports)
      expect(response.status).toBe(expected[who])
    },
  )
})

describe('what only the operator sees', () => {
  it.each([
    ['/api/v1/status', 'secret words'],
    [`/api/v1/reports/${report}`, '"text":'],
  ])('%s', async (path, words) => {
    const seen: boolean[] = []
    for (const who of ['nobody', 'ingest', 'admin', 'first'] as const) {
      ports = fakePorts().ports
      seen.push((await (await call('GET', path, await headersOf(who))).text()).includes(words))
    }
    expect(seen).toEqual([false, false, true, true])
  })
})

describe('a token', () => {
  it('is told once, and kept as its hash', async () => {
    const made = await call('POST', '/api/v1/tokens', bearer(TOKEN), { name: 'laptop', scope: 'ingest' })
    expect(made.headers.get('cache-control')).toBe('private, no-store')
    const { token, ...shown } = issuedTokenSchema.parse(await made.json())
    expect(token).toMatch(/^daybook_[0-9a-f]{16}_[\w-]{43}$/)
    expect((await ports.tokens.find(shown.id))?.hash).toBe(sha256(token))
    const listed = await (await call('GET', '/api/v1/tokens', bearer(TOKEN))).text()
    expect(tokensSchema.parse(JSON.parse(listed)).items).toEqual([shown])
    expect(listed).not.toContain(token.slice(-43))
    expect(listed).not.toContain(sha256(token))
  })
  it('lets nobody in once it is revoked, twice is once, and its name is free again', async () => {
    const { id, token } = await issue('laptop', 'ingest')
    const taken = await call('POST', '/api/v1/tokens', bearer(TOKEN), { name: 'laptop', scope: 'admin' })
    expect(taken.status).toBe(409)
    const revoked = await call('DELETE', `/api/v1/tokens/${id}`, bearer(TOKEN))
    const at = tokenSchema.parse(await revoked.json()).revokedAt
    expect(at).not.toBeNull()
    expect((await call('POST', '/api/v1/reports', bearer(token), reports)).status).toBe(401)
    const again = await call('DELETE', `/api/v1/tokens/${id}`, bearer(TOKEN))
    expect(tokenSchema.parse(await again.json()).revokedAt).toBe(at)
    expect((await issue('laptop', 'ingest')).id).not.toBe(id)
  })
  it('tells the day it was last used, and writes that once a day', async () => {
    const { id, token } = await issue('laptop', 'ingest')
    const used = vi.spyOn(ports.tokens, 'used')
    const days = ['2031-05-06', '2031-05-06', '2031-05-07']
    for (const day of days) {
      ports = { ...ports, now: () => new Date(`${day}T12:00:00Z`) }
      await call('POST', '/api/v1/reports', bearer(token), reports)
    }
    expect(used.mock.calls).toEqual([
      [id, '2031-05-06'],
      [id, '2031-05-07'],
    ])
  })
  it('works where the settings have none', async () => {
    const { token } = await issue('laptop', 'ingest')
    ports = { ...ports, settings: { ...ports.settings, apiToken: '' } }
    expect((await call('POST', '/api/v1/reports', bearer(token), reports)).status).toBe(200)
    expect((await call('POST', '/api/v1/reports', bearer(''), reports)).status).toBe(401)
  })
  const REFUSED: [name: unknown, scope: unknown][] = [
    ['', 'ingest'],
    ['x'.repeat(61), 'ingest'],
    ['two\nlines', 'ingest'],
    ['0123456789abcdef', 'ingest'],
    ['laptop', 'root'],
    ['laptop', undefined],
  ]
  it.each(REFUSED)('is not made for the name %j and the scope %j', async (name, scope) => {
    expect((await call('POST', '/api/v1/tokens', bearer(TOKEN), { name, scope })).status).toBe(422)
    expect(await ports.tokens.list()).toEqual([])
  })
})

describe('what checking a token reads', () => {
  const wellFormed = `daybook_${'a'.repeat(16)}_${'B'.repeat(43)}`
  const CASES: [why: string, headers: Record<string, string>, reads: number][] = [
    ['no header', {}, 0],
    ['the first token', bearer(TOKEN), 0],
    ['a string that no token has', bearer('daybook_guess'), 0],
    ['another scheme', { authorization: `Basic ${wellFormed}` }, 0],
    ['an id that nobody has', bearer(wellFormed), 1],
  ]
  it.each(CASES)('%s: %j', async (_, headers, reads) => {
    const find = vi.spyOn(ports.tokens, 'find')
    await call('GET', '/api/v1/status', headers)
    expect(find).toHaveBeenCalledTimes(reads)
  })
  it('a good one: one read', async () => {
    const { token } = await issue('laptop', 'admin')
    const find = vi.spyOn(ports.tokens, 'find')
    expect(await (await call('GET', '/api/v1/status', bearer(token))).text()).toContain('secret words')
    expect(find).toHaveBeenCalledTimes(1)
  })
})

describe('the log', () => {
  it('tells of wrong tokens, and never what they were', async () => {
    const { id, token } = await issue('laptop', 'ingest')
    await ports.tokens.revoke(id, '2031-05-06T18:00:00.000Z')
    const others = [token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'hunter2', TOKEN.slice(1)]
    for (const wrong of [token, ...others])
      expect((await call('POST', '/api/v1/reports', bearer(wrong), reports)).status).toBe(401)
    expect(warned).toHaveBeenCalledTimes(4)
    const logged = JSON.stringify(warned.mock.calls)
    expect(logged).toContain('/api/v1/reports')
    for (const wrong of [token, id, ...others]) expect(logged).not.toContain(wrong)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { RATE_WRONG_TOKEN } from '../../src/limits.ts'
import { BUDGET, FERRY } from '../flows/ferry-reports.ts'
import { type LocalWorker, startWorker, TOKEN, until } from './harness.ts'

let worker: LocalWorker
beforeAll(async () => {
  worker = await startWorker()
}, 120_000)
afterAll(() => worker.stop())

const call = (method: string, path: string, token: string, body?: unknown): Promise<Response> =>
  worker.fetch(path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

test('a token is made, lets reports in and nothing else, and is revoked', async () => {
  const made = await call('POST', '/api/v1/tokens', TOKEN, { name: 'newsroom', scope: 'ingest' })
  expect(made.status).toBe(201)
  const { id, token } = (await made.json()) as { id: string; token: string }
  const taken = await call('POST', '/api/v1/reports', token, { reports: [BUDGET] })
  expect(await taken.json()).toMatchObject({ results: [{ outcome: 'taken in' }] })
  expect((await call('GET', '/api/v1/tokens', token)).status).toBe(403)
  const listed = await call('GET', '/api/v1/tokens', TOKEN)
  const today = new Date().toISOString().slice(0, 10)
  expect(await listed.json()).toMatchObject({ items: [{ id, name: 'newsroom', lastUsed: today }] })
  expect((await call('DELETE', `/api/v1/tokens/${id}`, TOKEN)).status).toBe(200)
  expect((await call('POST', '/api/v1/reports', token, { reports: [BUDGET] })).status).toBe(401)
}, 60_000)

test('a preview shows the day that taking in then makes', async () => {
  const reports = [...FERRY, BUDGET]
  const previewed = await call('POST', '/api/v1/preview?against=stored', TOKEN, { reports })
  expect(previewed.status).toBe(200)
  const { days } = (await previewed.json()) as { days: { date: string; hash: string }[] }
  expect(await (await worker.fetch('/api/v1/days')).json()).toMatchObject({ items: [] })
  expect((await call('POST', '/api/v1/reports', TOKEN, { reports })).status).toBe(200)
  await worker.scheduled()
  const hashOf = async () =>
    ((await (await worker.fetch(`/api/v1/days/${days[0]?.date}`)).json()) as { hash?: string }).hash
  expect(await until(hashOf, (hash) => hash !== undefined)).toBe(days[0]?.hash)
}, 60_000)

test('a storm of wrong tokens meets the platform’s rate limit, and the operator does not', async () => {
  // The platform's windows begin when they will: in two windows' worth of calls one is too many.
  const statuses: number[] = []
  for (let n = 0; n < 2 * RATE_WRONG_TOKEN + 1 && !statuses.includes(429); n++)
    statuses.push((await call('GET', '/api/v1/status', 'no')).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(RATE_WRONG_TOKEN - 1)
  expect((await call('GET', '/api/v1/status', TOKEN)).status).toBe(200)
}, 60_000)

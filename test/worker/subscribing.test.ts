import { afterAll, beforeAll, expect, test } from 'vitest'
import { RATE_SUBSCRIBE } from '../../src/limits.ts'
import { type LocalWorker, startWorker, TOKEN, until } from './harness.ts'

const SITE_URL = 'https://daybook.example'
let worker: LocalWorker
beforeAll(async () => {
  worker = await startWorker({ SITE_URL })
}, 120_000)
afterAll(() => worker.stop())

const form = (path: string, fields: Record<string, string>): Promise<Response> =>
  worker.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  })
const operator = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
const lookup = async (address: string): Promise<{ state?: string; nextDue?: string | null }> => {
  const init = { method: 'POST', headers: operator, body: JSON.stringify({ address }) }
  return (await (await worker.fetch('/api/v1/subscribers/lookup', init)).json()) as { state?: string }
}

test('the form asks again of who is too quick, and what programs ask for waits to be confirmed', async () => {
  const page = await (await worker.fetch('/subscribe')).text()
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect(page).toContain('value="Europe/Kyiv"')
  const quick = await form('/subscribe', { address: 'ann@mail.example', stamp })
  expect(quick.status).toBe(422)
  expect(await quick.text()).toContain('ann@mail.example')
  const body = JSON.stringify({ address: 'ann@mail.example', timezone: 'Asia/Kathmandu', hour: 6 })
  const asked = await worker.fetch('/api/v1/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(asked.status).toBe(202)
  await asked.arrayBuffer()
  expect(
    await until(
      () => lookup('ann@mail.example'),
      ({ state }) => state !== undefined,
    ),
  ).toMatchObject({
    state: 'pending',
    nextDue: null,
  })
  expect(worker.errors()).toEqual([])
}, 60_000)

test('a list goes in and comes out as CSV', async () => {
  const list = 'address,consent_at,timezone,hour\nbob@mail.example,2021-05-04T10:00:00Z,America/St_Johns,8\n'
  const init = { method: 'POST', headers: { ...operator, 'content-type': 'text/csv' }, body: list }
  const imported = await worker.fetch('/api/v1/subscribers?source=a%20fair', init)
  expect(await imported.json()).toEqual({ added: 1, known: 0, suppressed: 0, rejected: [] })
  const { nextDue } = await lookup('bob@mail.example')
  expect(nextDue).toMatch(/T1[01]:30:00\.000Z$/)
  const exported = await worker.fetch('/api/v1/subscribers.csv', { headers: operator })
  expect(await exported.text()).toMatch(/bob@mail\.example,active,daily,1,8,America\/St_Johns,.*a fair/)
}, 60_000)

test('one network meets the platform’s limit', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 2 * RATE_SUBSCRIBE + 1 && !statuses.includes(429); n++)
    statuses.push((await form('/subscribe', { address: `ann${n}@mail.example` })).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.slice(0, -1).every((status) => status === 200)).toBe(true)
}, 60_000)

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { importedSchema, subscriberSchema, subscribersSchema } from '../../src/http/schemas/subscription.ts'
import { openSubscriptionDoor, type SubscriptionDoor } from './subscription-door.ts'

let door: SubscriptionDoor
beforeAll(async () => {
  door = await openSubscriptionDoor()
}, 60_000)
afterAll(() => door.local.close())
beforeEach(() => door.reset())

const LIST = `address,consent_at,hour,timezone,topics,consent_source
ann@mail.example,2021-05-04T10:00:00Z,6,Asia/Kathmandu,"search:ferry ""fare""; name:Ada Marsh",a fair
=cmd@mail.example,2021-05-05T10:00:00Z,,,,
bob@mail.example,2021-05-06T10:00:00Z,,,,
no address,2021-05-06T10:00:00Z,,,,
`
const importList = (text: string) =>
  door.api('POST', '/api/v1/subscribers?source=old%20list', text, 'text/csv')
const list = async (query = '') =>
  subscribersSchema.parse(await (await door.api('GET', `/api/v1/subscribers${query}`)).json())

describe('the list', () => {
  it('is taken in once, with the consents, and sends no mail', async () => {
    const imported = importedSchema.parse(await (await importList(LIST)).json())
    expect(imported).toEqual({
      added: 3,
      known: 0,
      suppressed: 0,
      rejected: [{ line: 5, detail: 'address: is no address of mail' }],
    })
    expect(importedSchema.parse(await (await importList(LIST)).json())).toMatchObject({ added: 0, known: 3 })
    const { items } = await list()
    expect(items.find(({ address }) => address === 'ann@mail.example')).toMatchObject({
      state: 'active',
      nextDue: '2031-05-07T00:15:00.000Z',
      topics: [
        { kind: 'search', value: 'ferry "fare"' },
        { kind: 'name', value: 'Ada Marsh' },
      ],
      consent: { at: '2021-05-04T10:00:00.000Z', from: 'import', source: 'a fair', network: null },
    })
    expect(items.find(({ address }) => address === 'bob@mail.example')?.consent.source).toBe('old list')
    expect(door.sent).toEqual([])
  })
  it('comes in pages, each once', async () => {
    await importList(LIST)
    const first = await list('?limit=2')
    expect(first.items).toHaveLength(2)
    const response = await door.api('GET', `/api/v1/subscribers?limit=2&cursor=${first.next}`)
    const rest = subscribersSchema.parse(await response.json())
    expect(rest).toMatchObject({ next: null })
    expect(new Set([...first.items, ...rest.items].map(({ address }) => address)).size).toBe(3)
  })
  it('goes out as it came in: another takes it whole', async () => {
    await importList(LIST)
    const exported = await (await door.api('GET', '/api/v1/subscribers.csv')).text()
    expect(exported).toContain("'=cmd@mail.example")
    const shown = async () =>
      (await list()).items.map(({ id: _, ...one }) => one).sort((a, b) => (a.address < b.address ? -1 : 1))
    const before = await shown()
    await door.local.wipe()
    expect(importedSchema.parse(await (await importList(exported)).json())).toMatchObject({ added: 3 })
    expect(await shown()).toEqual(before)
  })
  it('has no place for who is suppressed, before and after', async () => {
    await importList(LIST)
    const response = await door.api('POST', '/api/v1/suppressions', { address: 'ANN@mail.example' })
    expect(await response.json()).toEqual({ subscriber: null })
    await door.api('POST', '/api/v1/suppressions', { address: 'ann@mail.example' })
    const found = await door.api('POST', '/api/v1/subscribers/lookup', { address: 'ann@mail.example' })
    const ann = subscriberSchema.parse(await found.json())
    expect(ann).toMatchObject({ state: 'suppressed', nextDue: null })
    expect((await door.api('DELETE', `/api/v1/subscribers/${ann.id}`)).status).toBe(204)
    expect((await door.api('DELETE', `/api/v1/subscribers/${ann.id}`)).status).toBe(404)
    expect(importedSchema.parse(await (await importList(LIST)).json())).toMatchObject({
      added: 0,
      suppressed: 1,
    })
  })
  it('a suppressed row suppresses', async () => {
    await importList('address,consent_at,state\nann@mail.example,2021-05-04,suppressed\n')
    expect(importedSchema.parse(await (await importList(LIST)).json())).toMatchObject({
      suppressed: 1,
      added: 2,
    })
  })
  it('is for the operator', async () => {
    const app = createApp()
    const calls: [method: string, path: string][] = [
      ['GET', '/api/v1/subscribers'],
      ['GET', '/api/v1/subscribers.csv'],
      ['POST', '/api/v1/subscribers'],
      ['POST', '/api/v1/subscribers/lookup'],
      ['POST', '/api/v1/suppressions'],
      ['DELETE', '/api/v1/subscribers/0123456789abcdef'],
    ]
    for (const [method, path] of calls) {
      const response = await app.request(path, { method }, { ports: door.ports })
      expect(response.status, path).toBe(401)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('POST /api/v1/subscriptions', () => {
  const BODIES: [body: unknown, status: number][] = [
    [{ address: 'ann@mail.example' }, 202],
    [
      { address: 'ann@mail.example', hour: 6, timezone: 'Asia/Kathmandu', cadence: 'weekly', weekday: 0 },
      202,
    ],
    [{ address: 'ann@mail.example', topics: [{ kind: 'source', value: 'Reuters' }] }, 202],
    [{ address: 'ann@mail.example', topics: [{ kind: 'source', value: 'Nowhere Post' }] }, 422],
    [{ address: 'ann@mail.example', topics: [{ kind: 'search', value: 'ferry, fare' }] }, 422],
    [{ address: 'ann@mail.example', hour: 24 }, 422],
    [{ address: 'ann@mail.example', timezone: '+02:00' }, 422],
    [{ address: 'ann@mail.example', state: 'active' }, 422],
    [{ address: 'ann' }, 422],
    [{}, 422],
    ['{', 400],
  ]
  it.each(BODIES)('%j: %i', async (body, status) => {
    const response = await door.api('POST', '/api/v1/subscriptions', body)
    expect(response.status).toBe(status)
    expect(door.sent).toHaveLength(status === 202 ? 1 : 0)
  })
  it('asks for a confirmation', async () => {
    await door.api('POST', '/api/v1/subscriptions', { address: 'ann@mail.example', hour: 6 })
    await door.drain()
    expect(door.mails.map(({ to }) => to)).toEqual(['ann@mail.example'])
    expect((await door.subscriber('ann@mail.example'))?.subscriber).toMatchObject({
      state: 'pending',
      hour: 6,
      timezone: 'UTC',
      consent: { from: 'api', source: null },
    })
  })
})

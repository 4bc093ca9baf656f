import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Subscriber } from '../../src/model/subscriber.ts'
import type { AskedSubscriber, SubscriberStore } from '../../src/ports/subscribers.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'

let local: LocalDatabases
let store: SubscriberStore
beforeAll(async () => {
  local = await startDatabases()
  store = subscriberStore(local.db)
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const someone = (id: string, over: Partial<Subscriber> = {}): Subscriber => ({
  id,
  address: `${id}@mail.example`,
  state: 'pending',
  cadence: 'daily',
  weekday: 1,
  hour: 7,
  timezone: 'Asia/Kathmandu',
  topics: [{ kind: 'search', value: 'ferry “fare”' }],
  language: 'de',
  nextDue: null,
  createdAt: '2031-05-06T07:00:00.000Z',
  confirmedAt: null,
  consent: { at: '2031-05-06T07:00:00.000Z', from: 'form', source: '/subscribe', network: 'a net' },
  lastSentDay: null,
  softBounces: 0,
  ...over,
})
const asked = (
  subscriber: Subscriber,
  ask = 'ask 1',
  asks = ['2031-05-06T07:00:00.000Z'],
): AskedSubscriber => ({
  subscriber,
  asks,
  ask,
})

describe('asking', () => {
  test('is kept whole, and found by id and by address', async () => {
    const first = asked(someone('a'))
    expect(await store.ask(first, null)).toBe('written')
    expect(await store.find('a')).toEqual(first.subscriber)
    expect(await store.byAddress('a@mail.example')).toEqual(first)
    expect(await store.byAddress('b@mail.example')).toBeNull()
  })
  test('of one address at once is one asking', async () => {
    const first = asked(someone('a'))
    await store.ask(first, null)
    expect(await store.ask(asked(someone('b', { address: 'a@mail.example' })), null)).toBe('overtaken')
    const again = asked(someone('a', { hour: 9 }), 'ask 2', [
      '2031-05-06T07:00:00.000Z',
      '2031-05-06T08:00:00.000Z',
    ])
    expect(await store.ask(again, first)).toBe('written')
    expect(await store.ask(again, first)).toBe('overtaken')
    expect(await store.byAddress('a@mail.example')).toEqual(again)
  })
  test('is taken up once, and again where it was returned', async () => {
    await store.ask(asked(someone('a')), null)
    const takers = await Promise.all([1, 2, 3].map(() => store.takeAsk('a', 'ask 1')))
    expect(takers.filter((taken) => taken !== null)).toEqual([someone('a')])
    expect(await store.takeAsk('a', 'ask 2')).toBeNull()
    await store.returnAsk('a', 'ask 1')
    expect(await store.takeAsk('a', 'ask 1')).toEqual(someone('a'))
  })
  test('a network’s that wait are counted', async () => {
    await store.ask(asked(someone('a')), null)
    await store.ask(asked(someone('b', { state: 'active' })), null)
    expect(await store.pendingOf('a net')).toBe(1)
    expect(await store.pendingOf('another')).toBe(0)
  })
})

describe('a change', () => {
  test('is made in the states it is for, and tells what came of it', async () => {
    await store.ask(asked(someone('a')), null)
    const active = { state: 'active', nextDue: '2031-05-07T01:15:00.000Z' } as const
    expect(await store.change('a', active, { while: ['pending'] })).toEqual(someone('a', active))
    expect(await store.change('a', { hour: 1 }, { while: ['pending', 'left'] })).toBeNull()
    expect(await store.change('b', { hour: 1 }, { while: ['pending'] })).toBeNull()
  })
})

describe('what is deleted', () => {
  test('who is erased, once', async () => {
    await store.ask(asked(someone('a')), null)
    expect([await store.erase('a', []), await store.erase('a', []), await store.find('a')]).toEqual([
      true,
      false,
      null,
    ])
  })
  test('who never confirmed', async () => {
    await store.ask(asked(someone('a')), null)
    await store.ask(asked(someone('b', { createdAt: '2031-05-07T00:00:00.000Z' })), null)
    await store.ask(asked(someone('c', { state: 'active' })), null)
    expect(await store.dropUnconfirmed('2031-05-07T00:00:00.000Z')).toBe(1)
    expect((await store.page(null, 9)).map(({ id }) => id)).toEqual(['b', 'c'])
  })
  test('links that are old', async () => {
    const link = { hash: 'h', purpose: 'leave', subscriber: 'a' } as const
    await store.keepLinks([
      { ...link, expires: '2031-05-06' },
      { ...link, expires: '2031-05-07' },
    ])
    expect(await store.link('2031-05-06', 'h')).toEqual({ ...link, expires: '2031-05-06' })
    await store.dropLinks('2031-05-07')
    expect(await store.link('2031-05-06', 'h')).toBeNull()
    expect(await store.link('2031-05-07', 'h')).not.toBeNull()
  })
})

describe('the list', () => {
  test('comes in pages', async () => {
    const all = ['a', 'b', 'c'].map((id) => someone(id))
    expect(await store.add(all)).toHaveLength(3)
    expect(await store.page(null, 2)).toEqual(all.slice(0, 2))
    expect(await store.page('b', 2)).toEqual(all.slice(2))
  })
  test('takes in whom it does not know', async () => {
    await store.ask(asked(someone('a')), null)
    const added = await store.add([someone('x', { address: 'a@mail.example', hour: 3 }), someone('b')])
    expect(added).toEqual(['b@mail.example'])
    expect((await store.byAddress('a@mail.example'))?.subscriber.hour).toBe(7)
  })
})

test('a suppressed address is known by its hash, for the first reason, and is on the list no more', async () => {
  await store.ask(asked(someone('a', { state: 'active', nextDue: '2031-05-07T01:15:00.000Z' })), null)
  const at = '2031-05-08T00:00:00.000Z'
  const a = { address: 'a@mail.example', hash: 'hash of a' }
  const b = { address: 'b@mail.example', hash: 'hash of b' }
  await store.suppress([a, b], { reason: 'complaint', at })
  await store.suppress([a], { reason: 'operator', at: '2031-05-09T00:00:00.000Z' })
  expect(await store.find('a')).toMatchObject({ state: 'suppressed', nextDue: null })
  expect(await store.suppression('hash of a')).toEqual({ reason: 'complaint', at })
  expect(await store.suppressed(['hash of a', 'hash of b', 'j'])).toEqual(new Set(['hash of a', 'hash of b']))
})

test('the key of the forms is one for all', async () => {
  const keys = await Promise.all([store.formKey(), store.formKey()])
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(keys[1]).toBe(keys[0])
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deliveryStore } from '../../src/store/delivery-store.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { aSubscriber } from '../flows/mail-subscribers.ts'
import { sqliteDatabase } from './sqlite-d1.ts'

const START = '2031-05-05T00:00:00.000Z'

test('who is due is found by the index, in its order', async () => {
  const plan = await sqliteDatabase().all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT * FROM subscribers WHERE next_due <= ${START} ORDER BY next_due, id LIMIT 10`,
  )
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH subscribers USING INDEX subscribers_due (next_due<?)',
  ])
})

test('whoever was moved on meanwhile is not moved again', async () => {
  const db = sqliteDatabase()
  const store = deliveryStore(db)
  const due = aSubscriber(1, START, { nextDue: START })
  await subscriberStore(db).add([
    due,
    aSubscriber(2, START),
    aSubscriber(3, START, { state: 'left', nextDue: null }),
  ])
  expect(await store.due(START, 9)).toEqual([due])
  const later = '2031-05-06T00:00:00.000Z'
  await store.moveOn([{ id: due.id, from: later, to: START }])
  expect(await store.due(START, 9)).toEqual([due])
  await store.moveOn([{ id: due.id, from: START, to: later }])
  expect([await store.due(START, 9), await store.due(later, 1)]).toEqual([
    [],
    [expect.objectContaining({ nextDue: expect.any(String) })],
  ])
})

test('of many who claim one mail at once, one has it', async () => {
  const db = sqliteDatabase()
  const store = deliveryStore(db)
  const { id: subscriber } = aSubscriber(1, START)
  await subscriberStore(db).add([aSubscriber(1, START)])
  const claim = {
    subscriber,
    day: '2031-05-04',
    since: '2031-05-03',
    lastSentDay: null,
    at: START,
    transport: 'smtp',
    arrivedBefore: false,
    state: 'claimed',
  } as const
  const claims = await Promise.all(['a', 'b', 'c', 'd'].map((one) => store.claim({ ...claim, claim: one })))
  expect(claims).toEqual([1, null, null, null])
  await store.settle({ ...claim, claim: 'b' }, { state: 'sent', transportId: null }, START)
  expect(await store.counts(1)).toEqual({ days: [], underWay: 1 })
  expect(await store.bounced({ subscriber, day: '2031-05-05' }, 'hard')).toBeNull()
})

test('deliveries of long ago go, their counts stay', async () => {
  const db = sqliteDatabase()
  const store = deliveryStore(db)
  const { id: subscriber } = aSubscriber(1, START)
  await subscriberStore(db).add([aSubscriber(1, START)])
  const claim = {
    subscriber,
    day: '2031-05-04',
    since: '2031-05-03',
    lastSentDay: null,
    claim: 'a',
    at: START,
    transport: 'smtp',
    arrivedBefore: false,
    state: 'nothing',
  } as const
  expect(await store.claim(claim)).toBe(1)
  await store.drop('2031-05-05')
  expect((await store.toSend(claim, 'smtp'))?.delivery).toBeNull()
  expect((await store.counts(5)).days).toEqual([{ day: '2031-05-04', counts: { nothing: 1 } }])
})

import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { SOFT_BOUNCES_MAX } from '../../src/limits.ts'
import type { Ports } from '../../src/ports.ts'
import { deliveryStore } from '../../src/store/delivery-store.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { aSubscriber } from '../flows/mail-subscribers.ts'
import { sqliteDatabase } from '../store/sqlite-d1.ts'
import { fakePorts } from './fakes.ts'

const KEY = Buffer.from('a key for tests, 24 bytes')
const NOW = Date.parse('2031-05-06T19:00:00.000Z') / 1000
const app = createApp()

let ports: Ports
beforeEach(async () => {
  const { ports: fakes } = fakePorts()
  const mail = { ...fakes.settings.mail, webhookSecret: `whsec_${KEY.toString('base64')}` }
  const db = sqliteDatabase()
  ports = {
    ...fakes,
    settings: { ...fakes.settings, mail },
    subscribers: subscriberStore(db),
    deliveries: deliveryStore(db),
  }
  await ports.subscribers.add([1, 2].map((n) => aSubscriber(n, '2031-05-01T00:00:00.000Z')))
})

const event = (type: string, bounceType?: string, to: unknown = ['reader-1@mail.example']): string =>
  JSON.stringify({
    type,
    created_at: '2031-05-06T18:59:59Z',
    data: { email_id: 'e', to, ...(bounceType && { bounce: { type: bounceType } }) },
  })

type Call = {
  id?: string
  timestamp?: string
  key?: Buffer
  sent?: string
  prefix?: string
  name?: string
  others?: string
}

const call = async (body: string, over: Call = {}): Promise<number> => {
  const {
    id = 'msg_1',
    timestamp = String(NOW),
    key = KEY,
    sent = body,
    prefix = 'v1,',
    name = 'svix',
    others = '',
  } = over
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const response = await app.request(
    '/webhooks/mail/http',
    {
      method: 'POST',
      body: sent,
      headers: {
        [`${name}-id`]: id,
        [`${name}-timestamp`]: timestamp,
        [`${name}-signature`]: `${others}${prefix}${signature}`,
      },
    },
    { ports },
  )
  return response.status
}

const stateOf = async (n = 1) =>
  (await ports.subscribers.byAddress(`reader-${n}@mail.example`))?.subscriber.state

describe('what is signed is believed', () => {
  test.each<[body: string, state: string | undefined]>([
    [event('email.bounced', 'Permanent'), 'suppressed'],
    [event('email.bounced', 'permanent'), 'suppressed'],
    [event('email.complained'), 'suppressed'],
    [event('email.suppressed'), 'suppressed'],
    [event('email.complained', undefined, 'reader-1@mail.example'), 'suppressed'],
    [event('email.bounced', 'Transient'), 'active'],
    [event('email.bounced', 'Undetermined'), 'active'],
    [event('email.bounced'), 'active'],
    [event('email.delivered'), 'active'],
    [event('email.delivery_delayed'), 'active'],
    ['{"type":"contact.created","data":{}}', 'active'],
    [event('email.complained', undefined, ['stranger@mail.example', 'no address']), 'active'],
  ])('%s: %s', async (body, state) => {
    expect(await call(body)).toBe(204)
    expect(await stateOf()).toBe(state)
    expect(await stateOf(2)).toBe('active')
  })
})

describe('what is not is refused, and changes nothing', () => {
  const BODY = event('email.complained')
  test.each<[what: string, over: Call, status: number]>([
    ['another key', { key: Buffer.from('another') }, 401],
    ['another body', { sent: BODY.replace('reader-1', 'reader-2') }, 401],
    ['too old', { timestamp: String(NOW - 301) }, 401],
    ['of the future', { timestamp: String(NOW + 301) }, 401],
    ['no time', { timestamp: 'soon' }, 401],
    ['no id', { id: '' }, 401],
    ['another scheme', { prefix: 'v1a,' }, 401],
    ['another header', { name: 'x' }, 401],
    ['as old as may be', { timestamp: String(NOW - 300) }, 204],
    ['Standard Webhooks', { name: 'webhook' }, 204],
    ['two signatures, the second good', { others: 'v1,AAAA ' }, 204],
  ])('%s', async (_, over, status) => {
    expect(await call(BODY, over)).toBe(status)
    expect([await stateOf(1), await stateOf(2)]).toEqual([status === 204 ? 'suppressed' : 'active', 'active'])
  })
  test('no JSON, though signed', async () => {
    expect([await call('no'), await call('[]'), await call('{}')]).toEqual([400, 400, 400])
  })
  test('where there is no secret', async () => {
    ports = { ...ports, settings: { ...ports.settings, mail: { ...ports.settings.mail, webhookSecret: '' } } }
    expect(await call(BODY, { key: Buffer.alloc(0) })).toBe(404)
    expect(await stateOf()).toBe('active')
  })
  test('a GET', async () => {
    expect((await app.request('/webhooks/mail/http', {}, { ports })).status).toBe(405)
  })
})

test('soft bounces count once a mail, and so many in a row end it', async () => {
  const soft = event('email.bounced', 'Transient')
  const { id: subscriber } = aSubscriber(1, '2031-05-01T00:00:00.000Z')
  let lastSentDay: string | null = null
  for (let n = 1; n <= SOFT_BOUNCES_MAX; n++) {
    expect([n, await stateOf()]).toEqual([n, 'active'])
    const day = `2031-05-0${n}`
    const at = `${day}T07:00:00.000Z`
    const claim = {
      subscriber,
      day,
      claim: day,
      since: '2031-05-01',
      lastSentDay,
      at,
      transport: 'http',
      arrivedBefore: false,
      state: 'claimed',
    } as const
    expect(await ports.deliveries.claim(claim)).toBe(1)
    await ports.deliveries.settle(claim, { state: 'sent', transportId: 'e' }, at)
    lastSentDay = day
    expect([await call(soft), await call(soft)]).toEqual([204, 204])
  }
  expect(await stateOf()).toBe('suppressed')
})

import { expect, test } from 'vitest'
import { NO_DIGEST, readSignedId, type SignedFor, signedId } from '../../src/model/delivery.ts'

const KEY = 'a key'
const DELIVERY = { subscriber: '00c0ffee00c0ffee', day: '2031-05-04' }

test.each<[SignedFor, { subscriber: string; day: string }]>([
  ['bounces', DELIVERY],
  ['leave', DELIVERY],
  ['message', { ...DELIVERY, day: NO_DIGEST }],
])('%s: what is signed is read again, in capitals too', (purpose, delivery) => {
  const id = signedId(KEY, purpose, delivery)
  expect(`leave+${id}`.length).toBeLessThanOrEqual(64)
  expect([readSignedId(KEY, purpose, id), readSignedId(KEY, purpose, id.toUpperCase())]).toEqual([
    delivery,
    delivery,
  ])
})

test.each<[what: string, given: string, purpose: SignedFor]>([
  ['for something else', signedId(KEY, 'bounces', DELIVERY), 'leave'],
  ['with another key', signedId('another', 'leave', DELIVERY), 'leave'],
  ['of another day', signedId(KEY, 'leave', DELIVERY).replace('20310504', '20310505'), 'leave'],
  ['of somebody else', signedId(KEY, 'leave', DELIVERY).replace('00c0', '00c1'), 'leave'],
  ['without a MAC', '00c0ffee00c0ffee20310504-', 'leave'],
  ['too long', `${signedId(KEY, 'leave', DELIVERY)}0`, 'leave'],
  ['nothing', '', 'leave'],
])('%s: nobody’s', (_, given, purpose) => expect(readSignedId(KEY, purpose, given)).toBeNull())

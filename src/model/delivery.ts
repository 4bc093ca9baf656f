// One mail to one subscriber, known by the last day it tells of; and the addresses and ids on it that prove whose it is.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CalendarDay } from './calendar.ts'

/**
 * `claimed`: somebody is about to send it; `refused`: the transport said no, so that it did not go out; `unknown`: nobody
 * can say whether it went out, and it is never sent again; `nothing`: there was nothing to report.
 */
export type DeliveryState = 'claimed' | 'sent' | 'refused' | 'unknown' | 'nothing'

/** What came back of a mail that was sent; `soft`: not for good */
export type Bounce = 'hard' | 'soft' | 'complaint'

export type DeliveryKey = { subscriber: string; day: CalendarDay }

export type Delivery = DeliveryKey & {
  state: DeliveryState
  /** It tells of the days after this one, up to its own */
  since: CalendarDay
  attempts: number
  /** ISO 8601, of the last attempt */
  claimedAt: string
  bounced: Bounce | null
}

/** In place of a day, for the mails that are no digest: they ask for a confirmation, or answer */
export const NO_DIGEST: CalendarDay = '0000-00-00'

/** Twenty-four digits: they stand in addresses, which servers on the way may write in lower case. */
const deliveryId = ({ subscriber, day }: DeliveryKey): string => `${subscriber}${day.replaceAll('-', '')}`

const MAC_CHARS = 20
const FORM = /^([0-9a-f]{16})(\d{4})(\d{2})(\d{2})-([0-9a-f]{20})$/

/** What an address or id on a mail is good for: `bounces` and `leave` are addresses, `message` is a Message-ID */
export type SignedFor = 'bounces' | 'leave' | 'message'

const macOf = (key: string, purpose: SignedFor, id: string): string =>
  createHmac('sha256', key).update(`${purpose}:${id}`).digest('hex').slice(0, MAC_CHARS)

/** The delivery's id with a MAC (HMAC-SHA256, 80 bits), so that nobody bounces or leaves in another's name. */
export const signedId = (key: string, purpose: SignedFor, delivery: DeliveryKey): string => {
  const id = deliveryId(delivery)
  return `${id}-${macOf(key, purpose, id)}`
}

/** Whose mail it was; null where the MAC is not ours. */
export const readSignedId = (key: string, purpose: SignedFor, given: string): DeliveryKey | null => {
  const [, subscriber = '', year, month, date, mac = ''] = FORM.exec(given.toLowerCase()) ?? []
  const delivery = { subscriber, day: `${year}-${month}-${date}` }
  const expected = macOf(key, purpose, deliveryId(delivery))
  return timingSafeEqual(Buffer.from(mac.padEnd(MAC_CHARS)), Buffer.from(expected)) ? delivery : null
}

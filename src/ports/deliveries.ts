// One mail to one subscriber, from claim to outcome.
import type { CalendarDay } from '../model/calendar.ts'
import type { Bounce, Delivery, DeliveryKey, DeliveryState } from '../model/delivery.ts'
import type { Subscriber } from '../model/subscriber.ts'

/** An attempt to send one mail; `claim`: random, of this attempt */
export type Claim = DeliveryKey & {
  claim: string
  since: CalendarDay
  /** As it was when the mail was written: else another mail has told of these days meanwhile. */
  lastSentDay: CalendarDay | null
  /** ISO 8601 */
  at: string
  transport: string
  /** 'nothing' settles it at once */
  state: 'claimed' | 'nothing'
  /** Nothing came back of the mail before: the count of soft bounces begins anew. */
  arrivedBefore: boolean
}

/** How an attempt ended; `nextAttempt`: ISO 8601, null where there is none */
export type Settlement =
  | { state: 'sent'; transportId: string | null }
  | { state: 'refused'; detail: string; nextAttempt: string | null; transportFailed: boolean }
  | { state: 'unknown'; detail: string }

/** Deliveries as they are counted; `bounced` and `complained` are among those sent. */
export type DeliveryCount = Exclude<DeliveryState, 'claimed'> | 'bounced' | 'complained'

/** How a way out does. `failures`: in a row; `openedAt`: ISO 8601, since when mail is held back */
export type Transport = { failures: number; openedAt: string | null; lastFailure: string | null }

/** What must be known of a subscriber and a day before a mail is sent. `before`: the delivery of the last day told */
export type ToSend = {
  subscriber: Subscriber
  delivery: Delivery | null
  before: Delivery | null
  transport: Transport
}

export type DeliveryStore = {
  /** Active subscribers whose hour has come, those first who wait longest; rows read are as many */
  due(now: string, limit: number): Promise<Subscriber[]>
  /** Moves on when they are due, of those whom nobody else has moved */
  moveOn(moves: { id: string; from: string; to: string }[]): Promise<void>
  /** Somebody whose mail was held back is due at once. */
  dueAgain(subscriber: string, at: string): Promise<void>
  /** One round trip; null where nobody has this id */
  toSend(key: DeliveryKey, transport: string): Promise<ToSend | null>
  /** The number of the attempt; null: the mail is somebody else's, told already, not to be tried, or its reader has left. */
  claim(claim: Claim): Promise<number | null>
  /** Writes down how a claimed attempt ended; one that lapsed meanwhile stays unknown. */
  settle(claim: Claim, settlement: Settlement, at: string): Promise<void>
  /** Attempts claimed before this moment that never came to an end stand as unknown from now on. */
  lapse(before: string): Promise<void>
  /** Notes what came back, once a delivery; null where it was noted before or nobody knows the delivery. */
  bounced(key: DeliveryKey, bounce: Bounce): Promise<Delivery | null>
  /** One more soft bounce in a row; answers how many these are. */
  softBounce(subscriber: string): Promise<number>
  transport(name: string): Promise<Transport>
  /** Time for `count` mails, one every `everyMs`: answers when the first may go, in ms since 1970 */
  reserve(transport: string, count: number, everyMs: number, now: number): Promise<number>
  /** Asks for one try whether the transport works again: true once a while. */
  probe(transport: string, openedAt: string, now: string): Promise<boolean>
  /** Of the last days, newest first; and how many are on their way */
  counts(days: number): Promise<{
    days: { day: CalendarDay; counts: Partial<Record<DeliveryCount, number>> }[]
    underWay: number
  }>
  /** A subscriber's own, of these days */
  of(subscriber: string, days: CalendarDay[]): Promise<Delivery[]>
  /** Deletes those of days before this one. */
  drop(before: CalendarDay): Promise<void>
}

/** One mail: to one subscriber, of the days up to this one */
export type SendJob = DeliveryKey & {
  kind: 'send'
  /** When the transport's rate lets it out, in ms since 1970 */
  slot: number
  /** It finds out whether the transport works again. */
  probe: boolean
}

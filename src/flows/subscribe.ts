import { randomBytes } from 'node:crypto'
import { ASKED_AGAIN_AFTER_MS, ASKS_PER_DAY_MAX, UNCONFIRMED_PER_NETWORK_MAX } from '../limits.ts'
import { sha256 } from '../model/hash.ts'
import type { Preferences, Subscriber } from '../model/subscriber.ts'
import type { AskedSubscriber, Wish } from '../ports/subscribers.ts'
import type { Ports } from '../ports.ts'

const DAY_MS = 86_400_000

/** What a form or a call asks for; `address` as `mailAddress` makes it */
export type Asking = {
  address: string
  preferences: Preferences
  from: 'form' | 'api'
  source: string | null
  network: string
}

/**
 * Takes a wish to subscribe. It looks at nothing that depends on the address, so that neither the answer nor the time
 * it takes tells whether the address was known: that is for the queue to see.
 */
export const askToSubscribe = async (
  { subscribers, jobs, now }: Ports,
  { address, preferences, from, source, network }: Asking,
): Promise<'asked' | 'too many'> => {
  if ((await subscribers.pendingOf(network)) >= UNCONFIRMED_PER_NETWORK_MAX) return 'too many'
  const consent = { at: now().toISOString(), from, source, network }
  const wish = { id: randomBytes(8).toString('hex'), address, preferences, consent }
  await jobs.send([{ kind: 'subscribe', wish }])
  return 'asked'
}

/** The askings of the day before this one; null where it comes too soon after them. */
const asksWith = (asks: readonly string[], at: string): string[] | null => {
  const age = (ask: string): number => Date.parse(at) - Date.parse(ask)
  const recent = asks.filter((ask) => age(ask) < DAY_MS)
  const tooSoon = recent.some((ask) => age(ask) < ASKED_AGAIN_AFTER_MS)
  return tooSoon || recent.length >= ASKS_PER_DAY_MAX ? null : [...recent, at]
}

const NEW = { state: 'pending', nextDue: null, confirmedAt: null, lastSentDay: null, softBounces: 0 } as const

const pendingOf = ({ address, preferences, consent }: Wish, before: AskedSubscriber | null): Subscriber => ({
  id: before?.subscriber.id ?? randomBytes(8).toString('hex'),
  address,
  ...preferences,
  ...NEW,
  createdAt: consent.at,
  consent,
})

/** Who is on the list stays there unchanged: whoever knows an address could ask in its name. */
const isListed = (before: AskedSubscriber | null): before is AskedSubscriber =>
  before?.subscriber.state === 'active' || before?.subscriber.state === 'paused'

/**
 * Writes a wish down and has one mail sent for it: to a new address the one that asks it to confirm, to one on the list
 * a notice. A suppressed address gets nothing, nor does one that was asked for a moment ago.
 */
export const subscribe = async ({ subscribers, jobs }: Ports, wish: Wish): Promise<void> => {
  const before = await subscribers.byAddress(wish.address)
  const kind = isListed(before) ? 'notice' : 'confirm'
  const mail = (subscriber: string) => jobs.send([{ kind, subscriber, ask: wish.id }])
  // Written by a run that ended before its job was sent.
  if (before?.ask === wish.id) return mail(before.subscriber.id)
  if (before?.subscriber.state === 'suppressed') return
  if ((await subscribers.suppression(sha256(wish.address))) !== null) return
  const asks = asksWith(before?.asks ?? [], wish.consent.at)
  if (asks === null) return
  const subscriber = isListed(before) ? before.subscriber : pendingOf(wish, before)
  const written = await subscribers.ask({ subscriber, asks, ask: wish.id }, before)
  if (written === 'written') await mail(subscriber.id)
}

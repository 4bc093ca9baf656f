// What a subscriber may do with the links of a mail. Each is harmless twice.
import { nextDue } from '../model/due.ts'
import type { Preferences, Subscriber } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'

type Changed = Subscriber | null

/** Null where there is nothing to confirm: who left, or was suppressed, stays so. */
export const confirm = async ({ subscribers, now }: Ports, subscriber: Subscriber): Promise<Changed> => {
  if (subscriber.state === 'active' || subscriber.state === 'paused') return subscriber
  const at = now().toISOString()
  const active = {
    state: 'active',
    confirmedAt: at,
    nextDue: nextDue(subscriber, at),
    softBounces: 0,
  } as const
  return subscribers.change(subscriber.id, active, { while: ['pending'] })
}

/** From an address that has not confirmed as well: it is asked no more. */
export const leave = ({ subscribers }: Ports, { id }: Subscriber): Promise<Changed> =>
  subscribers.change(id, { state: 'left', nextDue: null }, { while: ['pending', 'active', 'paused', 'left'] })

export const pause = ({ subscribers }: Ports, { id }: Subscriber): Promise<Changed> =>
  subscribers.change(id, { state: 'paused', nextDue: null }, { while: ['active', 'paused'] })

export const resume = ({ subscribers, now }: Ports, subscriber: Subscriber): Promise<Changed> => {
  const active = { state: 'active', nextDue: nextDue(subscriber, now().toISOString()) } as const
  return subscribers.change(subscriber.id, active, { while: ['paused'] })
}

/** The next mail comes at the new hour. Who paused stays paused, whatever else changes. */
export const changePreferences = async (
  { subscribers, now }: Ports,
  { id }: Subscriber,
  preferences: Preferences,
): Promise<Changed> => {
  const due = nextDue(preferences, now().toISOString())
  const active = await subscribers.change(id, { ...preferences, nextDue: due }, { while: ['active'] })
  return active ?? subscribers.change(id, preferences, { while: ['paused'] })
}

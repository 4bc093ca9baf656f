import {
  HUB_LEASE_S,
  HUB_LEASE_S_MAX,
  HUB_LEASE_S_MIN,
  HUB_RENEWAL_S_MIN,
  LOGGED_CHARS_MAX,
} from '../limits.ts'
import type { Hub } from '../model/hub.ts'
import type { Ports } from '../ports.ts'
import { hubWaitS } from './subscribe-hub.ts'

/** What a hub asks at a callback, before it is believed. */
export type HubQuestion = { mode: string; topic: string; leaseSeconds: string | undefined; reason: string }

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()

/** The hub decides how long a lease is; one that does not say is taken to have given what it was asked for. */
const leaseS = (said: string | undefined): number => {
  const seconds = /^\d{1,10}$/.test(said ?? '') ? Number(said) : HUB_LEASE_S
  return Math.min(Math.max(seconds, HUB_LEASE_S_MIN), HUB_LEASE_S_MAX)
}

const isPending = ({ pendingUntil }: Hub, now: Date): boolean =>
  pendingUntil !== null && pendingUntil > now.toISOString()

const confirm = async ({ hubs }: Ports, { callback }: Hub, lease: number, now: Date): Promise<void> =>
  hubs.change(callback, {
    state: 'verified',
    expiresAt: later(now, lease),
    nextAt: later(now, Math.max(Math.round(lease * 0.8), HUB_RENEWAL_S_MIN)),
    tries: 0,
    failedAt: null,
    detail: null,
  })

const deny = async ({ hubs }: Ports, { callback, tries }: Hub, reason: string, now: Date): Promise<void> =>
  hubs.change(callback, {
    state: 'denied',
    pendingUntil: null,
    expiresAt: null,
    nextAt: later(now, hubWaitS(tries)),
    detail: `the hub denies it${reason && `: ${reason.slice(0, LOGGED_CHARS_MAX)}`}`,
  })

/**
 * A hub makes sure of a request, or denies it (WebSub 5.2, 5.3). It is asked as long as the request is pending, so that
 * a hub whose connection broke may ask again. False: nothing of the kind was asked for.
 */
export const confirmHub = async (ports: Ports, callback: string, asked: HubQuestion): Promise<boolean> => {
  const hub = await ports.hubs.find(callback)
  const now = ports.now()
  if (hub === null || hub.topic !== asked.topic) return false
  if (asked.mode === 'unsubscribe') return hub.state === 'ending' && isPending(hub, now)
  if (hub.state === 'ending') return false
  if (asked.mode === 'denied') {
    await deny(ports, hub, asked.reason, now)
    return true
  }
  if (asked.mode !== 'subscribe' || !isPending(hub, now)) return false
  await confirm(ports, hub, leaseS(asked.leaseSeconds), now)
  return true
}

// Subscriptions at the hubs that feeds offer (WebSub, sections 4 and 5).
import { randomBytes } from 'node:crypto'
import { linkHeaderHubs } from '../intake/feed-links.ts'
import {
  HUB_ANSWER_BYTES_MAX,
  HUB_LEASE_S,
  HUB_PENDING_S,
  HUB_RENEWAL_S_MIN,
  HUB_WAIT_S,
  HUB_WAIT_S_MAX,
} from '../limits.ts'
import { type Hub, holdsLease } from '../model/hub.ts'
import type { Feed } from '../ports/feeds.ts'
import type { FetchAnswer } from '../ports/fetcher.ts'
import type { Ports } from '../ports.ts'
import type { FeedAnswer } from './ask-feed.ts'

const after = (at: Date, seconds: number): string => new Date(at.getTime() + seconds * 1000).toISOString()

/** Before a hub is asked again that so many requests in a row came to nothing at, in seconds */
export const hubWaitS = (tries: number): number =>
  Math.min(HUB_WAIT_S * 2 ** Math.min(Math.max(tries - 1, 0), 12), HUB_WAIT_S_MAX)

const INSIDE = /(?:^|\.)(?:localhost|local|internal|lan|home|test)$|^[\d.]+$|^\[/

/** A hub calls back: the site needs an address that all the web reaches, and nobody on the way reads. */
const canBeCalled = (siteUrl: string): boolean => {
  if (!URL.canParse(siteUrl)) return false
  const { protocol, hostname } = new URL(siteUrl)
  return protocol === 'https:' && hostname.includes('.') && !INSIDE.test(hostname)
}

/** TLS is favoured (section 8.2): the hub of a feed that is had by TLS is asked so, however its address is written. */
const secured = (hub: string, feed: string): string =>
  feed.startsWith('https:') ? hub.replace(/^http:/, 'https:') : hub

type Offered = Pick<Hub, 'address' | 'topic' | 'namedBy'>

/** The first hub that a feed offers, and itself; the Link header outranks the document (section 4). */
const offeredHub = ({ answer, feed }: FeedAnswer): Offered | null => {
  const header = linkHeaderHubs(answer.headers.link ?? '', answer.url)
  const hub = header.hubs[0] ?? feed.hubs[0]
  const topic = header.self ?? feed.self
  return hub === undefined || topic === null
    ? null
    : { address: secured(hub, answer.url), topic, namedBy: answer.url }
}

const newHub = (feed: string, offered: Offered, now: Date): Hub => ({
  ...offered,
  feed,
  callback: randomBytes(16).toString('hex'),
  secret: randomBytes(32).toString('hex'),
  state: 'asked',
  pendingUntil: null,
  askedAt: null,
  failedAt: null,
  tries: 0,
  detail: null,
  expiresAt: null,
  deliveredAt: null,
  nextAt: now.toISOString(),
})

/** After a poll: begins a subscription where the feed offers a hub, and ends one at a hub it offers no more. */
export const noteHub = async (
  { hubs, jobs, now, settings }: Ports,
  feed: Feed,
  asked: FeedAnswer,
  known: Hub | null,
): Promise<void> => {
  const offered = canBeCalled(settings.siteUrl) && feed.nextPoll !== null ? offeredHub(asked) : null
  if (known?.address === offered?.address && known?.topic === offered?.topic) return
  if (offered === null) {
    if (known)
      await hubs.change(known.callback, { state: 'ending', pendingUntil: null, nextAt: now().toISOString() })
    return
  }
  const hub = newHub(feed.id, offered, now())
  await hubs.begin(hub)
  await jobs.send([{ kind: 'hub', callback: hub.callback }])
}

const ask = (
  { fetcher, settings }: Ports,
  hub: Hub,
  mode: 'subscribe' | 'unsubscribe',
): Promise<FetchAnswer> =>
  fetcher.post({
    url: hub.address,
    accept: '*/*',
    bytesMax: HUB_ANSWER_BYTES_MAX,
    namedBy: hub.namedBy,
    form: {
      'hub.callback': `${settings.siteUrl}/websub/${hub.callback}`,
      'hub.mode': mode,
      'hub.topic': hub.topic,
      ...(mode === 'subscribe' && { 'hub.secret': hub.secret, 'hub.lease_seconds': String(HUB_LEASE_S) }),
    },
  })

/** Why a request came to nothing; null where the hub takes it on. */
const refusalIn = (answer: FetchAnswer): string | null => {
  if (answer.kind !== 'answer') return answer.detail
  return answer.status >= 200 && answer.status <= 299 ? null : `the hub answers with status ${answer.status}`
}

const subscribe = async (ports: Ports, hub: Hub): Promise<void> => {
  const at = ports.now()
  const tries = hub.tries + 1
  // Written before it is asked: a hub may make sure of a request before it answers it.
  await ports.hubs.change(hub.callback, {
    state: holdsLease(hub, at) ? 'verified' : 'asked',
    askedAt: at.toISOString(),
    pendingUntil: after(at, HUB_PENDING_S),
    tries,
    nextAt: after(at, hubWaitS(tries)),
  })
  const detail = refusalIn(await ask(ports, hub, 'subscribe'))
  const failedAt = detail === null ? null : at.toISOString()
  await ports.hubs.change(hub.callback, { failedAt, detail })
}

/** Asked once; a hub that does not hear it stops at the end of the lease, or is told 410 when it delivers. */
const unsubscribe = async (ports: Ports, hub: Hub): Promise<void> => {
  const pendingUntil = after(ports.now(), HUB_PENDING_S)
  await ports.hubs.change(hub.callback, { state: 'ending', pendingUntil, nextAt: pendingUntil })
  const detail = refusalIn(await ask(ports, hub, 'unsubscribe'))
  if (detail !== null) await ports.hubs.change(hub.callback, { failedAt: ports.now().toISOString(), detail })
}

/** A job may come twice, and a lease be very short. */
const isJustAsked = ({ askedAt }: Hub, at: Date): boolean =>
  askedAt !== null && askedAt > after(at, -HUB_RENEWAL_S_MIN)

/** A hub that failed within the day, for whatever feed, is let alone. */
const isFailing = ({ hubs }: Ports, { address }: Hub, at: Date): Promise<boolean> =>
  hubs.failedSince(address, after(at, -HUB_WAIT_S))

const end = async (ports: Ports, hub: Hub): Promise<void> => {
  const at = ports.now()
  if (hub.pendingUntil !== null && hub.state === 'ending' && hub.pendingUntil > at.toISOString())
    return ports.hubs.change(hub.callback, { nextAt: hub.pendingUntil })
  const isAsked = hub.state === 'ending' && hub.pendingUntil !== null
  const isNoUse = hub.askedAt === null || !canBeCalled(ports.settings.siteUrl)
  if (isAsked || isNoUse || (await isFailing(ports, hub, at))) return ports.hubs.remove(hub.callback)
  return unsubscribe(ports, hub)
}

/** Asks for a subscription, renews it before its lease ends, or ends it: its feed is not asked any more, or has another. */
export const tendHub = async (ports: Ports, callback: string): Promise<void> => {
  const hub = await ports.hubs.find(callback)
  if (hub === null) return
  const feed = await ports.feeds.find(hub.feed)
  if (hub.state === 'ending' || feed === null || feed.nextPoll === null) return end(ports, hub)
  const at = ports.now()
  if (isJustAsked(hub, at)) return
  if (!canBeCalled(ports.settings.siteUrl) || (await isFailing(ports, hub, at)))
    return ports.hubs.change(callback, { nextAt: after(at, HUB_WAIT_S) })
  return subscribe(ports, hub)
}

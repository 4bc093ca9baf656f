import { createHmac, timingSafeEqual } from 'node:crypto'
import { decodeText } from '../intake/charset.ts'
import { type FeedRead, readFeed } from '../intake/feed.ts'
import type { Hub } from '../model/hub.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import { askForPages, decide, writePoll } from './feed-entries.ts'
import { handInEntries } from './hand-in-entries.ts'

/** What a hub sends at a callback (WebSub, section 7). `signature`: the header X-Hub-Signature */
export type Delivery = {
  body: Uint8Array<ArrayBuffer>
  contentType: string | null
  signature: string | null
}

/** The algorithms that section 7.1.1 names, each with its own length */
const SIGNATURE =
  /^(?:(sha1)=([\da-f]{40})|(sha256)=([\da-f]{64})|(sha384)=([\da-f]{96})|(sha512)=([\da-f]{128}))$/i

/** Whether the body was signed with the secret. It takes as long wherever two signatures part. */
const isSigned = ({ body, signature }: Delivery, secret: string): boolean => {
  const [method, said] = (SIGNATURE.exec(signature?.trim() ?? '') ?? []).slice(1).filter(Boolean)
  if (method === undefined || said === undefined) return false
  const due = createHmac(method.toLowerCase(), secret).update(body).digest()
  return timingSafeEqual(due, Buffer.from(said, 'hex'))
}

const FORGED = 'a delivery without the hub’s signature, or with a wrong one, was not taken'

/** Told once, however many come. */
const noteForged = async ({ runs, hubs, now }: Ports, { callback, feed, detail }: Hub): Promise<void> => {
  if (detail === FORGED) return
  await hubs.change(callback, { detail: FORGED })
  await runs.fail('websub', feed, FORGED, now().toISOString())
}

const askFeedItself = ({ jobs }: Ports, feed: Feed): Promise<void> =>
  jobs.send([{ kind: 'poll', feed: feed.id }])

/** The steps of a poll. What the feed is stays as it was: a hub may leave out of it what it delivered before. */
const takeEntries = async (ports: Ports, feed: Feed, nextPoll: string, read: FeedRead): Promise<void> => {
  const { toHandIn, toKeep, more } = await decide(ports, feed, read)
  if (toKeep.length === 0) return
  const counts = await handInEntries(ports, toHandIn)
  if (counts === 'busy') return askFeedItself(ports, feed)
  const state = { ...feed.state, changedAt: ports.now().toISOString() }
  await writePoll(ports, feed, { state, counts, nextPoll, entries: toKeep, served: null })
  await askForPages(ports, feed.id)
  if (more) await askFeedItself(ports, feed)
}

/**
 * Takes in what a hub delivers, where it is signed; what is not is let lie (section 7.1.2). A document that is no feed
 * is taken for a sign that there is something new. 'gone': the subscription ended, or there never was one.
 */
export const takeDelivery = async (
  ports: Ports,
  callback: string,
  delivery: Delivery,
): Promise<'received' | 'gone'> => {
  const hub = await ports.hubs.find(callback)
  const feed = hub === null || hub.state === 'ending' ? null : await ports.feeds.find(hub.feed)
  if (hub === null || feed === null || feed.nextPoll === null) return 'gone'
  if (!isSigned(delivery, hub.secret)) {
    await noteForged(ports, hub)
    return 'received'
  }
  const read = readFeed(decodeText(delivery.body, delivery.contentType).text, feed.state.address)
  if ('refused' in read) await askFeedItself(ports, feed)
  else await takeEntries(ports, feed, feed.nextPoll, read)
  await ports.hubs.change(callback, { deliveredAt: ports.now().toISOString(), detail: null })
  return 'received'
}

import { POLL_INTERVAL_PUSHED_S } from '../limits.ts'
import { type Hub, holdsLease } from '../model/hub.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import { type Asked, askFeed, type FeedAnswer } from './ask-feed.ts'
import { afterFailure, afterGone, afterRead, afterUnchanged, type Polled } from './feed-after-poll.ts'
import { askForPages, decide, writePoll } from './feed-entries.ts'
import { handInEntries } from './hand-in-entries.ts'
import { noteHub } from './subscribe-hub.ts'

/** Takes the entries of an answer in and answers what the feed is after that; 'busy' as of takeInReports. */
const takeEntries = async (ports: Ports, feed: Feed, asked: FeedAnswer): Promise<Polled | 'busy'> => {
  const { toHandIn, toKeep, more } = await decide(ports, feed, asked.feed)
  const counts = await handInEntries(ports, toHandIn)
  if (counts === 'busy') return 'busy'
  const after = afterRead(feed, asked, { changed: toKeep.length > 0, more }, ports.now())
  return { ...after, counts, entries: toKeep, served: asked.feed.entries.map(({ key }) => key) }
}

const outcomeOf = (ports: Ports, feed: Feed, asked: Asked): Promise<Polled | 'busy'> | Polled => {
  const now = ports.now()
  if (asked.kind === 'feed') return takeEntries(ports, feed, asked)
  if (asked.kind === 'unchanged') return afterUnchanged(feed, asked, now)
  if (asked.kind === 'gone') return afterGone(feed, asked, now)
  return afterFailure(feed, asked, now)
}

/** Where a hub tells of what is new, and asking found nothing that it had not told, there is time. */
const lessOften = (polled: Polled, hub: Hub | null, now: Date): Polled => {
  const isPushed = hub !== null && holdsLease(hub, now)
  if (!isPushed || polled.state.failures > 0 || polled.entries.length > 0) return polled
  const later = new Date(now.getTime() + POLL_INTERVAL_PUSHED_S * 1000).toISOString()
  return polled.nextPoll < later ? { ...polled, nextPoll: later } : polled
}

/**
 * Asks a feed, takes in what is new or changed in it, and then writes what it is now, so that a poll that broke off
 * is made again and doubles nothing: a report is known by its source and text.
 * @throws Error where others kept writing reports: the poll is to be made again
 */
export const pollFeed = async (ports: Ports, id: string): Promise<void> => {
  const feed = await ports.feeds.find(id)
  if (feed === null || feed.state.ended !== null) return
  const asked = await askFeed(ports, feed.state)
  const polled = await outcomeOf(ports, feed, asked)
  if (polled === 'busy') throw new Error('other reports kept being written')
  const hub = (await ports.hubs.ofFeeds([id])).get(id) ?? null
  await writePoll(ports, feed, lessOften(polled, hub, ports.now()))
  await askForPages(ports, id)
  if (asked.kind === 'feed') await noteHub(ports, feed, asked, hub)
}

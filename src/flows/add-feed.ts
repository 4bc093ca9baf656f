import { feedLinks } from '../intake/feed-links.ts'
import { FEED_LINKS_TRIED_MAX, POLL_INTERVAL_S } from '../limits.ts'
import { type ListedFeed, newFeedState } from '../model/feed.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import { type Asked, askFeed } from './ask-feed.ts'
import { newFeed } from './sync-feeds.ts'

const ask = (ports: Ports, listed: ListedFeed, namedBy: string | null): Promise<Asked> =>
  askFeed(ports, newFeedState(listed, POLL_INTERVAL_S, namedBy))

type Found = { listed: ListedFeed; namedBy: string | null } | { why: string }

/** The first of a page's feeds that is one. */
const offered = async (
  ports: Ports,
  listed: ListedFeed,
  page: { url: string; html: string },
): Promise<Found> => {
  for (const { url } of feedLinks(page.html, page.url).slice(0, FEED_LINKS_TRIED_MAX)) {
    const there = { ...listed, url }
    if ((await ask(ports, there, page.url)).kind === 'feed') return { listed: there, namedBy: page.url }
  }
  return { why: `${page.url} is a page, and none of the feeds it offers can be read` }
}

const find = async (ports: Ports, listed: ListedFeed): Promise<Found> => {
  const asked = await ask(ports, listed, null)
  if (asked.kind === 'feed') return { listed, namedBy: null }
  if (asked.kind === 'failed' && asked.page !== null) return offered(ports, listed, asked.page)
  return { why: asked.kind === 'unchanged' ? 'it answers as if we had asked before' : asked.detail }
}

/**
 * Lists the feed at an address, or the first that can be read of those a page there offers, and has it asked at once.
 * One that cannot be read now is not listed.
 */
export const addFeed = async (
  ports: Ports,
  wanted: ListedFeed,
): Promise<{ added: Feed } | { known: string } | { why: string }> => {
  const found = await find(ports, wanted)
  if ('why' in found) return found
  const feed = newFeed(found.listed, 'api', ports.now(), found.namedBy)
  if ((await ports.feeds.create(feed)) === 'listed already') return { known: feed.id }
  if (feed.nextPoll !== null) await ports.jobs.send([{ kind: 'poll', feed: feed.id }])
  return { added: feed }
}

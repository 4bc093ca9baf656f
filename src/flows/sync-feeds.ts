import { POLL_INTERVAL_S } from '../limits.ts'
import { feedIdOf, type ListedFeed, newFeedState } from '../model/feed.ts'
import { shortHash } from '../model/hash.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'

/** A feed that was never asked. `namedBy`: as of FeedState */
export const newFeed = (
  listed: ListedFeed,
  listedIn: Feed['listedIn'],
  now: Date,
  namedBy: string | null = null,
): Feed => ({
  id: feedIdOf(listed.url),
  listedIn,
  listed,
  state: newFeedState(listed, POLL_INTERVAL_S, namedBy),
  counts: { takenIn: 0, known: 0, setAside: 0 },
  nextPoll: listed.paused ? null : now.toISOString(),
})

/** Brings the feeds into line with the list of content/; one read where the list is what it was. */
export const syncFeeds = async (ports: Ports): Promise<void> => {
  const list = ports.feedList()
  const now = ports.now()
  const feeds = list.map((listed) => newFeed(listed, 'content', now))
  await ports.feeds.sync(feeds, shortHash(JSON.stringify(list)))
}

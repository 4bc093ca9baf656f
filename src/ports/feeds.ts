// The feeds that are asked, and how they stand.
import type { CalendarDay } from '../model/calendar.ts'
import type { EntryCounts, EntryPrint, FeedState, ListedFeed } from '../model/feed.ts'
import type { Hub } from '../model/hub.ts'
import type { Submission } from '../model/report.ts'

/** A feed that is listed: in content/feeds.json, or over the API. */
export type Feed = {
  id: string
  listedIn: 'content' | 'api'
  listed: ListedFeed
  state: FeedState
  counts: EntryCounts
  /** ISO 8601; null: it is not asked */
  nextPoll: string | null
}

/** An entry as it was last seen; `waiting`: what the feed gave of it, while its page is waited for. */
export type KeptEntry = { key: string; print: EntryPrint; waiting: Submission | null }

export type WaitingEntry = { key: string; attempts: number; waiting: Submission }

/** What one poll writes, in one batch. */
export type PollWrite = {
  feed: string
  state: FeedState
  /** Added to those of the feed */
  counts: EntryCounts
  nextPoll: string
  /** New or changed */
  entries: KeptEntry[]
  /** All that the feed has now; null where that was not looked at */
  served: string[] | null
  today: CalendarDay
  /** Entries that it was last seen to have before this day are forgotten. */
  forgotten: CalendarDay
}

export type FeedStore = {
  /** Brings the table into line with a list of content/: nothing is done where its hash is the one kept. */
  sync(feeds: readonly Feed[], hash: string): Promise<void>
  /** Feeds that are due, longest first; until `until` nobody else gets them. */
  claim(now: string, until: string, limit: number): Promise<string[]>
  find(id: string): Promise<Feed | null>
  /** In the order of their ids, those after `after`; and how many there are in all */
  list(after: string | null, limit: number): Promise<{ feeds: Feed[]; total: number }>
  /** Those that ended, then those that fail, then those that had nothing new for longest; and when the next is due */
  inTrouble(limit: number): Promise<{ feeds: Feed[]; total: number; nextPoll: string | null }>
  create(feed: Feed): Promise<'created' | 'listed already'>
  /** What the operator says of it; `nextPoll` null: it is not asked. */
  change(id: string, listed: ListedFeed, nextPoll: string | null): Promise<void>
  /** The feed and what is kept of its entries; their reports stay. */
  remove(id: string): Promise<void>
  /** Of these entries what is kept */
  prints(feed: string, keys: string[]): Promise<Map<string, EntryPrint>>
  /** Entries whose pages are waited for, of all feeds that one; those tried least first */
  waiting(feed: string, limit: number): Promise<WaitingEntry[]>
  waitingEntry(feed: string, key: string): Promise<WaitingEntry | null>
  /** Its page was asked for in vain. */
  notHad(feed: string, key: string): Promise<void>
  /** It is waited for no more; `counts` are added to those of the feed. */
  settle(feed: string, key: string, counts: EntryCounts): Promise<void>
  write(write: PollWrite): Promise<void>
}

/** Subscriptions at the hubs of feeds. */
export type HubStore = {
  find(callback: string): Promise<Hub | null>
  /** Of these feeds the subscriptions that are not ending, by feed */
  ofFeeds(feeds: string[]): Promise<Map<string, Hub>>
  /** A new one; where the feed has another, that one gets ready to end, at once. */
  begin(hub: Hub): Promise<void>
  change(callback: string, change: Partial<Omit<Hub, 'callback' | 'feed'>>): Promise<void>
  remove(callback: string): Promise<void>
  /**
   * Those that are to be looked at, and those of feeds that are not asked any more; until `until` nobody else gets
   * them.
   */
  claim(now: string, until: string, limit: number): Promise<string[]>
  /** Whether a request to this hub, of whatever feed, failed after an instant */
  failedSince(address: string, since: string): Promise<boolean>
}

import type { FeedRead } from '../intake/feed.ts'
import type { FeedEntry } from '../intake/feed-entry.ts'
import { entryChange, entryPrint, entrySubmission, type FeedOfEntry } from '../intake/feed-submission.ts'
import { FEED_ENTRIES_KEPT_DAYS, FEED_REPORTS_PER_POLL_MAX, PAGES_PER_POLL_MAX } from '../limits.ts'
import { addDays, dayOf } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'
import type { Feed, Job, KeptEntry, Ports } from '../ports.ts'
import { type Asked, askFeed, type FeedAnswer } from './ask-feed.ts'
import { afterFailure, afterGone, afterRead, afterUnchanged, type Polled } from './feed-after-poll.ts'
import { handInEntries } from './hand-in-entries.ts'

/** New or changed entries: what is handed in now, and what is kept of all; `more` than one poll takes there were. */
type Decided = { toHandIn: Submission[]; toKeep: KeptEntry[]; more: boolean }

const feedOf = ({ listed, state }: Feed, title: string): FeedOfEntry => ({
  source: listed.source ?? null,
  title: listed.title ?? title,
  home: state.home,
})

const isForPage = ({ listed }: Feed, entry: FeedEntry): boolean =>
  listed.fullText === 'page' && !entry.isFull && entry.url !== null

/** An entry without a text is handed in all the same, to be set aside where it can be read. */
const submissionOf = (feed: Feed, entry: FeedEntry, title: string): Submission => {
  const { language } = feed.listed
  return {
    ...(entrySubmission(entry, feedOf(feed, title)) ?? emptySubmission(entry)),
    ...(language !== undefined && { language }),
  }
}

const emptySubmission = ({ url, title }: FeedEntry): Submission => ({
  text: '',
  via: 'feed',
  ...(url && { url }),
  ...(title && { title }),
})

const decide = async (ports: Ports, feed: Feed, { entries, title }: FeedRead): Promise<Decided> => {
  const keys = entries.map(({ key }) => key)
  const known = await ports.feeds.prints(feed.id, keys)
  const changed = entries.filter(
    (entry) => entryChange(entry, known.get(entry.key) ?? null).kind !== 'unchanged',
  )
  const taken = changed.slice(0, FEED_REPORTS_PER_POLL_MAX).map((entry) => {
    const submission = submissionOf(feed, entry, title)
    const waiting = isForPage(feed, entry) ? submission : null
    return { submission, kept: { key: entry.key, print: entryPrint(entry), waiting } }
  })
  return {
    toHandIn: taken.flatMap(({ submission, kept }) => (kept.waiting === null ? submission : [])),
    toKeep: taken.map(({ kept }) => kept),
    more: changed.length > taken.length,
  }
}

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

const write = async (ports: Ports, feed: Feed, polled: Polled): Promise<void> => {
  const today = dayOf(ports.now(), ports.settings.timezone)
  await ports.feeds.write({
    feed: feed.id,
    ...polled,
    today,
    forgotten: addDays(today, -FEED_ENTRIES_KEPT_DAYS),
  })
}

const askForPages = async (ports: Ports, feed: string): Promise<void> => {
  const waiting = await ports.feeds.waiting(feed, PAGES_PER_POLL_MAX)
  if (waiting.length > 0) await ports.jobs.send(waiting.map(({ key }): Job => ({ kind: 'page', feed, key })))
}

/**
 * Asks a feed, takes in what is new or changed in it, and then writes what it is now, so that a poll that broke off
 * is made again and doubles nothing: a report is known by its source and text.
 * @throws Error where others kept writing reports: the poll is to be made again
 */
export const pollFeed = async (ports: Ports, id: string): Promise<void> => {
  const feed = await ports.feeds.find(id)
  if (feed === null || feed.state.ended !== null) return
  const polled = await outcomeOf(ports, feed, await askFeed(ports, feed.state))
  if (polled === 'busy') throw new Error('other reports kept being written')
  await write(ports, feed, polled)
  await askForPages(ports, id)
}

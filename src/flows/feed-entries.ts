// What of a feed's entries is new, and keeping it: the same for what a poll brings and for what a hub delivers.
import type { FeedRead } from '../intake/feed.ts'
import type { FeedEntry } from '../intake/feed-entry.ts'
import { entryChange, entryPrint, entrySubmission, type FeedOfEntry } from '../intake/feed-submission.ts'
import { FEED_ENTRIES_KEPT_DAYS, FEED_REPORTS_PER_POLL_MAX, PAGES_PER_POLL_MAX } from '../limits.ts'
import { addDays, dayOf } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'
import type { Feed, KeptEntry } from '../ports/feeds.ts'
import type { Job } from '../ports/jobs.ts'
import type { Ports } from '../ports.ts'
import type { Polled } from './feed-after-poll.ts'

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

export const decide = async (ports: Ports, feed: Feed, { entries, title }: FeedRead): Promise<Decided> => {
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

export const writePoll = async (ports: Ports, feed: Feed, polled: Polled): Promise<void> => {
  const today = dayOf(ports.now(), ports.settings.timezone)
  await ports.feeds.write({
    feed: feed.id,
    ...polled,
    today,
    forgotten: addDays(today, -FEED_ENTRIES_KEPT_DAYS),
  })
}

export const askForPages = async (ports: Ports, feed: string): Promise<void> => {
  const waiting = await ports.feeds.waiting(feed, PAGES_PER_POLL_MAX)
  if (waiting.length > 0) await ports.jobs.send(waiting.map(({ key }): Job => ({ kind: 'page', feed, key })))
}

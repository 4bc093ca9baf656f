import { PAGE_ATTEMPTS_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'
import type { Feed, WaitingEntry } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import { handInEntries } from './hand-in-entries.ts'
import { takePage } from './take-page.ts'

/** The page's text and labels; what the page does not say, and whose it is, as the feed says. */
const merged = (fromFeed: Submission, fromPage: Submission): Submission => {
  const { text: _, format: __, via: ___, ...labels } = fromFeed
  return { ...labels, ...fromPage, ...(labels.source !== undefined && { source: labels.source }) }
}

/** What to hand in; null where the page is to be asked for again. */
const submissionFor = async (ports: Ports, feed: Feed, entry: WaitingEntry): Promise<Submission | null> => {
  const { waiting, attempts } = entry
  if (waiting.url === undefined) return waiting
  const page = await takePage(ports, waiting.url, feed.state.address)
  if ('submission' in page) return merged(waiting, page.submission)
  return page.again && attempts + 1 < PAGE_ATTEMPTS_MAX ? null : waiting
}

/**
 * Reads an entry that waits for its page from there, and takes it in; where the page cannot be had, with the text that
 * the feed gives of it. Done twice it changes nothing.
 * @throws Error where others kept writing reports
 */
export const takeEntryPage = async (ports: Ports, feedId: string, key: string): Promise<void> => {
  const feed = await ports.feeds.find(feedId)
  const entry = await ports.feeds.waitingEntry(feedId, key)
  if (feed === null || entry === null) return
  const submission = await submissionFor(ports, feed, entry)
  if (submission === null) return ports.feeds.notHad(feedId, key)
  const counts = await handInEntries(ports, [submission])
  if (counts === 'busy') throw new Error('other reports kept being written')
  await ports.feeds.settle(feedId, key, counts)
}

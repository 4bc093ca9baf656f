import { DIRTY_DAYS_PER_RUN_MAX, FEEDS_PER_RUN_MAX, POLL_CLAIM_MS } from '../limits.ts'
import type { Job, Ports } from '../ports.ts'
import { recorded } from './recorded.ts'
import { sendDue, tidyDeliveries } from './send-due.ts'
import { syncFeeds } from './sync-feeds.ts'
import { tidySubscribers } from './tidy-subscribers.ts'

/** Feeds that are due, and are nobody else's to ask for a while. */
const claimFeeds = async ({ feeds, now }: Ports): Promise<string[]> => {
  const at = now()
  const until = new Date(at.getTime() + POLL_CLAIM_MS)
  return feeds.claim(at.toISOString(), until.toISOString(), FEEDS_PER_RUN_MAX)
}

/** Makes a job of each dirty day, one of each feed and each subscriber that is due, and one of what waits to be indexed. */
export const runCron = (ports: Ports): Promise<void> =>
  recorded(ports, 'cron', 'schedule', async () => {
    const dirty = await ports.days.dirty(DIRTY_DAYS_PER_RUN_MAX)
    const waiting = await ports.search.waiting()
    const rebuilds = dirty.map(({ day }): Job => ({ kind: 'rebuild', date: day }))
    await ports.jobs.send(waiting > 0 ? [...rebuilds, { kind: 'index' }] : rebuilds)
    await tidySubscribers(ports)
    const mails = await sendDue(ports)
    await tidyDeliveries(ports)
    // Last, so that a list of feeds that cannot be read keeps no day from being built.
    await syncFeeds(ports)
    const due = await claimFeeds(ports)
    await ports.jobs.send(due.map((feed): Job => ({ kind: 'poll', feed })))
    const built = `${dirty.length} days to rebuild, ${waiting} reports to index`
    return { outcome: `${built}, ${due.length} feeds to ask, ${mails} mails to send`, result: undefined }
  })

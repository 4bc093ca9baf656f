import {
  DIRTY_DAYS_PER_RUN_MAX,
  FEEDS_PER_RUN_MAX,
  HUBS_PER_RUN_MAX,
  PICTURES_PER_RUN_MAX,
  POLL_CLAIM_MS,
} from '../limits.ts'
import type { Job } from '../ports/jobs.ts'
import type { Ports } from '../ports.ts'
import { counted, recorded } from './recorded.ts'
import { sendDue, tidyDeliveries } from './send-due.ts'
import { syncFeeds } from './sync-feeds.ts'
import { tidySubscribers } from './tidy-subscribers.ts'

/** Feeds and subscriptions that are due, and are nobody else's to ask for a while. */
const claim = async ({ feeds, hubs, now }: Ports): Promise<{ polls: Job[]; tended: Job[] }> => {
  const at = now()
  const until = new Date(at.getTime() + POLL_CLAIM_MS).toISOString()
  const dueFeeds = await feeds.claim(at.toISOString(), until, FEEDS_PER_RUN_MAX)
  const dueHubs = await hubs.claim(at.toISOString(), until, HUBS_PER_RUN_MAX)
  return {
    polls: dueFeeds.map((feed) => ({ kind: 'poll', feed })),
    tended: dueHubs.map((callback) => ({ kind: 'hub', callback })),
  }
}

/** Makes a job of each dirty day, one of each feed and each subscriber that is due, and one of what waits to be indexed. */
export const runCron = (ports: Ports): Promise<void> =>
  recorded(ports, 'cron', 'schedule', async () => {
    const dirty = await ports.days.dirty(DIRTY_DAYS_PER_RUN_MAX)
    const waiting = await ports.search.waiting()
    const rebuilds = dirty.map(({ day }): Job => ({ kind: 'rebuild', date: day }))
    await ports.jobs.send(waiting > 0 ? [...rebuilds, { kind: 'index' }] : rebuilds)
    const undrawn = await ports.pictures.waiting(PICTURES_PER_RUN_MAX)
    await ports.jobs.send(undrawn.map((date) => ({ kind: 'picture', date })))
    await tidySubscribers(ports)
    const mails = await sendDue(ports)
    await tidyDeliveries(ports)
    // Last, so that a list of feeds that cannot be read keeps no day from being built.
    await syncFeeds(ports)
    const { polls, tended } = await claim(ports)
    await ports.jobs.send([...polls, ...tended])
    const outcome = [
      `${counted(dirty.length, 'day')} to rebuild`,
      `${counted(waiting, 'report')} to index`,
      `${counted(polls.length, 'feed')} to ask`,
      `${counted(mails, 'mail')} to send`,
    ].join(', ')
    return { outcome, result: undefined }
  })

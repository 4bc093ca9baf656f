import { z } from 'zod'
import { INDEXED_PER_JOB_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import type { Job, Ports } from '../ports.ts'
import { pollFeed } from './poll-feed.ts'
import { rebuildDay } from './rebuild-day.ts'
import { recorded } from './recorded.ts'
import { tendHub } from './subscribe-hub.ts'
import { takeEntryPage } from './take-entry-page.ts'

/** What a queue message says, before it is believed. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rebuild'), date: z.string().refine(isCalendarDay) }),
  z.object({ kind: z.literal('index') }),
  z.object({ kind: z.literal('poll'), feed: z.string() }),
  z.object({ kind: z.literal('page'), feed: z.string(), key: z.string() }),
  z.object({ kind: z.literal('hub'), callback: z.string() }),
])

/** A full batch leaves more to do, so the job hands itself on. */
const index = (ports: Ports): Promise<void> =>
  recorded(ports, 'index', 'search', async () => {
    const indexed = await ports.search.catchUp(INDEXED_PER_JOB_MAX)
    if (indexed === INDEXED_PER_JOB_MAX) await ports.jobs.send([{ kind: 'index' }])
    return { outcome: `${indexed} reports indexed`, result: undefined }
  })

export const runJob = async (ports: Ports, job: Job): Promise<void> => {
  if (job.kind === 'rebuild') await rebuildDay(ports, job.date)
  else if (job.kind === 'poll') await pollFeed(ports, job.feed)
  else if (job.kind === 'page') await takeEntryPage(ports, job.feed, job.key)
  else if (job.kind === 'hub') await tendHub(ports, job.callback)
  else await index(ports)
}

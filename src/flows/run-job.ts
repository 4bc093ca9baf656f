import { z } from 'zod'
import { INDEXED_PER_JOB_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import type { Job, Ports } from '../ports.ts'
import { rebuildDay } from './rebuild-day.ts'
import { recorded } from './recorded.ts'

/** What a queue message says, before it is believed. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rebuild'), date: z.string().refine(isCalendarDay) }),
  z.object({ kind: z.literal('index') }),
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
  else await index(ports)
}

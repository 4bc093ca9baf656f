import { DIRTY_DAYS_PER_RUN_MAX } from '../limits.ts'
import type { Job, Ports } from '../ports.ts'
import { recorded } from './recorded.ts'

/** Makes a job of each dirty day, and one of the reports that the full-text index waits for. */
export const runCron = (ports: Ports): Promise<void> =>
  recorded(ports, 'cron', 'schedule', async () => {
    const dirty = await ports.days.dirty(DIRTY_DAYS_PER_RUN_MAX)
    const waiting = await ports.search.waiting()
    const rebuilds = dirty.map(({ day }): Job => ({ kind: 'rebuild', date: day }))
    await ports.jobs.send(waiting > 0 ? [...rebuilds, { kind: 'index' }] : rebuilds)
    return { outcome: `${dirty.length} days to rebuild, ${waiting} reports to index`, result: undefined }
  })

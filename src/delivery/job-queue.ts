import type { Job, JobQueue } from '../ports.ts'

/** Cloudflare takes this many messages in one call. */
const MESSAGES_PER_CALL = 100

export const jobQueue = (queue: Queue<Job>): JobQueue => ({
  async send(jobs) {
    for (let from = 0; from < jobs.length; from += MESSAGES_PER_CALL)
      await queue.sendBatch(jobs.slice(from, from + MESSAGES_PER_CALL).map((body) => ({ body })))
  },
})

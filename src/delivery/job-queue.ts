import { JOB_DELAY_S_MAX } from '../limits.ts'
import type { Job, JobQueue } from '../ports/jobs.ts'

/** Cloudflare takes this many messages in one call. */
const MESSAGES_PER_CALL = 100

export const jobQueue = (queue: Queue<Job>): JobQueue => {
  const sendAll = async (messages: MessageSendRequest<Job>[]): Promise<void> => {
    for (let from = 0; from < messages.length; from += MESSAGES_PER_CALL)
      await queue.sendBatch(messages.slice(from, from + MESSAGES_PER_CALL))
  }
  const seconds = (delayS: number): number => Math.min(Math.max(0, Math.ceil(delayS)), JOB_DELAY_S_MAX)
  return {
    send: (jobs) => sendAll(jobs.map((body) => ({ body }))),
    sendLater: (jobs) =>
      sendAll(jobs.map(({ job, delayS }) => ({ body: job, delaySeconds: seconds(delayS) }))),
  }
}

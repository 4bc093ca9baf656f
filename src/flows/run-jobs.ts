import { LOGGED_CHARS_MAX } from '../limits.ts'
import { withoutMailboxes } from '../model/mail-address.ts'
import type { Ports } from '../ports.ts'
import { traceOf } from './recorded.ts'
import { jobSchema, runJob } from './run-job.ts'

/** A queue's message, as far as it matters here. */
export type JobMessage = { id: string; body: unknown; ack(): void; retry(): void }

/** Logs and the status page name nobody's mailbox. */
const shown = ({ body }: JobMessage): string =>
  withoutMailboxes(JSON.stringify(body) ?? '').slice(0, LOGGED_CHARS_MAX)

/** Done, or failed and worth another try; a message that is no job never will be. */
const run = async (ports: Ports, message: JobMessage): Promise<void> => {
  const job = jobSchema.safeParse(message.body)
  if (!job.success) return giveUp(ports, message, 'not a job')
  try {
    await runJob(ports, job.data)
    message.ack()
  } catch (error) {
    console.error(`job ${shown(message)} failed`, traceOf(error))
    message.retry()
  }
}

const giveUp = async (ports: Ports, message: JobMessage, why: string): Promise<void> => {
  await ports.runs.fail('job', shown(message), why, ports.now().toISOString())
  message.ack()
}

/** Runs the jobs of a batch one after another; each is settled by itself, whatever becomes of the others. */
export const runJobs = async (ports: Ports, messages: readonly JobMessage[]): Promise<void> => {
  for (const message of messages) await run(ports, message)
}

/** What every retry failed on becomes a row that the status page shows. */
export const recordDeadLetters = async (ports: Ports, messages: readonly JobMessage[]): Promise<void> => {
  for (const message of messages) await giveUp(ports, message, 'given up: it failed each time it was tried')
}

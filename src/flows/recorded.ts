import { LOGGED_CHARS_MAX } from '../limits.ts'
import { withoutMailboxes } from '../model/mail-address.ts'
import type { RunKind } from '../ports/runs.ts'
import type { Ports } from '../ports.ts'

/** What went wrong, short enough for a row of the log, and naming nobody's mailbox: a failed query tells its values. */
export const messageOf = (error: unknown): string =>
  withoutMailboxes(error instanceof Error ? error.message : String(error)).slice(0, LOGGED_CHARS_MAX)

/** For the log of the platform: where it went wrong as well. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return messageOf(error)
  const trace = withoutMailboxes(error.stack ?? error.message)
  return error.cause === undefined ? trace : `${trace}\nbecause of ${traceOf(error.cause)}`
}

/** Does the work and notes in the run log how it went. What a failure says is for the operator: it has a row of its own. */
export const recorded = async <T>(
  ports: Ports,
  kind: RunKind,
  subject: string,
  work: () => Promise<{ outcome: string; result: T }>,
): Promise<T> => {
  const startedAt = ports.now().toISOString()
  const note = (outcome: string): Promise<void> =>
    ports.runs.record({ kind, subject, outcome, startedAt, endedAt: ports.now().toISOString() })
  try {
    const { outcome, result } = await work()
    await note(outcome)
    return result
  } catch (error) {
    await note('failed')
    await ports.runs.fail(kind, subject, messageOf(error), ports.now().toISOString())
    throw error
  }
}

/** 1 day, 2 days: for the outcome of a run */
export const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

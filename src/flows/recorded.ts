import type { Ports, RunKind } from '../ports.ts'

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Does the work and notes in the run log how it went, also where it fails. */
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
    await note(`failed: ${messageOf(error)}`)
    throw error
  }
}

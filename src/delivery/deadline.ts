/** What a timed step came to when its time was up. */
export const LATE = Symbol('late')

/** A span of time that several steps share. */
export type Deadline = {
  /** The step's result, or LATE as soon as its own time or the whole is up; what it does then goes unheard. */
  within<T>(step: Promise<T>, ownMs?: number): Promise<T | typeof LATE>
}

export const deadline = (totalMs: number): Deadline => {
  const end = Date.now() + totalMs
  return {
    within: async (step, ownMs = totalMs) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<typeof LATE>((resolve) => {
        timer = setTimeout(() => resolve(LATE), Math.max(0, Math.min(ownMs, end - Date.now())))
      })
      step.catch(() => undefined)
      return await Promise.race([step, late]).finally(() => clearTimeout(timer))
    },
  }
}

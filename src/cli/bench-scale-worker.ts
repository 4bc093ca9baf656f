// The local Worker that `bench scale` measures, and how much memory it takes.
import { join } from 'node:path'
import { z } from 'zod'
import { cpuOf, freePort, processOf, residentBytes } from './bench-process.ts'
import { type Block, writesOf } from './bench-scale-archive.ts'
import { startWorker } from './local-worker.ts'
import { ROOT } from './wrangler.ts'

const MEMORY_SAMPLED_MS = 50

const answerSchema = z.object({
  queries: z.number(),
  rowsRead: z.number(),
  rowsWritten: z.number(),
  longest: z.number(),
  result: z.unknown(),
})

/** One piece of work; the counts are of D1 and stand only where they were asked for. */
export type Worked = z.infer<typeof answerSchema> & { ms: number }

/** A folder with migrated databases */
export type ScaleState = string

export type ScaleWorker = {
  /** Hands the work in through a door of test/bench/scale-worker.ts. */
  work(door: string, body: unknown): Promise<Worked>
  /** Resident memory of the runtime, now, in bytes; NaN where the system has no /proc */
  memory(): number
  /** The most resident memory while it works, and the CPU time it takes, D1's part in both */
  during<T>(work: () => Promise<T>): Promise<{ result: T; peak: number; cpu: number }>
  stop(): Promise<void>
}

const residentNow = (): number => residentBytes(processOf('workerd'))
const cpuNow = (): number => cpuOf(processOf('workerd'))

/** @param heapMegabytes the most that V8 may take for any isolate; beyond it the runtime ends itself */
export const startScaleWorker = async (state: ScaleState, heapMegabytes?: number): Promise<ScaleWorker> => {
  process.env.MINIFLARE_WORKERD_V8_FLAGS =
    heapMegabytes === undefined ? '' : `--max-heap-size=${heapMegabytes}`
  const worker = await startWorker(await freePort(), state, 'scale', {
    entrypoint: join(ROOT, 'test/bench/scale-worker.ts'),
  })
  return {
    async work(door, body) {
      const json = JSON.stringify(body)
      const start = performance.now()
      const response = await fetch(worker.url + door, { method: 'POST', body: json })
      const text = await response.text()
      const ms = performance.now() - start
      if (!response.ok) throw new Error(`${door} answers ${response.status}: ${text.slice(0, 500)}`)
      return { ...answerSchema.parse(JSON.parse(text)), ms }
    },
    memory: residentNow,
    async during(work) {
      const before = cpuNow()
      let peak = residentNow()
      const sampling = setInterval(() => {
        peak = Math.max(peak, residentNow())
      }, MEMORY_SAMPLED_MS)
      try {
        const result = await work()
        return { result, peak: Math.max(peak, residentNow()), cpu: cpuNow() - before }
      } finally {
        clearInterval(sampling)
      }
    },
    stop: () => worker.stop(),
  }
}

/** Stores reports as a take-in would have. */
export const storeBlock = async (worker: ScaleWorker, block: Block): Promise<void> => {
  for (const write of writesOf(block)) {
    const { result } = await worker.work('/write', write)
    if (result !== 'written') throw new Error(`a write of the archive was ${String(result)}`)
  }
}

// What one report costs to take in, in archives of several sizes side by side.
import { addDays } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'
import type { BenchEngine } from './bench-reports.ts'
import { again, type Block, blockOf, withoutReadings } from './bench-scale-archive.ts'
import { corpusFrom } from './bench-scale-corpus.ts'
import { median, type Row, ratio } from './bench-scale-table.ts'
import {
  type ScaleState,
  type ScaleWorker,
  startScaleWorker,
  storeBlock,
  type Worked,
} from './bench-scale-worker.ts'

const LAST_DAY = '2025-06-30'
const BLOCK = 1_000
const BLOCK_DAYS = 10
/** Reports taken in one by one, half of them for the time, half for what they ask of D1 */
const TAKEN_IN = 80
const SEED = 1

/** The last days' reports, and every third of the latest of them held back to be taken in one by one. */
const lastDays = async (engine: BenchEngine): Promise<{ block: Block; held: Submission[] }> => {
  const count = BLOCK + TAKEN_IN
  const all = corpusFrom(SEED).reports(count, (n) =>
    addDays(LAST_DAY, Math.floor((n / count) * BLOCK_DAYS) - BLOCK_DAYS),
  )
  const from = count - 3 * TAKEN_IN
  const isHeld = (n: number): boolean => n >= from && (n - from) % 3 === 0
  const block = await blockOf(
    all.filter((_, n) => !isHeld(n)),
    engine,
  )
  return { block: withoutReadings(block), held: all.filter((_, n) => isHeld(n)) }
}

/** The last days as they are, and before them as many more of the like as make up the size. */
const fill = async (worker: ScaleWorker, block: Block, size: number, engine: BenchEngine): Promise<void> => {
  for (let n = 0; n < size / BLOCK; n++)
    await storeBlock(
      worker,
      n === 0 ? block : again(block, n, { days: -n * BLOCK_DAYS, names: engine.background }),
    )
}

type Archive = { size: number; worker: ScaleWorker; timed: Worked[]; counted: Worked[] }

/** Every report goes into each archive before the next one does, so that a busy machine slows all of them alike. */
const takeInEach = async (archives: Archive[], reports: Submission[]): Promise<void> => {
  for (const [n, report] of reports.entries())
    for (const { worker, timed, counted } of archives)
      if (n % 2 === 0) timed.push(await worker.work('/take-in', [report]))
      else counted.push(await worker.work('/take-in?count', [report]))
}

const rowOf = ({ size, timed, counted }: Archive): Row => ({
  'reports stored': size,
  'ms to take one in': median(timed.map(({ ms }) => ms)),
  'rows read': median(counted.map(({ rowsRead }) => rowsRead)),
  'rows written': median(counted.map(({ rowsWritten }) => rowsWritten)),
  queries: median(counted.map(({ queries }) => queries)),
  'queries at most': Math.max(...counted.map(({ queries }) => queries)),
})

/** @param states one for each of the sizes */
export const measureTakeIn = async (
  engine: BenchEngine,
  sizes: readonly number[],
  stateOf: () => Promise<ScaleState>,
): Promise<Row[]> => {
  const { block, held } = await lastDays(engine)
  const archives: Archive[] = []
  try {
    for (const size of sizes) {
      const state = await stateOf()
      const filling = await startScaleWorker(state)
      await fill(filling, block, size, engine).finally(() => filling.stop())
      archives.push({ size, worker: await startScaleWorker(state), timed: [], counted: [] })
    }
    await takeInEach(archives, held.slice(0, 4))
    for (const archive of archives) archive.timed.length = archive.counted.length = 0
    await takeInEach(archives, held.slice(4))
  } finally {
    for (const { worker } of archives) await worker.stop()
  }
  const rows = archives.map(rowOf)
  return [...rows, ratio(rows, 'reports stored')]
}

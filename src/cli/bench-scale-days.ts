// How fast reports are read, and what it takes to build a day of many.
import type { BenchEngine } from './bench-reports.ts'
import { again, type Block, blockOf } from './bench-scale-archive.ts'
import { corpusFrom } from './bench-scale-corpus.ts'
import { median, type Row, ratio } from './bench-scale-table.ts'
import { type ScaleState, type ScaleWorker, startScaleWorker, storeBlock } from './bench-scale-worker.ts'

const DAY = '2025-06-30'
const BLOCK = 1_000
const READ_AT_ONCE = 100
const READ_TIMES = 7
const SEED = 2
/** Workers have 128 MB; an isolate that needs more than this here ends the run. */
const HEAP_MB = 64

/** Intake and reading of reports in the Worker; nothing is stored. */
export const measureReading = async (stateOf: () => Promise<ScaleState>): Promise<Row> => {
  const reports = corpusFrom(SEED).reports(READ_AT_ONCE, () => DAY)
  const characters = reports.reduce((sum, { text }) => sum + text.length, 0)
  const worker = await startScaleWorker(await stateOf())
  try {
    const times: number[] = []
    await worker.work('/read', reports.slice(0, 1))
    for (let n = 0; n < READ_TIMES; n++) times.push((await worker.work('/read', reports)).ms)
    return {
      'reports read per second': Math.round(READ_AT_ONCE / (median(times) / 1_000)),
      'characters each': Math.round(characters / READ_AT_ONCE),
    }
  } finally {
    await worker.stop()
  }
}

const LONG_CHARS = [10_000, 99_000]
const LONG_CHARS_READ = 200_000

/** Reports of one length, made of several: the milliseconds that each thousand characters take. */
const longRow = async (worker: ScaleWorker, texts: readonly string[], chars: number): Promise<Row> => {
  const all = texts.join('\n\n')
  const reports = Array.from({ length: Math.round(LONG_CHARS_READ / chars) }, (_, n) => ({
    text: all.slice(n * chars, (n + 1) * chars),
    published: DAY,
    source: 'Paper',
  }))
  const times: number[] = []
  for (let n = 0; n < READ_TIMES; n++) times.push((await worker.work('/read', reports)).ms)
  return {
    'a report of characters': chars,
    'ms per 1,000 characters': (median(times) / (reports.length * (chars / 1_000))).toFixed(2),
  }
}

/** Whether a long report takes more than its length. */
export const measureLongReports = async (stateOf: () => Promise<ScaleState>): Promise<Row[]> => {
  const texts = corpusFrom(SEED)
    .reports(READ_AT_ONCE, () => DAY)
    .map(({ text }) => text)
  const worker = await startScaleWorker(await stateOf())
  try {
    const rows: Row[] = []
    for (const chars of LONG_CHARS) rows.push(await longRow(worker, texts, chars))
    return [...rows, ratio(rows, 'a report of characters')]
  } finally {
    await worker.stop()
  }
}

const dayBlock = (engine: BenchEngine, sizes?: number[]): Promise<Block> => {
  const reports = corpusFrom(SEED).reports(BLOCK, () => DAY, sizes)
  return blockOf(
    reports.map((report) => ({ ...report, published: DAY + (report.published ?? '').slice(DAY.length) })),
    engine,
  )
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

/** The day is built by a Worker that has done nothing yet but build an empty one, with a heap of HEAP_MB at most. */
const dayRow = async (state: ScaleState, name: string, blocks: Iterable<Block>): Promise<Row> => {
  const filling = await startScaleWorker(state)
  try {
    for (const block of blocks) await storeBlock(filling, block)
  } finally {
    await filling.stop()
  }
  const worker = await startScaleWorker(state, HEAP_MB)
  try {
    await worker.work('/rebuild', { date: '1990-01-01' })
    const idle = worker.memory()
    const { result, peak, cpu } = await worker.during(() => worker.work('/rebuild', { date: DAY }))
    await worker.work('/soil', { date: DAY })
    const counted = await worker.work('/rebuild?count', { date: DAY })
    return {
      'a day of': name,
      's to rebuild': (result.ms / 1_000).toFixed(1),
      'CPU s': cpu.toFixed(1),
      outcome: String(result.result),
      'MB resident over idle': megabytes(peak - idle),
      'MB of heap at most': HEAP_MB,
      queries: counted.queries,
      'rows read': counted.rowsRead,
    }
  } finally {
    await worker.stop()
  }
}

const copies = function* (block: Block, count: number): Iterable<Block> {
  for (let n = 0; n < count; n++) yield again(block, n, { days: 0, names: null })
}

export const measureDays = async (
  engine: BenchEngine,
  sizes: readonly number[],
  stateOf: () => Promise<ScaleState>,
): Promise<Row[]> => {
  const block = await dayBlock(engine)
  const rows: Row[] = []
  for (const size of sizes)
    rows.push(await dayRow(await stateOf(), `${size} reports`, copies(block, size / BLOCK)))
  return [...rows, ratio(rows, 'a day of')]
}

/** The same number of reports in events a hundred times as large: each is one event of the day. */
export const measureLargeEvents = async (
  engine: BenchEngine,
  size: number,
  stateOf: () => Promise<ScaleState>,
): Promise<Row[]> => {
  const block = await dayBlock(engine, [500])
  const [first] = block
  if (!first) return []
  const one = block.map((stored) => ({
    ...stored,
    membership: { ...stored.membership, event: first.membership.event },
  }))
  const name = `${size} reports in ${size / BLOCK} events`
  return [await dayRow(await stateOf(), name, copies(one, size / BLOCK))]
}

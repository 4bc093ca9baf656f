// npm run bench -- scale: how fast it is, and whether it stays so as the archive and its days grow.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchEngine } from './bench-reports.ts'
import { measureDays, measureLargeEvents, measureLongReports, measureReading } from './bench-scale-days.ts'
import { tableOf } from './bench-scale-table.ts'
import { measureTakeIn } from './bench-scale-take-in.ts'
import type { ScaleState } from './bench-scale-worker.ts'
import { migrateLocally } from './local-migrations.ts'

const ARCHIVES = [1_000, 10_000, 100_000]
const DAYS = [1_000, 10_000]

const METHOD = `Invented news from a seed: words as frequent as in English news, names of each event's own, five reports an event,
400 words each; the Worker's flows on D1 in workerd on this machine. The archives are stored by the store's own
statements: 1,000 reports of ten days, read and grouped, and before them the same with other names, ids and days
(their readings are left out, which a take-in never looks at). What is measured goes through the front: each report
is taken in by itself, and into each archive in turn.`

/** @param reports the largest archive to measure */
export const scale = async (reports: number, print: (text: string) => void): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'daybook-scale-'))
  let states = 0
  const stateOf = async (): Promise<ScaleState> => {
    const state = join(root, String(states++))
    await migrateLocally(state)
    return state
  }
  const upTo = (sizes: number[]): number[] => sizes.filter((size) => size <= Math.max(reports, 1_000))
  try {
    const engine = await benchEngine()
    print(`${METHOD}\n`)
    print(`${tableOf([await measureReading(stateOf)])}\n`)
    print(`${tableOf(await measureLongReports(stateOf))}\n`)
    print(`${tableOf(await measureDays(engine, upTo(DAYS), stateOf))}\n`)
    print(`${tableOf(await measureLargeEvents(engine, Math.min(reports, 5_000), stateOf))}\n`)
    print(tableOf(await measureTakeIn(engine, upTo(ARCHIVES), stateOf)))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

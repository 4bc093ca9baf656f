import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { LOCAL_BUILD_WAIT_MS, LOCAL_STILL_WAIT_MS } from '../limits.ts'
import type { LocalWorker } from './local-worker.ts'
import { OperatorError } from './operator-error.ts'
import { outcomeLine, totalLine } from './outcome-lines.ts'
import type { ReportFile } from './report-files.ts'
import { type FileOutcome, sendReports } from './send-reports.ts'

const statusSchema = z.object({ dirtyDays: z.array(z.string()) })

const dirtyDays = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/api/v1/status`)
  if (!response.ok)
    throw new OperatorError(`the Worker fails: ${url}/api/v1/status answers ${response.status}`)
  return statusSchema.parse(await response.json()).dirtyDays.length
}

/** Looks on while days are built; answers how many are left when none are, or when nothing moves any more. */
const lookOn = async (url: string, until: number): Promise<number> => {
  let left = await dirtyDays(url)
  let stillSince = Date.now()
  while (left > 0 && Date.now() < Math.min(until, stillSince + LOCAL_STILL_WAIT_MS)) {
    await pause(200)
    const now = await dirtyDays(url)
    if (now !== left) stillSince = Date.now()
    left = now
  }
  return left
}

/** Has the Worker build its days as the cron of a deployed one would, which takes so many a run. */
const buildDays = async (worker: LocalWorker): Promise<number> => {
  const until = Date.now() + LOCAL_BUILD_WAIT_MS
  await worker.runCron()
  let left = await lookOn(worker.url, until)
  for (let before = Number.POSITIVE_INFINITY; left > 0 && left < before && Date.now() < until; ) {
    before = left
    await worker.runCron()
    left = await lookOn(worker.url, until)
  }
  return left
}

/** Hands files in by the door that everybody uses; tells of each that was not known already. */
const takeIn = async (worker: LocalWorker, token: string, files: ReportFile[]): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = []
  for await (const answered of sendReports({ to: worker.url, token }, files)) {
    outcomes.push(...answered)
    for (const one of answered) if (one.outcome !== 'already known') console.log(outcomeLine(one))
  }
  return outcomes
}

/** Takes the files in, has their days built, and says how that went. */
export const openDaybook = async (worker: LocalWorker, token: string, files: ReportFile[]): Promise<void> => {
  if (files.length > 0) console.log(totalLine(await takeIn(worker, token, files)))
  const left = await buildDays(worker)
  if (left > 0) console.log(`days still to be built: ${left}; the cron goes on with them every minute`)
}

import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { LOCAL_BUILD_WAIT_MS } from '../limits.ts'
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

/** Has the Worker build its days, as the cron of a deployed one would; answers how many are left after the wait. */
const buildDays = async (worker: LocalWorker): Promise<number> => {
  await worker.runCron()
  const until = Date.now() + LOCAL_BUILD_WAIT_MS
  let left = await dirtyDays(worker.url)
  while (left > 0 && Date.now() < until) {
    await pause(200)
    left = await dirtyDays(worker.url)
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
  if (left > 0) console.log(`${left} days are still to be built; the cron goes on with them every minute`)
}

import type { Door } from './door.ts'
import { INGEST_HELP, ingestOptions } from './ingest-options.ts'
import { runCommand } from './operator-error.ts'
import { outcomeLine, totalLine } from './outcome-lines.ts'
import { previewLines, previewReports } from './preview-reports.ts'
import { type ReportFile, readReportFiles } from './report-files.ts'
import { type FileOutcome, sendReports } from './send-reports.ts'
import { ROOT } from './wrangler.ts'

const takeIn = async (door: Door, files: ReportFile[]): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = []
  for await (const answered of sendReports(door, files)) {
    outcomes.push(...answered)
    for (const outcome of answered) console.log(outcomeLine(outcome))
  }
  return outcomes
}

const preview = async (door: Door, files: ReportFile[]): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = []
  for await (const previewed of previewReports(door, files)) {
    outcomes.push(...previewed.outcomes)
    for (const line of previewLines(previewed)) console.log(line)
  }
  return outcomes
}

await runCommand(async (args) => {
  const options = ingestOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(INGEST_HELP)
    return 0
  }
  const files = await readReportFiles(options.paths, {
    ...(options.source !== null && { source: options.source }),
    ...(options.published !== null && { publishedFallback: options.published }),
  })
  const outcomes = await (options.dryRun ? preview : takeIn)(options.door, files)
  console.log((options.dryRun ? 'Nothing of it is stored. ' : '') + totalLine(outcomes))
  return outcomes.some((one) => one.outcome === 'rejected') ? 1 : 0
})

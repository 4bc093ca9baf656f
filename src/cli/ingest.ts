import { INGEST_HELP, ingestOptions } from './ingest-options.ts'
import { runCommand } from './operator-error.ts'
import { outcomeLine, totalLine } from './outcome-lines.ts'
import { readReportFiles } from './report-files.ts'
import { type FileOutcome, sendReports } from './send-reports.ts'
import { ROOT } from './wrangler.ts'

await runCommand(async (args) => {
  const options = ingestOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(INGEST_HELP)
    return 0
  }
  const files = readReportFiles(options.paths, {
    ...(options.source !== null && { source: options.source }),
    ...(options.published !== null && { publishedFallback: options.published }),
  })
  const outcomes: FileOutcome[] = []
  for await (const answered of sendReports(options.door, files)) {
    outcomes.push(...answered)
    for (const outcome of answered) console.log(outcomeLine(outcome))
  }
  console.log(totalLine(outcomes))
  return outcomes.some((one) => one.outcome === 'rejected') ? 1 : 0
})

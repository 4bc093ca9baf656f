import { groupReports } from '../flows/group-reports.ts'
import { memoryArchive } from './bench-archive.ts'
import { type Bench, benchEngine, benchRow } from './bench-reports.ts'

/**
 * Takes the rows in one at a time, as a Worker would, and tells the event each is in at the end.
 * A row that intake sets aside is an event of its own; rows of one source and one text are one report.
 */
export const bench: Bench = async function* (lines) {
  const rows = lines.map((line) => benchRow.parse(line))
  const engine = await benchEngine()
  const archive = memoryArchive()
  const reports = new Map<string, string>()
  for (const [arrival, row] of rows.entries()) {
    const read = engine.read(row)
    if (!read) continue
    const { report, reading, dated } = read
    reports.set(row.id, report.id)
    const one = { report, reading, arrival, ...(!dated && { undated: true as const }) }
    archive.write(await groupReports(archive, [one], engine.background))
  }
  for (const { id } of rows) {
    const report = reports.get(id)
    yield { id, event: (report && archive.eventOf(report)) ?? `set aside ${id}` }
  }
}

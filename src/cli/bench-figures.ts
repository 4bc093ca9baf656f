import { z } from 'zod'
import { tollOf } from '../digest/toll.ts'
import { type Bench, type BenchRow, benchEngine, benchRow } from './bench-reports.ts'

const incidentRow = z.object({ incident: z.union([z.string(), z.number()]), reports: z.array(benchRow) })

/** The set keeps titles apart from texts; on the page a headline stands above its text, and is read with it. */
const asPublished = (row: BenchRow): BenchRow => {
  const title = row.title?.trim() ?? ''
  return title === '' || row.text.trimStart().startsWith(title)
    ? row
    : { ...row, text: `${title}\n\n${row.text}` }
}

/** The dead and injured of each incident, its reports taken together. */
export const bench: Bench = async function* (lines) {
  const engine = await benchEngine()
  for (const line of lines) {
    const { incident, reports } = incidentRow.parse(line)
    yield { incident, ...tollOf(reports.flatMap((row) => engine.read(asPublished(row)) ?? [])) }
  }
}

import { READING_BYTES_MAX, SET_ASIDE_TEXT_CHARS_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { Reading } from '../model/reading.ts'
import type { Report, SetAside } from '../model/report.ts'
import type { Engine } from '../ports.ts'
import { messageOf } from './recorded.ts'

/** What the engine made of a report: a reading, or the reason why it could not. */
export type Outcome = { report: Report; reading: Reading } | { report: Report; setAside: SetAside }

/** The id under which a report is set aside that the engine failed on; its own stays free for a better engine. */
export const unreadableId = (report: string): string => shortHash('not readable', report)

/** A report the reading code stumbles over is a defect of ours, shown in the ledger, and costs no other report. */
const unreadable = (report: Report, error: unknown): SetAside => ({
  id: unreadableId(report.id),
  day: report.published.day,
  reason: 'not readable',
  detail: `the engine failed on it: ${messageOf(error)}`,
  title: report.title.value,
  source: report.sourceName,
  url: report.url,
  text: report.text.slice(0, SET_ASIDE_TEXT_CHARS_MAX),
  receivedAt: report.receivedAt,
})

/** @throws RangeError where a row of the database has no room for it: a text of nothing but names and figures */
const within = (reading: Reading): Reading => {
  const bytes = new TextEncoder().encode(JSON.stringify(reading)).length
  if (bytes > READING_BYTES_MAX)
    throw new RangeError(`its reading takes ${bytes} bytes; ${READING_BYTES_MAX} are the most that is kept`)
  return reading
}

export const readReports = async (engine: Engine, reports: Report[]): Promise<Outcome[]> => {
  if (reports.length === 0) return []
  const read = await engine.reader()
  return reports.map((report) => {
    try {
      return { report, reading: within(read(report)) }
    } catch (error) {
      return { report, setAside: unreadable(report, error) }
    }
  })
}

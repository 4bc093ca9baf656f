// Cleaning by what other reports show: a paragraph that recurs across unrelated reports of one source is furniture.
import { PARAGRAPH_EVENTS_MIN, PARAGRAPH_REPORTS_COUNTED_MAX, PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import { type Carrier, paragraphKeys } from '../model/paragraph-keys.ts'
import { isNews, type Paragraph, type Report } from '../model/report.ts'
import { openingTitle } from './title.ts'

/**
 * Of each paragraph that recurs, in how many unrelated reports it stands: copies, revisions and other reports of one
 * event count once.
 * @param carriers in any order; of each key those PARAGRAPH_REPORTS_COUNTED_MAX count that are first by report
 */
export const recurring = (carriers: readonly Carrier[]): Map<string, number> =>
  new Map(
    [...Map.groupBy(carriers, ({ key }) => key)].flatMap(([key, all]): [string, number][] => {
      const counted = [...new Map(all.map((one) => [one.report, one.event]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, PARAGRAPH_REPORTS_COUNTED_MAX)
      const events = new Set(counted.map(([, event]) => event)).size
      return events >= PARAGRAPH_EVENTS_MIN ? [[key, events]] : []
    }),
  )

/** A title taken from the text is taken again where its paragraph is no news any more. */
const titleOf = (report: Report, paragraphs: Paragraph[]): Report['title'] => {
  const { title, text, dateline } = report
  const at = title.from === 'text' ? (title.span?.start ?? -1) : -1
  const own = paragraphs.find(({ start, end }) => start <= at && at < end)
  return own?.role === 'furniture' ? openingTitle(text, paragraphs, dateline) : title
}

/**
 * The report with its recurring paragraphs marked. One that has no other news keeps them all: in doubt it is news.
 * @param counts what `recurring` says of its paragraphs' keys
 */
export const markRecurring = (report: Report, counts: ReadonlyMap<string, number>): Report => {
  const found = new Map(
    paragraphKeys(report, PARAGRAPHS_KEYED_MAX).flatMap(({ paragraph, key }): [number, number][] => {
      const count = counts.get(key)
      return count === undefined ? [] : [[paragraph, count]]
    }),
  )
  const paragraphs = report.paragraphs.map((paragraph, index): Paragraph => {
    const count = found.get(index)
    if (count === undefined) return paragraph
    const because = `stands in ${count} unrelated reports of ${report.sourceName}`
    return { ...paragraph, role: 'furniture', because }
  })
  if (found.size === 0 || !paragraphs.some(isNews)) return report
  return { ...report, paragraphs, title: titleOf(report, paragraphs) }
}

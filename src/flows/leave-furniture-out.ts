import { markRecurring, recurring } from '../intake/recurring.ts'
import { PARAGRAPH_EVENTS_MIN, PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import type { EventMaterial, ReportInEvent } from '../model/material.ts'
import { paragraphKeys } from '../model/paragraph-keys.ts'
import type { ReportStore } from '../ports/reports.ts'
import { readingOfNews } from '../reading/leave-out.ts'

const cleaned = (one: ReportInEvent, counts: ReadonlyMap<string, number>): ReportInEvent => {
  const report = markRecurring(one.report, counts)
  return report === one.report ? one : { ...one, report, reading: readingOfNews(one.reading, report) }
}

/** The events' material without the paragraphs that stand in unrelated reports of their source, as all are stored now. */
export const leaveFurnitureOut = async (
  { reports }: { reports: Pick<ReportStore, 'carriers'> },
  material: EventMaterial[],
): Promise<EventMaterial[]> => {
  const keys = material
    .flatMap(({ today, before }) => [...today, ...before])
    .flatMap(({ report }) => paragraphKeys(report, PARAGRAPHS_KEYED_MAX))
    .map(({ key }) => key)
  const counts = recurring(await reports.carriers([...new Set(keys)], PARAGRAPH_EVENTS_MIN))
  if (counts.size === 0) return material
  return material.map((event) => ({
    ...event,
    today: event.today.map((one) => cleaned(one, counts)),
    before: event.before.map((one) => cleaned(one, counts)),
  }))
}

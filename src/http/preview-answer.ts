import type { Place } from '../flows/preview-reports.ts'
import type { Day, EventDocument } from '../model/day.ts'
import type { ReportInEvent } from '../model/material.ts'
import type { Ports } from '../ports.ts'
import { relation, reportBody } from '../render/report-body.ts'
import { findEvent } from './documents.ts'

/** What the previewed days tell of an event, as an event's own page would. */
const eventIn = (days: readonly Day[], id: string): EventDocument | null => {
  const told = days.flatMap(({ date, events }) =>
    events.flatMap((event) => (event.id === id ? [{ date, event }] : [])),
  )
  const [last] = told.reverse()
  return last ? { ...last.event, days: told } : null
}

export const previewedReport = ({ report, membership }: ReportInEvent, days: readonly Day[]) => ({
  ...reportBody({ report, membership }, eventIn(days, membership.event)),
  text: report.text,
  paragraphs: report.paragraphs,
})

/** Among the stored reports; an event that no edition has shown has no title and no page yet. */
export const previewedPlace = async ({ events }: Ports, { isKnown, membership }: Place) => {
  const { event: id, joinedBecause, copyOf, revisionOf } = membership
  const found = await findEvent(events, id)
  const shown = found.kind === 'unknown' ? null : found.document.body
  return {
    isKnown,
    event: { id, title: shown?.title ?? null, url: shown?.url ?? null },
    joinedBecause,
    copyOf: relation(copyOf),
    revisionOf: relation(revisionOf),
  }
}

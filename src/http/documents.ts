// The documents behind the surfaces: each is asked for once, whatever the format it is rendered in.
import type { EventDocument } from '../model/day.ts'
import type { EventStore, Fetched, Held } from '../ports/days.ts'
import type { Ports } from '../ports.ts'
import { type ReportBody, reportBody } from '../render/report-body.ts'

/** An id may have given way to one that gave way itself. */
const MOVES_MAX = 8

export type EventFound =
  | { kind: 'here'; document: Fetched<EventDocument> }
  | { kind: 'moved'; to: string; document: Fetched<EventDocument> }
  | { kind: 'unknown' }

/** The event of this id; one that gave way names its last successor. */
export const findEvent = async (events: EventStore, id: string, holds?: Held): Promise<EventFound> => {
  let current = id
  for (let moves = 0; moves <= MOVES_MAX; moves += 1) {
    const found = await events.event(current, current === id ? holds : undefined)
    if (found === null) return { kind: 'unknown' }
    if (found.movedTo === null) {
      return current === id
        ? { kind: 'here', document: found }
        : { kind: 'moved', to: current, document: found }
    }
    current = found.movedTo
  }
  return { kind: 'unknown' }
}

const documentOf = async (events: EventStore, id: string | undefined): Promise<EventDocument | null> => {
  if (id === undefined) return null
  const found = await findEvent(events, id)
  return found.kind === 'unknown' ? null : found.document.body
}

export type ReportFound = ReportBody & { text?: string; paragraphs?: ParagraphBody[] }
type ParagraphBody = { start: number; end: number; role: string; because: string }

/** A report with what is cited of it; its text for the operator only. */
export const findReport = async (
  ports: Ports,
  id: string,
  withText: boolean,
): Promise<ReportFound | null> => {
  const stored = await ports.reports.find(id)
  if (stored === null) return null
  const body = reportBody(stored, await documentOf(ports.events, stored.membership?.event))
  const { text, paragraphs } = stored.report
  return withText ? { ...body, text, paragraphs } : body
}

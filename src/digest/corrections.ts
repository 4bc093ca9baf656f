// Of an edition's changes, those that take back what the edition before said.
import {
  type ChangedEvent,
  CORRECTION_KINDS,
  type Correction,
  type CorrectionKind,
  correctionId,
} from '../model/correction.ts'
import type { Change, Day, ToldAs } from '../model/day.ts'

const isCorrectionKind = (kind: Change['kind']): kind is CorrectionKind =>
  CORRECTION_KINDS.some((one) => one === kind)

/** Verdicts that contest or overtake what a figure or a quotation was told as before */
const TAKES_BACK = new Set<ToldAs['verdict']>(['updated', 'conflict', 'disputed speaker'])

/** All that was told is told still, and nothing newer stands against it: more reports say it now, no more. */
const isAddedTo = (before: ToldAs, after: ToldAs): boolean =>
  before.wordings.every((wording) => after.wordings.includes(wording)) &&
  !(TAKES_BACK.has(after.verdict) && (after.verdict !== before.verdict || after.verdict === 'updated'))

/** Whether a reader of the edition before was told what is no longer so: never of what only came. */
const takesBack = ({ kind, before, after, told }: Change): boolean => {
  if (before === undefined) return false
  if (kind === 'line reworded') return !after?.includes(before)
  return !(told?.before && told.after && isAddedTo(told.before, told.after))
}

/** The events that the edition's changes are of, each once, in their order. */
export const changedEvents = ({ events, changes }: Day): ChangedEvent[] => {
  const now = new Map(events.map((event) => [event.id, event]))
  const named = new Map<string, ChangedEvent>()
  for (const { kind, event, before } of changes) {
    if (named.has(event)) continue
    const here = now.get(event)
    const title = here?.title ?? (kind === 'event removed' ? before : undefined) ?? ''
    named.set(event, { id: event, title, url: here?.url ?? null })
  }
  return [...named.values()]
}

/** What the edition corrects, in the order of its changes. */
export const correctionsOf = (day: Day): Correction[] => {
  const { date, edition, builtAt } = day
  const events = new Map(changedEvents(day).map((event) => [event.id, event]))
  return day.changes.flatMap((change, index): Correction[] => {
    const { kind, event: id, before, ...rest } = change
    const event = events.get(id)
    if (!isCorrectionKind(kind) || before === undefined || !event || !takesBack(change)) return []
    return [
      {
        id: correctionId(date, edition, index + 1),
        date,
        edition,
        builtAt,
        kind,
        event,
        before,
        ...rest,
      },
    ]
  })
}

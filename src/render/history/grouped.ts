import type { ChangedEvent, EditionRecord } from '../../model/correction.ts'
import type { Change } from '../../model/day.ts'
import { eventPath } from '../../model/event-address.ts'

/** `place` counts from 1, among all of the edition's changes. */
type Placed = { change: Change; place: number }
export type Group = { event: ChangedEvent | null; url: string | null; changes: Placed[] }

/** An edition's changes by event, in their order. Of events that the edition does not name, the id leads to them. */
export const groupedByEvent = ({ changes, events }: Pick<EditionRecord, 'changes' | 'events'>): Group[] => {
  const placed = changes.map((change, index): Placed => ({ change, place: index + 1 }))
  return [...Map.groupBy(placed, ({ change }) => change.event)].map(([id, some]) => {
    const event = events.find((one) => one.id === id) ?? null
    return { event, url: event === null ? eventPath(id.slice(1)) : event.url, changes: some }
  })
}

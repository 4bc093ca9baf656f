import type { ChangedEvent, Correction, EditionRecord } from '../../model/correction.ts'
import type { Change } from '../../model/day.ts'
import { eventPath } from '../../model/event-address.ts'
import { correctionPath } from '../paths.ts'

/** `place` counts from 1, among all of the edition's changes; `href` leads there from another page. */
export type Placed = { change: Omit<Change, 'event'>; place: number; href?: string }
export type Group = { event: ChangedEvent | null; url: string | null; changes: Placed[] }

/** An edition's changes by event, in their order. Of events that the edition does not name, the id leads to them. */
export const groupedByEvent = ({ changes, events }: Pick<EditionRecord, 'changes' | 'events'>): Group[] => {
  const placed = changes.map((change, index) => ({ change, place: index + 1 }))
  return [...Map.groupBy(placed, ({ change }) => change.event)].map(([id, some]): Group => {
    const event = events.find((one) => one.id === id) ?? null
    return { event, url: event === null ? eventPath(id.slice(1)) : event.url, changes: some }
  })
}

const placedCorrection = (correction: Correction): Placed => ({
  change: correction,
  place: Number(correction.id.split('.')[2]),
  href: correctionPath(correction),
})

/** The corrections of one edition by event, each with the way to its place in it. */
export const correctionsByEvent = (corrections: readonly Correction[]): Group[] =>
  [...Map.groupBy(corrections, ({ event }) => event.id).values()].flatMap((some) => {
    const event = some[0]?.event
    return event === undefined ? [] : [{ event, url: event.url, changes: some.map(placedCorrection) }]
  })

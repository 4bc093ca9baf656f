// Which event of an edition was which of the edition before.
import type { DayEvent } from '../model/day.ts'
import { falling } from './order.ts'

const sharedReports = (a: DayEvent, b: DayEvent): number => {
  const ids = new Set(a.reports.map(({ id }) => id))
  return b.reports.filter(({ id }) => ids.has(id)).length
}

/** Each new event's counterpart: by id first, then the free one that shares most of its reports. */
export const counterparts = (before: DayEvent[], after: DayEvent[]): Map<DayEvent, DayEvent> => {
  const byId = new Map(before.map((event) => [event.id, event]))
  const pairs = new Map<DayEvent, DayEvent>()
  for (const event of after) {
    const same = byId.get(event.id)
    if (same !== undefined) pairs.set(event, same)
  }
  const free = new Set(before.filter((event) => ![...pairs.values()].includes(event)))
  for (const event of after.filter((one) => !pairs.has(one))) {
    const [best] = [...free].sort(falling((other) => sharedReports(event, other)))
    if (best === undefined || sharedReports(event, best) === 0) continue
    pairs.set(event, best)
    free.delete(best)
  }
  return pairs
}

// The digest of a day in one go, from material that is all in memory; the flow goes event by event.
import { assembleDay, eventsToTell } from '../../src/digest/digest-day.ts'
import { digestEvent } from '../../src/digest/digest-event.ts'
import type { Background } from '../../src/model/background.ts'
import type { DayContent } from '../../src/model/day.ts'
import type { DayOutline, EventMaterial, EventOutline } from '../../src/model/material.ts'

export type WholeEvent = EventMaterial & { reportsSoFar: number }
export type WholeDay = Omit<DayOutline, 'events'> & { events: WholeEvent[] }

const outlineOf = ({ id, firstDay, reportsSoFar, today, before }: WholeEvent): EventOutline => ({
  id,
  firstDay,
  dayBefore: before[0]?.report.published.day ?? null,
  reportsSoFar,
  reports: today.length,
  copies: today.filter(({ membership }) => membership.copyOf !== null).length,
  origins: new Set(today.map(({ report }) => report.originId)).size,
  bytes: today.reduce((sum, { report }) => sum + Buffer.byteLength(report.text), 0),
  leastReport: today.map(({ report }) => report.id).sort()[0] ?? '',
})

export const digestDay = (day: WholeDay, background: Background): DayContent => {
  const material = new Map(day.events.map((event) => [event.id, event]))
  const outline = { ...day, events: day.events.filter(({ today }) => today.length > 0).map(outlineOf) }
  const events = eventsToTell(outline).flatMap(({ id }) => material.get(id) ?? [])
  return assembleDay(
    outline,
    events.map((event) => digestEvent(event, day.date, background)),
  )
}

import { assembleDay, eventsToTell } from '../digest/digest-day.ts'
import { digestEvent } from '../digest/digest-event.ts'
import { REPORTS_HELD_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { DayContent, DayEvent } from '../model/day.ts'
import type { EventToTell } from '../model/material.ts'
import type { DayStore } from '../ports/days.ts'
import type { ReportStore } from '../ports/reports.ts'
import { leaveFurnitureOut } from './leave-furniture-out.ts'
import { type ReadPorts, readAfresh } from './read-afresh.ts'

/** What a day is made of */
export type DayPorts = ReadPorts & {
  days: Pick<DayStore, 'outline' | 'material'>
  reports: Pick<ReportStore, 'carriers'>
}

/** Runs of events that have no more than REPORTS_HELD_MAX reports to read, or one that has more. */
const fewAtOnce = (events: EventToTell[]): EventToTell[][] => {
  const runs: EventToTell[][] = []
  let room = 0
  for (const event of events) {
    const read = Math.min(event.reports, event.readMax)
    if (read > room) {
      runs.push([])
      room = REPORTS_HELD_MAX
    }
    runs.at(-1)?.push(event)
    room -= read
  }
  return runs
}

/** The day as its reports tell it. Only so many of them are in memory at a time: of an event that is digested its short document stays. */
export const contentOf = async (ports: DayPorts, date: CalendarDay): Promise<DayContent> => {
  const outline = await ports.days.outline(date)
  const events: DayEvent[] = []
  for (const run of fewAtOnce(eventsToTell(outline))) {
    const read = await readAfresh(ports, await ports.days.material(date, run))
    for (const material of await leaveFurnitureOut(ports, read))
      events.push(digestEvent(material, date, ports.engine.background()))
  }
  return assembleDay(outline, events)
}

import { changedEvents, correctionsOf } from '../digest/corrections.ts'
import { calendarEntryOf, summaryOf } from '../digest/summary.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { Day } from '../model/day.ts'
import type { DayWrite, DirtyDay } from '../ports/days.ts'
import type { Ports } from '../ports.ts'

/** The last edition as it was written: without its neighbours, which are of the calendar and no part of its document. */
export const storedEdition = async (ports: Pick<Ports, 'days'>, date: CalendarDay): Promise<Day | null> => {
  const body = (await ports.days.day(date))?.body ?? null
  if (body === null) return null
  const { previous: _before, next: _after, ...day } = body
  return day
}

/** All that is written with a day's edition. */
export const dayWrite = (day: Day, firstBuiltAt: string, dirty: DirtyDay): DayWrite => {
  const summary = summaryOf(day, firstBuiltAt)
  return {
    day,
    summary,
    dirty,
    entry: calendarEntryOf(day, summary),
    changedEvents: changedEvents(day),
    corrections: correctionsOf(day),
  }
}

import type { CalendarDay } from '../model/calendar.ts'
import type { DayEvent, EventDocument } from '../model/day.ts'
import { byText } from './order.ts'

/**
 * An event across its days, newest first, under the title and address of its newest day.
 * @throws RangeError where there is no day
 */
export const eventDocument = (days: { date: CalendarDay; event: DayEvent }[]): EventDocument => {
  const newestFirst = [...days].sort((a, b) => byText(b.date, a.date))
  const [newest] = newestFirst
  if (newest === undefined) throw new RangeError('an event has at least one day')
  const { id, slug, title, url } = newest.event
  const firstDay = newestFirst.map(({ event }) => event.firstDay).reduce((a, b) => (a < b ? a : b))
  return { id, slug, title, url, firstDay, lastDay: newest.date, days: newestFirst }
}

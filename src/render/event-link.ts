import type { CalendarDay } from '../model/calendar.ts'
import type { DayEvent } from '../model/day.ts'

/** Names the state of an event on a day by the moment of the last change that matters, in few letters: `s06-1xk3f9a2`. */
export const stateAnchor = (event: DayEvent, date: CalendarDay): string | undefined =>
  event.shown && `s${date.slice(8)}-${Date.parse(event.shown.changedAt).toString(36)}`

/**
 * The event's page as of what a day last changed of it. A browser knows which addresses it has opened: a link is
 * `:visited` until the event changes again, and neither a script nor a cookie has a part in it.
 */
export const eventHref = (event: DayEvent, date: CalendarDay): string => {
  const anchor = stateAnchor(event, date)
  return anchor === undefined ? event.url : `${event.url}#${anchor}`
}

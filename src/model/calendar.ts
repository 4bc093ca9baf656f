/** A day of the calendar, `YYYY-MM-DD`. Strings of this form sort as days do. */
export type CalendarDay = string

const DAY_MS = 86_400_000
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/

const midnightOf = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)

export const isCalendarDay = (value: string): boolean => {
  if (!CALENDAR_DAY.test(value)) return false
  const date = midnightOf(value)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

export const addDays = (day: CalendarDay, days: number): CalendarDay =>
  new Date(midnightOf(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((midnightOf(to).getTime() - midnightOf(from).getTime()) / DAY_MS)

/** 0 is Sunday, as in `Date.prototype.getUTCDay`. */
export const weekdayOf = (day: CalendarDay): number => midnightOf(day).getUTCDay()

/**
 * The day an instant falls on in the operator's time zone (IANA name).
 * This is the one place that decides what a day is: midnight to midnight in `EDITION_TIMEZONE`.
 * @throws RangeError where the time zone is not known to the platform
 */
export const dayOf = (instant: Date, timeZone: string): CalendarDay =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )

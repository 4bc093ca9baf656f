// The days of a month as a calendar lays them out, by the habits of a locale.
import { addDays, type CalendarDay, weekdayOf } from '../../model/calendar.ts'

const MONDAY = 1
const DAYS_A_WEEK = 7
/** A Sunday */
const SOME_SUNDAY = '2023-01-01'

type WeekInfo = { firstDay: number }
type WithWeekInfo = { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo }

/** 0 is Sunday. Platforms that do not know begin with Monday, as ISO 8601 does. */
const firstWeekday = (locale: string): number => {
  const known = new Intl.Locale(locale) as unknown as WithWeekInfo
  return (known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: MONDAY }).firstDay % DAYS_A_WEEK
}

/** Mon, Tue … as the locale's weeks run. */
export const weekdayNames = (locale: string): string[] => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const first = firstWeekday(locale)
  return Array.from({ length: DAYS_A_WEEK }, (_, n) =>
    format.format(new Date(`${addDays(SOME_SUNDAY, first + n)}T12:00:00Z`)),
  )
}

/** The column, from 1, in which a day stands. */
export const columnOf = (day: CalendarDay, locale: string): number =>
  ((weekdayOf(day) - firstWeekday(locale) + DAYS_A_WEEK) % DAYS_A_WEEK) + 1

/** All days of `2022-03`. */
export const daysOfMonth = (month: string): CalendarDay[] => {
  const first = `${month}-01`
  const days: CalendarDay[] = []
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

export const monthsOfYear = (year: string): string[] =>
  Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)

const LEVELS = 5

/** How heavy a day is among others, from 1 to 5: its share of the heaviest one's reports. 0: it has none. */
export const levelOf = (reports: number, most: number): number =>
  most === 0 ? 0 : Math.ceil((LEVELS * reports) / most)

// Days in the mail's language.
import type { CalendarDay } from '../../model/calendar.ts'

const noon = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`)

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })

/** Tuesday 29 March 2022 · Dienstag, 29. März 2022 */
export const longDay = (day: CalendarDay, locale: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))

/** 29 March 2022 · 29. März 2022 */
export const plainDay = (day: CalendarDay, locale: string): string =>
  format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))

/** 29 March · 25.–27. März: the days from the first to the last */
export const shortDays = (first: CalendarDay, last: CalendarDay, locale: string): string =>
  format(locale, { day: 'numeric', month: 'long' })
    .formatRange(noon(first), noon(last))
    .replace(/[\u2009\u202f\u00a0]/g, '')

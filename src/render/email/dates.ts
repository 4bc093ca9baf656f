import type { CalendarDay } from '../../model/calendar.ts'

const noon = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`)

/** 29 March · 25.–27. März: the days from the first to the last */
export const shortDays = (first: CalendarDay, last: CalendarDay, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
    .formatRange(noon(first), noon(last))
    .replace(/[\u2009\u202f\u00a0]/g, '')

// The calendar for programs: the stored documents, each day, month and year with its address.
import type { CalendarArchive, CalendarMonth, CalendarYear } from '../../model/calendar-documents.ts'
import { dayPath, monthPath, yearPath } from '../paths.ts'

const withPath = <T extends CalendarYear['days'][number]>(day: T) => ({ ...day, url: dayPath(day.date) })

export const monthBody = (month: CalendarMonth) => ({
  ...month,
  url: monthPath(month.month),
  days: month.days.map(withPath),
})

export const yearBody = (year: CalendarYear) => ({
  ...year,
  url: yearPath(year.year),
  days: year.days.map(withPath),
})

export const archiveBody = ({ years, months }: CalendarArchive) => ({
  years: years.map((year) => ({ ...year, url: yearPath(year.year) })),
  months: months.map(monthBody),
})

import type { CalendarDay } from '../model/calendar.ts'

/** Site path of a day's page: `/2022/03/29`. */
export const dayPath = (date: CalendarDay): string => `/${date.replaceAll('-', '/')}`

export const reportPath = (id: string): string => `/reports/${id}`

/** Site path of a month's list of days: `/2022/03`. */
export const monthPath = (month: string): string => `/${month.replace('-', '/')}`

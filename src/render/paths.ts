import type { CalendarDay } from '../model/calendar.ts'
import { nameSlug } from '../model/name-address.ts'

/** Site path of a day's page: `/2022/03/29`. */
export const dayPath = (date: CalendarDay): string => `/${date.replaceAll('-', '/')}`

export const reportPath = (id: string): string => `/reports/${id}`

/** Site path of a month's list of days: `/2022/03`. */
export const monthPath = (month: string): string => `/${month.replace('-', '/')}`

/** Site path of all that is told of a name: `/names/ada-marsh`. */
export const namePath = (name: string): string => `/names/${encodeURIComponent(nameSlug(name))}`

export const sourcePath = (id: string): string => `/sources/${encodeURIComponent(id)}`

/** What a search asks for; '' and what is absent ask nothing. */
export type SearchAsked = { q: string; from?: string; to?: string; source?: string; page?: number }

export const searchPath = ({ q, from = '', to = '', source = '', page = 1 }: SearchAsked): string => {
  const asked = Object.entries({ q, from, to, source, page: page > 1 ? String(page) : '' })
  const query = new URLSearchParams(asked.filter(([, value]) => value !== ''))
  return query.size === 0 ? '/search' : `/search?${query}`
}

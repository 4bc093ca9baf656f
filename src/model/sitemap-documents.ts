// What search engines are told there is: the site's pages and when they last changed (ISO 8601).
import type { CalendarDay } from './calendar.ts'

/** By month (`2022-03`) and by source, with when each last changed. */
export type SitemapIndex = {
  months: { month: string; changedAt: string }[]
  sources: { id: string; changedAt: string }[]
}

/** The days of a month with the events that lists show of them; an event of several days stands once. */
export type SitemapMonth = {
  days: { date: CalendarDay; changedAt: string }[]
  events: { slug: string; changedAt: string }[]
}

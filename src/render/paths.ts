import type { CalendarDay } from '../model/calendar.ts'
import type { Correction } from '../model/correction.ts'
import { eventPath } from '../model/event-address.ts'
import { nameSlug } from '../model/name-address.ts'

/** Whether it is a page's Markdown form. */
export const isText = (path: string): boolean => path.endsWith('.md')

/** Site path of a day's page: `/2022/03/29`. */
export const dayPath = (date: CalendarDay): string => `/${date.replaceAll('-', '/')}`

/** Site path of a day's editions. */
export const editionsPath = (date: CalendarDay): string => `${dayPath(date)}/editions`

/** Site path of what an edition changed. */
export const editionPath = (date: CalendarDay, edition: number): string => `${editionsPath(date)}/${edition}`

/** The anchor of a change in its edition's differences, or of a correction; `place` counts from 1. */
export const changeAnchor = (place: number | string): string => `change-${place}`

/** Site path of a correction, in the differences of its edition. */
export const correctionPath = ({ date, edition, id }: Pick<Correction, 'date' | 'edition' | 'id'>): string =>
  `${editionPath(date, edition)}#${changeAnchor(id.slice(id.lastIndexOf('.') + 1))}`

/** Leads to the same: for readers of feeds, some of which take addresses that differ in their fragments for one. */
export const correctionLink = ({ id }: Pick<Correction, 'id'>): string => `/corrections/${id}`

/** Site path of the picture that a day's link is shown with: `/2022/03/29/card.png`. */
export const dayPicturePath = (date: CalendarDay): string => `${dayPath(date)}/card.png`

/** Site path of an event that no other title changes: it leads to the event's page, and its feeds stand under it. */
export const lastingEventPath = (id: string): string => eventPath(id.replace(/^e/, ''))

export const reportPath = (id: string): string => `/reports/${id}`

/** Site path of a year: `/2022`. */
export const yearPath = (year: string): string => `/${year}`

/** Site path of a month's days: `/2022/03`. */
export const monthPath = (month: string): string => `/${month.replace('-', '/')}`

/** Site path of all that is told of a name: `/names/ada-marsh`. */
export const namePath = (name: string): string => `/names/${encodeURIComponent(nameSlug(name))}`

export const sourcePath = (id: string): string => `/sources/${encodeURIComponent(id)}`

/** What a search asks for; '' and what is absent ask nothing. */
export type SearchAsked = {
  q: string
  from?: string
  to?: string
  source?: string
  order?: string
  page?: number
}

export const searchPath = ({
  q,
  from = '',
  to = '',
  source = '',
  order = 'best',
  page = 1,
}: SearchAsked): string => {
  const asked = Object.entries({
    q,
    from,
    to,
    source,
    order: order === 'best' ? '' : order,
    page: page > 1 ? String(page) : '',
  })
  const query = new URLSearchParams(asked.filter(([, value]) => value !== ''))
  return query.size === 0 ? '/search' : `/search?${query}`
}

/** Site path of the sitemap of a month (`2022-03`). */
export const monthSitemapPath = (month: string): string => `/sitemaps/${month}.xml`
export const SOURCES_SITEMAP_PATH = '/sitemaps/sources.xml'
export const NEWS_SITEMAP_PATH = '/sitemaps/news.xml'

/** Site path of the API's schemas, and of one of them. */
export const API_SCHEMAS_PATH = '/api/schemas'
export const apiSchemaPath = (name: string): string => `${API_SCHEMAS_PATH}/${name}`

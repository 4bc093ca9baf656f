// Sitemaps, by the protocol of sitemaps.org and its extension for news. All addresses are absolute.

import { NEWS_DAYS_MAX, SITEMAP_NEWS_MAX } from '../limits.ts'
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { DaySummary } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { LANGUAGE_READ } from '../model/report.ts'
import type { SitemapIndex, SitemapMonth } from '../model/sitemap-documents.ts'
import { cleanText } from './clean-text.ts'
import {
  dayPath,
  monthPath,
  monthSitemapPath,
  NEWS_SITEMAP_PATH,
  SOURCES_SITEMAP_PATH,
  sourcePath,
} from './paths.ts'
import type { Site, SiteAddress } from './site.ts'
import { plainDay } from './wording.ts'
import type { Words } from './words/words.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9'

const escaped = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const document = (root: string, namespaces: string, entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`

type Place = { path: string; changedAt?: string; more?: string }

const entry = (name: 'url' | 'sitemap', base: string, { path, changedAt, more = '' }: Place): string => {
  const changed = changedAt === undefined ? '' : element('lastmod', changedAt)
  return `<${name}>${element('loc', base + path)}${changed}${more}</${name}>`
}

const urls = ({ canonicalUrl }: SiteAddress, places: Place[], namespaces = ''): string =>
  document(
    'urlset',
    `xmlns="${NAMESPACE}"${namespaces}`,
    places.map((place) => entry('url', canonicalUrl, place)),
  )

const latestOf = (changed: { changedAt: string }[]): { changedAt?: string } => {
  const latest = changed
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1)
  return latest === undefined ? {} : { changedAt: latest }
}

/** One sitemap a month, one of the sources, and one of the news. */
export const sitemapIndex = ({ canonicalUrl }: SiteAddress, { months, sources }: SitemapIndex): string => {
  const places: Place[] = [
    ...months.map(({ month, changedAt }) => ({ path: monthSitemapPath(month), changedAt })),
    { path: SOURCES_SITEMAP_PATH, ...latestOf(sources) },
    { path: NEWS_SITEMAP_PATH },
  ]
  return document(
    'sitemapindex',
    `xmlns="${NAMESPACE}"`,
    places.map((place) => entry('sitemap', canonicalUrl, place)),
  )
}

/** A month's page, its days and their events. */
export const monthSitemap = (site: SiteAddress, month: string, { days, events }: SitemapMonth): string =>
  urls(site, [
    { path: monthPath(month), ...latestOf(days) },
    ...days.map(({ date, changedAt }) => ({ path: dayPath(date), changedAt })),
    ...events.map(({ slug, changedAt }) => ({ path: eventPath(slug), changedAt })),
  ])

/** The pages that there is one of, and a page a source. */
export const sourcesSitemap = (site: SiteAddress, { sources }: SitemapIndex): string =>
  urls(site, [
    ...['/', '/archive', '/sources', '/corrections', '/feeds', '/api'].map((path) => ({ path })),
    ...sources.map(({ id, changedAt }) => ({ path: sourcePath(id), changedAt })),
  ])

/** `id`: an event's, or the path of a day. An event's path changes with its title. */
type News = { id: string; path: string; title: string; since: string; changedAt: string }

const newsOf = (days: DaySummary[], words: Words): News[] =>
  days.flatMap(({ date, firstBuiltAt, builtAt, events }) => {
    const [lead] = events
    const when = plainDay(date, words)
    const title = lead === undefined ? when : `${when}: ${lead.title}`
    return [
      { id: dayPath(date), path: dayPath(date), title, since: firstBuiltAt, changedAt: builtAt },
      ...events.map((event) => ({
        id: event.id,
        path: eventPath(event.slug),
        title: event.title,
        since: event.since ?? firstBuiltAt,
        changedAt: event.changedAt ?? builtAt,
      })),
    ]
  })

/** What was first published on the last days before `today`, as the extension for news wants it; each page once. */
export const newsSitemap = (site: Site, days: DaySummary[], today: CalendarDay): string => {
  const from = addDays(today, 1 - NEWS_DAYS_MAX)
  const told = new Map(
    newsOf(days, site.words)
      .reverse()
      .map((news) => [news.id, news]),
  )
  const recent = [...told.values()].filter(({ since }) => since >= from).reverse()
  const publication = `<news:publication>${element('news:name', site.title)}${element('news:language', LANGUAGE_READ)}</news:publication>`
  return urls(
    site,
    recent.slice(0, SITEMAP_NEWS_MAX).map(({ path, title, since, changedAt }) => ({
      path,
      changedAt,
      more: `<news:news>${publication}${element('news:publication_date', since)}${element('news:title', title)}</news:news>`,
    })),
    ` xmlns:news="${NEWS_NAMESPACE}"`,
  )
}

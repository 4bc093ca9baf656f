// What the pages are, in schema.org's words. Only what is true is said: the lines are the reports' own, so that no page
// names an author; and only where the operator has said what the site's address is, for names are whole addresses.
import { JSON_LD_EVENTS_MAX, JSON_LD_REPORTS_MAX } from '../limits.ts'
import type { Day, DayReport, EventDocument } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { LANGUAGE_READ } from '../model/report.ts'
import { webAddress } from './evidence-link.ts'
import { dayPath, dayPicturePath, monthPath, yearPath } from './paths.ts'
import type { Site } from './site.ts'
import { longDay, monthName } from './wording.ts'

type Thing = Record<string, unknown>

const CONTEXT = 'https://schema.org'

const publisherOf = ({ title, canonicalUrl }: Site): Thing => ({
  '@type': 'Organization',
  name: title,
  url: `${canonicalUrl}/`,
})

const siteThing = (site: Site): Thing => ({
  '@type': 'WebSite',
  '@id': `${site.canonicalUrl}/#site`,
  name: site.title,
  url: `${site.canonicalUrl}/`,
})

const searchable = (site: Site): Thing => ({
  '@context': CONTEXT,
  ...siteThing(site),
  inLanguage: site.words.language,
  publisher: publisherOf(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.canonicalUrl}/search?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
})

type Crumb = { name: string; path: string }

const breadcrumbs = ({ canonicalUrl }: Site, crumbs: Crumb[]): Thing => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, nth) => ({
    '@type': 'ListItem',
    position: nth + 1,
    name,
    item: canonicalUrl + path,
  })),
})

const dayThing = (site: Site, day: Day): Thing => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  '@id': site.canonicalUrl + dayPath(day.date),
  url: site.canonicalUrl + dayPath(day.date),
  name: longDay(day.date, site.words),
  temporalCoverage: day.date,
  dateModified: day.builtAt,
  inLanguage: LANGUAGE_READ,
  isPartOf: siteThing(site),
  publisher: publisherOf(site),
  image: site.canonicalUrl + dayPicturePath(day.date),
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: day.events.length,
    itemListElement: day.events.slice(0, JSON_LD_EVENTS_MAX).map(({ title, slug }, nth) => ({
      '@type': 'ListItem',
      position: nth + 1,
      name: title,
      url: site.canonicalUrl + eventPath(slug),
    })),
  },
})

/** A day's page; on the front page the site as well. */
export const dayJsonLd = (site: Site, day: Day, front: boolean): object[] => {
  if (site.canonicalUrl === '') return []
  const { words } = site
  const [year = '', month = ''] = day.date.split('-')
  const crumbs = [
    { name: words.archive.title, path: '/archive' },
    { name: year, path: yearPath(year) },
    { name: monthName(`${year}-${month}`, words), path: monthPath(`${year}-${month}`) },
    { name: longDay(day.date, words), path: dayPath(day.date) },
  ]
  return [dayThing(site, day), front ? searchable(site) : breadcrumbs(site, crumbs)]
}

/** A report that the page rests on: an article of somebody else's. */
const basisOf = ({ title, url, source, origin, published }: DayReport): Thing => {
  const address = webAddress(url)
  return {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    publisher: { '@type': 'Organization', name: source },
    ...(address === null ? {} : { url: address }),
    ...(origin === source ? {} : { sourceOrganization: { '@type': 'Organization', name: origin } }),
  }
}

/** An event's page, and the reports that its lines are quotations of. */
export const eventJsonLd = (site: Site, event: EventDocument): object[] => {
  if (site.canonicalUrl === '') return []
  const days = event.days.map((day) => day.event)
  const shown = { datePublished: days.at(-1)?.shown?.since, dateModified: days[0]?.shown?.changedAt }
  const address = site.canonicalUrl + event.url
  const article = {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: event.title,
    ...shown,
    temporalCoverage:
      event.firstDay === event.lastDay ? event.firstDay : `${event.firstDay}/${event.lastDay}`,
    inLanguage: LANGUAGE_READ,
    image: site.canonicalUrl + dayPicturePath(event.lastDay),
    isPartOf: siteThing(site),
    publisher: publisherOf(site),
    isBasedOn: days
      .flatMap(({ reports }) => reports)
      .slice(0, JSON_LD_REPORTS_MAX)
      .map(basisOf),
  }
  const crumbs = [
    { name: longDay(event.lastDay, site.words), path: dayPath(event.lastDay) },
    { name: event.title, path: event.url },
  ]
  return [article, breadcrumbs(site, crumbs)]
}

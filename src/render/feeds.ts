import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { DaySummary } from '../model/day.ts'
import { cleanText } from './clean-text.ts'
import { type FeedItem, feedItem } from './feed-item.tsx'
import type { Site } from './site.ts'

const DESCRIPTION =
  'What happened, who says so, and where they disagree: a page a day, every line with its sources.'
const LANGUAGE = 'en'
/** Atom wants a time even of a feed that has no item yet. */
const NEVER = new Date(0)

const itemsOf = (site: Site, days: DaySummary[]): FeedItem[] => days.map((day) => feedItem(day, site.url))

const latest = (items: FeedItem[]): Date =>
  items.reduce((last, { updated }) => (updated > last ? updated : last), NEVER)

// The writer breaks a `]]>` in the text over two sections.
const references = (cdata: string): string =>
  cdata
    .replaceAll(']]]]><![CDATA[>', ']]>')
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')

/**
 * The XML writer puts text with markup characters into CDATA on a line of its own; a title then has white space
 * around it. The RSS Board's profile asks for hexadecimal references in titles, which most readers read right.
 */
const plainTitles = (xml: string): string =>
  xml.replace(
    /<(title|subtitle|summary|name)>\s*<!\[CDATA\[(.*?)\]\]>\s*<\/\1>/gs,
    (_, tag: string, text: string) => `<${tag}>${references(text)}</${tag}>`,
  )

export const rssFeed = (site: Site, days: DaySummary[]): string => {
  const items = itemsOf(site, days)
  const feed = {
    title: site.title,
    link: `${site.url}/`,
    description: DESCRIPTION,
    language: LANGUAGE,
    ...(items.length > 0 && { lastBuildDate: latest(items) }),
    ttl: 15,
    atom: { links: [{ href: `${site.url}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.html,
      guid: { value: item.url, isPermaLink: true },
      pubDate: item.published,
      atom: { updated: item.updated },
    })),
  }
  return plainTitles(cleanText(generateRssFeed(feed)))
}

export const atomFeed = (site: Site, days: DaySummary[]): string => {
  const items = itemsOf(site, days)
  const feed = {
    id: `${site.url}/`,
    title: { value: site.title },
    subtitle: { value: DESCRIPTION },
    updated: latest(items),
    authors: [{ name: site.title, uri: `${site.url}/` }],
    links: [
      { href: `${site.url}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: `${site.url}/`, rel: 'alternate', type: 'text/html' },
    ],
    entries: items.map((item) => ({
      id: item.url,
      title: { value: item.title },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      published: item.published,
      updated: item.updated,
      summary: { value: item.summary },
      content: { value: item.html, type: 'html' },
    })),
  }
  return plainTitles(cleanText(generateAtomFeed(feed)))
}

export const jsonFeed = (site: Site, days: DaySummary[]): string => {
  const items = itemsOf(site, days)
  const feed = generateJsonFeed({
    title: site.title,
    home_page_url: `${site.url}/`,
    feed_url: `${site.url}/feed.json`,
    description: DESCRIPTION,
    language: LANGUAGE,
    icon: `${site.url}/favicon.svg`,
    favicon: `${site.url}/favicon.svg`,
    authors: [{ name: site.title, url: `${site.url}/` }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      date_modified: item.updated,
    })),
  })
  // The generator leaves an empty list out; the format asks for it.
  return JSON.stringify(items.length > 0 ? feed : { ...(feed as object), items })
}

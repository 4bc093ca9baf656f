import { generateRssFeed } from 'feedsmith'
import type { Site } from '../site.ts'
import { type Feed, type FeedItem, latestOf, relationsOf } from './feed.ts'
import { FEED_STYLESHEET_PATH, finished } from './xml.tsx'

/** Minutes between two polls; as long as answers are held at most */
const TTL = 15

const itemOf = (item: FeedItem) => ({
  title: item.title,
  link: item.url,
  description: item.html,
  categories: item.categories.map((name) => ({ name })),
  guid: { value: item.id, isPermaLink: item.id === item.url },
  pubDate: item.published,
  atom: { updated: item.updated },
})

const ARCHIVED = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>'

/** RFC 5005, section 4: marks a part that is archived. */
export const withArchiveMark = (feed: Feed, xml: string, end: string): string =>
  feed.archive?.current ? xml.replace(end, `${ARCHIVED}\n${end}`) : xml

export const rssFeed = (site: Site, feed: Feed): string => {
  const { items } = feed
  const xml = generateRssFeed(
    {
      title: feed.title,
      link: site.url + feed.home,
      description: feed.description,
      language: site.words.language,
      ...(items.length > 0 && { lastBuildDate: latestOf(feed) }),
      ttl: TTL,
      atom: { links: relationsOf(site, feed, 'rss') },
      items: items.map(itemOf),
    },
    { stylesheets: [{ type: 'text/css', href: FEED_STYLESHEET_PATH }] },
  )
  return finished({ site, feed }, withArchiveMark(feed, xml, '</channel>'))
}

import { generateAtomFeed } from 'feedsmith'
import type { Site } from '../site.ts'
import { type Feed, type FeedItem, latestOf, relationsOf } from './feed.ts'
import { withArchiveMark } from './rss.ts'
import { FEED_STYLESHEET_PATH, finished } from './xml.tsx'

const entryOf = (item: FeedItem) => ({
  id: item.id,
  title: { value: item.title },
  links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
  published: item.published,
  updated: item.updated,
  categories: item.categories.map((term) => ({ term })),
  summary: { value: item.summary },
  content: { value: item.html, type: 'html' },
})

/** The parts of an archive have one id (RFC 5005). */
export const atomFeed = (site: Site, feed: Feed): string => {
  const xml = generateAtomFeed(
    {
      id: site.url + (feed.id ?? feed.home),
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: latestOf(feed),
      authors: [{ name: site.title, uri: `${site.url}/` }],
      links: [
        ...relationsOf(site, feed, 'atom'),
        { href: site.url + feed.home, rel: 'alternate', type: 'text/html' },
      ],
      entries: feed.items.map(entryOf),
    },
    { stylesheets: [{ type: 'text/css', href: FEED_STYLESHEET_PATH }] },
  )
  const inLanguage = xml.replace(/<feed\b/, (tag) => `${tag} xml:lang="${site.words.language}"`)
  return finished({ site, feed }, withArchiveMark(feed, inLanguage, '</feed>'))
}

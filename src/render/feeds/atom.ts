import { generateAtomFeed } from 'feedsmith'
import { shortHash } from '../../model/hash.ts'
import type { Site } from '../site.ts'
import { type Feed, type FeedItem, latestOf, relationsOf } from './feed.ts'
import { withArchiveMark } from './rss.ts'
import { FEED_STYLESHEET_PATH, finished } from './xml.tsx'

/** Parts of a second that an item's id comes to: the same in every feed */
const partOf = (id: string): number => Number.parseInt(shortHash(id).slice(0, 8), 16) % 900

/**
 * Readers that put entries in order by `updated` want no two of the same time (and the validator warns of them). An
 * edition tells many events at once: of such all but the first have another part of the same
 * second, which is all that some readers show.
 */
const distinctTimes = (items: FeedItem[]): FeedItem[] => {
  const taken = new Set<number>()
  return items.map((item) => {
    let time = item.updated.getTime()
    const second = Math.floor(time / 1000) * 1000
    if (taken.has(time)) time = second + partOf(item.id)
    while (taken.has(time)) time = second + ((time + 1) % 1000)
    taken.add(time)
    return { ...item, updated: new Date(time) }
  })
}

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
      entries: distinctTimes(feed.items).map(entryOf),
    },
    { stylesheets: [{ type: 'text/css', href: FEED_STYLESHEET_PATH }] },
  )
  const inLanguage = xml.replace(/<feed\b/, (tag) => `${tag} xml:lang="${site.words.language}"`)
  return finished({ site, feed }, withArchiveMark(feed, inLanguage, '</feed>'))
}

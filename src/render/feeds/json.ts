import { generateJsonFeed } from 'feedsmith'
import { cleanText } from '../clean-text.ts'
import type { Site } from '../site.ts'
import { type Feed, type FeedItem, feedPath } from './feed.ts'

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  date_published: item.published,
  date_modified: item.updated,
  ...(item.categories.length > 0 && { tags: item.categories }),
})

/** JSON Feed 1.1; its `next_url` leads to the next older part of the archive. */
export const jsonFeed = (site: Site, feed: Feed): string => {
  const previous = feed.archive?.previous
  const made = generateJsonFeed({
    title: feed.title,
    home_page_url: site.url + feed.home,
    feed_url: site.url + feedPath(feed, 'json'),
    ...(previous && { next_url: site.url + feedPath({ folder: previous }, 'json') }),
    description: feed.description,
    language: site.words.language,
    icon: `${site.url}/favicon.svg`,
    favicon: `${site.url}/favicon.svg`,
    authors: [{ name: site.title, url: `${site.url}/` }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map(itemOf),
  })
  // The generator leaves an empty list out; the format asks for it.
  return cleanText(JSON.stringify(feed.items.length > 0 ? made : { ...(made as object), items: [] }))
}

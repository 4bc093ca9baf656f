// The feeds of the site, as a list for people and as OPML for readers.
import { generateOpml } from 'feedsmith'
import { FEEDS_LISTED_SOURCES_MAX } from '../../limits.ts'
import type { SourcesDocument } from '../../model/topics.ts'
import { cleanText } from '../clean-text.ts'
import { namePath, sourcePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { feedPath } from './feed.ts'

/** `home`, `folder`: site paths, of the page it follows and before the names of its files */
export type ListedFeed = { title: string; description?: string; home: string; folder: string }
export type FeedList = { site: ListedFeed[]; sources: ListedFeed[]; names: ListedFeed[] }

const listed = (title: string, home: string): ListedFeed => ({ title, home, folder: `${home}/` })

/** Bounded; sources with the most reports first, names as they come. */
export const feedList = ({ words }: Site, { sources, names }: SourcesDocument): FeedList => {
  const { days, events: told, corrections } = words.feeds
  return {
    site: [
      { ...days, home: '/', folder: '/' },
      { ...told, home: '/', folder: '/events/' },
      { ...corrections, home: '/corrections', folder: '/corrections/' },
    ],
    sources: sources
      .filter(({ reports }) => reports > 0)
      .sort((a, b) => b.reports - a.reports)
      .slice(0, FEEDS_LISTED_SOURCES_MAX)
      .map(({ id, name }) => listed(name, sourcePath(id))),
    names: names.map((name) => listed(name, namePath(name))),
  }
}

/** OPML 2.0 of the feeds in RSS, which every reader that takes OPML takes. */
export const feedsOpml = (site: Site, { site: own, sources, names }: FeedList): string => {
  const outline = (feed: ListedFeed, title: string) => ({
    text: cleanText(title),
    title: cleanText(title),
    type: 'rss',
    xmlUrl: site.url + feedPath(feed, 'rss'),
    htmlUrl: site.url + feed.home,
    ...(feed.description && { description: feed.description }),
  })
  const group = (text: string, feeds: ListedFeed[]) =>
    feeds.length === 0
      ? []
      : [{ text, outlines: feeds.map((feed) => outline(feed, `${feed.title} · ${site.title}`)) }]
  return generateOpml({
    head: { title: `${site.title}: ${site.words.feeds.title}` },
    body: {
      outlines: [
        ...own.map((feed) => outline(feed, `${site.title}: ${feed.title}`)),
        ...group(site.words.feeds.page.sources, sources),
        ...group(site.words.feeds.page.names, names),
      ],
    },
  })
}

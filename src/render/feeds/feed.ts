// A feed before it is written in one of three formats.
import type { FeedLink } from '../head.tsx'
import type { Site } from '../site.ts'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** `type`: the media type of the format */
export const FORMAT: Record<FeedFormat, { file: string; type: FeedLink['type']; name: string }> = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
}

export type FeedItem = {
  /** An absolute address that never comes to mean another item: what readers know it by */
  id: string
  /** Where a person reads it, absolute */
  url: string
  title: string
  /** Plain text */
  summary: string
  /** All addresses in it are absolute. */
  html: string
  published: Date
  updated: Date
  categories: string[]
}

export type Feed = {
  title: string
  description: string
  /** Site path of the page that it follows */
  home: string
  /** Site path that stands for it for good, where that of `home` may change */
  id?: string
  /** Site path before the names of its files, with a slash at its end: `/events/` */
  folder: string
  /** After the names of its files: `?q=ferry` */
  query?: string
  /** Newest first */
  items: FeedItem[]
  /** RFC 5005: folders of the next older and the next newer part; `current` where this is an archived part */
  archive?: { previous: string | null; next: string | null; current: string | null }
  /** WebSub; absolute */
  hub?: string
}

/** Site path of a feed. */
export const feedPath = (
  { folder, query = '' }: Pick<Feed, 'folder' | 'query'>,
  format: FeedFormat,
): string => `${folder}${FORMAT[format].file}${query}`

/** How a page's head names its feeds. */
export const feedLinks = (title: string, folder: string, query = ''): FeedLink[] =>
  FEED_FORMATS.map((format) => ({
    title: `${title} (${FORMAT[format].name})`,
    type: FORMAT[format].type,
    href: feedPath({ folder, query }, format),
  }))

/** Atom wants a time even of a feed that has no item yet; 1970 is taken for a mistake. */
const NEVER = new Date('2026-01-01T00:00:00Z')

export const latestOf = ({ items }: Feed): Date =>
  items.length === 0 ? NEVER : new Date(Math.max(...items.map(({ updated }) => updated.getTime())))

/** A link of RFC 4287, 8288. */
export type FeedRelation = { rel: string; href: string; type?: string }

const archiveLinks = (site: Site, { archive }: Feed, format: FeedFormat): FeedRelation[] => {
  const link = (rel: string, folder: string | null | undefined): FeedRelation[] =>
    folder == null ? [] : [{ rel, href: site.url + feedPath({ folder }, format), type: FORMAT[format].type }]
  return [
    ...link('prev-archive', archive?.previous),
    ...link('next-archive', archive?.next),
    ...link('current', archive?.current),
  ]
}

/** Itself, its hub, and the other parts of its archive: what stands in the feed, and but for the archive in the header. */
export const relationsOf = (site: Site, feed: Feed, format: FeedFormat): FeedRelation[] => [
  { rel: 'self', href: site.url + feedPath(feed, format), type: FORMAT[format].type },
  ...(feed.hub ? [{ rel: 'hub', href: feed.hub }] : []),
  ...archiveLinks(site, feed, format),
]

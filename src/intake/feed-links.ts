import { Parser } from 'htmlparser2'
import { FEED_LINKS_CHARS_MAX, FEED_LINKS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { askedAddress } from './address.ts'
import { cleanLabel } from './normalise.ts'

/** A feed that a page offers; `because` says by what sign. */
export type FeedLink = { url: string; title: string | null; because: 'link' | 'anchor' | 'usual path' }

const FEED_TYPE =
  /^\s*(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:x-rss|rdf)\+xml|text\/(?:rss|atom)(?:\+xml)?)\b/i
/** Only beside rel=feed, or at an address that looks like a feed's */
const MAYBE_TYPE = /^\s*(?:application|text)\/(?:xml|json)\b/i
const LIKE_FEED =
  /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:[/._-]?(?:xml|json|php|aspx?|full|latest|news|main|index))?\/?$|\.(?:rss|atom|rdf)$|\/index\.xml$|[?&]feed=(?:rss2?|atom)|\/feed\.json$/i
const COMMENTS = /\bcomments?\b/i

/** Where feeds are on sites that do not say so, most usual first */
const USUAL_PATHS = [
  '/feed',
  '/rss',
  '/feed.xml',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds/posts/default',
]

type Attributes = Record<string, string | undefined>
type Candidate = FeedLink & { rank: number }

const words = (list: string | undefined): string[] => (list ?? '').toLowerCase().split(/\s+/)

const isFeedLink = ({ rel, type = '', href = '' }: Attributes): boolean => {
  const relations = words(rel)
  if (!relations.includes('alternate') && !relations.includes('feed')) return false
  return (
    FEED_TYPE.test(type) ||
    (MAYBE_TYPE.test(type) && LIKE_FEED.test(href) && !/oembed|wp-json/i.test(href)) ||
    (relations.includes('feed') && !type)
  )
}

const pathOf = (href: string): string => href.replace(/#.*$/, '')

/** Of comments, or of one article's: offered beside the site's own, and never wanted first. */
const rankOf = (because: FeedLink['because'], said: string): number =>
  (because === 'link' ? 0 : 2) + (COMMENTS.test(said) ? 1 : 0)

type Search = { base: string; based: boolean; found: Map<string, Candidate> }

const add = (search: Search, href: string, title: string | null, because: FeedLink['because']): void => {
  const address = askedAddress(href, search.base)
  const url = 'url' in address ? address.url : null
  if (!url || search.found.has(url) || search.found.size >= FEED_LINKS_MAX) return
  const label = title ? cleanLabel(title, TITLE_CHARS_MAX) || null : null
  search.found.set(url, { url, title: label, because, rank: rankOf(because, `${url} ${label ?? ''}`) })
}

const look = (search: Search, tag: string, attributes: Attributes): void => {
  const { href } = attributes
  if (!href) return
  if (tag === 'base' && !search.based && URL.canParse(href, search.base)) {
    search.base = new URL(href, search.base).href
    search.based = true
  }
  if (tag === 'link' && isFeedLink(attributes)) add(search, href, attributes.title ?? null, 'link')
  if (tag === 'a' && (LIKE_FEED.test(pathOf(href)) || FEED_TYPE.test(attributes.type ?? '')))
    add(search, href, attributes.title ?? null, 'anchor')
}

/**
 * The feeds a page offers, best first: those its head links to, then those it has anchors for, those of comments
 * behind the others; where it has none, the paths at which sites usually have one, to be tried.
 * @param address the page's own, after redirects
 */
export const feedLinks = (html: string, address: string): FeedLink[] => {
  const search: Search = { base: address, based: false, found: new Map() }
  const parser = new Parser({ onopentag: (tag, attributes) => look(search, tag, attributes) })
  parser.end(html.slice(0, FEED_LINKS_CHARS_MAX))
  const found = [...search.found.values()].sort((a, b) => a.rank - b.rank)
  if (found.length > 0) return found.map(({ rank, ...link }) => link)
  return USUAL_PATHS.flatMap((path): FeedLink[] => {
    const tried = askedAddress(path, address)
    return 'url' in tried ? [{ ...tried, title: null, because: 'usual path' }] : []
  })
}

export type HubLinks = { self: string | null; hubs: string[] }

const LINK_VALUE = /<([^<>]{1,4000})>((?:\s*;\s*[\w!#$&+^`|~*'-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]*))?)*)/g
const PARAMETER = /;\s*([\w!#$&+^`|~*'-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s",;]*)))?/g
const LINK_HEADER_CHARS_MAX = 20_000

const relationsOf = (parameters: string): string[] => {
  for (const [, name = '', quoted, bare] of parameters.matchAll(PARAMETER))
    if (name.toLowerCase() === 'rel') return words(quoted ?? bare)
  return []
}

/** Hub and self of an HTTP `Link` header (RFC 8288; WebSub, section 4). They outrank the feed's own. */
export const linkHeaderHubs = (header: string, address: string): HubLinks => {
  const hubs: string[] = []
  let self: string | null = null
  for (const [, href = '', parameters = ''] of header.slice(0, LINK_HEADER_CHARS_MAX).matchAll(LINK_VALUE)) {
    const relations = relationsOf(parameters)
    const link = askedAddress(href, address)
    if ('why' in link) continue
    if (relations.includes('hub') && hubs.length < FEED_LINKS_MAX) hubs.push(link.url)
    if (relations.includes('self')) self ??= link.url
  }
  return { self, hubs: [...new Set(hubs)] }
}

import type { AtomFeed } from 'feedsmith'
import { html, plain, type RawEntry, type RawFeed, type RawText } from './feed-shape.ts'

type Link = { href?: string; rel?: string; type?: string }
type Typed = { value?: string; type?: string }

const HTML_TYPE = /^(?:x?html|text\/html|application\/xhtml\+xml|(?:text|application)\/xml)\b/i
const PLAIN_TYPE = /^(?:$|text\b)/i
const BINARY_TYPE = /^(?:application\/(?:octet-stream|base64)|image|audio|video)\b/i
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/

/** Atom 0.3 and media types but text carry their content in Base64. */
const decoded = (value: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(value.replace(/\s+/g, '')), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By its type (RFC 4287, section 3.1); what is neither text nor markup is nothing. */
export const typedText = (text: Typed | undefined): RawText | null => {
  if (!text?.value) return null
  const type = text.type?.trim() ?? ''
  if (HTML_TYPE.test(type)) return html(text.value)
  if (PLAIN_TYPE.test(type) || !BASE64.test(text.value)) return plain(text.value)
  return html(decoded(text.value))
}

/** Titles hold markup whatever type they give; only Base64 must be known. */
export const titleText = (title: Typed | undefined): RawText | null =>
  html(BINARY_TYPE.test(title?.type ?? '') ? decoded(title?.value ?? '') : title?.value)

const rank = ({ type }: Link): number => (!type || /html/i.test(type) ? 0 : 1)

/** Addresses of a relation, web pages first; a link without one is an alternate. */
export const linksOf = (links: Link[] | undefined, relation: string): (string | undefined)[] =>
  (links ?? [])
    .filter(({ rel }) => (rel?.trim().toLowerCase() || 'alternate') === relation)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ href }) => href)

/** An id is an IRI (RFC 4287, section 4.2.6); of a relative one the base is part. */
const resolvedId = (id: string, bases: (string | undefined)[]): string => {
  const base = bases.reduce<string | undefined>(
    (outer, href) => (href && URL.canParse(href, outer) ? new URL(href, outer).href : outer),
    undefined,
  )
  return base && !URL.canParse(id) && URL.canParse(id, base) ? new URL(id, base).href : id
}

const entryOf = (entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): RawEntry => {
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors
  return {
    id: entry.id === undefined ? null : resolvedId(entry.id, [feed.xml?.base, entry.xml?.base]),
    links: linksOf(entry.links, 'alternate'),
    bases: [feed.xml?.base, entry.xml?.base],
    title: titleText(entry.title) ?? html(entry.media?.title?.value),
    authors: entry.dc?.creators ?? authors?.map(({ name }) => name) ?? [],
    published: [entry.published, ...(entry.dc?.dates ?? []), ...(entry.dcterms?.issued ?? [])],
    updated: [entry.updated, ...(entry.dcterms?.modified ?? [])],
    content: typedText(entry.content),
    summary: typedText(entry.summary) ?? html(entry.dc?.descriptions?.[0]),
    categories: (entry.categories ?? []).map(({ term, label }) => label ?? term),
    language: entry.content?.xml?.lang ?? entry.xml?.lang,
  }
}

export const atomShape = (feed: AtomFeed.Feed<string>): RawFeed => ({
  title: titleText(feed.title),
  home: linksOf(feed.links, 'alternate'),
  self: linksOf(feed.links, 'self')[0],
  hubs: linksOf(feed.links, 'hub'),
  base: feed.xml?.base,
  language: feed.xml?.lang ?? feed.dc?.languages?.[0],
  ttl: undefined,
  skipHours: [],
  skipDays: [],
  updatePeriod: feed.sy?.updatePeriod,
  updateFrequency: feed.sy?.updateFrequency,
  expired: false,
  entries: (feed.entries ?? []).map((entry) => entryOf(entry, feed)),
})

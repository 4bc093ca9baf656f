import { MalformedError, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import { FEED_ENTRIES_MAX, FEED_ENTRIES_READ_MAX, FEED_LINKS_MAX } from '../limits.ts'
import { askedAddress } from './address.ts'
import { atomShape } from './feed-atom.ts'
import { entryKey, entryOf, type FeedEntry, type NoEntry, titleLabel } from './feed-entry.ts'
import { disarmed, jsonShape, withVersion } from './feed-json.ts'
import { rdfShape, rssShape } from './feed-rss.ts'
import { type FeedSchedule, scheduleOf } from './feed-schedule.ts'
import type { RawEntry, RawFeed } from './feed-shape.ts'
import { primarySubtag } from './language.ts'
import { mendXml } from './xml-mend.ts'

/** An entry that was not taken, and why; `title` and `url` as far as they were read. */
type LeftOut = {
  why: NoEntry['why'] | 'duplicate' | 'over the limit' | 'not readable'
  detail: string
  title: string
  url: string | null
}

export type FeedRead = FeedSchedule & {
  /** '' where it has none */
  title: string
  /** The site it is of */
  home: string | null
  /** BCP 47 primary subtag */
  language: string | null
  /** The address it gives as its own, and its hubs (WebSub, section 4) */
  self: string | null
  hubs: string[]
  /** Says of itself that it is over */
  expired: boolean
  /** In the feed's order, each key once, at most FEED_ENTRIES_MAX: the newest */
  entries: FeedEntry[]
  leftOut: LeftOut[]
}

export type FeedRefusal = {
  refused: 'empty' | 'a web page' | 'not a feed' | 'not well-formed'
  /** A sentence for the operator */
  detail: string
}

/** `total`: entries it has, of which only the first FEED_ENTRIES_READ_MAX are looked at */
type Shaped = { raw: RawFeed; total: number } | FeedRefusal

const LIMITED = { maxItems: FEED_ENTRIES_READ_MAX }

const BY_ROOT: Record<string, (xml: string) => RawFeed> = {
  rss: (xml) => rssShape(parseRssFeed(xml, LIMITED)),
  feed: (xml) => atomShape(parseAtomFeed(xml, LIMITED)),
  rdf: (xml) => rdfShape(parseRdfFeed(xml, LIMITED)),
}

const messageOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200)
}

const shapeXml = (text: string): Shaped => {
  const mended = mendXml(text)
  if ('why' in mended) return { refused: 'not well-formed', detail: `It is no XML: ${mended.why}.` }
  if (mended.root === 'html' || mended.root === 'body')
    return { refused: 'a web page', detail: 'It is a web page and no feed.' }
  const shape = Object.hasOwn(BY_ROOT, mended.root) ? BY_ROOT[mended.root] : undefined
  if (!shape) return { refused: 'not a feed', detail: `Its root <${mended.root.slice(0, 40)}> is no feed's.` }
  try {
    return { raw: shape(mended.xml), total: mended.entries }
  } catch (error) {
    return error instanceof MalformedError
      ? { refused: 'not well-formed', detail: `The parser gave up: ${messageOf(error)}.` }
      : { refused: 'not a feed', detail: 'Nothing of what a feed holds is in it.' }
  }
}

const itemsOf = (value: unknown): number =>
  value !== null && typeof value === 'object' && 'items' in value && Array.isArray(value.items)
    ? value.items.length
    : 0

const shapeJson = (text: string): Shaped => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { refused: 'not well-formed', detail: `It is no JSON: ${messageOf(error)}.` }
  }
  try {
    return { raw: jsonShape(parseJsonFeed(withVersion(disarmed(value)), LIMITED)), total: itemsOf(value) }
  } catch {
    return { refused: 'not a feed', detail: 'It is JSON, but no JSON Feed.' }
  }
}

const shapeOf = (text: string): Shaped => {
  const start = text.search(/[^\s\uFEFF\0]/)
  if (start < 0) return { refused: 'empty', detail: 'There is nothing in it.' }
  if (text[start] === '{' || text[start] === '[') return shapeJson(text.slice(start))
  return text.includes('<')
    ? shapeXml(text)
    : { refused: 'not a feed', detail: 'It is neither XML nor JSON.' }
}

type Read = { entry: FeedEntry } | { leftOut: LeftOut }

const readEntry = (raw: RawEntry, address: string, language: string | null): Read => {
  const title = titleLabel(raw.title)
  try {
    const entry = entryOf(raw, address, language)
    return 'why' in entry ? { leftOut: { ...entry, title, url: null } } : { entry }
  } catch (error) {
    return { leftOut: { why: 'not readable', detail: messageOf(error), title, url: null } }
  }
}

/** Some feeds give one guid to all their entries: where it stands with several addresses it tells nothing. */
const withTrustedKeys = (entries: FeedEntry[]): FeedEntry[] => {
  const byGuid = Map.groupBy(entries, ({ guid }) => guid)
  return entries.map((entry) => {
    const urls = new Set((byGuid.get(entry.guid) ?? []).map(({ url }) => url))
    return urls.size > 1 ? { ...entry, key: entryKey(entry, null) } : entry
  })
}

const instant = ({ updated, published }: FeedEntry): string => published ?? updated ?? ''

const leave = (entry: FeedEntry, why: LeftOut['why'], detail: string): LeftOut => ({
  why,
  detail,
  title: entry.title,
  url: entry.url,
})

const selected = (found: FeedEntry[]): { entries: FeedEntry[]; leftOut: LeftOut[] } => {
  const first = new Map<string, FeedEntry>()
  const leftOut: LeftOut[] = []
  for (const entry of withTrustedKeys(found))
    if (!first.has(entry.key)) first.set(entry.key, entry)
    else leftOut.push(leave(entry, 'duplicate', 'The feed has an entry with its key above it.'))
  const all = [...first.values()]
  const newest = new Set(
    all
      .toSorted((a, b) => (instant(a) < instant(b) ? 1 : instant(a) > instant(b) ? -1 : 0))
      .slice(0, FEED_ENTRIES_MAX),
  )
  const over = all.filter((entry) => !newest.has(entry))
  const detail = `Only the newest ${FEED_ENTRIES_MAX} entries of a feed are taken.`
  return {
    entries: all.filter((entry) => newest.has(entry)),
    leftOut: [...leftOut, ...over.map((entry) => leave(entry, 'over the limit', detail))],
  }
}

const addresses = (hrefs: (string | undefined)[], base: string): string[] => [
  ...new Set(
    hrefs.slice(0, FEED_LINKS_MAX).flatMap((href) => {
      const address = href ? askedAddress(href, base) : null
      return address && 'url' in address ? address.url : []
    }),
  ),
]

const several = (why: LeftOut['why'], count: number, detail: string): LeftOut[] =>
  count > 0 ? [{ why, detail: `${count} ${detail}`, title: '', url: null }] : []

/** What the parser passed over: entries of nothing, and those behind the first FEED_ENTRIES_READ_MAX. */
const notRead = (total: number, read: number): LeftOut[] => [
  ...several('empty', Math.min(total, FEED_ENTRIES_READ_MAX) - read, 'entries hold nothing.'),
  ...several(
    'over the limit',
    total - FEED_ENTRIES_READ_MAX,
    `entries behind the first ${FEED_ENTRIES_READ_MAX} were not looked at.`,
  ),
]

/**
 * A feed of any format as entries of one shape, from its decoded text; `address` is where it was fetched, for what it
 * says relative to that. Entities are never expanded, nothing is fetched, and a bad entry costs no other: it is left
 * out with its reason. Never throws.
 */
export const readFeed = (text: string, address: string): FeedRead | FeedRefusal => {
  const shaped = shapeOf(text)
  if ('refused' in shaped) return shaped
  const { raw, total } = shaped
  const base = raw.base && URL.canParse(raw.base, address) ? new URL(raw.base, address).href : address
  const language = (raw.language && primarySubtag(raw.language)) || null
  const read = raw.entries.map((entry) => readEntry(entry, address, language))
  const { entries, leftOut } = selected(read.flatMap((one) => ('entry' in one ? one.entry : [])))
  return {
    title: titleLabel(raw.title),
    home: addresses(raw.home, base)[0] ?? null,
    language,
    self: addresses([raw.self], base)[0] ?? null,
    hubs: addresses(raw.hubs, base),
    ...scheduleOf(raw),
    expired: raw.expired,
    entries,
    leftOut: [
      ...read.flatMap((one) => ('leftOut' in one ? one.leftOut : [])),
      ...leftOut,
      ...notRead(total, raw.entries.length),
    ],
  }
}

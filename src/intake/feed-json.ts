import type { JsonFeed } from 'feedsmith'
import { FEED_ENTRIES_READ_MAX, JSON_NESTING_MAX } from '../limits.ts'
import { html, plain, type RawEntry, type RawFeed } from './feed-shape.ts'

/**
 * JSON that the parser cannot be made to stumble over: it makes a list as long as an object's `length` says, and goes
 * by keys in any letter case. Lists are cut, depth is bounded.
 */
export const disarmed = (value: unknown, depth = 0): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (depth > JSON_NESTING_MAX) return null
  if (Array.isArray(value))
    return value.slice(0, FEED_ENTRIES_READ_MAX).map((one) => disarmed(one, depth + 1))
  const entries = Object.entries(value).filter(
    ([key]) => key.toLowerCase() !== 'length' && key !== '__proto__',
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, disarmed(inner, depth + 1)]))
}

const VERSION = /^1(?:\.\d)?$/

/** Some write the version's number where its address belongs. */
export const withVersion = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'version' in value && VERSION.test(String(value.version))
    ? { ...value, version: `https://jsonfeed.org/version/${value.version}` }
    : value

const entryOf = (item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): RawEntry => ({
  id: item.id ?? null,
  links: [item.url, item.external_url],
  bases: [],
  title: plain(item.title),
  authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
  published: [item.date_published],
  updated: [item.date_modified],
  content: html(item.content_html) ?? plain(item.content_text),
  summary: plain(item.summary),
  categories: item.tags ?? [],
  language: item.language,
})

/** JSON Feed 1.0 and 1.1 */
export const jsonShape = (feed: JsonFeed.Feed<string>): RawFeed => ({
  title: plain(feed.title),
  home: [feed.home_page_url],
  self: feed.feed_url,
  hubs: (feed.hubs ?? []).filter(({ type }) => /^websub$/i.test(type ?? '')).map(({ url }) => url),
  base: undefined,
  language: feed.language,
  ttl: undefined,
  skipHours: [],
  skipDays: [],
  updatePeriod: undefined,
  updateFrequency: undefined,
  expired: feed.expired === true,
  entries: (feed.items ?? []).map((item) => entryOf(item, feed)),
})

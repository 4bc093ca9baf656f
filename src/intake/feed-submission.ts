import type { EntryPrint } from '../model/feed.ts'
import { sha256 } from '../model/hash.ts'
import type { Submission } from '../model/report.ts'
import type { FeedEntry } from './feed-entry.ts'

/** What a feed's entries have in common: `source` is the operator's name or id for it. */
export type FeedOfEntry = { source: string | null; title: string; home: string | null }

/**
 * Without a name of the operator's an entry's address tells its source. One without an address is of the site that
 * the feed belongs to, as its other entries are: by a name of its own it would count as another origin.
 */
const sourceOf = ({ url }: FeedEntry, feed: FeedOfEntry): string | null =>
  feed.source ?? (url === null ? (feed.home && new URL(feed.home).hostname) || feed.title : null)

/**
 * An entry as it is handed to intake, with the text the feed gave; null where it gave none. Its id is that of its
 * source and text, so that the same entry in two feeds of one source is one report, and one that only got a new
 * title is known already.
 */
export const entrySubmission = (entry: FeedEntry, feed: FeedOfEntry): Submission | null => {
  if (!entry.text.trim()) return null
  const source = sourceOf(entry, feed)
  return {
    text: entry.text,
    format: 'text',
    via: 'feed',
    ...(source && { source }),
    ...(entry.url && { url: entry.url }),
    ...(entry.title && { title: entry.title }),
    ...(entry.byline && { byline: entry.byline }),
    ...(entry.published && { published: entry.published }),
    ...(entry.language && { language: entry.language }),
  }
}

export const entryPrint = ({ text, title, published }: FeedEntry): EntryPrint => ({
  textHash: sha256(text),
  title,
  published,
})

export type EntryChange =
  | { kind: 'new' }
  | { kind: 'revision'; changed: ('text' | 'title' | 'published')[] }
  | { kind: 'unchanged' }

/**
 * Whether an entry is new, or what of it changed since it was stored under its key. Only a changed text makes another
 * report; takeInReports knows one that is merely retitled or dated anew.
 */
export const entryChange = (entry: FeedEntry, stored: EntryPrint | null): EntryChange => {
  if (!stored) return { kind: 'new' }
  const now = entryPrint(entry)
  const changed = (['text', 'title', 'published'] as const).filter((part) =>
    part === 'text' ? now.textHash !== stored.textHash : now[part] !== stored[part],
  )
  return changed.length > 0 ? { kind: 'revision', changed } : { kind: 'unchanged' }
}

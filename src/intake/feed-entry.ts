import {
  FEED_AUTHORS_MAX,
  FEED_CATEGORIES_MAX,
  FEED_ENTRY_CHARS_MAX,
  NAME_CHARS_MAX,
  TITLE_CHARS_MAX,
  URL_CHARS_MAX,
} from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import { linkedAddress } from './address.ts'
import { feedDate } from './feed-dates.ts'
import { isFullText } from './feed-full-text.ts'
import type { RawEntry, RawText } from './feed-shape.ts'
import { htmlText, inlineText } from './html-text.ts'
import { primarySubtag } from './language.ts'
import { cleanLabel, normaliseText } from './normalise.ts'

/** One entry of a feed, whatever its format; nothing in it is markup. */
export type FeedEntry = {
  /** What it is known by from poll to poll: its guid, else its address, else its words */
  key: string
  guid: string | null
  /** Canonical; null where it has none that leads anywhere */
  url: string | null
  /** '' where it has none */
  title: string
  byline: string | null
  /** ISO 8601 at its precision, without an offset where the feed names none */
  published: string | null
  updated: string | null
  /** Its content, or what stands for it: paragraphs parted by blank lines */
  text: string
  /** The feed's shorter wording of it, where it has both */
  summary: string | null
  /** `text` is the report; else it leads to one */
  isFull: boolean
  categories: string[]
  /** BCP 47 primary subtag */
  language: string | null
}

const label = (text: RawText | null, max: number): string =>
  text === null
    ? ''
    : cleanLabel(text.kind === 'html' ? inlineText(text.value.slice(0, 20 * max)) : text.value, max)

/** A feed's title as one line. */
export const titleLabel = (title: RawText | null): string => label(title, TITLE_CHARS_MAX)

const paragraphs = ({ value, kind }: RawText): string =>
  kind === 'html' ? htmlText(value) : normaliseText(value).trim()

/** The addresses of an element lie below its own base, that below its parent's, and so on up to the document's. */
const baseOf = (bases: (string | undefined)[], address: string): string => {
  let base = address
  for (const href of bases) if (href && URL.canParse(href, base)) base = new URL(href, base).href
  return base
}

const firstLink = ({ links, bases }: RawEntry, address: string): string | null => {
  const base = baseOf(bases, address)
  for (const href of links) {
    const url = href?.trim() && href.length <= 2 * URL_CHARS_MAX ? linkedAddress(href, base) : null
    if (url) return url
  }
  return null
}

const EMAIL = /\s*<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?\s*/g

const bylineOf = (authors: RawEntry['authors']): string | null => {
  const names = authors
    .slice(0, FEED_AUTHORS_MAX)
    .map((name) => label(name ? { value: name, kind: 'html' } : null, NAME_CHARS_MAX))
    .map((name) =>
      name
        .replace(EMAIL, ' ')
        .replace(/^by:?\s+/i, '')
        .replace(/\(\s*\)/g, '')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name))
  const [last, ...before] = [...new Set(names)].reverse()
  const byline = last && before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last
  return byline ? cleanLabel(byline, NAME_CHARS_MAX) : null
}

const firstDate = (dates: (string | undefined)[]): string | null => {
  for (const written of dates) {
    const date = written ? feedDate(written) : null
    if (date) return date
  }
  return null
}

const KEY_CHARS_MAX = 500
/** A guid as it stands would let a feed fill the store's keys. */
const guidOf = (id: string | null): string | null => {
  const guid = id ? cleanLabel(id, Number.POSITIVE_INFINITY) : ''
  return guid.length > KEY_CHARS_MAX ? `sha256:${shortHash(guid)}` : guid || null
}

/** Under what an entry is stored; `null` for a guid that does not tell its feed's entries apart. */
export const entryKey = (entry: Pick<FeedEntry, 'url' | 'title' | 'text'>, guid: string | null): string =>
  guid ? `guid:${guid}` : (entry.url ?? `text:${shortHash(entry.title, entry.text)}`)

const categoriesOf = (categories: RawEntry['categories']): string[] => [
  ...new Set(
    categories
      .slice(0, FEED_CATEGORIES_MAX)
      .map((name) => label(name ? { value: name, kind: 'html' } : null, NAME_CHARS_MAX))
      .filter(Boolean),
  ),
]

const lengthOf = ({ content, summary }: RawEntry): number =>
  Math.max(content?.value.length ?? 0, summary?.value.length ?? 0)

export type NoEntry = { why: 'empty' | 'too long'; detail: string }

const textsOf = (raw: RawEntry): Pick<FeedEntry, 'text' | 'summary' | 'isFull'> => {
  const content = raw.content ? paragraphs(raw.content) : ''
  const summary = raw.summary ? paragraphs(raw.summary) : ''
  // Some feeds put the teaser into the element for the content, and the report into the one for the summary.
  const from = content.length >= summary.length ? 'content' : 'summary'
  const text = from === 'content' ? content : summary
  const other = from === 'content' ? summary : content
  return { text, summary: other && other !== text ? other : null, isFull: isFullText(text, from) }
}

/** An entry read: `address` is the feed's own, `language` the feed's. */
export const entryOf = (raw: RawEntry, address: string, language: string | null): FeedEntry | NoEntry => {
  const length = lengthOf(raw)
  if (length > FEED_ENTRY_CHARS_MAX)
    return { why: 'too long', detail: `It has ${length} characters; ${FEED_ENTRY_CHARS_MAX} are the most.` }
  const guid = guidOf(raw.id)
  const url = firstLink(raw, address)
  const title = titleLabel(raw.title)
  const texts = textsOf(raw)
  if (!guid && !url && !title && !texts.text)
    return { why: 'empty', detail: 'It has no address, no title and no text.' }
  const published = firstDate(raw.published)
  const updated = firstDate(raw.updated)
  return {
    key: entryKey({ url, title, text: texts.text }, guid),
    guid,
    url,
    title,
    byline: bylineOf(raw.authors),
    published: published ?? updated,
    updated,
    ...texts,
    categories: categoriesOf(raw.categories),
    language: (raw.language && primarySubtag(raw.language)) || language,
  }
}

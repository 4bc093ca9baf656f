import { PUBLISHED_DAY_MIN } from '../limits.ts'
import type { Moment } from './dates.ts'
import { momentInAddress, momentInText, momentInValue } from './page-date-forms.ts'
import { type DatedElement, datedElementsOf } from './page-dated-elements.ts'
import type { LinkedArticle } from './page-json-ld.ts'
import type { PageMeta } from './page-meta.ts'
import type { PageTree } from './page-tree.ts'

/** The place of a page a date was read from. */
type DateSource = 'JSON-LD' | 'meta' | 'microdata' | 'time element' | 'address' | 'date line' | 'text'

export type PageDate = {
  /** ISO 8601 at its precision, with the offset the page gives, if any: `2022-03-29`, `2022-03-29T07:43+02:00` */
  at: string
  precision: 'day' | 'minute' | 'second'
  from: DateSource
}

export type PageDates = { published: PageDate | null; modified: PageDate | null }

const PUBLISHED_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_date',
  'published-date',
  'published_time',
  'pubdate',
  'pub_date',
  'article_date_original',
  'originalpublicationdate',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'article.created',
  'article:created',
  'datecreated',
]
/** Keys that as often give the day of the last change */
const VAGUE_KEYS = ['dc.date', 'dcterms.date', 'created', 'date']
const MODIFIED_KEYS = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'modified',
]

/** So far down an article its own date stands. */
const TEXT_CHARS_MAX = 20_000

const MIDNIGHT = /^00:00$/

const offsetText = (minutes: number): string => {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Midnight is what a system writes that keeps days only. */
const dateOf = ({ day, time, seconds, offset }: Moment, from: DateSource): PageDate => {
  if (time === null || (MIDNIGHT.test(time) && (seconds ?? '00') === '00'))
    return { at: day, precision: 'day', from }
  const zone = offset === null ? '' : offsetText(offset)
  return {
    at: `${day}T${time}${seconds === null ? '' : `:${seconds}`}${zone}`,
    precision: seconds === null ? 'minute' : 'second',
    from,
  }
}

const believed = (moment: Moment | null, from: DateSource): PageDate | null =>
  moment !== null && moment.day >= PUBLISHED_DAY_MIN && moment.day < '2100' ? dateOf(moment, from) : null

const firstOf = (
  elements: readonly DatedElement[],
  from: DateSource,
  monthFirst: boolean,
): PageDate | null => {
  for (const { values } of elements)
    for (const value of values) {
      const date = believed(momentInValue(value, monthFirst), from)
      if (date) return date
    }
  return null
}

export type DateClues = {
  linked: LinkedArticle | null
  meta: PageMeta
  tree: PageTree
  /** The page's address, as it is handed in or as the page gives it */
  url: string | null
  /** The article's text from its top */
  text: string
  /** 3/29/2022, as in the United States */
  monthFirst: boolean
}

/**
 * When a page says it was published and last changed: what it tells programs first (JSON-LD, `meta`, microdata), then
 * `time` elements, the address, lines that are labelled as a date, the text. What is no date is passed over.
 */
export const pageDatesOf = ({ linked, meta, tree, url, text, monthFirst }: DateClues): PageDates => {
  const value = (given: string | undefined, from: DateSource): PageDate | null =>
    given === undefined ? null : believed(momentInValue(given, monthFirst), from)
  const fromMeta = (keys: readonly string[]): PageDate | null => {
    for (const key of keys) {
      const date = value(meta.get(key)?.[0], 'meta')
      if (date) return date
    }
    return null
  }
  const all = datedElementsOf(tree.root)
  const elements = all.filter(({ elsewhere }) => !elsewhere)
  const of = (role: DatedElement['role'], ...kinds: DatedElement['kind'][]) =>
    elements.filter((element) => element.role === role && kinds.includes(element.kind))
  const published =
    value(linked?.published, 'JSON-LD') ??
    fromMeta(PUBLISHED_KEYS) ??
    firstOf(of('published', 'microdata'), 'microdata', monthFirst) ??
    firstOf(of('published', 'time'), 'time element', monthFirst) ??
    believed(url === null ? null : momentInAddress(url), 'address') ??
    fromMeta(VAGUE_KEYS) ??
    firstOf(of('some', 'time'), 'time element', monthFirst) ??
    firstOf(of('published', 'labelled line'), 'date line', monthFirst) ??
    firstOf(of('some', 'labelled line'), 'date line', monthFirst) ??
    firstOf(of('published', 'line'), 'date line', monthFirst) ??
    firstOf(
      of('some', 'line').filter(({ underHeadline }) => underHeadline),
      'date line',
      monthFirst,
    ) ??
    firstOf(of('some', 'line'), 'date line', monthFirst) ??
    believed(momentInText(text.slice(0, TEXT_CHARS_MAX), monthFirst), 'text') ??
    firstOf(
      all.filter(({ kind }) => kind !== 'line'),
      'date line',
      monthFirst,
    )
  const modified =
    value(linked?.modified, 'JSON-LD') ??
    fromMeta(MODIFIED_KEYS) ??
    firstOf(of('modified', 'microdata', 'time'), 'time element', monthFirst)
  return { published: published ?? modified, modified }
}

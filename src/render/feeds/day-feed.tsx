import { FEED_ITEMS_BYTES_MAX } from '../../limits.ts'
import type { DaySummary } from '../../model/day.ts'
import type { FeedMonth } from '../../model/documents.ts'
import { cleanText } from '../clean-text.ts'
import { dayPath, monthPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, monthName, plainDay } from '../wording.ts'
import { ChangesOf, EventOf } from './content.tsx'
import type { Feed, FeedItem } from './feed.ts'

const TITLES_IN_SUMMARY = 5
const CATEGORIES_MAX = 8

/** Of the edition that is told, and of no earlier one: what mattered of an event that readers knew before it. */
const changedNow = ({ events, builtAt }: DaySummary) =>
  events.filter(({ changes = [], changedAt }) => changes.length > 0 && changedAt === builtAt)

const Changed = ({ day, site }: { day: DaySummary; site: Site }) => (
  <>
    {changedNow(day).map(({ title, changes = [] }) => (
      <ChangesOf changes={changes} heading={site.words.feeds.changedIn(title)} words={site.words} />
    ))}
  </>
)

const contentOf = (site: Site, day: DaySummary, lines: number): string => {
  const { words } = site
  return (
    <div>
      <Changed day={day} site={site} />
      {day.events.map((event) => (
        <EventOf site={site} event={event} lines={lines} />
      ))}
      <p>
        <a href={site.url + dayPath(day.date)}>{words.feeds.allOf(plainDay(day.date, words))}</a>.{' '}
        {words.feeds.edition(day.edition, instantIn(day.builtAt, 'UTC', words))}
      </p>
    </div>
  ).toString()
}

const categoriesOf = ({ events }: DaySummary): string[] =>
  [...new Set(events.flatMap(({ names = [] }) => names.slice(0, 2)))].slice(0, CATEGORIES_MAX)

const dayItem = (site: Site, day: DaySummary, lines: number): FeedItem => {
  const [lead] = day.events
  const titles = day.events.slice(0, TITLES_IN_SUMMARY).map((event) => event.title)
  return {
    id: site.url + dayPath(day.date),
    url: site.url + dayPath(day.date),
    title: cleanText(`${plainDay(day.date, site.words)}${lead === undefined ? '' : `: ${lead.title}`}`),
    summary: cleanText(titles.join(' · ') || site.words.feeds.noEvent),
    html: cleanText(contentOf(site, day, lines)),
    published: new Date(day.firstBuiltAt),
    updated: new Date(day.builtAt),
    categories: categoriesOf(day).map(cleanText),
  }
}

/** The first items that are not too much together; never none of several. */
export const withinBytes = (items: FeedItem[]): FeedItem[] => {
  let room = FEED_ITEMS_BYTES_MAX
  return items.filter(({ html }, place) => {
    room -= new TextEncoder().encode(html).length
    return room >= 0 || place === 0
  })
}

const folderOf = (month: string): string => `${monthPath(month)}/`

/**
 * The latest days: an item a day, known by the day's address for ever, whose `updated` moves with each edition. What
 * has no room is in the archive, which begins with the month of the last day that is told here.
 */
export const daysFeed = (site: Site, days: DaySummary[]): Feed => {
  const items = withinBytes(days.map((day) => dayItem(site, day, Infinity)))
  const oldest = days[items.length - 1]
  const previous = oldest === undefined ? null : folderOf(oldest.date.slice(0, 7))
  return {
    title: site.title,
    description: site.words.feeds.days.description,
    home: '/',
    folder: '/',
    items,
    archive: { previous, next: null, current: null },
  }
}

/** Lines of each event that a month's days are tried with, until all of them have room */
const LINES_TRIED = [Infinity, 3, 1, 0]

const allWithin = (site: Site, days: DaySummary[]): FeedItem[] => {
  for (const lines of LINES_TRIED) {
    const items = days.map((day) => dayItem(site, day, lines))
    if (withinBytes(items).length === items.length || lines === 0) return items
  }
  return []
}

/** A month's days, all of them: an archived part of the feed of days (RFC 5005, section 4). */
export const monthFeed = (site: Site, { month, days, previous, next }: FeedMonth): Feed => ({
  title: `${site.title}: ${monthName(month, site.words)}`,
  description: site.words.feeds.days.description,
  home: monthPath(month),
  id: '/',
  folder: folderOf(month),
  items: allWithin(site, days),
  archive: { previous: previous && folderOf(previous), next: next && folderOf(next), current: '/' },
})

import { FEED_EVENT_MAX } from '../../limits.ts'
import type { EventDocument, ToldEvent } from '../../model/day.ts'
import { eventPath } from '../../model/event-address.ts'
import { summaryEvent } from '../../model/summary-event.ts'
import { cleanText } from '../clean-text.ts'
import { dayPath, lastingEventPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, plainDay, tally } from '../wording.ts'
import { ChangesOf, TellingOf } from './content.tsx'
import { withinBytes } from './day-feed.tsx'
import type { Feed, FeedItem } from './feed.ts'

const isChanged = ({ since, changedAt }: ToldEvent): boolean => changedAt !== since

const contentOf = (site: Site, event: ToldEvent): string => {
  const { words } = site
  const heading = words.feeds.changed(instantIn(event.changedAt, 'UTC', words))
  return (
    <div>
      {event.changes && event.changes.length > 0 && (
        <ChangesOf changes={event.changes} heading={heading} words={words} />
      )}
      <TellingOf site={site} event={event} />
      <p>
        <a href={site.url + eventPath(event.slug)}>{words.feeds.wholeEvent}</a>.{' '}
        <a href={site.url + dayPath(event.date)}>{plainDay(event.date, words)}</a>.
      </p>
    </div>
  ).toString()
}

/**
 * An event as one day tells it. Readers know an item by its id and show what they know as read, whatever it has come
 * to say: so the id holds the moment of the last change that matters, and moves with no other. Until the next it is one
 * item, and then a new one, that leads to the same page.
 */
const eventItem = (site: Site, event: ToldEvent): FeedItem => {
  const { words } = site
  const title = isChanged(event) ? words.feeds.update(event.title) : event.title
  const [first] = event.lines
  return {
    id: `${site.url}${lastingEventPath(event.id)}#${event.date}.${event.changedAt.replace(/\W/g, '')}`,
    url: site.url + eventPath(event.slug),
    title: cleanText(title),
    summary: cleanText(first?.text ?? tally(event.origins, event.reports, words)),
    html: cleanText(contentOf(site, event)),
    published: new Date(event.changedAt),
    updated: new Date(event.changedAt),
    categories: (event.names ?? []).map(cleanText),
  }
}

/** Events that began or changed lately, one item each. */
export const eventsFeed = (site: Site, events: ToldEvent[]): Feed => ({
  title: `${site.title}: ${site.words.feeds.events.title}`,
  description: site.words.feeds.events.description,
  home: '/',
  id: '/events/',
  folder: '/events/',
  items: withinBytes(events.map((event) => eventItem(site, event))),
})

const ITEMS_MAX = 60

/** One event: an item for each day that told of it. Days that do not say when were shown as they ended. */
export const eventFeed = (site: Site, { id, slug, title, days }: EventDocument): Feed => {
  const told = days.slice(0, ITEMS_MAX).map(({ date, event }): ToldEvent => {
    const at = `${date}T23:59:59.000Z`
    return { since: at, changedAt: at, ...summaryEvent(event, FEED_EVENT_MAX), date }
  })
  return {
    title: cleanText(`${title} · ${site.title}`),
    description: site.words.feeds.oneEvent.description,
    home: eventPath(slug),
    id: lastingEventPath(id),
    folder: `${lastingEventPath(id)}/`,
    items: withinBytes(
      // Some readers take addresses that differ in their fragments alone for one.
      told.map((event, place) => ({
        ...eventItem(site, event),
        url: site.url + (place === 0 ? eventPath(slug) : dayPath(event.date)),
      })),
    ),
  }
}

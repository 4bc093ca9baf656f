import type { Hono } from 'hono'
import { SEARCH_FEED_EVENTS_MAX } from '../limits.ts'
import type { ToldEvent } from '../model/day.ts'
import type { DocumentBodies, DocumentKind } from '../model/documents.ts'
import { idOfSlug } from '../model/event-address.ts'
import type { Fetched, Held } from '../ports/days.ts'
import { atomFeed } from '../render/feeds/atom.ts'
import { correctionsFeed } from '../render/feeds/correction-feed.tsx'
import { daysFeed, monthFeed } from '../render/feeds/day-feed.tsx'
import { eventFeed, eventsFeed } from '../render/feeds/event-feeds.tsx'
import {
  FEED_FORMATS,
  type Feed,
  type FeedFormat,
  FORMAT,
  feedPath,
  relationsOf,
} from '../render/feeds/feed.ts'
import { jsonFeed } from '../render/feeds/json.ts'
import { rssFeed } from '../render/feeds/rss.ts'
import { searchFeed } from '../render/feeds/search-feed.tsx'
import { FEED_STYLESHEET } from '../render/feeds/stylesheet.ts'
import { nameFeed, sourceFeed } from '../render/feeds/topic-feeds.tsx'
import { FEED_STYLESHEET_PATH } from '../render/feeds/xml.tsx'
import { lastingEventPath } from '../render/paths.ts'
import type { Site } from '../render/site.ts'
import { answer, answerStored, CACHE, moved } from './answer.ts'
import { findEvent } from './documents.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { limited } from './rates.ts'
import { searchAsked } from './search-answer.ts'
import { isNavigation } from './shown-xml.ts'
import { siteOf } from './site.ts'
import { knownSource } from './topic-pages.ts'

const WRITERS: Record<FeedFormat, (site: Site, feed: Feed) => string> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
}

/** Browsers save a feed to a file, or show its source, where it comes under its own type. */
const typeOf = (c: Ctx, format: FeedFormat): string =>
  format !== 'json' && isNavigation(c.req.raw)
    ? 'application/xml; charset=utf-8'
    : `${FORMAT[format].type}; charset=utf-8`

type Asked<T> = {
  /** Tells renderings of the document apart */
  surface: string
  format: FeedFormat
  fetch(held?: Held): Promise<Fetched<T> | null>
  feed(site: Site, body: T): Feed
}

/** WebSub, section 4: who subscribes finds hub and topic in the header. */
const linkHeader = (site: Site, feed: Pick<Feed, 'folder' | 'query' | 'hub'>, format: FeedFormat): string =>
  relationsOf(site, { ...feed, title: '', description: '', home: '', items: [] }, format)
    .map(({ rel, href }) => `<${href}>; rel="${rel}"`)
    .join(', ')

/** The feeds that the hub is told of (flows/tell-hub.ts) name it, where the site has an address that it can know. */
const hubOf = (c: Ctx, folder: string): string => {
  const { websubHub, siteUrl } = c.env.ports.settings
  const isTold = folder === '/' || folder === '/corrections/' || folder.startsWith('/events/')
  return isTold && siteUrl !== '' ? websubHub : ''
}

const withHub = (c: Ctx, feed: Feed): Feed => {
  const hub = hubOf(c, feed.folder)
  return hub === '' ? feed : { ...feed, hub }
}

const answerFeed = <T>(c: Ctx, folder: string, asked: Asked<T>): Promise<Response | null> => {
  const { format, surface } = asked
  const hub = hubOf(c, folder)
  if (hub !== '') c.header('Link', linkHeader(siteOf(c), { folder, hub }, format))
  if (format !== 'json') c.header('Vary', 'Sec-Fetch-Dest', { append: true })
  const render = (body: T) => {
    const site = siteOf(c)
    return { type: typeOf(c, format), body: WRITERS[format](site, withHub(c, asked.feed(site, body))) }
  }
  return answerStored(c, `${surface}.${format}`, asked.fetch, render, CACHE.feed)
}

const documentFeed =
  <K extends DocumentKind>(kind: K, toFeed: (site: Site, body: DocumentBodies[K]) => Feed) =>
  (c: Ctx, format: FeedFormat, key: string, folder: string) =>
    answerFeed<DocumentBodies[K]>(c, folder, {
      surface: `feed.${kind}`,
      format,
      fetch: (held) => c.env.ports.documents.document(kind, key, held),
      feed: toFeed,
    })

const daysOf = documentFeed('feed', daysFeed)
const eventsOf = documentFeed('events', eventsFeed)
const monthOf = documentFeed('feed-month', monthFeed)
const correctionsOf = documentFeed('corrections', correctionsFeed)
const nameOf = documentFeed('name', nameFeed)
const sourceOf = documentFeed('source', sourceFeed)

/** Before the first edition a feed is there, and empty. */
const orEmpty = async (c: Ctx, format: FeedFormat, feed: Feed, found: Promise<Response | null>) =>
  (await found) ??
  answer(c, { type: typeOf(c, format), body: WRITERS[format](siteOf(c), withHub(c, feed)) }, CACHE.feed)

const orNothing = async (c: Ctx, found: Promise<Response | null>) =>
  (await found) ?? refuse(c, 'not-found', 'There is no feed at this address.')

/** One event, under the address that no title changes: all others lead there. */
const event = async (c: Ctx, format: FeedFormat) => {
  const id = idOfSlug(c.req.param('slug') ?? '')
  if (id === null) return refuse(c, 'not-found', ({ errors }) => errors.noEvent)
  const pathOf = (event: string) => feedPath({ folder: `${lastingEventPath(event)}/` }, format)
  if (c.req.path !== pathOf(id)) return moved(c, pathOf(id))
  const successor: string[] = []
  const found = await answerFeed(c, `${lastingEventPath(id)}/`, {
    surface: 'feed.event',
    format,
    fetch: async (held) => {
      const known = await findEvent(c.env.ports.events, id, held)
      if (known.kind === 'moved') successor.push(known.to)
      return known.kind === 'here' ? known.document : null
    },
    feed: eventFeed,
  })
  const [to] = successor
  if (to !== undefined) return moved(c, pathOf(to))
  return found ?? refuse(c, 'not-found', ({ errors }) => errors.noEvent)
}

/** What was published last comes first, and the same reports are found again, whatever their rank. */
const search = async (c: Ctx, format: FeedFormat) => {
  const asked = { ...searchAsked(c.req.query()), order: 'newest', page: 1 } as const
  if (asked.q === '') return refuse(c, 'bad-request', 'q is missing: what is to be searched for.')
  const site = siteOf(c)
  const feed = searchFeed(site, await c.env.ports.search.search(asked, SEARCH_FEED_EVENTS_MAX))
  return answer(c, { type: typeOf(c, format), body: WRITERS[format](site, feed) }, CACHE.feed)
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** A source that is known and has reported nothing yet has a page, and so a feed to wait with. */
const source = (c: Ctx, format: FeedFormat) => {
  const id = c.req.param('id') ?? ''
  const found = sourceOf(c, format, id, folderOf(c.req.path))
  const known = knownSource(c, id)
  return known === null ? orNothing(c, found) : orEmpty(c, format, sourceFeed(siteOf(c), known), found)
}

const NO_EVENTS: ToldEvent[] = []

export const addFeeds = (app: Hono<HttpEnv>): void => {
  for (const format of FEED_FORMATS) {
    const { file } = FORMAT[format]
    app.get(`/${file}`, (c) => orEmpty(c, format, daysFeed(siteOf(c), []), daysOf(c, format, '', '/')))
    app.get(`/events/${file}`, (c) =>
      orEmpty(c, format, eventsFeed(siteOf(c), NO_EVENTS), eventsOf(c, format, '', '/events/')),
    )
    app.get(`/corrections/${file}`, (c) =>
      orEmpty(c, format, correctionsFeed(siteOf(c), []), correctionsOf(c, format, '', '/corrections/')),
    )
    app.get(`/:year{[0-9]{4}}/:month{[0-9]{2}}/${file}`, (c) => {
      const { year, month } = c.req.param()
      return orNothing(c, monthOf(c, format, `${year}-${month}`, folderOf(c.req.path)))
    })
    app.get(`/events/:slug/${file}`, (c) => event(c, format))
    app.get(`/search/${file}`, limited('search'), (c) => search(c, format))
    app.get(`/names/:slug/${file}`, (c) =>
      orNothing(c, nameOf(c, format, c.req.param('slug'), folderOf(c.req.path))),
    )
    app.get(`/sources/:id/${file}`, (c) => source(c, format))
  }
  app.get(FEED_STYLESHEET_PATH, (c) =>
    answer(c, { type: 'text/css; charset=utf-8', body: FEED_STYLESHEET }, CACHE.fixed),
  )
}

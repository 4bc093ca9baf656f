// The tables of the DB database. `npm run migrations` makes migrations/db from them; a column is only ever added.
import { desc, sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CalendarDay } from '../model/calendar.ts'
import type { CalendarEntry } from '../model/calendar-documents.ts'
import type { ChangedEvent, Correction } from '../model/correction.ts'
import type { Change, Day, DayEvent, DaySummary, EventDocument } from '../model/day.ts'
import type { Bounce, DeliveryState } from '../model/delivery.ts'
import type { DocumentBodies, DocumentKind } from '../model/documents.ts'
import type { FeedState, ListedFeed } from '../model/feed.ts'
import type { Membership, Profile } from '../model/grouping.ts'
import type { HubState } from '../model/hub.ts'
import type { OutgoingMail } from '../model/mail.ts'
import type { Reading } from '../model/reading.ts'
import type { Report, SetAsideReason, Submission } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Cadence, Consent, MailLanguage, SubscriberState, Topic } from '../model/subscriber.ts'
import type { LinkPurpose } from '../model/subscriber-link.ts'
import type { Scope } from '../model/token.ts'
import type { NameMention, SourceMention } from '../model/topics.ts'
import type { DeliveryCount } from '../ports/deliveries.ts'
import type { RunKind } from '../ports/runs.ts'
import type { SuppressionReason } from '../ports/subscribers.ts'

/**
 * One row. Whatever changes what a plan is made of moves `generation` on by one and names in `planned_at` the
 * generation it was planned at: a write that planned on an older one breaks the check, and its batch is undone.
 */
export const state = sqliteTable(
  'state',
  {
    id: integer().primaryKey(),
    generation: integer().notNull(),
    plannedAt: integer('planned_at').notNull(),
  },
  () => [check('plan_is_current', sql`planned_at = generation - 1`)],
)

export const sources = sqliteTable('sources', {
  id: text().primaryKey(),
  document: text({ mode: 'json' }).$type<Source>().notNull(),
})

/** How many reports are of a source, kept with them: nobody counts all reports for a page. */
export const sourceCounts = sqliteTable('source_counts', {
  source: text().primaryKey(),
  reports: integer().notNull(),
})

export const reports = sqliteTable(
  'reports',
  {
    id: text().primaryKey(),
    sourceId: text('source_id').notNull(),
    originId: text('origin_id').notNull(),
    day: text().$type<CalendarDay>().notNull(),
    arrival: integer().notNull().unique(),
    /** As received, for ever */
    text: text().notNull(),
    document: text({ mode: 'json' }).$type<Omit<Report, 'text'>>().notNull(),
  },
  (t) => [
    index('reports_by_source').on(t.sourceId, t.day, t.id),
    index('reports_by_origin').on(t.originId, t.day, t.id),
    index('reports_by_day').on(t.day, t.id),
  ],
)

export const readings = sqliteTable('readings', {
  report: text().primaryKey(),
  version: integer().notNull(),
  document: text({ mode: 'json' }).$type<Reading>().notNull(),
})

export const profiles = sqliteTable('profiles', {
  report: text().primaryKey(),
  document: text({ mode: 'json' }).$type<Profile>().notNull(),
})

/** In the order of publication within a key, so that those next to a report are read and no others. WITHOUT ROWID. */
export const postings = sqliteTable(
  'postings',
  {
    /** Or a band of the sketch: see model/postings.ts */
    term: text().notNull(),
    /** ISO 8601 at its precision */
    published: text().notNull(),
    report: text().notNull(),
    /** In millionths */
    weight: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.term, t.published, t.report] })],
)

/** In which reports a paragraph of one source stands. WITHOUT ROWID. */
export const paragraphs = sqliteTable(
  'paragraphs',
  { key: text().notNull(), report: text().notNull() },
  (t) => [primaryKey({ columns: [t.key, t.report] })],
)

export const memberships = sqliteTable(
  'memberships',
  {
    report: text().primaryKey(),
    event: text().notNull(),
    day: text().$type<CalendarDay>(),
    isCopy: integer('is_copy', { mode: 'boolean' }).notNull(),
    document: text({ mode: 'json' }).$type<Membership>().notNull(),
  },
  (t) => [index('memberships_by_event').on(t.event, t.day, t.isCopy), index('memberships_by_day').on(t.day)],
)

/** Events that an edition has shown: whoever has a row here keeps the id or redirects from it. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    mergedInto: text('merged_into'),
    slug: text(),
    title: text(),
    firstDay: text('first_day').$type<CalendarDay>(),
    lastDay: text('last_day').$type<CalendarDay>(),
    /** Place on its last day, 0 for the weightiest */
    position: integer(),
    /** Place in the order in which editions first showed events; it never changes */
    seq: integer(),
    reports: integer(),
    origins: integer(),
    /** Null where no day shows the event any more */
    document: text({ mode: 'json' }).$type<EventDocument>(),
    etag: text(),
    builtAt: text('built_at'),
  },
  (t) => [
    index('events_in_order')
      .on(desc(t.lastDay), t.position, t.id)
      .where(sql`merged_into IS NULL AND etag IS NOT NULL`),
    index('events_merged_into').on(t.mergedInto).where(sql`merged_into IS NOT NULL`),
    uniqueIndex('events_by_seq').on(t.seq),
  ],
)

/**
 * By what the events of a day are found (model/facets.ts), written where they changed only. The facet '' is every
 * event's, and has its origins. WITHOUT ROWID, so that each index ends in the other columns of the key.
 */
export const facets = sqliteTable(
  'facets',
  {
    facet: text().notNull(),
    day: text().$type<CalendarDay>().notNull(),
    /** The event's */
    seq: integer().notNull(),
    origins: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.facet, t.day, t.seq] }),
    index('facets_by_event').on(t.facet, t.seq),
    index('facets_by_day').on(t.day),
  ],
)

export const days = sqliteTable('days', {
  day: text().$type<CalendarDay>().primaryKey(),
  /** The generation of the dirty mark it was built for */
  generation: integer().notNull(),
  etag: text().notNull(),
  builtAt: text('built_at').notNull(),
  summary: text({ mode: 'json' }).$type<DaySummary>().notNull(),
  document: text({ mode: 'json' }).$type<Day>().notNull(),
})

export const dayEvents = sqliteTable(
  'day_events',
  {
    day: text().$type<CalendarDay>().notNull(),
    event: text().notNull(),
    position: integer().notNull(),
    /** Null only inside the batch that takes the event off the day */
    document: text({ mode: 'json' }).$type<DayEvent>(),
  },
  (t) => [primaryKey({ columns: [t.day, t.event] }), index('day_events_by_event').on(t.event, t.day)],
)

export const editions = sqliteTable(
  'editions',
  {
    day: text().$type<CalendarDay>().notNull(),
    edition: integer().notNull(),
    hash: text().notNull(),
    builtAt: text('built_at').notNull(),
    changes: text({ mode: 'json' }).$type<Change[]>().notNull(),
    /** Those that the changes are of; null of editions from before they were kept */
    events: text({ mode: 'json' }).$type<ChangedEvent[]>(),
  },
  (t) => [primaryKey({ columns: [t.day, t.edition] })],
)

/** What editions took back, in the order in which readers learnt of it */
export const corrections = sqliteTable(
  'corrections',
  {
    builtAt: text('built_at').notNull(),
    day: text().$type<CalendarDay>().notNull(),
    edition: integer().notNull(),
    /** Among the edition's changes, from 1 */
    place: integer().notNull(),
    document: text({ mode: 'json' }).$type<Correction>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.builtAt, t.day, t.edition, t.place] })],
)

/** The days that have an edition, as the calendar shows them; `days` has the same in rows of up to 2 MB. */
export const calendarDays = sqliteTable('calendar_days', {
  day: text().$type<CalendarDay>().primaryKey(),
  document: text({ mode: 'json' }).$type<CalendarEntry>().notNull(),
})

/** Documents that are made of many days, ready to be read in one go, by the names of model/documents.ts. */
export const documents = sqliteTable('documents', {
  name: text().primaryKey(),
  etag: text().notNull(),
  builtAt: text('built_at').notNull(),
  document: text({ mode: 'json' }).$type<DocumentBodies[DocumentKind]>().notNull(),
})

/** What a day tells of a name or a source, event by event: the documents of these are made of it. WITHOUT ROWID. */
export const mentions = sqliteTable(
  'mentions',
  {
    /** The name of the document */
    key: text().notNull(),
    day: text().$type<CalendarDay>().notNull(),
    event: text().notNull(),
    /** The ETag of the day that last changed the row */
    written: text().notNull(),
    /** Null only inside the batch that takes it off the day */
    document: text({ mode: 'json' }).$type<NameMention | SourceMention>(),
  },
  (t) => [primaryKey({ columns: [t.key, t.day, t.event] }), index('mentions_by_day').on(t.day)],
)

/** Each day's picture. `wanted` and `drawn` are hashes of the day; `etag` is of the drawing. */
export const pictures = sqliteTable(
  'pictures',
  {
    day: text().$type<CalendarDay>().primaryKey(),
    wanted: text().notNull(),
    drawn: text(),
    etag: text(),
    builtAt: text('built_at'),
    /** In base64: bytes would come out of D1 as a list of numbers. */
    png: text(),
  },
  (t) => [index('pictures_waiting').on(t.day).where(sql`drawn IS NOT wanted`)],
)

export const dirtyDays = sqliteTable('dirty_days', {
  day: text().$type<CalendarDay>().primaryKey(),
  generation: integer().notNull(),
})

export const setAside = sqliteTable(
  'set_aside',
  {
    id: text().primaryKey(),
    day: text().$type<CalendarDay>().notNull(),
    reason: text().$type<SetAsideReason>().notNull(),
    detail: text().notNull(),
    title: text(),
    source: text(),
    url: text(),
    text: text().notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (t) => [index('set_aside_by_day').on(t.day)],
)

/**
 * Was filled before the full-text index knew by itself how far it is; tables are never dropped.
 * @public
 */
export const searchPending = sqliteTable('search_pending', { report: text().primaryKey() })

export const runs = sqliteTable('runs', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<RunKind>().notNull(),
  subject: text().notNull(),
  outcome: text().notNull(),
  startedAt: text('started_at').notNull(),
  endedAt: text('ended_at').notNull(),
})

export const failures = sqliteTable('failures', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().notNull(),
  subject: text().notNull(),
  detail: text().notNull(),
  at: text().notNull(),
})

export const tokens = sqliteTable(
  'tokens',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    scope: text().$type<Scope>().notNull(),
    /** SHA-256 of the token's string, which is kept nowhere */
    hash: text().notNull(),
    createdAt: text('created_at').notNull(),
    lastUsed: text('last_used').$type<CalendarDay>(),
    revokedAt: text('revoked_at'),
  },
  (t) => [uniqueIndex('tokens_by_name').on(t.name).where(sql`revoked_at IS NULL`)],
)

/** What the development mailbox holds: whole messages, on no instance that sends any out. */
export const mailbox = sqliteTable('mailbox', {
  id: integer().primaryKey({ autoIncrement: true }),
  address: text().notNull(),
  subject: text().notNull(),
  /** ISO 8601 */
  date: text().notNull(),
  mail: text({ mode: 'json' }).$type<OutgoingMail>().notNull(),
  /** As it would go over the wire */
  raw: text().notNull(),
})

/** What nobody outside may know and no settings hold: `form` signs the forms. The migration fills it. */
export const secrets = sqliteTable('secrets', { name: text().primaryKey(), value: text().notNull() })

export const subscribers = sqliteTable(
  'subscribers',
  {
    id: text().primaryKey(),
    address: text().notNull(),
    state: text().$type<SubscriberState>().notNull(),
    cadence: text().$type<Cadence>().notNull(),
    weekday: integer().notNull(),
    hour: integer().notNull(),
    timezone: text().notNull(),
    topics: text({ mode: 'json' }).$type<Topic[]>().notNull(),
    language: text().$type<MailLanguage>().notNull(),
    nextDue: text('next_due'),
    createdAt: text('created_at').notNull(),
    confirmedAt: text('confirmed_at'),
    consentAt: text('consent_at').notNull(),
    consentFrom: text('consent_from').$type<Consent['from']>().notNull(),
    consentSource: text('consent_source'),
    network: text(),
    lastSentDay: text('last_sent_day').$type<CalendarDay>(),
    softBounces: integer('soft_bounces').notNull(),
    /** When a confirmation or a notice was last asked for, newest last */
    asks: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** The ask whose mail has not been taken up yet */
    ask: text(),
  },
  (t) => [
    uniqueIndex('subscribers_by_address').on(t.address),
    index('subscribers_due').on(t.nextDue, t.id).where(sql`next_due IS NOT NULL`),
    index('subscribers_pending').on(t.createdAt).where(sql`state = 'pending'`),
    index('subscribers_pending_by_network').on(t.network).where(sql`state = 'pending'`),
  ],
)

/** What a link in a mail lets do, under the day it is good until, so that old ones go in one stroke. WITHOUT ROWID. */
export const subscriberTokens = sqliteTable(
  'subscriber_tokens',
  {
    expires: text().$type<CalendarDay>().notNull(),
    /** SHA-256 of the token's string, which is kept nowhere */
    hash: text().notNull(),
    purpose: text().$type<LinkPurpose>().notNull(),
    subscriber: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.expires, t.hash] })],
)

/** Addresses that get nothing, known by their SHA-256 even after everything else of them is erased */
export const suppressions = sqliteTable('suppressions', {
  hash: text().primaryKey(),
  reason: text().$type<SuppressionReason>().notNull(),
  at: text().notNull(),
})

/** By day first, so that those of a day stand together and old ones go in one stroke. WITHOUT ROWID. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    /** The last day that it tells of */
    day: text().$type<CalendarDay>().notNull(),
    subscriber: text().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    /** Random, of the attempt: only who made it settles it */
    claim: text().notNull(),
    since: text().$type<CalendarDay>().notNull(),
    attempts: integer().notNull(),
    claimedAt: text('claimed_at').notNull(),
    /** Of one that was refused and may be tried again */
    nextAttempt: text('next_attempt'),
    transport: text().notNull(),
    /** What the transport calls it */
    transportId: text('transport_id'),
    detail: text(),
    sentAt: text('sent_at'),
    bounced: text().$type<Bounce>(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.subscriber] }),
    index('deliveries_claimed').on(t.claimedAt).where(sql`state = 'claimed'`),
  ],
)

/** How many deliveries of a day came to what, kept with them: nobody counts a hundred thousand rows. WITHOUT ROWID. */
export const deliveryCounts = sqliteTable(
  'delivery_counts',
  {
    day: text().$type<CalendarDay>().notNull(),
    what: text().$type<DeliveryCount>().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.what] })],
)

/** How each way out does: one row each */
export const transports = sqliteTable('transports', {
  name: text().primaryKey(),
  /** When its rate lets the next mail out, in ms since 1970 */
  nextFree: integer('next_free').notNull(),
  /** In a row, since the last mail that it took */
  failures: integer().notNull(),
  /** Since when mail is held back; moved on by each try whether it works again */
  openedAt: text('opened_at'),
  lastFailure: text('last_failure'),
})

export const feeds = sqliteTable(
  'feeds',
  {
    id: text().primaryKey(),
    listedIn: text('listed_in').$type<'content' | 'api'>().notNull(),
    /** As the operator names it: PATCH and the list of content/ write it, polls do not */
    listed: text({ mode: 'json' }).$type<ListedFeed>().notNull(),
    /** What polls know of it */
    state: text({ mode: 'json' }).$type<FeedState>().notNull(),
    takenIn: integer('taken_in').notNull(),
    known: integer().notNull(),
    setAside: integer('set_aside').notNull(),
    /** ISO 8601; null: it is not asked */
    nextPoll: text('next_poll'),
  },
  (t) => [index('feeds_due').on(t.nextPoll).where(sql`next_poll IS NOT NULL`)],
)

export const feedEntries = sqliteTable(
  'feed_entries',
  {
    feed: text().notNull(),
    key: text().notNull(),
    textHash: text('text_hash').notNull(),
    title: text().notNull(),
    published: text(),
    /** The day on which the feed was last seen to have it */
    seen: text().$type<CalendarDay>().notNull(),
    /** Times its page was asked for in vain */
    attempts: integer().notNull(),
    /** The feed's own text of it, while its page is waited for */
    waiting: text({ mode: 'json' }).$type<Submission>(),
  },
  (t) => [
    primaryKey({ columns: [t.feed, t.key] }),
    index('feed_entries_by_day').on(t.feed, t.seen),
    index('feed_entries_waiting').on(t.feed).where(sql`waiting IS NOT NULL`),
  ],
)

/** Subscriptions at the hubs of feeds */
export const feedHubs = sqliteTable(
  'feed_hubs',
  {
    callback: text().primaryKey(),
    feed: text().notNull(),
    address: text().notNull(),
    namedBy: text('named_by').notNull(),
    topic: text().notNull(),
    secret: text().notNull(),
    state: text().$type<HubState>().notNull(),
    pendingUntil: text('pending_until'),
    askedAt: text('asked_at'),
    failedAt: text('failed_at'),
    tries: integer().notNull(),
    detail: text(),
    expiresAt: text('expires_at'),
    deliveredAt: text('delivered_at'),
    nextAt: text('next_at').notNull(),
  },
  (t) => [
    uniqueIndex('feed_hubs_by_feed').on(t.feed).where(sql`state <> 'ending'`),
    index('feed_hubs_due').on(t.nextAt),
    index('feed_hubs_failed').on(t.address, t.failedAt).where(sql`failed_at IS NOT NULL`),
  ],
)

/** The hash of the list that `feeds` was last brought into line with, by where the list stands */
export const feedLists = sqliteTable('feed_lists', { name: text().primaryKey(), hash: text().notNull() })

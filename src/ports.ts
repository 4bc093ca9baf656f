// What the flows need from outside. The store and delivery rooms fill these in; tests and the bench may too.
import type { Background } from './model/background.ts'
import type { CalendarDay } from './model/calendar.ts'
import type { Day, DaySummary, Edition, EventDocument } from './model/day.ts'
import type { Bounce, Delivery, DeliveryKey, DeliveryState } from './model/delivery.ts'
import type { EntryCounts, EntryPrint, FeedState, ListedFeed } from './model/feed.ts'
import type {
  EventKey,
  Grouped,
  GroupingPlan,
  Membership,
  Place,
  Posting,
  Profile,
} from './model/grouping.ts'
import type { Hub } from './model/hub.ts'
import type { NewsletterAddress } from './model/incoming-mail.ts'
import type { MailAddress, OutgoingMail, SendOutcome } from './model/mail.ts'
import type { AddressRules } from './model/mail-address.ts'
import type { DayOutline, EventMaterial, EventToTell } from './model/material.ts'
import type { NameVariants } from './model/names.ts'
import type { Carrier } from './model/paragraph-keys.ts'
import type { Reading } from './model/reading.ts'
import type { Report, SetAside, Submission } from './model/report.ts'
import type { Register, Source } from './model/source.ts'
import type { Consent, Preferences, Subscriber } from './model/subscriber.ts'
import type { KeptLink } from './model/subscriber-link.ts'
import type { KeptToken, Token } from './model/token.ts'

/** What an operator sets. */
export type Settings = {
  siteTitle: string
  /** Public address without a slash at its end; '' takes the address of the request */
  siteUrl: string
  /** IANA name */
  timezone: string
  /** The first token, of scope `admin`; '': there is none but those of the TokenStore */
  apiToken: string
  /** Everybody may preview reports, without a token */
  previewOpen: boolean
  mail: MailSettings
  /** Addresses that are not taken by the form and the API */
  addressRules: AddressRules
}

/** What an operator sets of the mail that goes out. */
export type MailSettings = {
  from: MailAddress
  replyTo: string | null
  /** Of the operator, for the foot of every mail; '' where the law asks for none */
  postalAddress: string
  /** Domain of VERP addresses, where bounces come in */
  bounceDomain: string | null
  /** Whether a day on which there is nothing to report is told */
  emptyDays: 'send' | 'skip'
  /** Signs the webhook of the HTTP provider; '': there is none */
  webhookSecret: string
  /** The operator holds all mail back */
  paused: boolean
}

/** How grouping looks into the stored reports. All answers are in a fixed order, so that plans repeat. */
export type Archive = {
  /** Of each key (a term or a band) the postings next to a place: at most POSTINGS_EACH_SIDE_MAX on either side. */
  postings(keys: string[], place: Place): Promise<Map<string, Posting[]>>
  /** By report id; unknown ids are left out. */
  profiles(reports: string[]): Promise<Grouped[]>
  /** All reports of these events: `events` tells beforehand how many they are. */
  members(events: string[]): Promise<Grouped[]>
  events(ids: string[]): Promise<EventKey[]>
}

/** What is already stored of things just handed in. */
export type Known = {
  /** Which of these report ids and set-aside ids are stored */
  ids: Set<string>
  /** The number every write of a plan moves on by one */
  generation: number
  /** `arrival` of the next report */
  nextArrival: number
}

/** Everything one take-in writes, in one batch. */
export type TakeInWrite = {
  /** The generation the plan was made at */
  generation: number
  reports: { report: Report; reading: Reading; arrival: number }[]
  setAside: SetAside[]
  plan: GroupingPlan
  sources: Source[]
  dirtyDays: CalendarDay[]
}

/** What a report that was read again changes; `before` as it is stored. */
export type ReadingsWrite = {
  /** The generation that `before` was read at */
  generation: number
  readings: Reading[]
  profiles: { before: Profile; now: Profile }[]
}

export type ReportStore = {
  known(ids: string[]): Promise<Known>
  /** 'stale': another write came between the plan and this one; nothing was written, plan again. */
  write(write: TakeInWrite): Promise<'written' | 'stale'>
  find(id: string): Promise<StoredReport | null>
  /** Days on which these events have reports, of each from a day on */
  daysOfEvents(events: [event: string, from: CalendarDay][]): Promise<CalendarDay[]>
  /**
   * The reports that have a paragraph of these keys, for each key the PARAGRAPH_REPORTS_COUNTED_MAX first by id.
   * @param least keys of fewer reports are left out
   */
  carriers(keys: string[], least: number): Promise<Carrier[]>
  /** Keys of these reports' paragraphs, each once */
  paragraphsOf(reports: string[]): Promise<string[]>
  /** Days of the reports with these paragraphs, and the later ones of their events, which look back on them */
  daysOfParagraphs(keys: string[]): Promise<CalendarDay[]>
  /**
   * Puts readings of newer reading code in the place of the stored ones, and what grouping keeps of them. 'stale': another
   * write came between; nothing was written.
   */
  replaceReadings(write: ReadingsWrite): Promise<'written' | 'stale'>
}

type StoredReport = { report: Report; membership: Membership | null }

export type DirtyDay = { day: CalendarDay; generation: number }

export type DayWrite = { day: Day; summary: DaySummary; dirty: DirtyDay }

/** A stored document: `body` is null where the caller's ETag is the document's own. */
export type Fetched<T> = { etag: string; builtAt: string; body: T | null }

export type DayStore = {
  dirty(limit: number): Promise<DirtyDay[]>
  /** The generation to build against, or null where the day is clean */
  generation(day: CalendarDay): Promise<DirtyDay | null>
  /** The day's events by id, and what was set aside; nothing of the reports' texts */
  outline(day: CalendarDay): Promise<DayOutline>
  /** What the digest gets of these events, in their order */
  material(day: CalendarDay, events: readonly EventToTell[]): Promise<EventMaterial[]>
  /** One primary-key read. `latest` is the last day that has an event. */
  day(date: CalendarDay | 'latest', etag?: string): Promise<Fetched<Day> | null>
  /** The last FEED_DAYS_MAX days, newest first: one stored document */
  feed(etag?: string): Promise<Fetched<DaySummary[]> | null>
  /** One page of days before `before`, newest first */
  days(before: CalendarDay | null, limit: number): Promise<DaySummary[]>
  editions(date: CalendarDay): Promise<Edition[]>
  /** Of these days the editions built after a moment (ISO 8601), in their order */
  editionsSince(from: CalendarDay, to: CalendarDay, moment: string): Promise<Edition[]>
  /**
   * Writes the day, its edition, its events and the feed, and clears the dirty mark.
   * 'overtaken': the mark of that generation stands no more; nothing was written, build again.
   */
  write(write: DayWrite): Promise<'written' | 'overtaken'>
  /** Nothing changed: clears the dirty mark if its generation still stands. */
  settle(dirty: DirtyDay): Promise<'settled' | 'overtaken'>
}

export type EventStore = {
  /** By id; one that gave way to another answers `movedTo`. */
  event(
    id: string,
    etag?: string,
  ): Promise<(Fetched<EventDocument> & { movedTo: null }) | { movedTo: string } | null>
  /** One page, latest day first, then weight; `after` is the cursor of the page before */
  events(after: string | null, limit: number): Promise<{ items: EventSummary[]; next: string | null }>
}

export type EventSummary = {
  id: string
  slug: string
  title: string
  firstDay: CalendarDay
  lastDay: CalendarDay
  reports: number
  origins: number
}

export type SourceStore = { all(): Promise<(Source & { reports: number })[]> }

export type SearchHit = { report: string; title: string; day: CalendarDay; source: string; excerpt: string }

/** The full-text index; it can be made again from the reports at any time. */
export type SearchIndex = {
  /** How many reports it does not hold yet */
  waiting(): Promise<number>
  /** Puts reports that wait for it into the index; returns how many. */
  catchUp(limit: number): Promise<number>
  search(query: string, limit: number): Promise<SearchHit[]>
  /** Ids of the reports of these days that hold these words */
  reportsOf(query: string, from: CalendarDay, to: CalendarDay, limit: number): Promise<string[]>
}

export type RunKind = 'take in' | 'mail' | 'cron' | 'rebuild' | 'index'
export type Run = { kind: RunKind; subject: string; outcome: string; startedAt: string; endedAt: string }
type Failure = { id: number; kind: string; subject: string; detail: string; at: string }

export type Status = {
  reports: number
  setAside: number
  events: number
  days: number
  dirtyDays: CalendarDay[]
  lastRuns: Run[]
  failures: Failure[]
}

export type RunStore = {
  record(run: Run): Promise<void>
  fail(kind: string, subject: string, detail: string, at: string): Promise<void>
  status(): Promise<Status>
}

export type TokenStore = {
  /** One primary-key read; a revoked one is found too. */
  find(id: string): Promise<KeptToken | null>
  /** Those that are good first, newest first; at most TOKENS_LISTED_MAX */
  list(): Promise<Token[]>
  /** Two tokens that are good never have one name. */
  create(token: KeptToken): Promise<'created' | 'name taken'>
  /** From now on it lets nobody in; one revoked before stays as it was. Null for an id of no token. */
  revoke(id: string, at: string): Promise<Token | null>
  /** Notes the last day it was used on. */
  used(id: string, day: CalendarDay): Promise<void>
}

/** Why an address gets nothing; `operator`: who runs the instance said so. */
export type SuppressionReason = 'hard bounce' | 'soft bounces' | 'complaint' | 'operator'
type Suppression = { reason: SuppressionReason; at: string }

/** Somebody's wish to subscribe an address, as the form or the API took it. `id`: random, of this asking. */
export type Wish = { id: string; address: string; preferences: Preferences; consent: Consent }

/** `asks`: when confirmations and notices were asked for, newest last; `ask`: the one whose mail is not taken up yet */
export type AskedSubscriber = { subscriber: Subscriber; asks: string[]; ask: string | null }

export type SubscriberStore = {
  find(id: string): Promise<Subscriber | null>
  byAddress(address: string): Promise<AskedSubscriber | null>
  /**
   * Writes a subscriber who asked for a mail; as new, or in place of the one that `before` was read as.
   * 'overtaken': another asking came between; nothing was written.
   */
  ask(asked: AskedSubscriber, before: AskedSubscriber | null): Promise<'written' | 'overtaken'>
  /** Who takes up the mail of an ask sends it; all others get null. */
  takeAsk(subscriber: string, ask: string): Promise<Subscriber | null>
  /** Its mail was not sent after all, and may be taken up again. */
  returnAsk(subscriber: string, ask: string): Promise<void>
  /** Those of this network that asked and have not confirmed */
  pendingOf(network: string): Promise<number>
  /** Changes these fields, only while the state is one of `while`; null where it is not, or nobody has this id. */
  change(
    id: string,
    to: Partial<Omit<Subscriber, 'id' | 'address' | 'consent' | 'createdAt'>>,
    where: { while: readonly Subscriber['state'][] },
  ): Promise<Subscriber | null>
  /** With the deliveries of these days */
  erase(id: string, days: CalendarDay[]): Promise<boolean>
  /** Deletes those who asked before this moment and never confirmed; returns how many. */
  dropUnconfirmed(before: string): Promise<number>
  /** One page in the order of their ids; `after`: the last id of the page before */
  page(after: string | null, limit: number): Promise<Subscriber[]>
  /** Adds those whose address is not there yet; answers the addresses added. */
  add(subscribers: Subscriber[]): Promise<string[]>
  keepLinks(links: KeptLink[]): Promise<void>
  /** @param expires as the token says it; one primary-key read */
  link(expires: string, hash: string): Promise<KeptLink | null>
  /** Deletes the links that were good until a day before this one. */
  dropLinks(before: CalendarDay): Promise<void>
  /** By the SHA-256 of the address */
  suppression(hash: string): Promise<Suppression | null>
  /** Which of these hashes are suppressed */
  suppressed(hashes: string[]): Promise<Set<string>>
  /** Notes it for good, of each for the first reason, and what it finds on the list of these addresses gets no more. */
  suppress(suppressed: { address: string; hash: string }[], suppression: Suppression): Promise<void>
  /** The key that signs the forms: the same for all isolates */
  formKey(): Promise<string>
}

/** A feed that is listed: in content/feeds.json, or over the API. */
export type Feed = {
  id: string
  listedIn: 'content' | 'api'
  listed: ListedFeed
  state: FeedState
  counts: EntryCounts
  /** ISO 8601; null: it is not asked */
  nextPoll: string | null
}

/** An entry as it was last seen; `waiting`: what the feed gave of it, while its page is waited for. */
export type KeptEntry = { key: string; print: EntryPrint; waiting: Submission | null }
export type WaitingEntry = { key: string; attempts: number; waiting: Submission }

/** What one poll writes, in one batch. */
export type PollWrite = {
  feed: string
  state: FeedState
  /** Added to those of the feed */
  counts: EntryCounts
  nextPoll: string
  /** New or changed */
  entries: KeptEntry[]
  /** All that the feed has now; null where that was not looked at */
  served: string[] | null
  today: CalendarDay
  /** Entries that it was last seen to have before this day are forgotten. */
  forgotten: CalendarDay
}

export type FeedStore = {
  /** Brings the table into line with a list of content/: nothing is done where its hash is the one kept. */
  sync(feeds: readonly Feed[], hash: string): Promise<void>
  /** Feeds that are due, longest first; until `until` nobody else gets them. */
  claim(now: string, until: string, limit: number): Promise<string[]>
  find(id: string): Promise<Feed | null>
  /** In the order of their ids, those after `after`; and how many there are in all */
  list(after: string | null, limit: number): Promise<{ feeds: Feed[]; total: number }>
  /** Those that ended, then those that fail, then those that had nothing new for longest; and when the next is due */
  inTrouble(limit: number): Promise<{ feeds: Feed[]; total: number; nextPoll: string | null }>
  create(feed: Feed): Promise<'created' | 'listed already'>
  /** What the operator says of it; `nextPoll` null: it is not asked. */
  change(id: string, listed: ListedFeed, nextPoll: string | null): Promise<void>
  /** The feed and what is kept of its entries; their reports stay. */
  remove(id: string): Promise<void>
  /** Of these entries what is kept */
  prints(feed: string, keys: string[]): Promise<Map<string, EntryPrint>>
  /** Entries whose pages are waited for, of all feeds that one; those tried least first */
  waiting(feed: string, limit: number): Promise<WaitingEntry[]>
  waitingEntry(feed: string, key: string): Promise<WaitingEntry | null>
  /** Its page was asked for in vain. */
  notHad(feed: string, key: string): Promise<void>
  /** It is waited for no more; `counts` are added to those of the feed. */
  settle(feed: string, key: string, counts: EntryCounts): Promise<void>
  write(write: PollWrite): Promise<void>
}

/** Subscriptions at the hubs of feeds. */
export type HubStore = {
  find(callback: string): Promise<Hub | null>
  /** Of these feeds the subscriptions that are not ending, by feed */
  ofFeeds(feeds: string[]): Promise<Map<string, Hub>>
  /** A new one; where the feed has another, that one gets ready to end, at once. */
  begin(hub: Hub): Promise<void>
  change(callback: string, change: Partial<Omit<Hub, 'callback' | 'feed'>>): Promise<void>
  remove(callback: string): Promise<void>
  /**
   * Those that are to be looked at, and those of feeds that are not asked any more; until `until` nobody else gets
   * them.
   */
  claim(now: string, until: string, limit: number): Promise<string[]>
  /** Whether a request to this hub, of whatever feed, failed after an instant */
  failedSince(address: string, since: string): Promise<boolean>
}

/** An attempt to send one mail; `claim`: random, of this attempt */
export type Claim = DeliveryKey & {
  claim: string
  since: CalendarDay
  /** As it was when the mail was written: else another mail has told of these days meanwhile. */
  lastSentDay: CalendarDay | null
  /** ISO 8601 */
  at: string
  transport: string
  /** 'nothing' settles it at once */
  state: 'claimed' | 'nothing'
  /** Nothing came back of the mail before: the count of soft bounces begins anew. */
  arrivedBefore: boolean
}

/** How an attempt ended; `nextAttempt`: ISO 8601, null where there is none */
export type Settlement =
  | { state: 'sent'; transportId: string | null }
  | { state: 'refused'; detail: string; nextAttempt: string | null; transportFailed: boolean }
  | { state: 'unknown'; detail: string }

/** Deliveries as they are counted; `bounced` and `complained` are among those sent. */
export type DeliveryCount = Exclude<DeliveryState, 'claimed'> | 'bounced' | 'complained'

/** How a way out does. `failures`: in a row; `openedAt`: ISO 8601, since when mail is held back */
export type Transport = { failures: number; openedAt: string | null; lastFailure: string | null }

/** What must be known of a subscriber and a day before a mail is sent. `before`: the delivery of the last day told */
export type ToSend = {
  subscriber: Subscriber
  delivery: Delivery | null
  before: Delivery | null
  transport: Transport
}

export type DeliveryStore = {
  /** Active subscribers whose hour has come, those first who wait longest; rows read are as many */
  due(now: string, limit: number): Promise<Subscriber[]>
  /** Moves on when they are due, of those whom nobody else has moved */
  moveOn(moves: { id: string; from: string; to: string }[]): Promise<void>
  /** Somebody whose mail was held back is due at once. */
  dueAgain(subscriber: string, at: string): Promise<void>
  /** One round trip; null where nobody has this id */
  toSend(key: DeliveryKey, transport: string): Promise<ToSend | null>
  /** The number of the attempt; null: the mail is somebody else's, told already, not to be tried, or its reader has left. */
  claim(claim: Claim): Promise<number | null>
  /** Writes down how a claimed attempt ended; one that lapsed meanwhile stays unknown. */
  settle(claim: Claim, settlement: Settlement, at: string): Promise<void>
  /** Attempts claimed before this moment that never came to an end stand as unknown from now on. */
  lapse(before: string): Promise<void>
  /** Notes what came back, once a delivery; null where it was noted before or nobody knows the delivery. */
  bounced(key: DeliveryKey, bounce: Bounce): Promise<Delivery | null>
  /** One more soft bounce in a row; answers how many these are. */
  softBounce(subscriber: string): Promise<number>
  transport(name: string): Promise<Transport>
  /** Time for `count` mails, one every `everyMs`: answers when the first may go, in ms since 1970 */
  reserve(transport: string, count: number, everyMs: number, now: number): Promise<number>
  /** Asks for one try whether the transport works again: true once a while. */
  probe(transport: string, openedAt: string, now: string): Promise<boolean>
  /** Of the last days, newest first; and how many are on their way */
  counts(days: number): Promise<{
    days: { day: CalendarDay; counts: Partial<Record<DeliveryCount, number>> }[]
    underWay: number
  }>
  /** A subscriber's own, of these days */
  of(subscriber: string, days: CalendarDay[]): Promise<Delivery[]>
  /** Deletes those of days before this one. */
  drop(before: CalendarDay): Promise<void>
}

/** How often one caller may come by a door: about `quota` times in `seconds`. */
export type RateLimit = {
  quota: number
  seconds: number
  /** Counts a call of this caller; false: one too many */
  allow(caller: string): Promise<boolean>
}

export type RatedDoor =
  | 'take-in'
  | 'preview'
  | 'search'
  | 'mail'
  | 'websub'
  | 'wrong-token'
  | 'subscribe'
  | 'subscribe-all'

/** One mail: to one subscriber, of the days up to this one */
export type SendJob = DeliveryKey & {
  kind: 'send'
  /** When the transport's rate lets it out, in ms since 1970 */
  slot: number
  /** It finds out whether the transport works again. */
  probe: boolean
}

export type Job =
  | { kind: 'rebuild'; date: CalendarDay }
  | { kind: 'index' }
  | SendJob
  | { kind: 'due' }
  | { kind: 'poll'; feed: string }
  /** An entry of a feed, to be read from its page */
  | { kind: 'page'; feed: string; key: string }
  | { kind: 'subscribe'; wish: Wish }
  | AskedMail
  /** A subscription at a hub, to be asked for, renewed or ended */
  | { kind: 'hub'; callback: string }

/** The mail that an asking calls for: a confirmation, or to who is on the list already a notice of it */
export type AskedMail = { kind: 'confirm' | 'notice'; subscriber: string; ask: string }

/** `delayS`: no sooner than in so many seconds; JOB_DELAY_S_MAX at most */
export type JobQueue = {
  send(jobs: Job[]): Promise<void>
  sendLater(jobs: { job: Job; delayS: number }[]): Promise<void>
}

/** Why an address is not asked at all; those of an IP address say what it is for (RFC 6890). */
export type RefusedAddress =
  | 'not an address'
  | 'too long'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'local name'
  | 'reserved name'
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'metadata'
  | 'shared'
  | 'multicast'
  | 'benchmark'
  | 'documentation'
  | 'translated'
  | 'tunnel'
  | 'reserved'
  | 'downgrade'
  | 'not allowed'

/**
 * 'unresolved': the name has no address, or nobody could say. 'unreachable': no connection, no TLS, no HTTP.
 * 'broken': the body breaks off, or is not what its headers say. 'bad encoding': compressed in a way nobody asked for.
 */
export type FetchFailure =
  | 'unresolved'
  | 'unreachable'
  | 'timeout'
  | 'too large'
  | 'too many redirects'
  | 'redirect loop'
  | 'bad redirect'
  | 'broken'
  | 'bad encoding'

export type FetchedHeader =
  | 'content-type'
  | 'content-language'
  | 'etag'
  | 'last-modified'
  | 'cache-control'
  | 'expires'
  | 'date'
  | 'age'
  | 'retry-after'
  | 'link'

export type Fetch = {
  url: string
  /** The Accept header */
  accept: string
  /** Of the body, after decompression */
  bytesMax: number
  /** Of a larger body the beginning is wanted; else it is 'too large'. */
  cut?: boolean
  /** Of the last answer, for a conditional GET */
  etag?: string | null
  lastModified?: string | null
  /**
   * The address of the document that named this one, where it was not the operator: a page or a feed from outside
   * leads to no host that only the operator's trust (FETCH_HOSTS_TRUSTED) allows.
   */
  namedBy?: string | null
}

export type FetchAnswer =
  | {
      kind: 'answer'
      /** Whatever the server said, but for redirects, which were followed */
      status: number
      /** The address that answered */
      url: string
      /** Where permanent redirects (301, 308) and no others lead from the address asked; null where none does */
      movedTo: string | null
      headers: Partial<Record<FetchedHeader, string>>
      /** Empty unless the status is 2xx */
      body: Uint8Array<ArrayBuffer>
    }
  | { kind: 'refused'; reason: RefusedAddress; url: string; detail: string }
  | { kind: 'failed'; reason: FetchFailure; url: string; detail: string }

/** A form for POST. No redirect is followed: it would carry what is in it to somebody else. */
export type FormPost = Pick<Fetch, 'url' | 'accept' | 'bytesMax' | 'namedBy'> & {
  form: Record<string, string>
}

/** Asks the public web, each hop of a redirect checked as the first address is. Never throws. */
export type Fetcher = {
  /** How the instance names itself */
  userAgent: string
  get(wanted: Fetch): Promise<FetchAnswer>
  post(wanted: FormPost): Promise<FetchAnswer>
}

/** Hands messages to a transport, one after another. Never throws. */
export type Mailer = {
  name: 'development' | 'cloudflare' | 'smtp' | 'http'
  /** How many messages the operator lets out in a minute */
  perMinuteMax: number
  send(mail: OutgoingMail): Promise<SendOutcome>
}

type KeptMail = { mail: OutgoingMail; raw: string }

/** The development mailbox: the last MAILBOX_KEPT_MAX messages. */
export type Mailbox = {
  /** Answers its number there */
  keep(kept: KeptMail): Promise<number>
  /** Newest first */
  list(): Promise<{ id: number; to: string; subject: string; date: string }[]>
  find(id: number): Promise<KeptMail | null>
}

/** The engine's settings and its machinery; what is costly is made at first use. */
export type Engine = {
  register: Register
  names: readonly NameVariants[]
  background(): Background
  /** Loads the language model (some 200 ms, once) and answers the function that reads a report. */
  reader(): Promise<(report: Report) => Reading>
}

export type Ports = {
  settings: Settings
  engine: Engine
  reports: ReportStore
  archive: Archive
  days: DayStore
  events: EventStore
  sources: SourceStore
  search: SearchIndex
  runs: RunStore
  tokens: TokenStore
  feeds: FeedStore
  hubs: HubStore
  /** The list of content/. Throws an Error that names the place where it cannot be read. */
  feedList(): ListedFeed[]
  jobs: JobQueue
  fetcher: Fetcher
  subscribers: SubscriberStore
  deliveries: DeliveryStore
  mailer: Mailer
  mailbox: Mailbox
  rates: Record<RatedDoor, RateLimit>
  /** The addresses that take mail. @throws Error where the operator's list of them is not as it should be */
  mailAddresses(): readonly NewsletterAddress[]
  now(): Date
}

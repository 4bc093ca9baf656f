// What the flows need from outside. The store and delivery rooms fill these in; tests and the bench may too.
import type { Background } from './model/background.ts'
import type { ListedFeed } from './model/feed.ts'
import type { NewsletterAddress } from './model/incoming-mail.ts'
import type { MailAddress } from './model/mail.ts'
import type { AddressRules } from './model/mail-address.ts'
import type { NameVariants } from './model/names.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import type { Register } from './model/source.ts'
import type { Backup } from './ports/backup.ts'
import type { RatedDoor, RateLimit, TokenStore } from './ports/callers.ts'
import type { DayStore, EventStore } from './ports/days.ts'
import type { DeliveryStore } from './ports/deliveries.ts'
import type { DocumentStore } from './ports/documents.ts'
import type { FeedStore, HubStore } from './ports/feeds.ts'
import type { Fetcher } from './ports/fetcher.ts'
import type { JobQueue } from './ports/jobs.ts'
import type { Lists } from './ports/lists.ts'
import type { Mailbox, Mailer } from './ports/mailer.ts'
import type { Painter, PictureStore } from './ports/pictures.ts'
import type { Archive, ReportStore, SourceStore } from './ports/reports.ts'
import type { RunStore } from './ports/runs.ts'
import type { SearchIndex } from './ports/search.ts'
import type { SubscriberStore } from './ports/subscribers.ts'

/** What an operator sets. */
export type Settings = {
  siteTitle: string
  /** Public address without a slash at its end; '' takes the address of the request */
  siteUrl: string
  /** BCP 47, of the pages' own words: one of those that render/words/languages.ts lists */
  siteLanguage: string
  /** IANA name */
  timezone: string
  /** Address of the WebSub hub that is told of new editions; '': there is none */
  websubHub: string
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
  lists: Lists
  backup: Backup
  documents: DocumentStore
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
  /** Tells whatever holds answers for readers that what they are shown has changed. */
  published(): Promise<void>
  pictures: PictureStore
  paint: Painter
  rates: Record<RatedDoor, RateLimit>
  /** The addresses that take mail. @throws Error where the operator's list of them is not as it should be */
  mailAddresses(): readonly NewsletterAddress[]
  now(): Date
}

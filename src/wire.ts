import { EmailMessage } from 'cloudflare:email'
import { connect } from 'cloudflare:sockets'
import regular from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'
import bold from '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'
import resvg from '@resvg/resvg-wasm/index_bg.wasm'
import frequencies from '../content/english-document-frequency.tsv'
import feedList from '../content/feeds.json'
import mailList from '../content/mail.json'
import mailboxes from '../content/mailboxes.json'
import names from '../content/names.json'
import register from '../content/sources.json'
import { hostRules } from './delivery/host-rules.ts'
import { jobQueue } from './delivery/job-queue.ts'
import { type MailVariables, mailSettingsOf } from './delivery/mail-settings.ts'
import { type MailPlatform, mailerOf } from './delivery/mailer.ts'
import { outboundFetch } from './delivery/outbound-fetch.ts'
import { painter } from './delivery/painter.ts'
import { rateLimit } from './delivery/rate-limit.ts'
import { resolveName } from './delivery/resolve-name.ts'
import { userAgentOf } from './delivery/user-agent.ts'
import { readFeedList } from './intake/feed-list.ts'
import { parsedList, readMailList } from './intake/mail-list.ts'
import {
  RATE_MAIL,
  RATE_PERIOD_S,
  RATE_PREVIEW,
  RATE_SEARCH,
  RATE_SUBSCRIBE,
  RATE_SUBSCRIBE_ALL,
  RATE_TAKE_IN,
  RATE_WEBSUB,
  RATE_WRONG_TOKEN,
} from './limits.ts'
import type { ListedFeed } from './model/feed.ts'
import type { NewsletterAddress } from './model/incoming-mail.ts'
import type { AddressRules } from './model/mail-address.ts'
import type { NameVariants } from './model/names.ts'
import type { Register } from './model/source.ts'
import type { Fetcher } from './ports/fetcher.ts'
import type { Job } from './ports/jobs.ts'
import type { Mailbox } from './ports/mailer.ts'
import type { Engine, Ports, Settings } from './ports.ts'
import { parseBackground } from './reading/background.ts'
import { createReader } from './reading/read.ts'
import { wordsIn } from './render/words/languages.ts'
import { archive } from './store/archive.ts'
import { backupStore } from './store/backup-store.ts'
import { openDatabase } from './store/database.ts'
import { dayStore } from './store/day-store.ts'
import { deliveryStore } from './store/delivery-store.ts'
import { documentStore } from './store/document-store.ts'
import { eventStore } from './store/event-store.ts'
import { feedStore } from './store/feed-store.ts'
import { hubStore } from './store/hub-store.ts'
import { listStore } from './store/list-store.ts'
import { mailboxStore } from './store/mailbox-store.ts'
import { pictureStore } from './store/picture-store.ts'
import { reportStore } from './store/report-store.ts'
import { runStore } from './store/run-store.ts'
import { searchIndex } from './store/search-index.ts'
import { sourceStore } from './store/source-store.ts'
import { subscriberStore } from './store/subscriber-store.ts'
import { tokenStore } from './store/token-store.ts'

/** The bindings and variables of wrangler.toml; the token and the addresses that take mail are secrets. */
export type Env = {
  DB: D1Database
  SEARCH: D1Database
  JOBS: Queue<Job>
  RATE_TAKE_IN: RateLimit
  RATE_PREVIEW: RateLimit
  RATE_SEARCH: RateLimit
  RATE_MAIL: RateLimit
  RATE_WEBSUB: RateLimit
  RATE_WRONG_TOKEN: RateLimit
  RATE_SUBSCRIBE: RateLimit
  RATE_SUBSCRIBE_ALL: RateLimit
  SITE_TITLE?: string
  SITE_URL?: string
  SITE_LANGUAGE?: string
  EDITION_TIMEZONE?: string
  WEBSUB_HUB?: string
  OPERATOR_CONTACT?: string
  FETCH_HOSTS_TRUSTED?: string
  FETCH_HOSTS_ONLY?: string
  PREVIEW_OPEN?: string
  MAIL_ADDRESSES?: string
  SUBSCRIBE_ROLES?: string
  SUBSCRIBE_DISPOSABLE?: string
  SUBSCRIBE_DOMAINS_REFUSED?: string
  API_TOKEN?: string
  SEND_EMAIL?: SendEmail
} & MailVariables

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** One for the isolate: what it makes of the content is made at first use and kept. */
const engine: Engine = {
  register: register as Register,
  names: names as NameVariants[],
  background: once(() => parseBackground(frequencies)),
  reader: once(() => createReader(names as NameVariants[])),
}

/** One for the isolate, as the engine is. */
const paint = painter({ module: resvg, fonts: [regular, bold], family: 'Source Serif 4' })

/** Those of content/mail.json and those of MAIL_ADDRESSES. @throws Error where either is not as it should be */
const mailAddressesOf = (env: Env): readonly NewsletterAddress[] => {
  const more = parsedList(env.MAIL_ADDRESSES || '[]')
  if (more === null) throw new Error('MAIL_ADDRESSES is no list in JSON')
  const read = readMailList([...mailList, ...more])
  if ('why' in read) throw new Error(`content/mail.json with MAIL_ADDRESSES: ${read.why}`)
  return read.addresses
}

/** @throws Error that names the place where content/feeds.json is no list of feeds */
const listedFeeds = once((): ListedFeed[] => {
  const list = readFeedList(feedList)
  if ('why' in list) throw new Error(`content/feeds.json cannot be read: ${list.why}`)
  return list.feeds
})

/** @throws Error where the platform does not know the time zone */
const knownTimezone = (timeZone: string): string => {
  try {
    Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    throw new Error(`EDITION_TIMEZONE is “${timeZone}”, which is no IANA time zone such as Europe/Kyiv`)
  }
}

/** @throws Error for any other word: a door is not opened or shut by a slip of the pen */
const yesOrNo = (name: string, value: string): boolean => {
  if (value !== 'yes' && value !== 'no') throw new Error(`${name} is “${value}”, which is neither yes nor no`)
  return value === 'yes'
}

const words = (list: string): string[] =>
  list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)

/** Roles and throwaway domains are taken unless the operator says no. */
const addressRulesOf = (env: Env): AddressRules => {
  const taken = (name: 'SUBSCRIBE_ROLES' | 'SUBSCRIBE_DISPOSABLE') => yesOrNo(name, env[name] || 'yes')
  const disposable = taken('SUBSCRIBE_DISPOSABLE') ? [] : mailboxes.disposable
  return {
    roles: new Set(taken('SUBSCRIBE_ROLES') ? [] : mailboxes.roles),
    domains: new Set([...disposable, ...words(env.SUBSCRIBE_DOMAINS_REFUSED ?? '')]),
  }
}

const DEFAULT_TITLE = 'Daybook'

/** @throws Error where it is set and no address of the web */
const hubAddress = (hub: string): string => {
  if (hub !== '' && !/^https?:\/\//.test(URL.parse(hub)?.href ?? ''))
    throw new Error(`WEBSUB_HUB is “${hub}”, which is no address such as https://hub.example/`)
  return hub
}

const settingsOf = (env: Env): Settings => ({
  siteTitle: env.SITE_TITLE || DEFAULT_TITLE,
  siteUrl: (env.SITE_URL ?? '').replace(/\/+$/, ''),
  siteLanguage: wordsIn(env.SITE_LANGUAGE || 'en').language,
  timezone: knownTimezone(env.EDITION_TIMEZONE || 'UTC'),
  websubHub: hubAddress(env.WEBSUB_HUB ?? ''),
  apiToken: env.API_TOKEN ?? '',
  previewOpen: yesOrNo('PREVIEW_OPEN', env.PREVIEW_OPEN || 'no'),
  mail: mailSettingsOf(env, env.SITE_TITLE || DEFAULT_TITLE),
  addressRules: addressRulesOf(env),
})

const fetcherOf = (env: Env, { siteUrl }: Settings): Fetcher =>
  outboundFetch({
    fetch: (url, init) => fetch(url, init),
    resolve: resolveName,
    rules: hostRules(env.FETCH_HOSTS_TRUSTED ?? '', env.FETCH_HOSTS_ONLY ?? ''),
    userAgent: userAgentOf(siteUrl, env.OPERATOR_CONTACT ?? ''),
  })

const ratesOf = (env: Env): Ports['rates'] => ({
  'take-in': rateLimit(env.RATE_TAKE_IN, RATE_TAKE_IN, RATE_PERIOD_S),
  preview: rateLimit(env.RATE_PREVIEW, RATE_PREVIEW, RATE_PERIOD_S),
  search: rateLimit(env.RATE_SEARCH, RATE_SEARCH, RATE_PERIOD_S),
  mail: rateLimit(env.RATE_MAIL, RATE_MAIL, RATE_PERIOD_S),
  websub: rateLimit(env.RATE_WEBSUB, RATE_WEBSUB, RATE_PERIOD_S),
  'wrong-token': rateLimit(env.RATE_WRONG_TOKEN, RATE_WRONG_TOKEN, RATE_PERIOD_S),
  subscribe: rateLimit(env.RATE_SUBSCRIBE, RATE_SUBSCRIBE, RATE_PERIOD_S),
  'subscribe-all': rateLimit(env.RATE_SUBSCRIBE_ALL, RATE_SUBSCRIBE_ALL, RATE_PERIOD_S),
})

const mailPlatformOf = (env: Env, mailbox: Mailbox): MailPlatform => ({
  mailbox,
  connect,
  fetch: (url, init) => fetch(url, init),
  sendEmail: env.SEND_EMAIL,
  message: (from, to, raw) => new EmailMessage(from, to, raw),
})

/**
 * Everything the flows and routes need of the outside, from the Worker's bindings and variables.
 * @param published see Ports
 */
export const wire = (env: Env, published: Ports['published']): Ports => {
  const db = openDatabase(env.DB)
  const settings = settingsOf(env)
  const mailbox = mailboxStore(db)
  return {
    settings,
    engine,
    reports: reportStore(db),
    archive: archive(db),
    days: dayStore(db, settings.timezone),
    events: eventStore(db),
    backup: backupStore(db),
    lists: listStore(db, openDatabase(env.SEARCH)),
    documents: documentStore(db),
    pictures: pictureStore(db),
    paint,
    sources: sourceStore(db),
    search: searchIndex(db, openDatabase(env.SEARCH)),
    runs: runStore(db),
    tokens: tokenStore(db),
    subscribers: subscriberStore(db),
    deliveries: deliveryStore(db),
    feeds: feedStore(db),
    hubs: hubStore(db),
    feedList: listedFeeds,
    jobs: jobQueue(env.JOBS),
    fetcher: fetcherOf(env, settings),
    mailer: mailerOf(env, mailPlatformOf(env, mailbox)),
    mailbox,
    published,
    rates: ratesOf(env),
    mailAddresses: () => mailAddressesOf(env),
    now: () => new Date(),
  }
}

// Ports in memory, over the golden day. Each counts what is asked of it, so that a test can see what a 304 reads.
import { type DocumentBodies, type DocumentKind, documentName } from '../../src/model/documents.ts'
import type { Hub } from '../../src/model/hub.ts'
import type { Report, Submission } from '../../src/model/report.ts'
import type { KeptToken } from '../../src/model/token.ts'
import type { Fetched, Held } from '../../src/ports/days.ts'
import type { Feed } from '../../src/ports/feeds.ts'
import type { Ports, Settings } from '../../src/ports.ts'
import { ratesOf } from '../rates.ts'
import {
  BUILT_AT,
  CORRECTIONS,
  DATE,
  DOCUMENTS,
  EDITIONS,
  EMPTY,
  EVENT,
  GOLDEN,
  reportIdOf,
  SOURCES,
  SUMMARIES,
  type TextName,
  textOf,
} from './golden.ts'
import { NAME, SOURCE } from './golden-topics.ts'

export const TOKEN = 'an-invented-token'

const { days: _days, ...FOUND_EVENT } = EVENT

export type Asked = { bodies: number; written: unknown[] }

const fetched = <T>(etag: string, body: T, asked: Asked, held: Held | undefined): Fetched<T> => {
  const known = held !== undefined && ('etag' in held ? held.etag === etag : held.since >= BUILT_AT)
  if (known) return { etag, builtAt: BUILT_AT, body: null }
  asked.bodies += 1
  return { etag, builtAt: BUILT_AT, body }
}

const storedReport = (name: TextName): Report => {
  const text = textOf(name)
  return {
    id: reportIdOf(name),
    sourceId: 'ellery-post',
    sourceName: 'Ellery Post',
    sourceFrom: 'given',
    originId: 'ellery-post',
    originName: 'Ellery Post',
    originFrom: 'register',
    url: `https://news.example/${name}?a=1&b=2`,
    title: { value: 'Ferry aground off Port Ellery', from: 'headline' },
    byline: { value: 'Ona Wells', from: 'byline' },
    dateline: { place: 'PORT ELLERY', span: { start: 0, end: 0 } },
    published: { at: '2031-05-06T07:43', precision: 'minute', from: 'given', day: DATE },
    language: { value: 'en', from: 'assumed' },
    text,
    paragraphs: [{ start: 0, end: text.length, role: 'lede', because: 'the first sentence' }],
    hash: 'c'.repeat(64),
    sketch: [],
    receivedAt: '2031-05-06T08:00:00.000Z',
  }
}

const unused = (name: string) => () => {
  throw new Error(`${name} is not for the http tests`)
}

/** In their order, each with those beside it */
const DAYS = [EMPTY, GOLDEN].map((day, place, all) => ({
  ...day,
  previous: all[place - 1]?.date ?? null,
  next: all[place + 1]?.date ?? null,
}))
const dayOf = (date: string) => DAYS.find((day) => day.date === date) ?? null

const days = (asked: Asked): Ports['days'] => ({
  dirty: async () => [],
  generation: async () => null,
  outline: unused('outline'),
  material: unused('material'),
  day: async (date, held) => {
    const day = dayOf(date === 'latest' ? GOLDEN.date : date)
    const known = held && 'etag' in held ? held : undefined
    return day && { ...fetched(`${day.date}-${day.edition}`, day, asked, known), builtAt: null }
  },
  days: async (before, limit) =>
    SUMMARIES.filter(({ date }) => before === null || date < before).slice(0, limit),
  editions: async (date, place, limit, held) => {
    if (!EDITIONS.some((one) => one.date === date)) return null
    const before = place?.before ?? Number.POSITIVE_INFINITY
    const found = EDITIONS.filter((one) => one.date === date && one.edition < before)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const next = found.length > limit && last ? { before: last.edition } : null
    return fetched('editions-2', { items, next }, asked, held)
  },
  edition: async (date, edition, held) => {
    const found = EDITIONS.find((one) => one.date === date && one.edition === edition)
    return found ? fetched(`edition-${edition}`, { ...found, latest: 2 }, asked, held) : null
  },
  corrections: async (place, limit) => {
    const from = place === null ? 0 : CORRECTIONS.findIndex(({ id }) => id === place.id) + 1
    const items = CORRECTIONS.slice(from, from + limit)
    const last = items.at(-1)
    return { items, next: last && from + limit < CORRECTIONS.length ? last : null }
  },
  editionsSince: unused('editionsSince'),
  write: unused('write'),
  settle: unused('settle'),
})

const STORED = { ...DOCUMENTS, [`name/${NAME.slug}`]: NAME, [`source/${SOURCE.source.id}`]: SOURCE }
const storedUnder = <K extends DocumentKind>(kind: K, key: string) =>
  (STORED as Partial<Record<string, unknown>>)[documentName(kind, key)] as DocumentBodies[K] | undefined

const documents = (asked: Asked): Ports['documents'] => ({
  async document(kind, key, held) {
    const body = storedUnder(kind, key)
    return body === undefined ? null : fetched(`${kind}-7`, body, asked, held)
  },
  earlier: async (kind, key, before) => (before === DATE ? (storedUnder(kind, key) ?? null) : null),
})

/** The first eight bytes of every PNG are enough of one to be sent. */
export const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const pictures = (asked: Asked): Ports['pictures'] => ({
  waiting: unused('waiting'),
  picture: async (day, held) => (day === DATE ? fetched('card-1', PNG, asked, held) : null),
  write: unused('write'),
})

const MERGED = new Map([
  ['e00000000000000c3', 'e00000000000000d4'],
  ['e00000000000000d4', EVENT.id],
])

const events = (asked: Asked): Ports['events'] => ({
  event: async (id, held) => {
    const movedTo = MERGED.get(id)
    if (movedTo !== undefined) return { movedTo }
    return id === EVENT.id ? { ...fetched('event-3', EVENT, asked, held), movedTo: null } : null
  },
})

/** Pages of what there is, whatever is asked for; filters are tested on the real store. */
const lists: Ports['lists'] = {
  days: async (_, place, limit) => {
    const left = SUMMARIES.filter(({ date }) => place === null || date < place.before)
    const last = left[limit - 1]
    return { items: left.slice(0, limit), next: left.length > limit && last ? { before: last.date } : null }
  },
  events: async (_, place) => ({
    items:
      place === null
        ? [{ ...EVENT, reports: 4, origins: 2 }].map(({ days: _days, url: _url, ...event }) => event)
        : [],
    next: place === null ? { before: 1 } : null,
  }),
  reports: async () => ({
    items: [
      {
        id: reportIdOf('harbour'),
        title: 'Ferry aground off Port Ellery',
        url: null,
        source: { id: 'ellery-post', name: 'Ellery Post' },
        origin: { id: 'ellery-post', name: 'Ellery Post' },
        published: '2031-05-06T07:43',
        day: DATE,
        receivedAt: BUILT_AT,
        language: 'en',
        event: EVENT.id,
        copyOf: null,
        revisionOf: null,
      },
    ],
    next: null,
  }),
}

const runs: Ports['runs'] = {
  record: async () => {},
  fail: async () => {},
  status: async () => ({
    reports: 5,
    setAside: 1,
    events: 2,
    days: 2,
    dirtyDays: [DATE],
    lastRuns: [
      { kind: 'rebuild', subject: DATE, outcome: 'new edition', startedAt: BUILT_AT, endedAt: BUILT_AT },
    ],
    failures: [{ id: 1, kind: 'rebuild', subject: DATE, detail: 'D1_ERROR: secret words', at: BUILT_AT }],
  }),
}

/** Enough of a store for take-in: what is written is kept in `asked.written`. */
const reports = (asked: Asked): Ports['reports'] => ({
  known: async () => ({ ids: new Set(), generation: 1, nextArrival: 1 }),
  write: async (write) => {
    asked.written.push(write)
    return 'written'
  },
  find: async (id) => {
    const name = (['harbour', 'evening'] as const).find((n) => reportIdOf(n) === id)
    const membership = {
      report: id,
      event: EVENT.id,
      day: DATE,
      joinedBecause: 'shares ferry with 2 reports',
      copyOf: null,
      revisionOf:
        name === 'evening' ? { of: reportIdOf('harbour'), because: 'most sentences are the same' } : null,
    }
    return name === undefined ? null : { report: storedReport(name), membership }
  },
  daysOfEvents: async () => [],
  carriers: async () => [],
  paragraphsOf: unused('paragraphsOf'),
  daysOfParagraphs: unused('daysOfParagraphs'),
  replaceReadings: unused('replaceReadings'),
})

const archive: Ports['archive'] = {
  postings: async () => new Map(),
  profiles: async () => [],
  members: async () => [],
  events: async () => [],
}

const engine: Ports['engine'] = {
  register: [],
  names: [],
  background: () => ({ documents: 1000, of: () => 1 }),
  reader: async () => (report) => ({
    report: report.id,
    version: 1,
    sentences: [],
    names: [],
    dates: [],
    figures: [],
    quotes: [],
    terms: [['ferry', 1]],
    titleTerms: [],
  }),
}

/** In memory, as the real one keeps them. */
const tokens = (): Ports['tokens'] => {
  const kept = new Map<string, KeptToken>()
  const change = (id: string, to: (token: KeptToken) => Partial<KeptToken>) => {
    const token = kept.get(id)
    if (token) kept.set(id, { ...token, ...to(token) })
    return kept.get(id) ?? null
  }
  const shown = ({ hash: _, ...token }: KeptToken) => token
  return {
    find: async (id) => kept.get(id) ?? null,
    list: async () => [...kept.values()].map(shown),
    create: async (token) => {
      const taken = [...kept.values()].some(
        ({ name, revokedAt }) => name === token.name && revokedAt === null,
      )
      if (!taken) kept.set(token.id, token)
      return taken ? 'name taken' : 'created'
    },
    revoke: async (id, at) => {
      const token = change(id, ({ revokedAt }) => ({ revokedAt: revokedAt ?? at }))
      return token && shown(token)
    },
    used: async (id, day) => {
      change(id, () => ({ lastUsed: day }))
    },
  }
}

/** The tests of subscribing have a real store. */
const nobody = new Proxy({} as Ports['subscribers'], { get: (_, name) => unused(String(name)) })

/** The tests of export and import have a real store. */
const noBackup = new Proxy({} as Ports['backup'], { get: (_, name) => unused(String(name)) })

/** The tests of sending have a real store. */
const sentMail = new Proxy(
  {
    counts: async () => ({
      days: [{ day: '2031-05-05', counts: { sent: 12, unknown: 1 } }],
      underWay: 2,
    }),
    transport: async () => ({ failures: 0, openedAt: null, lastFailure: '451 the server’s own words' }),
  } as unknown as Ports['deliveries'],
  { get: (known, name) => Reflect.get(known, name) ?? unused(String(name)) },
)

/** In memory, as the real one keeps them; polls are not for these tests. */
const feeds = (): Ports['feeds'] => {
  const kept = new Map<string, Feed>()
  const polling = unused('polling')
  return {
    sync: polling,
    claim: polling,
    find: async (id) => kept.get(id) ?? null,
    list: async (after, limit) => ({
      feeds: [...kept.values()]
        .filter(({ id }) => id > (after ?? ''))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
      total: kept.size,
    }),
    inTrouble: async () => ({ feeds: [...kept.values()], total: kept.size, nextPoll: null }),
    create: async (feed) => {
      if (kept.has(feed.id)) return 'listed already'
      kept.set(feed.id, feed)
      return 'created'
    },
    change: async (id, listed, nextPoll) => {
      const feed = kept.get(id)
      if (feed) kept.set(id, { ...feed, listed, nextPoll })
    },
    remove: async (id) => {
      kept.delete(id)
    },
    prints: polling,
    waiting: polling,
    waitingEntry: polling,
    notHad: polling,
    settle: polling,
    write: polling,
  }
}

/** In memory, as the real one keeps them; what the cron asks of it is not for these tests. */
const hubs = (): Ports['hubs'] => {
  const kept = new Map<string, Hub>()
  return {
    find: async (callback) => kept.get(callback) ?? null,
    ofFeeds: async (ids) =>
      new Map(
        [...kept.values()]
          .filter(({ feed, state }) => ids.includes(feed) && state !== 'ending')
          .map((hub) => [hub.feed, hub]),
      ),
    begin: async (hub) => {
      kept.set(hub.callback, hub)
    },
    change: async (callback, change) => {
      const hub = kept.get(callback)
      if (hub) kept.set(callback, { ...hub, ...change })
    },
    remove: async (callback) => {
      kept.delete(callback)
    },
    claim: unused('claim'),
    failedSince: async () => false,
  }
}

export const fakePorts = (settings: Partial<Settings> = {}): { ports: Ports; asked: Asked } => {
  const asked: Asked = { bodies: 0, written: [] }
  const ports: Ports = {
    settings: {
      siteTitle: 'The Daybook',
      siteLanguage: 'en',
      siteUrl: '',
      timezone: 'UTC',
      websubHub: '',
      apiToken: TOKEN,
      previewOpen: false,
      mail: {
        from: { name: 'The Daybook', address: 'daybook@daybook.example' },
        replyTo: null,
        postalAddress: 'The Daybook, 1 Quay Street, Port Ellery',
        bounceDomain: null,
        emptyDays: 'skip',
        webhookSecret: '',
        paused: false,
      },
      addressRules: { roles: new Set(), domains: new Set() },
      ...settings,
    },
    engine,
    reports: reports(asked),
    archive,
    days: days(asked),
    events: events(asked),
    lists,
    backup: noBackup,
    documents: documents(asked),
    pictures: pictures(asked),
    paint: unused('paint'),
    sources: {
      all: async () => SOURCES,
    },
    search: {
      catchUp: async () => 0,
      waiting: unused('waiting'),
      reportsOf: unused('reportsOf'),
      search: async (asked) => ({
        ...asked,
        understood: asked.q,
        reports: 1,
        reportsMore: false,
        total: 1,
        results: [
          {
            event: { ...FOUND_EVENT, reports: 4, origins: 2, changedAt: BUILT_AT },
            found: 1,
            items: [
              {
                report: reportIdOf('harbour'),
                day: DATE,
                source: 'Ellery Post',
                sourceId: 'ellery-post',
                title: { text: `Found: ${asked.q}`, marks: [[0, 5]] },
                excerpt: { text: '…a <b>ferry</b>…', marks: [[6, 11]] },
              },
            ],
          },
        ],
      }),
    },
    runs,
    tokens: tokens(),
    subscribers: nobody,
    deliveries: sentMail,
    feeds: feeds(),
    hubs: hubs(),
    feedList: () => [],
    jobs: { send: async () => {}, sendLater: async () => {} },
    mailer: { name: 'development', perMinuteMax: 60, send: unused('mailer') },
    mailbox: { keep: unused('mailbox'), list: async () => [], find: async () => null },
    fetcher: { userAgent: 'Daybook/0.1', get: unused('fetcher'), post: unused('post') },
    rates: ratesOf(() => true),
    published: async () => {},
    mailAddresses: () => [],
    now: () => new Date('2031-05-06T19:00:00.000Z'),
  }
  return { ports, asked }
}

/** An installation that has nothing yet. */
export const emptyPorts = (): Ports => {
  const { ports } = fakePorts()
  return {
    ...ports,
    days: {
      ...ports.days,
      day: async () => null,
      days: async () => [],
      editions: async () => null,
    },
    documents: { document: async () => null, earlier: async () => null },
    events: { event: async () => null },
    lists: {
      days: async () => ({ items: [], next: null }),
      events: async () => ({ items: [], next: null }),
      reports: async () => ({ items: [], next: null }),
    },
    reports: { ...ports.reports, find: async () => null },
  }
}

export const aSubmission: Submission = {
  text: 'Rain fell on the moor of Aldermere for a third day on Tuesday, and the river rose by a hand.',
  source: 'Moor Gazette',
  published: DATE,
}

// Every kind of page there is, and an installation in a language that shows them all.

import { newFeedState } from '../../src/model/feed.ts'
import { sha256 } from '../../src/model/hash.ts'
import type { Subscriber } from '../../src/model/subscriber.ts'
import { type LinkPurpose, linkToken } from '../../src/model/subscriber-link.ts'
import type { Feed } from '../../src/ports/feeds.ts'
import type { Ports } from '../../src/ports.ts'
import { emptyPorts, fakePorts } from '../http/fakes.ts'
import { BUILT_AT, EVENT, reportIdOf } from '../http/golden.ts'

const EXPIRES = '2031-06-01'
const tokenFor = (purpose: LinkPurpose): string => linkToken(EXPIRES, purpose.padEnd(43, '0'))
const PURPOSES: LinkPurpose[] = ['confirm', 'preferences', 'leave']

const REPORT = `/reports/${reportIdOf('harbour')}`
const NOTHING_FOUND = 'xyzzy'

/** With status 200 */
export const SHOWN = [
  '/',
  '/2031/05/06',
  '/2031/05/01',
  '/archive',
  '/2031',
  '/2031/05',
  '/2031/05/06/editions',
  '/2031/05/06/editions/1',
  '/2031/05/06/editions/2',
  '/corrections',
  EVENT.url,
  REPORT,
  '/search',
  '/search?q=ferry',
  '/search?q=ferry&from=2031-05-01&to=2031-05-06&source=tern&order=newest',
  `/search?q=${NOTHING_FOUND}`,
  '/search?q=%22',
  '/sources',
  '/sources/tern',
  '/sources/tern?before=2031-05-06',
  '/names/ona-quill',
  '/names/ona-quill?before=2031-05-06',
  '/feeds',
  '/api',
  '/status',
  '/subscribe',
  '/subscribe/asked',
  `/subscribe/confirm?t=${tokenFor('confirm')}`,
  `/subscribe/preferences?t=${tokenFor('preferences')}`,
  `/unsubscribe?t=${tokenFor('leave')}`,
  '/dev/mailbox',
  '/dev/mailbox/1',
  '/problems/too-many',
  '/problems/not-valid',
]

/** Of an installation that has nothing yet */
export const EMPTY_SHOWN = ['/', '/archive', '/corrections', '/feeds', '/status', '/search?q=ferry']

export const REFUSED = [
  '/nowhere',
  '/1999/01/01',
  '/1999/01',
  '/1999',
  '/2031/02/30',
  '/2031/05/06/editions/99',
  '/archive?cursor=x',
  '/corrections?cursor=x',
  '/events/none-0000000000000000',
  '/reports/0000000000000000',
  '/sources/nobody',
  '/sources/tern?before=x',
  '/dev/mailbox/7',
  '/problems/none',
  '/unsubscribe?t=x',
]

export const MARKDOWN = [
  '/index.md',
  '/2031/05/06.md',
  '/archive.md',
  '/2031.md',
  '/2031/05.md',
  '/2031/05/06/editions.md',
  '/2031/05/06/editions/2.md',
  '/corrections.md',
  `${EVENT.url}.md`,
  `${REPORT}.md`,
  '/search.md',
  '/search.md?q=ferry',
  `/search.md?q=${NOTHING_FOUND}`,
  '/sources.md',
  '/sources/tern.md',
  '/names/ona-quill.md',
  '/status.md',
]

const SUBSCRIBER: Subscriber = {
  id: 'a'.repeat(16),
  address: 'ann@mail.example',
  state: 'active',
  cadence: 'weekly',
  weekday: 1,
  hour: 6,
  timezone: 'UTC',
  topics: [{ kind: 'name', value: 'Ona Quill' }],
  language: 'de',
  nextDue: BUILT_AT,
  createdAt: BUILT_AT,
  confirmedAt: BUILT_AT,
  consent: { at: BUILT_AT, from: 'form', source: '/subscribe', network: null },
  lastSentDay: null,
  softBounces: 0,
}

const subscribers = {
  formKey: async () => 'an invented key',
  link: async (_: string, hash: string) => {
    const purpose = PURPOSES.find((one) => sha256(tokenFor(one)) === hash)
    return purpose === undefined ? null : { expires: EXPIRES, hash, purpose, subscriber: SUBSCRIBER.id }
  },
  find: async () => SUBSCRIBER,
} as unknown as Ports['subscribers']

const feed = (name: string, state: Partial<Feed['state']>): Feed => {
  const listed = { url: `https://${name}.example/feed.xml`, title: name }
  return {
    id: name,
    listedIn: 'content',
    listed,
    state: { ...newFeedState(listed, 3600), ...state },
    counts: { takenIn: 12, known: 3, setAside: 1 },
    nextPoll: state.ended === undefined ? BUILT_AT : null,
  }
}

const FEEDS = [
  feed('Gannet', { ended: 'the feed says with 410 that it is gone for good' }),
  feed('Fulmar', {
    failures: 3,
    error: { at: BUILT_AT, reason: 'the server did not answer within the time', detail: 'timeout' },
  }),
  feed('Heron', { succeededAt: BUILT_AT, changedAt: '2031-01-01T00:00:00Z' }),
  feed('Egret', {}),
]

const mailbox = (mails: number): Ports['mailbox'] => {
  const mail = {
    from: { name: 'Tagblatt', address: 'a@b.example' },
    to: SUBSCRIBER.address,
    subject: 'Tagblatt',
  }
  const kept = { mail: { ...mail, envelopeFrom: 'a@b.example', headers: [], text: '', html: '' }, raw: '' }
  return {
    keep: async () => {},
    list: async () => Array.from({ length: mails }, (_, id) => ({ id, ...mail, date: BUILT_AT })),
    find: async (id: number) => (id === 1 ? kept : null),
  } as unknown as Ports['mailbox']
}

const search: Ports['search'] = {
  ...fakePorts().ports.search,
  search: async (asked) => {
    const found = await fakePorts().ports.search.search(asked, 1)
    if (asked.q === '"') return { ...found, understood: '', reports: 0, total: 0, results: [] }
    return asked.q === NOTHING_FOUND ? { ...found, reports: 0, total: 0, results: [] } : found
  },
}

const settingsIn = (language: string, { settings }: Ports): Ports['settings'] => ({
  ...settings,
  siteLanguage: language,
  siteTitle: 'Tagblatt',
  siteUrl: 'https://daybook.example',
})

export const portsIn = (language: string): Ports => {
  const { ports } = fakePorts()
  const inTrouble = async () => ({ feeds: FEEDS, total: 9, nextPoll: BUILT_AT })
  return {
    ...ports,
    settings: settingsIn(language, ports),
    subscribers,
    search,
    mailbox: mailbox(2),
    feeds: { ...ports.feeds, inTrouble },
  }
}

/** Nothing stored yet */
export const emptyPortsIn = (language: string): Ports => {
  const ports = emptyPorts()
  return { ...ports, settings: settingsIn(language, ports) }
}

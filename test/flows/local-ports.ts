import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import names from '../../content/names.json'
import register from '../../content/sources.json'
import { developmentMailbox } from '../../src/delivery/development-mailbox.ts'
import { hostRules } from '../../src/delivery/host-rules.ts'
import { mailSettingsOf } from '../../src/delivery/mail-settings.ts'
import { outboundFetch } from '../../src/delivery/outbound-fetch.ts'
import { resolveName } from '../../src/delivery/resolve-name.ts'
import type { NameVariants } from '../../src/model/names.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import type { Register } from '../../src/model/source.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Engine, Ports } from '../../src/ports.ts'
import { parseBackground } from '../../src/reading/background.ts'
import { createReader } from '../../src/reading/read.ts'
import { archive } from '../../src/store/archive.ts'
import { backupStore } from '../../src/store/backup-store.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { deliveryStore } from '../../src/store/delivery-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { eventStore } from '../../src/store/event-store.ts'
import { feedStore } from '../../src/store/feed-store.ts'
import { hubStore } from '../../src/store/hub-store.ts'
import { listStore } from '../../src/store/list-store.ts'
import { mailboxStore } from '../../src/store/mailbox-store.ts'
import { pictureStore } from '../../src/store/picture-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { runStore } from '../../src/store/run-store.ts'
import { searchIndex } from '../../src/store/search-index.ts'
import { sourceStore } from '../../src/store/source-store.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { tokenStore } from '../../src/store/token-store.ts'
import { paintHere } from '../delivery/paint-here.ts'
import { ratesOf } from '../rates.ts'
import { type LocalDatabases, startDatabases } from '../store/d1.ts'

const MAIL = mailSettingsOf({}, 'Test')
const CONTENT = join(import.meta.dirname, '../../content')

/** The Worker's own engine; a report read before is not read again, for the sake of the tests that take all orders. */
const testEngine = (): Engine => {
  const background = parseBackground(readFileSync(join(CONTENT, 'english-document-frequency.tsv'), 'utf8'))
  const known = new Map<string, Reading>()
  const loaded = createReader(names as NameVariants[])
  return {
    register: register as Register,
    names: names as NameVariants[],
    background: () => background,
    reader: async () => {
      const read = await loaded
      return (report: Report) => {
        const key = JSON.stringify({ ...report, receivedAt: '' })
        const reading = known.get(key) ?? read(report)
        known.set(key, reading)
        return reading
      }
    },
  }
}

export type LocalPorts = LocalDatabases & {
  ports: Ports
  /** Jobs sent and not run */
  sent: Job[]
}

/** The flows' ports over real D1 with the real engine; the queue is a list, this machine may be fetched from, the clock moves on a second a look. */
export const startPorts = async (): Promise<LocalPorts> => {
  const local = await startDatabases()
  const sent: Job[] = []
  let clock = Date.parse('2025-05-06T08:00:00Z')
  const ports: Ports = {
    settings: {
      siteTitle: 'Test',
      siteLanguage: 'en',
      siteUrl: '',
      timezone: 'UTC',
      websubHub: '',
      apiToken: '',
      previewOpen: false,
      mail: MAIL,
      addressRules: { roles: new Set(), domains: new Set() },
    },
    engine: testEngine(),
    reports: reportStore(local.db),
    archive: archive(local.db),
    days: dayStore(local.db, 'UTC'),
    events: eventStore(local.db),
    backup: backupStore(local.db),
    lists: listStore(local.db, local.search),
    documents: documentStore(local.db),
    pictures: pictureStore(local.db),
    paint: paintHere,
    sources: sourceStore(local.db),
    search: searchIndex(local.db, local.search),
    runs: runStore(local.db),
    tokens: tokenStore(local.db),
    subscribers: subscriberStore(local.db),
    deliveries: deliveryStore(local.db),
    feeds: feedStore(local.db),
    hubs: hubStore(local.db),
    feedList: () => [],
    published: async () => {},
    jobs: {
      send: async (jobs) => {
        sent.push(...jobs)
      },
      sendLater: async (jobs) => {
        sent.push(...jobs.map(({ job }) => job))
      },
    },
    mailer: developmentMailbox(mailboxStore(local.db), 60),
    mailbox: mailboxStore(local.db),
    fetcher: outboundFetch({
      fetch: (url, init) => fetch(url, init),
      resolve: resolveName,
      rules: hostRules('127.0.0.1:*', ''),
      userAgent: 'Daybook/0.1',
    }),
    rates: ratesOf(() => true),
    mailAddresses: () => [],
    now: () => {
      clock += 1000
      return new Date(clock)
    },
  }
  return { ...local, ports, sent }
}

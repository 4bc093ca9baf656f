// Many feeds, a third of them failing in turn, with jobs that break off, come twice, or are lost: afterwards each entry
// that was served is one report, and the ledger adds up. FAULT_FEEDS says of how many feeds.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCron } from '../../src/flows/run-cron.ts'
import { runJob } from '../../src/flows/run-job.ts'
import { newFeed } from '../../src/flows/sync-feeds.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import { type Answering, type LocalServer, startServer } from '../delivery/local-server.ts'
import { anEntry, conditionally, plainly, rss, type ServedEntry, status } from '../feeds/served-feed.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

const FEEDS = Number(process.env.FAULT_FEEDS ?? 30)
const DAY_MS = 86_400_000

/** A number from 0 to 1 that is the same in every run */
const chance = (...of: (string | number)[]): number =>
  createHash('sha256').update(of.join('/')).digest().readUInt32BE(0) / 2 ** 32

const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fen',
  'gar',
  'hol',
  'lin',
  'mor',
  'nes',
  'pel',
  'rud',
  'sal',
  'tor',
  'wen',
]
const word = (...seed: (string | number)[]): string =>
  [0, 1, 2].map((n) => SYLLABLES[Math.floor(chance(...seed, n) * SYLLABLES.length)]).join('')

/** News of its own words; two feeds of one source share every fourth. */
const textOf = (name: string, version: number): string =>
  [0, 1, 2]
    .map((n) => {
      const w = (k: number) => word(name, n, k)
      return `The ${w(0)} of ${w(1)} and the ${w(2)} were sold to ${w(3)} on Monday, the ${w(4)} said in ${w(5)}.`
    })
    .join(' ') + (version > 1 ? ' The price was not told.' : '')

const entriesOf = (feed: number, round: number): ServedEntry[] =>
  Array.from({ length: Math.min(round + 1, 3) }, (_, n) => {
    const isShared = n === 1
    const name = isShared ? `pair ${Math.floor(feed / 2)}` : `feed ${feed} entry ${n}`
    const version = n === 0 && round > 3 && feed % 5 === 0 ? 2 : 1
    const title = round > 3 && feed % 7 === 0 ? `Anew: ${word(name, 't')}` : `Sold: ${word(name, 't')}`
    return anEntry(`f${feed}`, n, { title, text: textOf(name, version) })
  })

const sourceOf = (feed: number): string =>
  `Source of ${word('source', Math.floor(feed / 2))} ${Math.floor(feed / 2)}`

const FAILURES: Answering[] = [
  status(500),
  status(404),
  status(429, { 'retry-after': '60' }),
  plainly(() => 'This is no feed.'),
  (_, response) =>
    response.writeHead(200, { 'content-length': '99999' }).write('<rss>', () => response.destroy()),
  plainly(() => '<html><body>We will be back soon.</body></html>'),
]

let local: LocalPorts
let server: LocalServer
let time = Date.parse('2025-05-06T08:00:00Z')
beforeAll(async () => {
  local = await startPorts()
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  await local.close()
})

class BrokenOff extends Error {}
const BUSY = 'other reports kept being written'

/** Ports of a Worker that ends at some write: before it is made, or after. */
const endingAt = (ports: Ports, seed: string): Ports => {
  const ending = async <T>(store: string, write: () => Promise<T>): Promise<T> => {
    const at = chance(seed, store)
    if (at < 0.15) throw new BrokenOff(`before ${store}`)
    const written = await write()
    if (at > 0.85) throw new BrokenOff(`after ${store}`)
    return written
  }
  return {
    ...ports,
    reports: { ...ports.reports, write: (write) => ending('reports', () => ports.reports.write(write)) },
    feeds: { ...ports.feeds, write: (write) => ending('feeds', () => ports.feeds.write(write)) },
  }
}

const tally = { jobs: 0, twice: 0, lost: 0, brokenOff: 0, busy: 0 }

/** As the queue has it: some twice, a few lost, and what breaks off is tried again, three times. */
const deliver = async (ports: Ports, job: Job, seed: string, faulty: boolean): Promise<void> => {
  for (let attempt = 0; attempt < 4; attempt++) {
    tally.jobs += 1
    try {
      await runJob(faulty && attempt < 3 ? endingAt(ports, `${seed}/${attempt}`) : ports, job)
      return
    } catch (error) {
      if (error instanceof BrokenOff) tally.brokenOff += 1
      else if (error instanceof Error && error.message === BUSY) tally.busy += 1
      else throw error
    }
  }
}

const inLanes = async (work: (() => Promise<void>)[]): Promise<void> => {
  const left = work.values()
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (const one of left) await one()
    }),
  )
}

const runRound = async (ports: Ports, round: number, faulty: boolean): Promise<void> => {
  for (let feed = 0; feed < FEEDS; feed++) {
    const serve = feed % 2 ? plainly : conditionally
    const failing = FAILURES[(feed + round) % FAILURES.length]
    const fails = faulty && (feed + round) % 3 === 0 && failing
    server.at(`/${feed}`, fails || serve(() => rss(`Feed ${feed}`, entriesOf(feed, round))))
  }
  await Promise.all([runCron(ports), runCron(ports)])
  const polls = local.sent.splice(0).filter(({ kind }) => kind === 'poll')
  await inLanes(
    polls.flatMap((job, n) => {
      const seed = `${round}/${n}`
      const fate = faulty ? chance('fate', seed) : 0.5
      if (fate < 0.05) tally.lost += 1
      if (fate > 0.9) tally.twice += 1
      const once = () => deliver(ports, job, seed, faulty)
      return fate < 0.05
        ? []
        : fate > 0.9
          ? [once, () => deliver(ports, job, `${seed}/again`, faulty)]
          : [once]
    }),
  )
  time += 1.2 * DAY_MS
}

test(`${FEEDS} feeds with faults: each entry served is stored once, and the ledger adds up`, async () => {
  const ports: Ports = { ...local.ports, now: () => new Date(time) }
  for (let feed = 0; feed < FEEDS; feed++)
    await ports.feeds.create(
      newFeed({ url: `${server.url}/${feed}`, source: sourceOf(feed) }, 'api', new Date(time)),
    )
  const served = new Set<string>()
  const serve = (round: number) => {
    for (let feed = 0; feed < FEEDS; feed++)
      for (const { text } of entriesOf(feed, round)) served.add(`${sourceOf(feed)}: ${text}`)
  }
  for (const [round, faulty] of [true, true, true, false, true, true, false].entries()) {
    await runRound(ports, round, faulty)
    if (!faulty) serve(round)
  }
  expect(tally.brokenOff).toBeGreaterThan(FEEDS / 4)
  expect(tally.lost).toBeGreaterThan(0)
  const { reports, setAside, dirtyDays } = await ports.runs.status()
  expect({ reports, setAside }).toEqual({ reports: served.size, setAside: 0 })
  const stored = await local.db.all<{ text: string; source: string }>(
    "SELECT text, json_extract(document, '$.sourceName') AS source FROM reports",
  )
  expect(new Set(stored.map(({ source, text }) => `${source}: ${text}`))).toEqual(served)
  for (const day of dirtyDays) await runJob(ports, { kind: 'rebuild', date: day })
  const day = await ports.days.day('2025-05-05')
  const {
    takenIn,
    grouped,
    copies,
    single,
    setAside: left,
  } = day?.body?.ledger ?? {
    takenIn: 0,
    grouped: 0,
    copies: 0,
    single: 0,
    setAside: 0,
  }
  expect(takenIn).toBe(served.size)
  expect(grouped + copies + single + left).toBe(takenIn)
  const { feeds } = await ports.feeds.list(null, FEEDS)
  expect(feeds.filter(({ state }) => state.failures > 0)).toEqual([])
  if (process.env.FAULT_FEEDS) console.log({ feeds: FEEDS, ...tally, reports })
}, 900_000)

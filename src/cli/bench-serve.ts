// npm run bench -- serve: how fast pages, feeds and the API answer, beside the barest Worker that could.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type CalendarDay, dayOf } from '../model/calendar.ts'
import { dayPath } from '../render/paths.ts'
import { cpuOf, freePort, processOf } from './bench-process.ts'
import { corpusFrom } from './bench-scale-corpus.ts'
import { exactMedian, type Row, tableOf } from './bench-scale-table.ts'
import { migrateLocally } from './local-migrations.ts'
import { type LocalWorker, startWorker } from './local-worker.ts'
import { ROOT } from './wrangler.ts'

const SEED = 5
const REPORTS = 160
const AT_ONCE = 24
const CONNECTIONS = 8
const ROUNDS = 9
const REQUESTS_A_ROUND = 200
const EVENTS = [1, 10, 30, 60, 120]
const RENDERINGS = 200

const METHOD = `A day of ${REPORTS} invented reports of 400 words. Each row: ${ROUNDS} rounds of ${REQUESTS_A_ROUND} requests on ${CONNECTIONS} kept connections,
the bare Worker's and ours in turn, in one workerd; the ratio is that of the medians. “first asked”: every address is
another, so that no answer is held: one read of D1 and one rendering each.`

type Asking = { path: (n: number) => string; headers?: Record<string, string> }
type Measured = { perSecond: number; cpuMs: number }

const answered = (url: string, agent: Agent, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      response
        .resume()
        .once('end', () => resolve(response))
        .once('error', reject)
    }).once('error', reject)
  })

/** One round: so many requests, each connection sending its next when it has its answer. */
const round = async (worker: LocalWorker, agent: Agent, asking: Asking, from: number): Promise<Measured> => {
  const pid = processOf('workerd')
  let sent = 0
  const cpu = cpuOf(pid)
  const start = performance.now()
  const connection = async (): Promise<void> => {
    while (sent < REQUESTS_A_ROUND) {
      const path = asking.path(from + sent++)
      const { statusCode = 0 } = await answered(worker.url + path, agent, asking.headers ?? {})
      if (statusCode !== 200 && statusCode !== 304) throw new Error(`${path} answers ${statusCode}`)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  const seconds = (performance.now() - start) / 1_000
  return {
    perSecond: REQUESTS_A_ROUND / seconds,
    cpuMs: ((cpuOf(pid) - cpu) * 1_000) / REQUESTS_A_ROUND,
  }
}

/** Both by turns, so that what else the machine does meets both. */
const compare = async (worker: LocalWorker, name: string, ours: Asking, bare: Asking): Promise<Row> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const rounds: { ours: Measured; bare: Measured }[] = []
  for (let n = -1; n < ROUNDS; n++) {
    const from = (n + 2) * REQUESTS_A_ROUND
    const one = { bare: await round(worker, agent, bare, from), ours: await round(worker, agent, ours, from) }
    if (n >= 0) rounds.push(one)
  }
  agent.destroy()
  const of = (who: 'ours' | 'bare', what: keyof Measured) => exactMedian(rounds.map((one) => one[who][what]))
  return {
    asked: name,
    'bare, per s': Math.round(of('bare', 'perSecond')),
    'ours, per s': Math.round(of('ours', 'perSecond')),
    ratio: (of('ours', 'perSecond') / of('bare', 'perSecond')).toFixed(2),
    'bare CPU ms': of('bare', 'cpuMs').toFixed(2),
    'ours CPU ms': of('ours', 'cpuMs').toFixed(2),
  }
}

const post = async (worker: LocalWorker, door: string, body: unknown): Promise<void> => {
  const response = await fetch(worker.url + door, { method: 'POST', body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${door} answers ${response.status}: ${text.slice(0, 300)}`)
}

const buildDay = async (worker: LocalWorker, date: CalendarDay): Promise<void> => {
  const reports = corpusFrom(SEED)
    .reports(REPORTS, () => date)
    .map((report) => ({ ...report, published: date }))
  for (let from = 0; from < reports.length; from += AT_ONCE)
    await post(worker, '/bench/take-in', reports.slice(from, from + AT_ONCE))
  await post(worker, '/bench/rebuild', { date })
}

/** A surface beside a bare row of as many bytes; first as readers find it, then with nothing held. */
const surfaceRows = async (worker: LocalWorker, name: string, path: string): Promise<Row[]> => {
  const body = await (await fetch(worker.url + path)).text()
  await post(worker, '/bench/row', { name, body })
  const bare: Asking = { path: () => `/bare/row/${name}` }
  const size = `${Math.round(Buffer.byteLength(body) / 1_000)} KB`
  return [
    await compare(worker, `${name}, ${size}`, { path: () => path }, bare),
    await compare(worker, `${name}, first asked`, { path: (n) => `${path}?${n}` }, bare),
  ]
}

const unchangedRows = async (worker: LocalWorker, path: string): Promise<Row[]> => {
  const etag = (await fetch(worker.url + path)).headers.get('etag') ?? ''
  const headers = { 'If-None-Match': etag }
  const bare: Asking = { path: () => '/bare/304' }
  return [
    await compare(worker, 'feed, 304', { path: () => path, headers }, bare),
    await compare(worker, 'feed, 304, first asked', { path: (n) => `${path}?${n}`, headers }, bare),
  ]
}

/** CPU time of the Worker, whose own clock stands still while it computes, less what doing nothing takes. */
const renderingMs = async (worker: LocalWorker, date: CalendarDay, events: number): Promise<number[]> => {
  const times = async (surface: string): Promise<number> => {
    const pid = processOf('workerd')
    const before = cpuOf(pid)
    await post(worker, '/bench/render', { date, events, surface, times: RENDERINGS })
    return ((cpuOf(pid) - before) * 1_000) / RENDERINGS
  }
  await times('page')
  const nothing = await times('nothing')
  const measured: number[] = []
  for (const surface of ['page', 'feed', 'JSON']) measured.push((await times(surface)) - nothing)
  return measured
}

const renderingRows = async (worker: LocalWorker, date: CalendarDay): Promise<Row[]> => {
  const rows: Row[] = []
  for (const events of EVENTS) {
    const [page = 0, feed = 0, json = 0] = await renderingMs(worker, date, events)
    rows.push({
      'events of the day': events,
      'page, CPU ms': page.toFixed(2),
      'feed of one day, CPU ms': feed.toFixed(2),
      'document read and written, CPU ms': json.toFixed(2),
    })
  }
  return rows
}

/** Prints requests per second beside the bare Worker's, and what a rendering takes by the number of events. */
export const benchServe = async (print: (text: string) => void): Promise<void> => {
  const state = mkdtempSync(join(tmpdir(), 'daybook-serve-'))
  await migrateLocally(state)
  const worker = await startWorker(await freePort(), state, 'serve', {
    entrypoint: join(ROOT, 'test/bench/serve-worker.ts'),
  })
  const date = addDays(dayOf(new Date(), 'UTC'), -1)
  try {
    await buildDay(worker, date)
    print(`${METHOD}\n`)
    const rows = [
      ...(await surfaceRows(worker, 'page', dayPath(date))),
      ...(await surfaceRows(worker, 'feed', '/feed.xml')),
      ...(await surfaceRows(worker, 'API day', `/api/v1/days/${date}`)),
      ...(await unchangedRows(worker, '/feed.xml')),
    ]
    print(`${tableOf(rows)}\n`)
    print(tableOf(await renderingRows(worker, date)))
  } finally {
    await worker.stop()
    rmSync(state, { recursive: true, force: true })
  }
}

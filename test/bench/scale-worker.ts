// The Worker's flows and stores behind doors for `npm run bench -- scale`.
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { sendDigest } from '../../src/flows/send-digest.ts'
import { sendDue } from '../../src/flows/send-due.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { intake } from '../../src/intake/intake.ts'
import type { Submission } from '../../src/model/report.ts'
import type { Subscriber } from '../../src/model/subscriber.ts'
import type { SendJob } from '../../src/ports/deliveries.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { TakeInWrite } from '../../src/ports/reports.ts'
import type { Ports } from '../../src/ports.ts'
import { type Env, wire } from '../../src/wire.ts'

type Asked = { queries: number; rowsRead: number; rowsWritten: number; longest: number }

const note = <T>(asked: Asked, result: D1Result<T>): D1Result<T> => {
  asked.queries += 1
  asked.rowsRead += result.meta.rows_read
  asked.rowsWritten += result.meta.rows_written
  return result
}

type Counted = D1PreparedStatement & { inner: D1PreparedStatement }

const countedStatement = (inner: D1PreparedStatement, asked: Asked, writes: boolean): Counted =>
  ({
    inner,
    bind: (...values: unknown[]) => {
      for (const value of values)
        if (typeof value === 'string') asked.longest = Math.max(asked.longest, value.length)
      return countedStatement(inner.bind(...values), asked, writes)
    },
    all: async () => note(asked, await inner.all()),
    run: async () => note(asked, await inner.run()),
    // What `raw` answers says nothing of its work, so a query is asked again for that; what writes is not.
    raw: async () => {
      if (writes) return note(asked, await inner.all<object>()).results.map((row) => Object.values(row))
      const rows = await inner.raw()
      note(asked, await inner.all())
      return rows
    },
  }) as unknown as Counted

/** D1 as it is, what it says of its work added up. */
const countedDatabase = (d1: D1Database, asked: Asked): D1Database =>
  ({
    prepare: (query: string) =>
      countedStatement(d1.prepare(query), asked, !/^\s*(?:select|with)\b/i.test(query)),
    batch: async (statements: Counted[]) =>
      (await d1.batch(statements.map(({ inner }) => inner))).map((result) => note(asked, result)),
  }) as unknown as D1Database

/** Takes every mail and keeps none; the jobs are for the caller to hand back. */
const sendingPorts = (ports: Ports, jobs: Job[]): Ports => ({
  ...ports,
  mailer: {
    name: 'http',
    perMinuteMax: 100_000,
    send: async () => ({ kind: 'sent', id: 'a-provider-s-id' }),
  },
  jobs: {
    send: async () => {},
    sendLater: async (timed) => {
      jobs.push(...timed.map(({ job }) => job))
    },
  },
})

type Work = (ports: Ports, body: never) => Promise<unknown>

const WORKS: Record<string, Work> = {
  '/take-in': (ports, submissions: Submission[]) => takeInReports(ports, submissions),
  '/read': async ({ engine, settings, now }, submissions: Submission[]) => {
    const read = await engine.reader()
    const context = { register: engine.register, timezone: settings.timezone, now: now() }
    for (const submission of submissions) {
      const taken = intake(submission, context)
      if (taken.kind === 'report') read(taken.report)
    }
  },
  '/subscribe': ({ subscribers }, list: Subscriber[]) => subscribers.add(list),
  '/due': async (ports) => {
    const jobs: Job[] = []
    await sendDue(sendingPorts(ports, jobs))
    return jobs
  },
  '/send': async (ports, jobs: SendJob[]) => {
    const sending = sendingPorts(ports, [])
    const done = []
    for (const job of jobs) done.push(await sendDigest(sending, job))
    return done
  },
  '/rebuild': (ports, { date }: { date: string }) => rebuildDay(ports, date),
  // Marks the day as a take-in would.
  '/soil': async (ports, { date }: { date: string }) => {
    const { generation } = await ports.reports.known([])
    const plan = { profiles: [], memberships: [], merged: [] }
    return ports.reports.write({
      generation,
      reports: [],
      setAside: [],
      sources: [],
      plan,
      dirtyDays: [date],
    })
  },
  '/write': async (ports, write: Omit<TakeInWrite, 'generation'>) => {
    const { generation } = await ports.reports.known([])
    return await ports.reports.write({ ...write, generation })
  },
}

/** `?count` tells what the work asks of D1, and takes longer for it: time it without. */
export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url)
    const work = WORKS[pathname]
    if (!work) return new Response(null, { status: 404 })
    const asked: Asked = { queries: 0, rowsRead: 0, rowsWritten: 0, longest: 0 }
    const db = searchParams.has('count') ? countedDatabase(env.DB, asked) : env.DB
    const ports = wire({ ...env, DB: db }, async () => {})
    const result = await work(ports, (await request.json()) as never)
    return Response.json({ ...asked, result: result ?? null })
  },
} satisfies ExportedHandler<Env>

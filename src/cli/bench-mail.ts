// npm run bench -- mail: what sending the day asks of D1, of the queue and of the processor.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type CalendarDay, dayOf } from '../model/calendar.ts'
import type { Subscriber } from '../model/subscriber.ts'
import { corpusFrom } from './bench-scale-corpus.ts'
import { type Row, tableOf } from './bench-scale-table.ts'
import { type ScaleWorker, startScaleWorker, type Worked } from './bench-scale-worker.ts'
import { migrateLocally } from './local-migrations.ts'

const SEED = 3
const LIST = 20_000
const ADDED_AT_ONCE = 2_000
const REPORTS = 100
const MAILS = 1_000
/** As the queue hands them over */
const BATCH = 10
/** Written, read and deleted: what Cloudflare counts of a message */
const OPERATIONS = 3

const METHOD = `${LIST} subscribers; a day of ${REPORTS} invented reports of 400 words; the Worker's flows on D1 in workerd on this
machine, with a transport that takes every mail. Rows are what D1 counts, with those of indexes.`

/** All are due a year on, but the first `due`. */
const list = (from: number, count: number, due: number): Subscriber[] =>
  Array.from({ length: count }, (_, n): Subscriber => {
    const at = new Date(Date.now() - 86_400_000).toISOString()
    const later = new Date(Date.now() + 365 * 86_400_000).toISOString()
    return {
      id: (from + n).toString(16).padStart(16, '0'),
      address: `reader-${from + n}@mail.example`,
      state: 'active',
      cadence: 'daily',
      weekday: 1,
      hour: 7,
      timezone: 'UTC',
      topics: [],
      language: 'en',
      nextDue: n < due ? at : later,
      createdAt: at,
      confirmedAt: at,
      consent: { at, from: 'import', source: null, network: null },
      lastSentDay: null,
      softBounces: 0,
    }
  })

const storeDay = async (worker: ScaleWorker, day: CalendarDay): Promise<void> => {
  const reports = corpusFrom(SEED).reports(REPORTS, () => day)
  await worker.work(
    '/take-in',
    reports.map((report) => ({ ...report, published: day })),
  )
  await worker.work('/rebuild', { date: day })
}

const dueRow = (name: string, { queries, rowsRead, rowsWritten, result }: Worked): Row => ({
  due: name,
  jobs: (result as unknown[]).length,
  queries,
  'rows read': rowsRead,
  'rows written': rowsWritten,
})

const sendAll = async (worker: ScaleWorker, jobs: unknown[], count: string): Promise<Worked[]> => {
  const worked: Worked[] = []
  for (let from = 0; from < jobs.length; from += BATCH)
    worked.push(await worker.work(`/send${count}`, jobs.slice(from, from + BATCH)))
  return worked
}

const sum = (worked: readonly Worked[], of: 'queries' | 'rowsRead' | 'rowsWritten'): number =>
  worked.reduce((total, one) => total + one[of], 0)

const sendingRow = async (worker: ScaleWorker, jobs: unknown[]): Promise<Row> => {
  const half = jobs.length / 2
  const counted = await sendAll(worker, jobs.slice(0, half), '?count')
  const { result: timed, cpu } = await worker.during(() => sendAll(worker, jobs.slice(half), ''))
  const sent = [...counted, ...timed].flatMap(({ result }) => result as string[])
  const perThousand = 1_000 / half
  return {
    sent: sent.filter((one) => one === 'sent').length,
    'queries per 1,000': Math.round(sum(counted, 'queries') * perThousand),
    'rows read': Math.round(sum(counted, 'rowsRead') * perThousand),
    'rows written': Math.round(sum(counted, 'rowsWritten') * perThousand),
    'queue operations': OPERATIONS * 1_000,
    'CPU s, D1 included': (cpu * perThousand).toFixed(1),
  }
}

/** Prints what it costs to find who is due, and to send 1,000 mails. */
export const benchMail = async (print: (text: string) => void): Promise<void> => {
  const state = mkdtempSync(join(tmpdir(), 'daybook-mail-'))
  await migrateLocally(state)
  const worker = await startScaleWorker(state)
  const day = addDays(dayOf(new Date(), 'UTC'), -1)
  try {
    await storeDay(worker, day)
    for (let from = 0; from < LIST; from += ADDED_AT_ONCE)
      await worker.work('/subscribe', list(from, ADDED_AT_ONCE, from === 0 ? 10 : 0))
    const few = await worker.work('/due?count', {})
    await worker.work('/subscribe', list(LIST, MAILS, MAILS))
    const many = await worker.work('/due?count', {})
    print(`${METHOD}\n`)
    print(`${tableOf([dueRow(`10 of ${LIST}`, few), dueRow(`${MAILS} of ${LIST + MAILS}`, many)])}\n`)
    print(tableOf([await sendingRow(worker, many.result as unknown[])]))
  } finally {
    await worker.stop()
    rmSync(state, { recursive: true, force: true })
  }
}

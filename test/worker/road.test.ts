import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUDGET, FERRY, NOTHING } from '../flows/ferry-reports.ts'
import { type LocalWorker, startWorker, TOKEN, until } from './harness.ts'

const DAY = '2025-05-04'
const SURFACES = ['/', '/2025/05/04', '/feed.xml', '/atom.xml', '/feed.json', `/api/v1/days/${DAY}`]

let worker: LocalWorker
beforeAll(async () => {
  worker = await startWorker()
}, 120_000)
afterAll(() => worker.stop())

const post = (reports: unknown[], token = TOKEN): Promise<Response> =>
  worker.fetch('/api/v1/reports', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reports }),
  })

const editionOf = async (day: string): Promise<number> => {
  const response = await worker.fetch(`/api/v1/days/${day}`)
  const body = (await response.json()) as { edition?: number }
  return body.edition ?? 0
}

const etagsOf = async (): Promise<(string | null)[]> => {
  const responses = await Promise.all(SURFACES.map((path) => worker.fetch(path)))
  await Promise.all(responses.map((response) => response.arrayBuffer()))
  expect(responses.map(({ status }) => status)).toEqual(SURFACES.map(() => 200))
  return responses.map(({ headers }) => headers.get('etag'))
}

const statusesWith = (etags: (string | null)[]): Promise<number[]> =>
  Promise.all(
    SURFACES.map(async (path, nth) => {
      const response = await worker.fetch(path, { headers: { 'if-none-match': etags[nth] ?? '' } })
      await response.arrayBuffer()
      return response.status
    }),
  )

describe('the real Worker', () => {
  test('takes nothing in without the operator’s token', async () => {
    for (const token of ['', 'wrong', `${TOKEN}x`]) {
      const response = await post([BUDGET], token)
      expect(response.status).toBe(401)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      await response.arrayBuffer()
    }
    const status = (await (await worker.fetch('/api/v1/status')).json()) as { reports: number }
    expect(status.reports).toBe(0)
  })

  test('reports in → cron → queue → a new edition, and a changed ETag on page and feed', async () => {
    const answer = await post([...FERRY, NOTHING])
    expect(answer.status).toBe(200)
    const { results } = (await answer.json()) as { results: { outcome: string }[] }
    expect(results.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('taken in'), 'set aside'])

    await worker.scheduled()
    await until(
      () => editionOf(DAY),
      (edition) => edition === 1,
    )
    const first = await etagsOf()
    expect(await statusesWith(first)).toEqual(SURFACES.map(() => 304))

    await (await post([BUDGET])).arrayBuffer()
    expect(await statusesWith(first)).toEqual(SURFACES.map(() => 304))
    await worker.scheduled()
    await until(
      () => editionOf(DAY),
      (edition) => edition === 2,
    )
    const second = await etagsOf()
    for (const [nth, etag] of second.entries()) expect(etag, SURFACES[nth]).not.toBe(first[nth])
    expect(await statusesWith(first)).toEqual(SURFACES.map(() => 200))
    expect(await statusesWith(second)).toEqual(SURFACES.map(() => 304))
    expect(worker.errors()).toEqual([])
  }, 60_000)

  test('the day’s picture is drawn by a job, once for what it shows', async () => {
    const card = () => worker.fetch('/2025/05/04/card.png')
    const response = await until(card, ({ status }) => status === 200)
    expect(response.headers.get('content-type')).toBe('image/png')
    const view = new DataView(await response.arrayBuffer())
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630])
    const runs = () =>
      worker.sql<{ outcome: string }>("SELECT outcome FROM runs WHERE kind = 'picture' ORDER BY started_at")
    const due = () => worker.sql('SELECT day FROM pictures WHERE drawn IS NOT wanted')
    await until(due, ({ length }) => length === 0)
    const drawn = async () => (await runs()).filter(({ outcome }) => outcome === 'drawn').length
    const times = await drawn()
    expect([1, 2]).toContain(times)
    await worker.queue('daybook-jobs', [{ kind: 'picture', date: DAY }])
    expect((await runs()).at(-1)?.outcome).toBe('unchanged')
    await worker.scheduled()
    expect([await due(), await drawn()]).toEqual([[], times])
    expect(worker.errors()).toEqual([])
  }, 60_000)

  test('the scheduled handler without work changes nothing', async () => {
    const before = await etagsOf()
    await worker.scheduled()
    expect(await statusesWith(before)).toEqual(SURFACES.map(() => 304))
  })

  test('settles a batch message by message, and keeps what was given up on', async () => {
    const batch = await worker.queue('daybook-jobs', [{ kind: 'index' }, { kind: 'no such job' }])
    expect(batch).toMatchObject({ outcome: 'ok', explicitAcks: ['0', '1'], retryMessages: [] })
    const dead = await worker.queue('daybook-dead', [{ kind: 'rebuild', date: DAY }])
    expect(dead).toMatchObject({ outcome: 'ok', explicitAcks: ['0'] })
    const status = await worker.fetch('/api/v1/status', { headers: { authorization: `Bearer ${TOKEN}` } })
    const { failures } = (await status.json()) as { failures: { subject: string }[] }
    expect(failures.map(({ subject }) => subject)).toEqual([
      `{"kind":"rebuild","date":"${DAY}"}`,
      '{"kind":"no such job"}',
    ])
  })
})

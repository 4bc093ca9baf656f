import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCron } from '../../src/flows/run-cron.ts'
import { type JobMessage, recordDeadLetters, runJobs } from '../../src/flows/run-jobs.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { BUDGET, FERRY, FERRY_FREE } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(async () => {
  local.sent.length = 0
  await local.wipe()
})

const messagesOf = (bodies: unknown[]) => {
  const settled: string[] = []
  const messages = bodies.map(
    (body, n): JobMessage => ({
      id: String(n),
      body,
      ack: () => settled.push(`${n} ack`),
      retry: () => settled.push(`${n} retry`),
    }),
  )
  return { messages, settled }
}

describe('the cron', () => {
  test('makes a job of each dirty day and one of the reports to index; run, they leave nothing to do', async () => {
    const { ports, sent } = local
    await takeInReports(ports, [...FERRY, BUDGET, FERRY_FREE])
    await runCron(ports)
    expect(sent).toEqual([
      { kind: 'rebuild', date: '2025-05-04' },
      { kind: 'rebuild', date: '2025-05-05' },
      { kind: 'index' },
    ])
    const { messages, settled } = messagesOf([...sent, ...sent.splice(0)])
    await runJobs(ports, messages)
    expect(settled).toEqual(messages.map(({ id }) => `${id} ack`))
    const pictures = sent.splice(0)
    expect(pictures).toEqual([
      { kind: 'picture', date: '2025-05-04' },
      { kind: 'picture', date: '2025-05-05' },
    ])
    await runCron(ports)
    expect(sent.splice(0)).toEqual(pictures)
    await runJobs(ports, messagesOf([...pictures, ...pictures]).messages)
    await runCron(ports)
    expect(sent).toEqual([])
    expect(await ports.search.reportsOf('sandbank', '2025-05-04', '2025-05-05', 9)).not.toEqual([])
    expect(await ports.days.days(null, 9)).toHaveLength(2)
  })
})

describe('a batch', () => {
  test('settles each message by itself', async () => {
    const { ports } = local
    await takeInReports(ports, [BUDGET])
    const failing = {
      ...ports,
      search: { ...ports.search, catchUp: () => Promise.reject(new Error('the index is away')) },
    }
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { messages, settled } = messagesOf([
      { kind: 'index' },
      { kind: 'rebuild', date: '2025-02-30' },
      'nonsense',
      { kind: 'rebuild', date: '2025-05-04' },
    ])
    await runJobs(failing, messages)
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
    expect(settled).toEqual(['0 retry', '1 ack', '2 ack', '3 ack'])
    const { failures, lastRuns } = await ports.runs.status()
    expect(failures.map(({ subject, detail }) => [subject, detail])).toEqual([
      ['"nonsense"', 'not a job'],
      ['{"kind":"rebuild","date":"2025-02-30"}', 'not a job'],
      ['search', 'the index is away'],
    ])
    expect(lastRuns.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['rebuild', 'new edition'],
      ['index', 'failed'],
      ['take in', '1 taken in, 0 already known, 0 set aside'],
    ])
  })

  test('of dead letters becomes failures', async () => {
    const { ports } = local
    const { messages, settled } = messagesOf([{ kind: 'rebuild', date: '2025-05-04' }, null])
    await recordDeadLetters(ports, messages)
    expect(settled).toEqual(['0 ack', '1 ack'])
    expect((await ports.runs.status()).failures).toHaveLength(2)
  })
})

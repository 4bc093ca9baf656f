import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../cli/run-cli.ts'
import { BUDGET, FERRY, NOTHING } from '../flows/ferry-reports.ts'
import { TOKEN, until } from './harness.ts'
import { type NetworkWorker, startOnNetwork } from './on-network.ts'

const DAY = '2025-05-04'
let from: NetworkWorker
let into: NetworkWorker
const folder = mkdtempSync(join(tmpdir(), 'daybook-backup-'))
const file = join(folder, 'daybook.jsonl')

beforeAll(async () => {
  from = await startOnNetwork({})
  into = await startOnNetwork({})
}, 120_000)
afterAll(async () => {
  await Promise.all([from.stop(), into.stop()])
  rmSync(folder, { recursive: true, force: true })
})

const json = async (worker: NetworkWorker, path: string): Promise<Record<string, unknown>> =>
  (await (await worker.fetch(path)).json()) as Record<string, unknown>
const run = (command: string, worker: NetworkWorker) =>
  runCli(command, [file, '--to', worker.url], { DAYBOOK_TOKEN: TOKEN })
const built = async (worker: NetworkWorker) => {
  await worker.scheduled()
  await until(
    async () => ({
      day: await json(worker, `/api/v1/days/${DAY}`),
      status: await json(worker, '/api/v1/status'),
    }),
    ({ day, status }) => day.edition !== undefined && (status.dirtyDays as string[]).length === 0,
  )
}

test('npm run export, npm run import: another Worker has the same days, events and editions', async () => {
  const taken = await from.fetch('/api/v1/reports', {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reports: [...FERRY, BUDGET, NOTHING] }),
  })
  expect(taken.status).toBe(200)
  await built(from)
  expect(await run('export.ts', from)).toMatchObject({ code: 0, stderr: '' })

  // A file that was cut is gone on with from its last mark.
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, whole.length * 0.7))
  expect(await run('export.ts', from)).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(file, 'utf8')).toBe(whole)

  const first = await run('import.ts', into)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/lines put back, 0 already known, 0 rejected\n$/)
  await built(into)
  for (const path of [
    `/api/v1/days/${DAY}`,
    `/api/v1/days/${DAY}/editions`,
    '/api/v1/events',
    '/api/v1/reports',
  ])
    expect(await json(into, path)).toEqual(await json(from, path))
  expect((await run('import.ts', into)).stdout).toMatch(/ 0 rejected\n$/)

  appendFileSync(file, 'not a line\n')
  const bad = await run('import.ts', into)
  expect(bad.code).toBe(1)
  expect(bad.stdout).toMatch(new RegExp(`^line ${whole.split('\n').length}: is no line of an export`))
}, 120_000)

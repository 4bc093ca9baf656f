import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { RUNS_KEPT_MAX, RUNS_SHOWN_MAX } from '../../src/limits.ts'
import type { Run } from '../../src/ports/runs.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { runStore } from '../../src/store/run-store.ts'
import { runs } from '../../src/store/schema.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aSetAside, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const aRun = (subject: string): Run => ({
  kind: 'rebuild',
  subject,
  outcome: 'unchanged',
  startedAt: '2025-05-04T10:00:00.000Z',
  endedAt: '2025-05-04T10:00:01.000Z',
})

test('the status of an empty installation', async () => {
  expect(await runStore(local.db).status()).toEqual({
    reports: 0,
    setAside: 0,
    events: 0,
    days: 0,
    dirtyDays: [],
    lastRuns: [],
    failures: [],
  })
})

test('the status counts, and shows runs and failures newest first', async () => {
  const store = runStore(local.db)
  await reportStore(local.db).write(aWrite(0, [{ id: 'a', event: 'e1' }], { setAside: [aSetAside('s')] }))
  await store.record(aRun('first'))
  await store.record(aRun('second'))
  await store.fail('job', 'rebuild', 'no luck', '2025-05-04T11:00:00.000Z')
  const status = await store.status()
  expect(status).toMatchObject({ reports: 1, setAside: 1, events: 0, dirtyDays: ['2025-05-04'] })
  expect(status.lastRuns).toEqual([aRun('second'), aRun('first')])
  expect(status.failures).toMatchObject([{ kind: 'job', detail: 'no luck' }])
})

test('the log keeps its newest rows', async () => {
  const store = runStore(local.db)
  for (let n = 0; n < RUNS_KEPT_MAX; n += 10)
    await local.db.insert(runs).values(Array.from({ length: 10 }, (_, k) => aRun(String(n + k))))
  await store.record(aRun('the last'))
  const kept = await local.db.select({ subject: runs.subject }).from(runs)
  expect(kept).toHaveLength(RUNS_KEPT_MAX)
  expect(kept.map(({ subject }) => subject)).not.toContain('0')
  expect((await store.status()).lastRuns).toHaveLength(RUNS_SHOWN_MAX)
})

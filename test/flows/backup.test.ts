import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { createApp } from '../../src/http/app.ts'
import { chained, KEPT_KINDS } from '../../src/model/backup.ts'
import type { Ports } from '../../src/ports.ts'
import { BUDGET, FERRY, FERRY_FREE, NOTHING } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
let ports: Ports
const app = createApp()
beforeAll(async () => {
  local = await startPorts()
  ports = { ...local.ports, settings: { ...local.ports.settings, apiToken: 'backup-token' } }
})
afterAll(() => local.close())

const HEADERS = { authorization: 'Bearer backup-token', 'content-type': 'application/json' }
type Line = Record<string, unknown> & { kind: string }

const download = async (query = ''): Promise<string> => {
  const response = await app.request(`/api/v1/export${query}`, { headers: HEADERS }, { ports })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toContain('no-store')
  return response.text()
}
const linesOf = (file: string): string[] => file.split('\n').filter((line) => line !== '')
const kept = (file: string): Line[] =>
  linesOf(file)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ kind }) => kind !== 'mark' && kind !== 'end')

const upload = async (lines: unknown[]): Promise<{ outcome: string; detail?: string }[]> => {
  const body = JSON.stringify({ lines })
  const response = await app.request('/api/v1/import', { method: 'POST', headers: HEADERS, body }, { ports })
  expect(response.status).toBe(200)
  return ((await response.json()) as { results: { outcome: string; detail?: string }[] }).results
}

const PLACE = ['daybook export', ...KEPT_KINDS]
/** As the command line does it: kinds in order, reports as they came. */
const inOrder = (lines: Line[]): Line[] =>
  lines.toSorted(
    (a, b) =>
      PLACE.indexOf(a.kind) - PLACE.indexOf(b.kind) ||
      Number(a.arrival ?? a.seq ?? 0) - Number(b.arrival ?? b.seq ?? 0),
  )
const putBack = async (file: string) => {
  const results: { outcome: string }[] = []
  const lines = inOrder(kept(file))
  for (let at = 0; at < lines.length; at += 5) results.push(...(await upload(lines.slice(at, at + 5))))
  return results.map(({ outcome }) => outcome)
}

const DAYS = ['2025-05-04', '2025-05-05']
const build = async () => {
  for (const day of DAYS) await rebuildDay(ports, day)
}
const documents = async () =>
  Promise.all(
    [...DAYS.map((day) => `days/${day}`), ...DAYS.map((day) => `days/${day}/editions`), 'events', 'days'].map(
      async (path) => (await app.request(`/api/v1/${path}`, {}, { ports })).json(),
    ),
  )

const corrections = async () => (await ports.days.corrections(null, 99)).items

const archive = async () => {
  await local.wipe()
  await takeInReports(ports, [...FERRY.slice(0, 2), BUDGET, NOTHING])
  await build()
  await takeInReports(ports, [...FERRY.slice(2), FERRY_FREE])
  await build()
  await build()
}

test('an export put back into an empty instance makes the same days, events and editions', async () => {
  await archive()
  const before = await documents()
  const taken = await corrections()
  expect(taken).not.toEqual([])
  const counted = await ports.sources.all()
  expect(counted.reduce((sum, { reports }) => sum + reports, 0)).toBe(7)
  const file = await download()
  await local.wipe()
  const outcomes = await putBack(file)
  expect(new Set(outcomes)).toEqual(new Set(['written']))
  expect(await documents()).toEqual(before)
  expect(await corrections()).toEqual(taken)
  expect((await ports.documents.document('corrections', ''))?.body).toEqual(taken)
  expect(await ports.sources.all()).toEqual(counted)
  expect((await ports.documents.document('sources', ''))?.body?.sources).toEqual(counted)
  // Built again of what was put back, nothing differs.
  expect(await Promise.all(DAYS.map((day) => ports.days.generation(day)))).not.toContain(null)
  for (const day of DAYS) expect(await rebuildDay(ports, day)).toBe('unchanged')
  expect(await documents()).toEqual(before)
  // What comes later is grouped as it would have been.
  expect(new Set(await putBack(file))).toEqual(new Set(['written', 'already known']))
  expect(await documents()).toEqual(before)
  expect(await ports.sources.all()).toEqual(counted)
})

test('ids that gave way still redirect', async () => {
  await archive()
  const [event] = (await ports.days.day('2025-05-04'))?.body?.events ?? []
  const gone = 'e00000000000000aa'
  await ports.backup.putEvents([{ id: gone, seq: 1, mergedInto: event?.id ?? '' }])
  const file = await download('?from=2025-05-04&to=2025-05-04')
  await local.wipe()
  await putBack(file)
  const response = await app.request(`/api/v1/events/${gone}`, {}, { ports })
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe(`/api/v1/events/${event?.id}`)
})

test('the trailer counts and hashes all lines, and a mark goes on where it stands', async () => {
  await archive()
  const file = await download()
  const lines = linesOf(file)
  const last = JSON.parse(lines.at(-1) ?? '') as {
    kind: string
    counts: Record<string, number>
    hash: string
  }
  const told = lines.filter((line) => !/^\{"kind":"(mark|end)"/.test(line))
  expect(last.hash).toBe(told.reduce(chained, ''))
  expect(last.counts).toMatchObject({ report: 7, 'set aside': 1, day: 2 })
  const marks = lines.flatMap((line, at) => (line.startsWith('{"kind":"mark"') ? [at] : []))
  expect(marks.length).toBeGreaterThan(3)
  for (const at of marks) {
    const { cursor } = JSON.parse(lines[at] ?? '') as { cursor: string }
    const rest = linesOf(await download(`?cursor=${cursor}`))
    expect(rest).toEqual(lines.slice(at + 1))
  }
})

test('a bad line is told by its place and costs no other', async () => {
  await archive()
  const lines = inOrder(kept(await download()))
  const reports = lines.filter(({ kind }) => kind === 'report') as (Line & { report: { text: string } })[]
  await local.wipe()
  const [first, second, third] = reports
  const results = await upload([
    { ...first, report: { ...first?.report, text: 'Other words.' } },
    second,
    { kind: 'report', report: {} },
    'no line',
    { ...third, report: { ...third?.report, url: 'javascript:alert(1)' } },
    { kind: 'daybook export', version: 9, timezone: 'UTC', from: DAYS[0], to: DAYS[1], exportedAt: 'x' },
  ])
  expect(results.map(({ outcome }) => outcome)).toEqual([
    'rejected',
    'written',
    'rejected',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(results.map(({ detail }) => detail)).toEqual([
    'its hash is not that of its text',
    undefined,
    expect.stringMatching(/^arrival: /),
    expect.stringMatching(/^line: /),
    expect.stringMatching(/^report\.url: /),
    'the file is of version 9; version 1 is read',
  ])
})

test.each([
  ['no token', {}, 401],
  ['no cursor of an export', { ...HEADERS }, 400],
])('an export with %s is refused', async (_, headers, status) => {
  const response = await app.request('/api/v1/export?cursor=abc', { headers }, { ports })
  expect(response.status).toBe(status)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startFakeDaybook } from './fake-daybook.ts'
import { runCli } from './run-cli.ts'

const TEXT = 'Bridge opens\n\nThe bridge opened on Tuesday.\n\nRead more:\u001b[31m Ten bridges'

const aReport = (id: string, more: object = {}) => ({
  id,
  source: { name: 'The Gull', because: 'handed in with the report' },
  origin: { name: 'Northwire', because: 'from the dateline' },
  published: { at: '2021-05-04', from: 'handed in with the report' },
  copyOf: null,
  revisionOf: null,
  text: TEXT,
  paragraphs: [
    { start: 0, end: 12, role: 'headline', because: 'the first line' },
    { start: 14, end: 43, role: 'lede', because: 'the first sentence' },
    { start: 45, end: TEXT.length, role: 'furniture', because: 'leads elsewhere' },
  ],
  stored: {
    isKnown: false,
    event: { title: null },
    joinedBecause: 'the first report',
    copyOf: null,
    revisionOf: null,
  },
  ...more,
})

const STORED = {
  isKnown: false,
  event: { title: 'Bridge opens' },
  joinedBecause: 'shares bridge with 2 reports',
  copyOf: { report: 'r9', because: 'most words are the same' },
  revisionOf: null,
}

let folder = ''
let daybook: Awaited<ReturnType<typeof startFakeDaybook>>
const write = (name: string) => writeFileSync(join(folder, name), `Report ${name}`)
const dryRun = () => runCli('ingest.ts', [folder, '--to', daybook.url, '--token', 'abc', '--dry-run'])

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-dry-'))
  daybook = await startFakeDaybook(({ reports }) => ({
    status: 200,
    body: {
      results: reports.map((_, at) => ({
        outcome: 'taken in',
        id: `r${at}`,
        title: 'Bridge',
        day: '2021-05-04',
      })),
      reports: reports.map((_, at) => aReport(`r${at}`, at === 1 ? { stored: STORED } : {})),
      markdown: '# 4 May 2021\n',
    },
  }))
})
afterEach(async () => {
  await daybook.close()
  rmSync(folder, { recursive: true })
})

it('tells what each file is read as, what is left out of it, and the days', async () => {
  for (const name of ['a.txt', 'b.txt']) write(name)
  const ran = await dryRun()
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  const common = [
    '  from The Gull (handed in with the report)',
    '  text of Northwire (from the dateline)',
    '  published 2021-05-04 (handed in with the report)',
  ]
  const leftOut = [
    '  headline: “Bridge opens” (the first line)',
    '  furniture: “Read more: [31m Ten bridges” (leads elsewhere)',
  ]
  expect(ran.stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/a\.txt: taken in as r0, 2021-05-04: Bridge$/),
    ...common,
    ...leftOut,
    expect.stringMatching(/b\.txt: taken in as r1/),
    ...common,
    '  among the stored: joins “Bridge opens”: shares bridge with 2 reports',
    '  among the stored: a copy of r9: most words are the same',
    ...leftOut,
    '',
    '# 4 May 2021',
    '',
    'Nothing of it is stored. 2 files: 2 taken in',
  ])
  expect(daybook.calls.map(({ path }) => path)).toEqual(['/api/v1/preview?against=stored'])
})

it('previews so many at a time', async () => {
  for (let n = 0; n < 45; n++) write(`${String(n).padStart(2, '0')}.txt`)
  expect((await dryRun()).stdout).toMatch(/45 files: 45 taken in\n$/)
  expect(daybook.calls.map(({ reports }) => reports.length)).toEqual([20, 20, 5])
})

it('answers 1 where a call is too large', async () => {
  await daybook.close()
  daybook = await startFakeDaybook(() => ({ status: 413, body: { title: 'The body is too large' } }))
  write('a.txt')
  const ran = await dryRun()
  expect(ran).toMatchObject({ code: 1, stderr: '' })
  expect(ran.stdout).toMatch(
    /a\.txt: rejected: The body is too large\nNothing of it is stored\. 1 file: 1 rejected/,
  )
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const COMMAND = join(import.meta.dirname, '../../src/cli/bench.ts')

const FERRY =
  'The ferry Aurora ran aground in fog off Skarholm on Monday. A pilot boat took the crew of nine ashore.'
const TOWER =
  'A storm tore the lamp house from the lighthouse at Cape Reed. The keeper was not hurt, officials said.'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, lines: unknown[]): string => {
  const path = join(folder, name)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}

const bench = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr: stderr.trim().split('\n') }
}

describe('npm run bench', () => {
  it('tells the event of every row: alike together, copies, rows set aside and rows without a date too', () => {
    const rows = [
      {
        id: '1',
        title: 'Ferry aground off Skarholm',
        text: FERRY,
        date: '2031-05-05',
        source: 'Gazette',
        url: '',
      },
      { id: '2', title: 'Storm breaks lighthouse', text: TOWER, date: null, source: 'Courier', url: null },
      { id: '3', title: 'Aurora: crew safe', text: FERRY, date: '2031-05-05', source: 'Courier' },
      { id: '4', title: '', text: '   ', date: '', source: '', url: '' },
      { id: '5', title: 'Ferry aground off Skarholm', text: FERRY, date: '2031-05-05', source: 'Gazette' },
    ]
    const { status, stdout } = bench('grouping', fileOf('rows.jsonl', rows))
    expect(status).toBe(0)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; event: string })
    expect(answers.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
    const [ferry, tower, carried, aside, again] = answers.map(({ event }) => event)
    expect(carried).toBe(ferry)
    expect(again).toBe(ferry)
    expect(new Set([ferry, tower, aside]).size).toBe(3)
  })

  it('writes a set with some of its reports carried by seven more outlets, the same in every run', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      id: `r${i}`,
      event: `e${i}`,
      text: `${FERRY}\n${TOWER}`,
    }))
    const path = fileOf('labelled.jsonl', rows)
    const { stdout } = bench('syndicate', path)
    const written = stdout.trim().split('\n')
    const carried = written
      .map((line) => JSON.parse(line) as (typeof rows)[0])
      .filter(({ id }) => id.includes(' '))
    expect(written.length).toBe(rows.length + carried.length)
    expect(carried.length).toBeGreaterThan(0)
    expect(carried.length % 7).toBe(0)
    for (const { id, event, text } of carried) {
      expect(event).toBe(id.replace(/^r(\d+) .*/, 'e$1'))
      expect(text).toMatch(/^[A-Z]+ — The ferry Aurora/)
    }
    expect(bench('syndicate', path).stdout).toBe(stdout)
  })

  const refusals = [
    { name: 'no command', args: () => [], expected: 'bench takes' },
    { name: 'an unknown command', args: () => ['toString', 'x'], expected: 'bench takes' },
    { name: 'an unreadable file', args: () => ['grouping', join(folder, 'absent')], expected: 'cannot read' },
    {
      name: 'a line that is not JSON',
      args: () => ['grouping', fileOf('bad.jsonl', ['{', '{}'])],
      expected: 'line 1',
    },
    {
      name: 'a row of another set',
      args: () => ['grouping', fileOf('other.jsonl', [{ x: 1 }])],
      expected: 'is not a set',
    },
    {
      name: 'an odd number of words',
      args: () => ['summary', 'x', '--words', '0'],
      expected: '--words takes',
    },
  ]
  for (const { name, args, expected } of refusals) {
    it(`refuses ${name} in one line`, () => {
      const { status, stdout, stderr } = bench(...args())
      expect({ status, stdout, lines: stderr.length }).toEqual({ status: 2, stdout: '', lines: 1 })
      expect(stderr[0]).toContain(expected)
    })
  }
})

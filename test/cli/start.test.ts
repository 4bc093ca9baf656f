import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Day } from '../../src/model/day.ts'
import { ROOT, runCli } from './run-cli.ts'

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

type Started = { child: ChildProcess; ended: Promise<number | null>; output: () => string }

const folder = mkdtempSync(join(tmpdir(), 'daybook-start-'))
const state = join(folder, 'state')
let running: Started | null = null
/** Starts Daybook and waits until it says that it is open. */
const start = async (args: string[]): Promise<Started> => {
  let output = ''
  const child = spawn(process.execPath, [resolve(ROOT, 'src/cli/start.ts'), ...args], { cwd: ROOT })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  running = { child, ended, output: () => output }
  await new Promise<void>((open, failed) => {
    const hear = (part: Buffer) => {
      output += part.toString('utf8')
      if (output.includes('Ctrl-C ends it')) open()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', () => failed(new Error(output)))
  })
  return running
}

/** State and parent of a process, or null where there is none (proc(5)). */
const statusOf = (pid: string | number): [state: string, parent: number] | null => {
  try {
    const [state = '', parent] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(
      ' ',
    )
    return [state, Number(parent)]
  } catch {
    return null
  }
}

/** Everything that a process has started, and what that has started. */
const offspring = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statusOf(name)?.[1] === pid)
    .flatMap((name) => [Number(name), ...offspring(Number(name))])

/** A zombie has ended; only nobody has asked for its exit code yet. */
const isAlive = (pid: number): boolean => !['Z', 'X'].includes(statusOf(pid)?.[0] ?? 'X')

let port = 0

beforeAll(async () => {
  port = await freePort()
})
afterEach(async () => {
  // Not SIGKILL: a start that is killed so leaves its workerd behind.
  running?.child.kill('SIGTERM')
  await running?.ended
  running = null
})
afterAll(() => rmSync(folder, { recursive: true }))

const getDay = async (): Promise<Day> =>
  (await (await fetch(`http://127.0.0.1:${port}/api/v1/days/2022-03-29`)).json()) as Day

let firstHash = ''

describe('npm start', () => {
  it('opens the sample day, is one installation, and ends cleanly', async () => {
    running = await start(['--port', String(port), '--state', state])
    const url = `http://127.0.0.1:${port}`
    for (const shown of ['5 files: 5 taken in', `${url}/feed.xml`, `${url}/api/v1/days`, `${url}/status`])
      expect(running.output()).toContain(shown)

    const token = readFileSync(join(state, 'token'), 'utf8').trim()
    expect(running.output()).toContain(token)
    expect(statSync(join(state, 'token')).mode & 0o777).toBe(0o600)

    const day = await getDay()
    firstHash = day.hash
    expect(day.ledger).toMatchObject({ takenIn: 5, grouped: 5, copies: 0, single: 0, setAside: 0 })
    expect(day.events).toHaveLength(1)
    const [event] = day.events
    expect(event?.origins).toBe(3)
    const bySource = new Map(event?.reports.map((one) => [one.source, one]))
    expect(bySource.get('The Inland Ledger')?.revisionOf).toBe(bySource.get('Lakeshore Bulletin')?.id)
    expect(bySource.get('The Strait Observer')?.misfits).toHaveLength(1)
    expect(event?.quotes.map(({ verdict }) => verdict)).toContain('variant wording')
    const fled = event?.figures.find(({ measure }) => measure === 'fled')
    expect(fled?.verdict).toBe('compatible')
    const second = await runCli('start.ts', ['--port', String(await freePort()), '--state', state])
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(/is in use by another npm start/) })

    const workers = offspring(running.child.pid ?? 0)
    expect(workers.length).toBeGreaterThan(0)
    running.child.kill('SIGTERM')
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(0)
    await vi.waitFor(() => expect(workers.filter(isAlive)).toEqual([]), 3_000)
    expect(existsSync(join(state, 'start.pid'))).toBe(false)
    expect(running.output()).not.toMatch(/^\s+at /m)
  })

  it('keeps what it had, and takes in more with the day that it is told', async () => {
    const more = join(folder, 'note.txt')
    writeFileSync(more, NOTE)
    // A start that was killed leaves its mark behind, and another program has its number since.
    writeFileSync(join(state, 'start.pid'), String(process.ppid))
    const flags = ['--reports', more, '--published', '2021-05-04', '--token', 'told']
    running = await start(['--port', String(port), '--state', state, ...flags])
    expect(running.output()).toMatch(/note\.txt: taken in as \w+, 2021-05-04/)
    expect(running.output()).toContain('6 files: 1 taken in, 5 already known')
    expect((await getDay()).hash).toBe(firstHash)

    const address = `http://127.0.0.1:${port}`
    const again = await runCli('ingest.ts', [more, '--to', address, '--state', state])
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/note\.txt: already known/) })
    const dry = await runCli('ingest.ts', [more, '--to', address, '--state', state, '--dry-run'])
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toMatch(/note\.txt: taken in as \w+, .*\n(?: {2}.*\n)* {2}stored already\n/)
    expect(dry.stdout).toMatch(/^## \[?Ferry link/m)
    expect(dry.stdout).toMatch(/\nNothing of it is stored\. 1 file: 1 taken in\n$/)
    expect(await runCli('ingest.ts', [more, '--to', address, '--token', 'wrong'])).toMatchObject({
      code: 2,
      stderr: `daybook: ${address} does not take this token\n`,
    })
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(0)
  })
})

const NOTE = `Ferry link between the islands reopens

The ferry between the two islands sailed again on Tuesday after repairs to its engine that took eleven days. The harbour office said that 240 passengers travelled on the first morning.

The operator said that the winter timetable holds until further notice. Freight is carried in the evening only, and the night crossing remains closed for the season.`

describe('npm start, when it cannot', () => {
  it.each([
    ['a port that is none', ['--port', '80800'], /--port takes a number/],
    ['an unknown flag', ['--colour'], /Unknown option '--colour'/],
    ['a flag without its value', ['--port'], /argument missing/],
    ['a word too many', ['reports'], /Unexpected argument 'reports'/],
    ['a day that is none', ['--published', '29 March'], /--published takes a day/],
    ['a token that is none', ['--token', 'a b'], /--token takes/],
    ['a folder that is not there', ['--reports', 'nowhere'], /cannot read .*nowhere: ENOENT/],
    ['content that is not there', ['--content', 'nowhere'], /cannot read .*nowhere: ENOENT/],
    [
      'a folder without reports',
      ['--reports', '.ci'],
      /holds no \.md, \.txt, \.html, \.json, \.jsonl or \.eml file/,
    ],
    ['a state that is a file', ['--state', 'package.json'], /cannot use the state folder/],
  ])('%s: one line, exit 2', async (_, args, expected) => {
    const ran = await runCli('start.ts', ['--state', join(folder, 'unused'), ...args])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(expected)
    expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
  })

  it('a busy port: one line, exit 2, and the state is free again', async () => {
    const busy = createServer()
    await new Promise<void>((listening) => busy.listen(0, '127.0.0.1', listening))
    const address = busy.address()
    const taken = String(typeof address === 'object' ? address?.port : 0)
    const ran = await runCli('start.ts', ['--port', taken, '--state', join(folder, 'busy')])
    busy.close()
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr: `daybook: port ${taken} is in use; choose another with --port\n`,
    })
    expect(existsSync(join(folder, 'busy/start.pid'))).toBe(false)
  })

  it.each([['start.ts'], ['ingest.ts']])('%s --help tells its flags', async (command) => {
    const ran = await runCli(command, ['--help'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/--published DATE/)
  })
})

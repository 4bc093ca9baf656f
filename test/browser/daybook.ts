import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUDGET, FERRY } from '../flows/ferry-reports.ts'
import { until } from '../worker/harness.ts'

const ROOT = join(import.meta.dirname, '../..')
const TOKEN = 'a-token-for-the-browser-test'

export type Daybook = { url: string; stop(): Promise<void> }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Resolves when the process says so; rejects with what it said when it ends before. */
const opened = (started: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (words: Buffer): void => {
      said += words.toString()
      if (/^Daybook is open/m.test(said)) resolve()
    }
    started.stdout?.on('data', hear)
    started.stderr?.on('data', hear)
    started.once('exit', () => reject(new Error(`npm start ended:\n${said}`)))
  })

const post = async (url: string, reports: unknown[]): Promise<void> => {
  const response = await fetch(`${url}/api/v1/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reports }),
  })
  if (!response.ok) throw new Error(`POST reports: ${response.status} ${await response.text()}`)
}

/** Hands reports in and waits until their day has this edition. */
const build = async (url: string, reports: unknown[], day: string, edition: number): Promise<void> => {
  await post(url, reports)
  await (await fetch(`${url}/cdn-cgi/handler/scheduled`)).text()
  const editionOf = async (): Promise<number> => {
    const body = (await (await fetch(`${url}/api/v1/days/${day}`)).json()) as { edition?: number }
    return body.edition ?? 0
  }
  await until(editionOf, (now) => now >= edition, 60_000)
}

/** A day of the sample, and one with a second edition. */
export const SAMPLE_DAY = '/2022/03/29'
export const EDITED_DAY = '/2025/05/04'

/** `npm start` on a state of its own: the sample day, and a day of two editions. */
export const startDaybook = async (): Promise<Daybook> => {
  const state = mkdtempSync(join(tmpdir(), 'daybook-browser-'))
  const port = await freePort()
  const args = ['start', '--silent', '--', '--port', String(port), '--state', state, '--token', TOKEN]
  const started = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    started.kill()
    await ended
    rmSync(state, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await opened(started)
    await build(url, FERRY, '2025-05-04', 1)
    await build(url, [BUDGET], '2025-05-04', 2)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

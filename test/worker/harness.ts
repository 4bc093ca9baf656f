import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTestHarness } from 'wrangler'
import type { Env } from '../../src/wire.ts'

export const TOKEN = 'a-token-for-tests-only'

/** How the Worker settled a batch; by message id. */
type Settled = { outcome: string; explicitAcks: string[]; retryMessages: unknown[] }

type Message = { id: string; timestamp: Date; attempts: number; body: unknown }
type QueueDoor = { queue(name: string, messages: Message[]): Promise<Settled> }

export type LocalWorker = {
  /** A path of the site, or a whole address */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Fires the cron, as Cloudflare would. */
  scheduled(): Promise<void>
  /** Hands the Worker a batch of a queue. */
  queue(name: string, bodies: unknown[]): Promise<Settled>
  /** Hands the Worker a mail: `rejectReason` where it was sent back, 'exception' where it shall come again */
  email(
    from: string,
    to: string,
    raw: string | Uint8Array<ArrayBuffer>,
  ): Promise<{ outcome: string; rejectReason?: string }>
  /** Runs a statement on its DB. */
  sql<T>(statement: string, ...values: unknown[]): Promise<T[]>
  /** What the Worker has logged as errors since it started */
  errors(): string[]
  stop(): Promise<void>
}

/**
 * The real Worker of wrangler.toml in workerd, with empty databases brought up to date and a token of its own. What it
 * fetches goes through Node, which follows redirects on its own and answers 500 for what it cannot reach: a test of
 * what fetches starts it by `startOnNetwork`.
 */
export const startWorker = async (vars: Record<string, string> = {}): Promise<LocalWorker> => {
  const server = createTestHarness({
    root: join(import.meta.dirname, '../..'),
    workers: [{ configPath: 'wrangler.toml', secrets: { API_TOKEN: TOKEN }, vars }],
  })
  await server.listen()
  const worker = server.getWorker<Env>()
  await worker.applyD1Migrations('DB')
  await worker.applyD1Migrations('SEARCH')
  return {
    fetch: async (path, init) => (await server.fetch(path, init as never)) as unknown as Response,
    async scheduled() {
      const { outcome } = await worker.scheduled({ cron: '*/5 * * * *', scheduledTime: new Date() })
      if (outcome !== 'ok') throw new Error(`the scheduled handler ended with “${outcome}”`)
    },
    async queue(name, bodies) {
      const timestamp = new Date()
      const messages = bodies.map((body, n) => ({ id: String(n), timestamp, attempts: 1, body }))
      const door = (await worker.getExport()) as unknown as QueueDoor
      return await door.queue(name, messages)
    },
    email: (from, to, raw) =>
      worker.email({ from, to, raw: typeof raw === 'string' ? raw : new Blob([raw]).stream() }),
    async sql<T>(statement: string, ...values: unknown[]) {
      const { DB } = await worker.getEnv()
      const { results } = await DB.prepare(statement)
        .bind(...values)
        .all<T>()
      return results
    },
    errors: () =>
      server
        .getLogs()
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message),
    stop: () => server.close(),
  }
}

/** Looks again until the answer is as wanted; the queue delivers when it will. */
export const until = async <T>(
  look: () => Promise<T>,
  wanted: (seen: T) => boolean,
  timeoutMs = 30_000,
): Promise<T> => {
  const end = Date.now() + timeoutMs
  for (;;) {
    const seen = await look()
    if (wanted(seen)) return seen
    if (Date.now() > end) throw new Error(`still not as wanted after ${timeoutMs} ms`)
    await pause(100)
  }
}

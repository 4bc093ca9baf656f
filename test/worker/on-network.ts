import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateLocally } from '../../src/cli/local-migrations.ts'
import { startWorker } from '../../src/cli/local-worker.ts'
import { TOKEN } from './harness.ts'

export type NetworkWorker = {
  /** Where it listens */
  url: string
  /** A path of the site */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Fires the cron; what it sends to the queue is delivered within a second or two. */
  scheduled(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/**
 * The Worker as `npm start` runs it, on empty databases: what it fetches goes over workerd's own network, and the
 * queue delivers by itself. It reaches what `FETCH_HOSTS_TRUSTED` among the variables names.
 */
export const startOnNetwork = async (
  vars: Record<string, string>,
  entrypoint?: string,
): Promise<NetworkWorker> => {
  const state = mkdtempSync(join(tmpdir(), 'daybook-network-'))
  await migrateLocally(state)
  const instead = { vars, ...(entrypoint !== undefined && { entrypoint }) }
  const worker = await startWorker(await freePort(), state, TOKEN, instead)
  return {
    url: worker.url,
    fetch: (path, init) => fetch(worker.url + path, init),
    scheduled: () => worker.runCron(),
    async stop() {
      await worker.stop()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

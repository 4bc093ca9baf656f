import { expect, test } from 'vitest'
import { startOnNetwork } from './on-network.ts'

test('hosts that cannot be read are named, and nothing is served', { timeout: 60_000 }, async () => {
  const worker = await startOnNetwork({ FETCH_HOSTS_TRUSTED: 'http://feeds.lan' })
  try {
    const response = await worker.fetch('/')
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('FETCH_HOSTS_TRUSTED has “http://feeds.lan”')
  } finally {
    await worker.stop()
  }
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalServer, startServer } from '../delivery/local-server.ts'
import { TOKEN, until } from './harness.ts'
import { type NetworkWorker, startOnNetwork } from './on-network.ts'

let server: LocalServer
let worker: NetworkWorker
beforeAll(async () => {
  server = await startServer()
  worker = await startOnNetwork({
    FETCH_HOSTS_TRUSTED: server.host,
    SITE_URL: 'https://daybook.example',
    WEBSUB_HUB: `${server.url}/hub`,
  })
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await server.stop()
})

const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
const takeIn = (text: string) =>
  worker.fetch('/api/v1/reports', {
    method: 'POST',
    headers,
    body: JSON.stringify({
      reports: [{ source: 'Quay Post', title: 'Ferry aground', published: '2025-05-06', text }],
    }),
  })
const TEXT = 'The ferry Marigold ran aground off Port Ellery before dawn on Tuesday, the coast guard said.'
const lastTopics = (calls: URLSearchParams[]) => calls.at(-1)?.getAll('hub.url') ?? []

test('over the network: a new edition is told to the hub, a failed call is told again and seen, no edition tells nothing', async () => {
  const calls: URLSearchParams[] = []
  server.at('/hub', async (request, response) => {
    let form = ''
    for await (const chunk of request) form += chunk
    calls.push(new URLSearchParams(form))
    response.writeHead(calls.length === 1 ? 503 : 204).end()
  })
  expect((await takeIn(`Ferry aground\n\n${TEXT}`)).status).toBeLessThan(300)
  await worker.scheduled()
  await until(
    async () => calls.length,
    (n) => n >= 2,
  )
  expect(calls.map((form) => form.get('hub.mode'))).toEqual(['publish', 'publish'])
  const topics = lastTopics(calls)
  expect(topics).toEqual(calls[0]?.getAll('hub.url'))
  expect(topics.slice(0, 4)).toEqual([
    'https://daybook.example/feed.xml',
    'https://daybook.example/atom.xml',
    'https://daybook.example/feed.json',
    'https://daybook.example/events/feed.xml',
  ])
  const event = topics.find((topic) => /\/events\/[0-9a-f]{16}\/feed\.xml$/.test(topic)) ?? ''
  const feed = await (await worker.fetch(new URL(event).pathname)).text()
  expect(feed).toContain(`href="${event}" rel="self"`)
  expect(feed).toContain(`href="${server.url}/hub" rel="hub"`)
  const { failures, lastRuns } = (await (await worker.fetch('/api/v1/status', { headers })).json()) as {
    failures: { kind: string; detail: string }[]
    lastRuns: { kind: string; outcome: string }[]
  }
  expect(failures).toMatchObject([{ kind: 'publish', detail: 'the hub answers with status 503' }])
  expect(lastRuns.filter(({ kind }) => kind === 'publish').map(({ outcome }) => outcome)).toEqual([
    '12 feeds told of',
    'failed',
  ])
  await worker.scheduled()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(calls).toHaveLength(2)
}, 120_000)

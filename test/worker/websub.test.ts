import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalServer, startServer } from '../delivery/local-server.ts'
import { anEntry, plainly, rss } from '../feeds/served-feed.ts'
import { TOKEN, until } from './harness.ts'
import { type NetworkWorker, startOnNetwork } from './on-network.ts'

let server: LocalServer
let worker: NetworkWorker
beforeAll(async () => {
  server = await startServer()
  worker = await startOnNetwork({ FETCH_HOSTS_TRUSTED: server.host, SITE_URL: 'https://daybook.example' })
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await server.stop()
})

const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
const links = () =>
  `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${server.url}/hub"/>` +
  `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${server.url}/feed"/>`

test('over the network: a hub is asked, makes sure, delivers, and what it delivers is taken in', async () => {
  const requests: URLSearchParams[] = []
  server.at('/hub', async (request, response) => {
    let form = ''
    for await (const chunk of request) form += chunk
    requests.push(new URLSearchParams(form))
    response.writeHead(202).end()
  })
  server.at(
    '/feed',
    plainly(() => rss('Hub Post', [anEntry('hub', 1)], links())),
  )
  const listed = await worker.fetch('/api/v1/feeds', {
    method: 'POST',
    headers,
    body: JSON.stringify({ url: `${server.url}/feed`, source: 'Hub Post' }),
  })
  const { id } = (await listed.json()) as { id: string }
  await until(
    async () => requests.length,
    (n) => n > 0,
  )
  const form = requests[0] ?? new URLSearchParams()
  const callback = (form.get('hub.callback') ?? '').replace('https://daybook.example', '')
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': 'x1', 'hub.lease_seconds': '86400' }
  const query = new URLSearchParams({ ...asked, 'hub.topic': `${server.url}/feed` })
  const sure = await worker.fetch(`${callback}?${query}`)
  expect([sure.status, await sure.text()]).toEqual([200, 'x1'])
  const body = rss('Hub Post', [anEntry('hub', 2)])
  for (const secret of ['a guess', form.get('hub.secret') ?? '', form.get('hub.secret') ?? '']) {
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    const delivery = { method: 'POST', body, headers: { 'x-hub-signature': signature } }
    expect((await worker.fetch(callback, delivery)).status).toBe(202)
  }
  const feed = await (await worker.fetch(`/api/v1/feeds/${id}`, { headers })).json()
  expect(feed).toMatchObject({
    entries: { takenIn: 2 },
    pushedUntil: expect.stringContaining('T'),
    operator: { hub: { state: 'verified', detail: null } },
  })
  const status = (await (await worker.fetch('/api/v1/status', { headers })).json()) as {
    failures: { kind: string; subject: string }[]
  }
  expect(status.failures.map(({ kind, subject }) => [kind, subject])).toEqual([['websub', id]])
}, 90_000)

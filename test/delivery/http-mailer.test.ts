import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/model/mail.ts'
import { type NetworkWorker, startOnNetwork } from '../worker/on-network.ts'
import { A_MAIL } from './a-mail.ts'
import { type Answering, type LocalServer, startServer } from './local-server.ts'

let server: LocalServer
let worker: NetworkWorker

beforeAll(async () => {
  server = await startServer()
  worker = await startOnNetwork({}, join(import.meta.dirname, 'mail-worker.ts'))
})
afterAll(async () => {
  await server.stop()
  await worker.stop()
})

const send = async (url = `${server.url}/emails`): Promise<SendOutcome> => {
  const vars = { MAIL_TRANSPORT: 'http', MAIL_HTTP_URL: url, MAIL_HTTP_KEY: 'key-for-tests' }
  const response = await worker.fetch('/', { method: 'POST', body: JSON.stringify({ vars, mail: A_MAIL }) })
  expect(response.status).toBe(200)
  return (await response.json()) as SendOutcome
}

it('hands the message over as the provider takes it, under one key however often', async () => {
  const bodies: unknown[] = []
  server.at('/emails', (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(JSON.parse(Buffer.concat(chunks).toString()))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"id-42"}')
    })
  })
  expect(await send()).toEqual({ kind: 'sent', id: 'id-42' })
  expect(await send()).toEqual({ kind: 'sent', id: 'id-42' })
  const [first, second] = server.asked.filter(({ path }) => path === '/emails').slice(-2)
  expect(first?.headers).toMatchObject({
    authorization: 'Bearer key-for-tests',
    'content-type': 'application/json',
  })
  expect(first?.headers['idempotency-key']).toMatch(/^daybook-[0-9a-f]{16}$/)
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
  const { to, subject, html, text, replyTo } = A_MAIL
  expect(bodies[0]).toMatchObject({ to: [to], reply_to: replyTo, subject, html, text })
  expect(bodies[0]).toMatchObject({
    from: expect.stringContaining('<daybook@daybook.example>'),
    headers: { 'Message-ID': A_MAIL.messageId, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  })
})

const says =
  (status: number, body: object | string = {}, headers: Record<string, string> = {}): Answering =>
  (_request, response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))

const REFUSED = { kind: 'refused', address: false }
const FOR_NOW = { ...REFUSED, permanent: false }

describe('what a provider answers, and what comes of it', () => {
  it.each<[what: string, answering: Answering, expected: object]>([
    ['200 without JSON', says(200, 'ok'), { kind: 'sent', id: null }],
    [
      '429',
      says(429, { name: 'rate_limit_exceeded' }, { 'retry-after': '7' }),
      { ...FOR_NOW, retryAfterS: 7 },
    ],
    ['429 without a time', says(429, { name: 'daily_quota_exceeded' }), FOR_NOW],
    ['401', says(401, { name: 'missing_api_key' }), FOR_NOW],
    ['403', says(403, { name: 'invalid_api_key', message: 'API key is invalid' }), FOR_NOW],
    ['409, the same call under way', says(409, { name: 'concurrent_idempotent_requests' }), FOR_NOW],
    ['409, another body', says(409, { name: 'invalid_idempotent_request' }), { kind: 'unknown' }],
    [
      '422',
      says(422, { name: 'validation_error', message: 'html is too long' }),
      { ...REFUSED, permanent: true },
    ],
    [
      '422 for the address',
      says(422, { name: 'validation_error', message: 'Invalid `to` field: reader@mail.example' }),
      {
        kind: 'refused',
        permanent: true,
        address: true,
        detail: '422 validation_error Invalid `to` field: …',
      },
    ],
    ['302', says(302, '', { location: '/elsewhere' }), { ...REFUSED, permanent: true }],
    ['500', says(500, { name: 'application_error' }), { kind: 'unknown' }],
    ['503', says(503, 'busy'), { kind: 'unknown' }],
    ['521: the edge did not reach it', says(521, ''), FOR_NOW],
    ['524: the edge got no answer', says(524, ''), { kind: 'unknown' }],
    ['a connection that ends without an answer', (request) => request.socket.destroy(), { kind: 'unknown' }],
  ])('%s', async (_, answering, expected) => {
    server.at('/emails', answering)
    expect(await send()).toMatchObject(expected)
  })

  it('nobody listens: the mail waits', async () => {
    expect(await send('http://127.0.0.1:9/emails')).toMatchObject(FOR_NOW)
  })
})

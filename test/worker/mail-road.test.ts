import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/model/calendar.ts'
import { CERTIFICATE, KEY, trustCertificate } from '../delivery/loopback-certificate.ts'
import { FERRY } from '../flows/ferry-reports.ts'
import { notificationOf } from '../intake/notices.ts'
import type { LocalWorker } from './harness.ts'

const TOKEN = 'a-token-for-tests-only'
const ADDRESS = 'ann@mail.example'
const SITE = 'https://daybook.example'
const BOUNCES = 'bounces.daybook.example'

type Received = { from: string; to: string[]; user: unknown; secure: boolean; raw: Buffer; mail: ParsedMail }
const received: Received[] = []
const server = new SMTPServer({
  secure: true,
  key: KEY,
  cert: CERTIFICATE,
  logger: false,
  onAuth: ({ username, password }, _session, done) =>
    username === 'daybook' && password === 'a password'
      ? done(null, { user: username })
      : done(new Error('no')),
  onData: (stream, { envelope, user, secure }, done) => {
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
    const to = envelope.rcptTo.map(({ address }) => address)
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', async () => {
      const raw = Buffer.concat(chunks)
      received.push({ from, to, user, secure, raw, mail: await simpleParser(raw) })
      done(null, 'queued')
    })
  },
})
server.on('error', () => undefined)

let worker: LocalWorker
let until: typeof import('./harness.ts')['until']
beforeAll(async () => {
  trustCertificate()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const harness = await import('./harness.ts')
  until = harness.until
  worker = await harness.startWorker({
    SITE_URL: SITE,
    MAIL_TRANSPORT: 'smtp',
    MAIL_FROM: 'daybook@daybook.example',
    MAIL_POSTAL_ADDRESS: '1 Quay Street, Port Ellery',
    MAIL_BOUNCE_DOMAIN: BOUNCES,
    SMTP_HOST: 'localhost',
    SMTP_PORT: String((server.server.address() as { port: number }).port),
    SMTP_SECURITY: 'tls',
    SMTP_USER: 'daybook',
    SMTP_PASSWORD: 'a password',
  })
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await new Promise<void>((resolve) => server.close(resolve))
})

const call = (path: string, body: unknown) =>
  worker.fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const form = (path: string, body: string) =>
  worker.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'manual',
  })
const path = (link: string): string => link.replace(SITE, '')
const mails = (count: number) =>
  until(
    async () => received,
    ({ length }) => length >= count,
  )
const header = ({ mail }: Received, name: string): string =>
  mail.headerLines
    .find(({ key }) => key === name)
    ?.line.replace(/\r\n[ \t]/g, ' ')
    .replace(/^[^:]*: /, '') ?? ''
const links = ({ mail }: Received): string[] => [
  ...new Set(
    [...(mail.html || '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  ),
]

/** What a GET could change: everything but the run log */
const stored = async (): Promise<string> => {
  const tables = ['subscribers', 'deliveries', 'subscriber_tokens', 'suppressions', 'delivery_counts']
  const rows = await Promise.all(tables.map((table) => worker.sql(`SELECT * FROM ${table} ORDER BY 1, 2`)))
  return JSON.stringify(rows)
}
const followAll = async (all: readonly string[]): Promise<void> => {
  for (const link of all.filter((one) => one.startsWith(SITE)))
    await (await worker.fetch(path(link), { redirect: 'manual' })).arrayBuffer()
}

test('confirmation and digest arrive at a real SMTP server, and one POST from the mail leaves', async () => {
  const day = addDays(dayOf(new Date(), 'UTC'), -1)
  await (
    await call('/api/v1/reports', { reports: FERRY.map((one) => ({ ...one, published: day })) })
  ).arrayBuffer()
  await worker.scheduled()
  await until(
    async () => (await worker.fetch(`/api/v1/days/${day}`)).status,
    (status) => status === 200,
  )

  await (await call('/api/v1/subscriptions', { address: ADDRESS, timezone: 'UTC', hour: 0 })).arrayBuffer()
  const [confirmation] = await mails(1)
  if (!confirmation) throw new Error('no confirmation')
  expect(confirmation).toMatchObject({ to: [ADDRESS], user: 'daybook', secure: true })
  expect(confirmation.from).toMatch(/^bounces\+[0-9a-f]{16}00000000-[0-9a-f]{20}@bounces\.daybook\.example$/)
  const confirm = links(confirmation).find((link) => link.includes('/subscribe/confirm')) ?? ''
  const before = await stored()
  await followAll(links(confirmation))
  expect(await stored()).toBe(before)
  const token = new URL(confirm).searchParams.get('t') ?? ''
  expect((await form(path(confirm), `t=${token}`)).status).toBeLessThan(400)

  await worker.sql('UPDATE subscribers SET next_due = ? WHERE address = ?', `${day}T23:59:00.000Z`, ADDRESS)
  await Promise.all([worker.scheduled(), worker.scheduled()])
  const digest = (await mails(2))[1]
  if (!digest) throw new Error('no digest')
  await until(
    () => worker.sql<{ state: string }>('SELECT state FROM deliveries'),
    (rows) => rows.length === 1 && rows[0]?.state === 'sent',
  )
  await worker.scheduled()
  expect(received).toHaveLength(2)

  const id = /^bounces\+([0-9a-f]{24})-/.exec(digest.from)?.[1]
  expect(id).toMatch(new RegExp(`${day.replaceAll('-', '')}$`))
  expect(digest.mail.messageId).toMatch(new RegExp(`^<${id}-[0-9a-f]{20}@daybook\\.example>$`))
  expect(digest.mail.text).toContain('ferry')
  expect(digest.mail.text).toContain('1 Quay Street, Port Ellery')
  expect(header(digest, 'list-id')).toBe('<digest.daybook.example>')
  expect(header(digest, 'list-archive')).toBe(`<${SITE}/archive>`)
  expect(header(digest, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(header(digest, 'auto-submitted')).toBe('auto-generated')
  expect(header(digest, 'feedback-id')).toBe(`${day}:daily:digest:daybook`)
  const lines = digest.raw.toString('latin1').split('\r\n')
  expect(lines.every((line) => line.length <= 998 && /^[\t -~]*$/.test(line))).toBe(true)
  expect(Math.max(...lines.slice(lines.indexOf('')).map(({ length }) => length))).toBeLessThanOrEqual(78)

  const sent = await stored()
  await followAll(links(digest))
  expect(await stored()).toBe(sent)
  const [, leave = '', letter = ''] =
    /^<(https:[^>]+)>, <mailto:([^?>]+)/.exec(header(digest, 'list-unsubscribe')) ?? []
  expect(letter).toMatch(/^leave\+[0-9a-f]{24}-[0-9a-f]{20}@bounces\.daybook\.example$/)
  const left = await form(path(leave), 'List-Unsubscribe=One-Click')
  expect(left.status).toBe(200)
  const state = () => worker.sql<{ state: string }>('SELECT state FROM subscribers')
  expect(await state()).toEqual([{ state: 'left' }])

  await worker.sql("UPDATE subscribers SET state = 'active'")
  const forged = letter.replace(/-[0-9a-f]{20}@/, `-${'0'.repeat(20)}@`)
  const mail = 'From: ann@mail.example\r\nMessage-ID: <a@mail.example>\r\nSubject: leave\r\n\r\nleave\r\n'
  expect(await worker.email(ADDRESS, forged, mail)).toMatchObject({ rejectReason: expect.any(String) })
  expect(await state()).toEqual([{ state: 'active' }])
  expect((await worker.email(ADDRESS, letter.toUpperCase(), mail)).rejectReason).toBeUndefined()
  expect(await state()).toEqual([{ state: 'left' }])

  await worker.sql("UPDATE subscribers SET state = 'active'")
  const notice = notificationOf('Action: failed\nStatus: 5.1.1')
  const guessed = digest.from.replace(/-[0-9a-f]{20}@/, `-${'0'.repeat(20)}@`)
  expect(await worker.email('mailer-daemon@mx.example', guessed, notice)).toMatchObject({
    rejectReason: expect.any(String),
  })
  expect(await state()).toEqual([{ state: 'active' }])
  expect((await worker.email('mailer-daemon@mx.example', digest.from, notice)).rejectReason).toBeUndefined()
  expect(await state()).toEqual([{ state: 'suppressed' }])

  const dump = JSON.stringify(await worker.sql('SELECT * FROM subscriber_tokens'))
  for (const one of [token, new URL(leave).searchParams.get('t') ?? '?']) expect(dump).not.toContain(one)
  expect(worker.errors()).toEqual([])
}, 120_000)

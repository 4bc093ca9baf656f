import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/model/calendar.ts'
import { trustCertificate } from '../delivery/loopback-certificate.ts'
import { LOGIN, type Received, type SmtpInbox, startSmtpInbox } from '../delivery/smtp-inbox.ts'
import { BUDGET } from '../flows/ferry-reports.ts'
import type { NetworkWorker } from './on-network.ts'

const TOKEN = 'a-token-for-tests-only'
const ADDRESS = 'ann@mail.example'
const operator = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }

let worker: NetworkWorker
let inbox: SmtpInbox
beforeAll(async () => {
  trustCertificate()
  const { startOnNetwork } = await import('./on-network.ts')
  inbox = await startSmtpInbox({ secure: true })
  const mail = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'daybook@daybook.example', MAIL_PER_MINUTE: '6000' }
  const smtp = { SMTP_HOST: 'localhost', SMTP_PORT: String(inbox.port), SMTP_SECURITY: 'tls', ...LOGIN }
  worker = await startOnNetwork({ ...mail, ...smtp }, join(import.meta.dirname, 'due-worker.ts'))
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await inbox.stop()
})

const lookup = async (): Promise<{ state?: string }> => {
  const init = { method: 'POST', headers: operator, body: JSON.stringify({ address: ADDRESS }) }
  return (await (await worker.fetch('/api/v1/subscribers/lookup', init)).json()) as { state?: string }
}

/** The path of an address of this site. */
const pathOf = (href: string): string => new URL(href).pathname + new URL(href).search

const linksOf = ({ mail }: Received): string[] => [
  ...new Set(
    [...String(mail.html).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  ),
]

const headersOf = ({ mail }: Received): Record<string, string> =>
  Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, line.replace(/^[^:]+:\s*/, '').replace(/\r?\n\s+/g, ' ')]),
  )

/** Everything that holds of each of our messages. */
const expectSound = ({ raw, mail, session }: Received): void => {
  expect(session).toMatchObject({ secure: true, user: LOGIN.SMTP_USER })
  expect(session.envelope.rcptTo.map(({ address }) => address)).toEqual([ADDRESS])
  expect(raw).toMatch(/^[\t\r\n -~]*$/)
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(raw.split('\r\n').filter((line) => line.length > 998)).toEqual([])
  expect(mail.to?.value.map(({ address }) => address)).toEqual([ADDRESS])
  expect(mail.from?.value).toEqual([{ name: 'Daybook', address: 'daybook@daybook.example' }])
  expect(mail.messageId).toMatch(/^<[^<>@\s]+@daybook\.example>$/)
  expect(Math.abs((mail.date?.getTime() ?? 0) - Date.now())).toBeLessThan(600_000)
  expect(headersOf({ raw, mail, session })['auto-submitted']).toBe('auto-generated')
  expect(mail.text).toContain(ADDRESS)
  expect(mail.html).toContain('<html lang="en">')
}

const arrival = async (count: number): Promise<Received> => {
  await expect.poll(() => inbox.received.length, { timeout: 60_000, interval: 200 }).toBe(count)
  const received = inbox.received[count - 1]
  if (received === undefined) throw new Error('nothing arrived')
  return received
}

test('an address asks, confirms, gets the day and leaves, all by its mail', {
  timeout: 180_000,
}, async () => {
  const wish = JSON.stringify({ address: ADDRESS, timezone: 'UTC', hour: 0 })
  const asked = await worker.fetch('/api/v1/subscriptions', { method: 'POST', headers: operator, body: wish })
  expect(asked.status).toBe(202)
  const confirmation = await arrival(1)
  expectSound(confirmation)
  expect(confirmation.mail.subject).toBe('Confirm your subscription to Daybook')
  for (const href of linksOf(confirmation)) expect((await worker.fetch(pathOf(href))).status).toBe(200)
  expect(await lookup()).toMatchObject({ state: 'pending' })
  const confirm = linksOf(confirmation).find((href) => href.includes('/subscribe/confirm?t='))
  const confirmed = await worker.fetch(pathOf(confirm ?? ''), { method: 'POST' })
  expect(confirmed.status).toBeLessThan(400)
  expect(await lookup()).toMatchObject({ state: 'active' })

  const yesterday = addDays(new Date().toISOString().slice(0, 10), -1)
  const report = JSON.stringify({ reports: [{ ...BUDGET, published: yesterday }] })
  await worker.fetch('/api/v1/reports', { method: 'POST', headers: operator, body: report })
  await worker.scheduled()
  const day = `/api/v1/days/${yesterday}`
  await expect
    .poll(async () => (await worker.fetch(day)).status, { timeout: 60_000, interval: 500 })
    .toBe(200)

  for (let run = 0; run < 2; run++) {
    await worker.fetch('/test/due')
    await worker.scheduled()
  }
  const digest = await arrival(2)
  expectSound(digest)
  const { events } = (await (await worker.fetch(day)).json()) as {
    events: { title: string; lines: { text: string }[] }[]
  }
  for (const part of [
    digest.mail.text?.replace(/\s+/g, ' '),
    String(digest.mail.html).replaceAll('&#39;', "'"),
  ])
    expect(part).toContain(events[0]?.lines[0]?.text)
  const headers = headersOf(digest)
  expect(headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' })
  expect(headers['list-id']).toMatch(/<digest\.[^<>\s]+>$/)

  for (const href of linksOf(digest).filter((one) => one.startsWith('http://127.0.0.1')))
    expect((await worker.fetch(pathOf(href))).status).toBe(200)
  expect(await lookup()).toMatchObject({ state: 'active' })

  const oneClick = /<(http[^>]+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? ''
  const left = await worker.fetch(pathOf(oneClick), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  })
  expect(left.status).toBe(200)
  expect(await lookup()).toMatchObject({ state: 'left' })
  await worker.fetch('/test/due')
  await worker.scheduled()
  expect(inbox.received).toHaveLength(2)
})

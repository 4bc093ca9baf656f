import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import type { OutgoingMail } from '../../src/model/mail.ts'
import type { Ports } from '../../src/ports.ts'
import { A_MAIL } from '../delivery/a-mail.ts'
import { fakePorts, TOKEN } from './fakes.ts'

const app = createApp()
const { ports } = fakePorts({ siteUrl: 'https://daybook.example' })

describe('/2031/05/06/email', () => {
  it('is the mail, with its own styles and nothing else', async () => {
    const response = await app.request('/2031/05/06/email', {}, { ports })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(policy).toContain('sandbox allow-popups')
    expect(policy).not.toMatch(/script/)
    const body = await response.text()
    expect(body).toContain('Ferry aground off Port Ellery &amp; its reef')
    expect(body).toContain('href="https://daybook.example/subscribe"')
    const again = await app.request(
      '/2031/05/06/email',
      { headers: { 'if-none-match': response.headers.get('etag') ?? '' } },
      { ports },
    )
    expect(again.status).toBe(304)
  })

  it.each([
    ['/2031/05/06/email.txt', 200, 'Subject: Ferry aground off Port Ellery & its reef · 6 May'],
    ['/2031/05/06/email.txt?language=de', 200, '4 Berichte, 2 Ursprünge'],
    ['/2031/05/06/email?language=fr', 400, 'en or de'],
    ['/2031/02/30/email', 404, 'not a day'],
    ['/2030/05/06/email', 404, 'No edition'],
  ])('%s: %i', async (path, status, says) => {
    const response = await app.request(path, {}, { ports })
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(says)
  })
})

describe('/dev/mailbox', () => {
  const list = [{ id: 7, to: A_MAIL.to, subject: A_MAIL.subject, date: A_MAIL.date }]
  const own: Ports = {
    ...ports,
    mailbox: {
      ...ports.mailbox,
      list: async () => list,
      find: async (id) => (id === 7 ? { mail: A_MAIL, raw: 'From: raw' } : null),
    },
  }
  const ask = (url: string, headers: Record<string, string> = {}, of: Ports = own) =>
    app.request(url, { headers }, { ports: of })

  it.each([
    ['/dev/mailbox', 'text/html; charset=utf-8', 'Fähre vor Port Ellery'],
    ['/dev/mailbox/7', 'text/html; charset=utf-8', 'bounce-d1@bounces.daybook.example'],
    ['/dev/mailbox/7.html', 'text/html; charset=utf-8', 'Größe'],
    ['/dev/mailbox/7.txt', 'text/plain; charset=utf-8', '..two dots'],
    ['/dev/mailbox/7.eml', 'text/plain; charset=utf-8', 'From: raw'],
  ])('%s on this machine', async (path, type, says) => {
    const response = await ask(`http://127.0.0.1:8787${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await response.text()).toContain(says)
  })

  it('shows a mail without running it', async () => {
    const policy = (await ask('http://localhost/dev/mailbox/7.html')).headers.get('content-security-policy')
    expect(policy).toMatch(/sandbox/)
    expect((await ask('http://localhost/dev/mailbox')).headers.get('content-security-policy')).not.toMatch(
      /unsafe/,
    )
  })

  const smtp: Ports = { ...own, mailer: { ...own.mailer, name: 'smtp' } }
  it.each<[what: string, url: string, headers: Record<string, string>, of: Ports]>([
    ['from the web', 'https://daybook.example/dev/mailbox', {}, own],
    ['by a name that looks like this machine', 'http://127.0.0.1.evil.example/dev/mailbox', {}, own],
    ['by a page of the web that points here', 'http://evil.example:8787/dev/mailbox/7', {}, own],
    ['from the local network', 'http://192.168.0.7:8787/dev/mailbox', {}, own],
    [
      'through a proxy on this machine',
      'http://127.0.0.1:8787/dev/mailbox',
      { 'x-forwarded-for': '192.0.2.1' },
      own,
    ],
    ['where mail goes out', 'http://127.0.0.1:8787/dev/mailbox/7', {}, smtp],
    ['of no such message', 'http://127.0.0.1:8787/dev/mailbox/8', {}, own],
  ])('%s there is nothing', async (_, url, headers, of) => {
    const response = await ask(url, headers, of)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('Fähre')
  })
})

describe('POST /api/v1/digest/test', () => {
  const sent: OutgoingMail[] = []
  const own: Ports = {
    ...ports,
    mailer: {
      ...ports.mailer,
      send: async (mail) => {
        sent.push(mail)
        return { kind: 'sent', id: '1' }
      },
    },
  }
  const call = (body: object, token: string = TOKEN) =>
    app.request(
      '/api/v1/digest/test',
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      { ports: own },
    )

  it('sends the day to one address', async () => {
    const response = await call({ to: 'operator@mail.example', date: '2031-05-06', language: 'de' })
    expect(response.status).toBe(200)
    const subject = 'Ferry aground off Port Ellery & its reef · 6. Mai'
    const told = { date: '2031-05-06', subject, transport: 'development', outcome: 'sent', detail: null }
    expect(await response.json()).toEqual(told)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      to: 'operator@mail.example',
      subject,
      envelopeFrom: 'daybook@daybook.example',
    })
    expect(sent[0]?.messageId).toMatch(/^<test-[0-9a-f-]{36}@daybook\.example>$/)
    expect(sent[0]?.text).toContain('operator@mail.example')
  })

  it.each<[body: object, token: string, status: number]>([
    [{ to: 'operator@mail.example' }, 'wrong', 401],
    [{ to: 'operator' }, TOKEN, 422],
    [{ to: 'a@b.example\r\nBcc: c@d.example' }, TOKEN, 422],
    [{ to: 'operator@mail.example', language: 'fr' }, TOKEN, 422],
    [{ to: 'operator@mail.example', date: '2030-01-01' }, TOKEN, 404],
  ])('%j with %s: %i', async (body, token, status) => {
    expect((await call(body, token)).status).toBe(status)
    expect(sent).toHaveLength(1)
  })
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailVariables } from '../../src/delivery/mail-settings.ts'
import type { OutgoingMail, SendOutcome } from '../../src/model/mail.ts'
import type { NetworkWorker } from '../worker/on-network.ts'
import { A_MAIL } from './a-mail.ts'
import { trustCertificate } from './loopback-certificate.ts'
import { type Script, type ScriptedSmtp, startScriptedSmtp } from './scripted-smtp.ts'
import { LOGIN, type Received, startSmtpInbox } from './smtp-inbox.ts'

let worker: NetworkWorker
let scripted: ScriptedSmtp

beforeAll(async () => {
  trustCertificate()
  const { startOnNetwork } = await import('../worker/on-network.ts')
  scripted = await startScriptedSmtp()
  worker = await startOnNetwork({}, join(import.meta.dirname, 'mail-worker.ts'))
})
afterAll(async () => {
  await worker.stop()
  await scripted.stop()
})

const send = async (
  vars: MailVariables,
  mail: Partial<OutgoingMail> = {},
  more: object = {},
): Promise<SendOutcome> => {
  const body = JSON.stringify({
    vars: { MAIL_TRANSPORT: 'smtp', ...vars },
    mail: { ...A_MAIL, ...mail },
    ...more,
  })
  const response = await worker.fetch('/', { method: 'POST', body })
  expect(response.status).toBe(200)
  return (await response.json()) as SendOutcome
}

const withServer = async <T>(
  options: Parameters<typeof startSmtpInbox>[0],
  use: (port: number, received: Received[]) => Promise<T>,
): Promise<T> => {
  const inbox = await startSmtpInbox(options)
  try {
    return await use(inbox.port, inbox.received)
  } finally {
    await inbox.stop()
  }
}

describe('a real SMTP server with TLS and a password', () => {
  it.each<[what: string, vars: MailVariables, options: object]>([
    ['TLS, PLAIN', { SMTP_SECURITY: 'tls' }, { secure: true }],
    ['TLS, LOGIN', { SMTP_SECURITY: 'tls' }, { secure: true, authMethods: ['LOGIN'] }],
    ['STARTTLS', { SMTP_SECURITY: 'starttls' }, { secure: false }],
  ])('%s: the message arrives as it was written', async (_, vars, options) => {
    await withServer(options, async (port, received) => {
      const outcome = await send({ SMTP_HOST: 'localhost', SMTP_PORT: String(port), ...LOGIN, ...vars })
      expect(outcome).toMatchObject({ kind: 'sent' })
      const [only] = received
      if (only === undefined) throw new Error('nothing arrived')
      const { session, mail: read } = only
      expect(received).toHaveLength(1)
      expect(session).toMatchObject({ secure: true, user: 'daybook', hostNameAppearsAs: 'daybook.example' })
      expect(session.envelope.mailFrom).toMatchObject({ address: A_MAIL.envelopeFrom })
      expect(session.envelope.rcptTo.map(({ address }) => address)).toEqual([A_MAIL.to])
      const { subject, text, html, messageId } = read
      expect({ subject, text, html, messageId }).toEqual({
        subject: A_MAIL.subject,
        text: A_MAIL.text,
        html: A_MAIL.html,
        messageId: A_MAIL.messageId,
      })
      expect(read.from?.value).toEqual([A_MAIL.from])
      expect(read.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      )
    })
  })

  it.each<[what: string, vars: MailVariables, options: object, detail: string]>([
    ['a wrong password', { ...LOGIN, SMTP_PASSWORD: 'no' }, { secure: true }, 'AUTH: 535'],
    [
      'no STARTTLS',
      { ...LOGIN, SMTP_SECURITY: 'starttls' },
      { hideSTARTTLS: true },
      'STARTTLS: 502 not offered',
    ],
    ['no way to log in', LOGIN, { secure: true, authMethods: ['CRAM-MD5'] }, 'AUTH: 502 not offered'],
    ['no password where one is asked for', {}, { secure: true }, 'MAIL: 530'],
  ])('%s is the operator’s to mend: the mail waits', async (_, vars, options, detail) => {
    await withServer(options, async (port, received) => {
      const outcome = await send({ SMTP_HOST: 'localhost', SMTP_PORT: String(port), ...vars })
      expect(outcome).toMatchObject({ kind: 'refused', permanent: false, address: false })
      expect(JSON.stringify(outcome)).toContain(detail)
      expect(JSON.stringify(outcome)).not.toMatch(/reader@|wörd/)
      expect(received).toEqual([])
    })
  })
})

type Expected = 'sent' | 'for now' | 'address, for now' | 'for good' | 'address' | 'unknown'

const inAWord = (outcome: SendOutcome): Expected => {
  if (outcome.kind !== 'refused') return outcome.kind
  if (outcome.address) return outcome.permanent ? 'address' : 'address, for now'
  return outcome.permanent ? 'for good' : 'for now'
}

describe('what a server says, and what comes of it', () => {
  it.each<[script: Script, expected: Expected]>([
    [{}, 'sent'],
    [{ greeting: '220-first\r\n220 and last' }, 'sent'],
    [{ message: '250' }, 'sent'],
    [{ greeting: '554 5.7.1 not you' }, 'for now'],
    [{ greeting: '421 4.3.2 too many' }, 'for now'],
    [{ greeting: 'hang up' }, 'for now'],
    [{ greeting: 'HTTP/1.1 400 what' }, 'for now'],
    [{ EHLO: '502 5.5.1 what' }, 'for now'],
    [{ MAIL: '451 4.3.0 later' }, 'for now'],
    [{ MAIL: '550 5.7.1 not from there' }, 'for now'],
    [{ MAIL: '552 5.3.4 too large' }, 'for good'],
    [{ RCPT: '450 4.2.0 grey' }, 'address, for now'],
    [{ RCPT: '451 later' }, 'address, for now'],
    [{ RCPT: '452 4.2.2 full' }, 'address, for now'],
    [{ RCPT: '451 4.3.0 no room here' }, 'for now'],
    [{ RCPT: '421 4.3.2 closing' }, 'for now'],
    [{ RCPT: '550 5.1.1 <reader@mail.example> nobody' }, 'address'],
    [{ RCPT: '550-5.1.1 nobody\r\n550 5.1.1 of that name' }, 'address'],
    [{ RCPT: '550 nobody' }, 'address'],
    [{ RCPT: '553 5.1.3 bad' }, 'address'],
    [{ RCPT: '550 5.7.1 listed' }, 'for good'],
    [{ RCPT: '552 5.2.2 full' }, 'address, for now'],
    [{ RCPT: 'hang up' }, 'for now'],
    [{ DATA: '451 4.3.0 later' }, 'for now'],
    [{ DATA: '554 5.6.0 no' }, 'for good'],
    [{ DATA: 'hang up' }, 'for now'],
    [{ message: '451 4.7.0 later' }, 'for now'],
    [{ message: '554 5.7.1 spam' }, 'for good'],
    [{ message: '550 5.1.1 nobody' }, 'address'],
    [{ message: 'hang up' }, 'unknown'],
    [{ message: 'say nothing' }, 'unknown'],
    [{ RCPT: 'say nothing' }, 'for now'],
  ])('%j: %s', async (script, expected) => {
    scripted.follow(script)
    const vars = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(scripted.port) }
    const outcome = await send(vars, {}, { impatient: true })
    expect(inAWord(outcome)).toBe(expected)
    expect(JSON.stringify(outcome)).not.toContain('reader@')
    expect(scripted.taken).toHaveLength(script.message !== undefined || expected === 'sent' ? 1 : 0)
  })

  it('nobody listens: the mail waits', async () => {
    await scripted.stop()
    const vars = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(scripted.port), SMTP_SECURITY: 'none' }
    expect(inAWord(await send(vars))).toBe('for now')
  })

  it.each([
    'a b@mail.example',
    'reader@mail.example>\r\nRCPT TO:<x@y.example',
    'größe@mail.example',
    'reader',
  ])('an address SMTP cannot carry: %j', async (to) => {
    const vars = { SMTP_HOST: '127.0.0.1', SMTP_PORT: '9', SMTP_SECURITY: 'none' }
    expect(inAWord(await send(vars, { to }))).toBe('address')
  })
})

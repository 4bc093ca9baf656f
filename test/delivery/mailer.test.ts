import { describe, expect, it } from 'vitest'
import { cloudflareMailer } from '../../src/delivery/cloudflare-mailer.ts'
import type { MailVariables } from '../../src/delivery/mail-settings.ts'
import { type MailPlatform, mailerOf } from '../../src/delivery/mailer.ts'
import { A_MAIL } from './a-mail.ts'

const nothing = () => {
  throw new Error('not asked for')
}

const PLATFORM: MailPlatform = {
  mailbox: { keep: async () => 7, list: async () => [], find: async () => null },
  connect: nothing,
  fetch: nothing,
  sendEmail: undefined,
  message: nothing,
}

describe('the transport that the settings name', () => {
  const SMTP: MailVariables = { MAIL_TRANSPORT: 'smtp', SMTP_HOST: 'smtp.mail.example' }
  const HTTP: MailVariables = { MAIL_TRANSPORT: 'http', MAIL_HTTP_KEY: 'key' }
  it.each<[MailVariables, name: string]>([
    [{}, 'development'],
    [SMTP, 'smtp'],
    [
      { ...SMTP, SMTP_SECURITY: 'starttls', SMTP_USER: 'u', SMTP_PASSWORD: 'p', MAIL_PER_MINUTE: '600' },
      'smtp',
    ],
    [{ ...SMTP, SMTP_HOST: '127.0.0.1', SMTP_SECURITY: 'none' }, 'smtp'],
    [HTTP, 'http'],
  ])('%j: %s', (vars, name) => {
    const mailer = mailerOf(vars, PLATFORM)
    expect(mailer).toMatchObject({ name, perMinuteMax: Number(vars.MAIL_PER_MINUTE ?? 60) })
  })

  it.each<[MailVariables, message: string]>([
    [{ MAIL_TRANSPORT: 'smtp' }, 'SMTP_HOST is “”, which is not set; MAIL_TRANSPORT “smtp” needs it'],
    [{ ...SMTP, SMTP_HOST: 'smtp mail' }, 'SMTP_HOST is “smtp mail”'],
    [{ ...SMTP, SMTP_SECURITY: 'ssl' }, 'SMTP_SECURITY is “ssl”, which is not one of tls, starttls, none'],
    [{ ...SMTP, SMTP_SECURITY: 'none' }, 'SMTP_SECURITY is “none”'],
    [{ ...SMTP, SMTP_PORT: '70000' }, 'SMTP_PORT is “70000”'],
    [{ ...SMTP, SMTP_PORT: '25' }, 'SMTP_PORT is “25”'],
    [{ ...SMTP, SMTP_USER: 'u' }, 'SMTP_PASSWORD is “”'],
    [{ ...SMTP, SMTP_PASSWORD: 'secret' }, 'SMTP_USER is “”'],
    [{ MAIL_TRANSPORT: 'http' }, 'MAIL_HTTP_KEY is “”'],
    [
      { ...HTTP, MAIL_HTTP_URL: 'http://mail.example/emails' },
      'MAIL_HTTP_URL is “http://mail.example/emails”',
    ],
    [{ MAIL_TRANSPORT: 'cloudflare' }, 'MAIL_TRANSPORT is “cloudflare”'],
  ])('%j is wrong', (vars, message) => {
    const made = () => mailerOf(vars, PLATFORM)
    expect(made).toThrow(message)
    expect(made).not.toThrow('secret')
  })

  it('the development mailbox keeps what would go over the wire', async () => {
    expect(await mailerOf({}, PLATFORM).send(A_MAIL)).toEqual({ kind: 'sent', id: '7' })
  })
})

describe('Cloudflare’s binding', () => {
  const failing = (code: string | undefined) => async () => {
    throw Object.assign(new Error('no: reader@mail.example'), code === undefined ? {} : { code })
  }
  const made: string[][] = []
  const mailer = (send: () => Promise<{ messageId: string }>) =>
    cloudflareMailer(
      { send } as unknown as SendEmail,
      (...parts) => {
        made.push(parts)
        return {} as EmailMessage
      },
      60,
    )

  it('gets the whole message, with the sender of its From', async () => {
    expect(await mailer(async () => ({ messageId: 'm1' })).send(A_MAIL)).toEqual({ kind: 'sent', id: 'm1' })
    expect(made.at(-1)).toEqual([A_MAIL.from.address, A_MAIL.to, expect.stringMatching(/^From: /)])
  })

  it.each<[code: string | undefined, expected: object]>([
    ['E_RATE_LIMIT_EXCEEDED', { kind: 'refused', permanent: false, address: false }],
    ['E_SENDER_NOT_VERIFIED', { kind: 'refused', permanent: false, address: false }],
    ['E_RECIPIENT_SUPPRESSED', { kind: 'refused', permanent: true, address: true }],
    ['E_DELIVERY_FAILED', { kind: 'unknown' }],
    ['E_INTERNAL_SERVER_ERROR', { kind: 'unknown' }],
    [undefined, { kind: 'unknown', detail: 'no: …' }],
  ])('%s', async (code, expected) => {
    expect(await mailer(failing(code)).send(A_MAIL)).toMatchObject(expected)
  })

  it('gets no address that could break out of its header', async () => {
    const outcome = await mailer(failing(undefined)).send({
      ...A_MAIL,
      to: 'a@b.example\r\nBcc: c@d.example',
    })
    expect(outcome).toMatchObject({ kind: 'refused', permanent: true, address: true })
  })
})

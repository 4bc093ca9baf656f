import { isIPv4 } from 'node:net'
import type { Mailbox, Mailer } from '../ports/mailer.ts'
import { cloudflareMailer, type MakeMessage } from './cloudflare-mailer.ts'
import { developmentMailbox } from './development-mailbox.ts'
import { httpMailer } from './http-mailer.ts'
import {
  type MailVariables,
  needed,
  oneOf,
  perMinuteOf,
  TRANSPORTS,
  wholeNumber,
  wrong,
} from './mail-settings.ts'
import type { Connect } from './smtp-connection.ts'
import { type SmtpSettings, smtpMailer } from './smtp-mailer.ts'

/** What the transports need of the platform. */
export type MailPlatform = {
  mailbox: Mailbox
  connect: Connect
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Of [[send_email]] in wrangler.toml, where it has one */
  sendEmail: SendEmail | undefined
  message: MakeMessage
}

const RESEND = 'https://api.resend.com/emails'
const PORTS = { tls: 465, starttls: 587, none: 25 } as const

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))

const HOST = /^[A-Za-z0-9.-]{1,253}$|^\[[0-9A-Fa-f:.]{2,45}\]$/

const loginOf = (vars: MailVariables): SmtpSettings['login'] => {
  const { SMTP_USER: user = '', SMTP_PASSWORD: password = '' } = vars
  if (user === '' && password === '') return null
  return {
    user: needed(vars, 'SMTP_USER', 'SMTP_PASSWORD'),
    password: needed(vars, 'SMTP_PASSWORD', 'SMTP_USER'),
  }
}

const smtpSettingsOf = (vars: MailVariables): SmtpSettings => {
  const host = needed(vars, 'SMTP_HOST', 'MAIL_TRANSPORT “smtp”')
  if (!HOST.test(host)) wrong('SMTP_HOST', host, 'a host as smtp.example.org')
  const security = oneOf(vars, 'SMTP_SECURITY', ['tls', 'starttls', 'none'])
  if (security === 'none' && !isThisMachine(host))
    wrong('SMTP_SECURITY', security, 'for another machine, which passwords and mail go to encrypted')
  const port = wholeNumber(vars, 'SMTP_PORT', 65_535, PORTS[security])
  if (port === 25 && !isThisMachine(host))
    wrong('SMTP_PORT', '25', 'a port a Worker may connect to; take 465 or 587')
  return { host, port, security, login: loginOf(vars), perMinuteMax: perMinuteOf(vars) }
}

const providerOf = (vars: MailVariables) => {
  const given = vars.MAIL_HTTP_URL || RESEND
  const url = URL.parse(given)
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname)))
  )
    return wrong('MAIL_HTTP_URL', given, 'an address that begins with https://')
  const key = needed(vars, 'MAIL_HTTP_KEY', 'MAIL_TRANSPORT “http”')
  return { url: url.href, key, perMinuteMax: perMinuteOf(vars) }
}

/**
 * The transport that the settings name.
 * @throws Error that names the setting that is wrong or missing
 */
export const mailerOf = (vars: MailVariables, platform: MailPlatform): Mailer => {
  const transport = oneOf(vars, 'MAIL_TRANSPORT', TRANSPORTS)
  if (transport === 'smtp') return smtpMailer(smtpSettingsOf(vars), platform.connect)
  if (transport === 'http') return httpMailer(providerOf(vars), platform.fetch)
  if (transport === 'development') return developmentMailbox(platform.mailbox, perMinuteOf(vars))
  const { sendEmail, message } = platform
  if (sendEmail === undefined)
    return wrong('MAIL_TRANSPORT', transport, 'to be had without [[send_email]] SEND_EMAIL in wrangler.toml')
  return cloudflareMailer(sendEmail, message, perMinuteOf(vars))
}

import { isIP } from 'node:net'
import type { MailSettings } from '../ports.ts'

/** What wrangler.toml and the secrets say of mail, as strings. */
export type MailVariables = Partial<
  Record<
    | 'MAIL_FROM'
    | 'MAIL_FROM_NAME'
    | 'MAIL_REPLY_TO'
    | 'MAIL_POSTAL_ADDRESS'
    | 'MAIL_TRANSPORT'
    | 'MAIL_PER_MINUTE'
    | 'MAIL_PAUSED'
    | 'MAIL_EMPTY_DAYS'
    | 'MAIL_BOUNCE_DOMAIN'
    | 'MAIL_WEBHOOK_SECRET'
    | 'MAIL_HTTP_URL'
    | 'MAIL_HTTP_KEY'
    | 'SMTP_HOST'
    | 'SMTP_PORT'
    | 'SMTP_SECURITY'
    | 'SMTP_USER'
    | 'SMTP_PASSWORD',
    string
  >
>
type Name = keyof MailVariables

/** The sender of an instance that sends nothing out (RFC 6761: `localhost` is nobody else's). */
const NOBODY = 'daybook@localhost'
const PER_MINUTE = 60
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/
const DOMAIN = /^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/

/** @throws Error that names the setting */
export const wrong = (name: Name, value: string, wanted: string): never => {
  throw new Error(`${name} is “${value}”, which is not ${wanted}`)
}

/** @throws Error where it is empty; `why` says what needs it */
export const needed = (vars: MailVariables, name: Name, why: string): string =>
  vars[name] || wrong(name, '', `set; ${why} needs it`)

export const oneOf = <T extends string>(vars: MailVariables, name: Name, values: readonly [T, ...T[]]): T => {
  const value = vars[name] || values[0]
  return values.find((one) => one === value) ?? wrong(name, value, `one of ${values.join(', ')}`)
}

/** A whole number from 1 to `most`. */
export const wholeNumber = (vars: MailVariables, name: Name, most: number, otherwise: number): number => {
  const value = vars[name] || String(otherwise)
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
  return number >= 1 && number <= most ? number : wrong(name, value, `a whole number from 1 to ${most}`)
}

const addressOf = (name: Name, value: string): string =>
  ADDRESS.test(value) ? value : wrong(name, value, 'an address as daybook@example.org')

export const TRANSPORTS = ['development', 'cloudflare', 'smtp', 'http'] as const

const senderOf = (vars: MailVariables): string => {
  if (vars.MAIL_FROM) return addressOf('MAIL_FROM', vars.MAIL_FROM)
  const transport = oneOf(vars, 'MAIL_TRANSPORT', TRANSPORTS)
  return transport === 'development' ? NOBODY : needed(vars, 'MAIL_FROM', `MAIL_TRANSPORT “${transport}”`)
}

const domainOf = (name: Name, value: string | undefined): string | null => {
  if (!value) return null
  return DOMAIN.test(value) && isIP(value) === 0
    ? value
    : wrong(name, value, 'a domain as bounces.example.org')
}

export const perMinuteOf = (vars: MailVariables): number =>
  wholeNumber(vars, 'MAIL_PER_MINUTE', 100_000, PER_MINUTE)

/**
 * @param siteTitle signs where MAIL_FROM_NAME is empty
 * @throws Error that names the setting that is wrong
 */
export const mailSettingsOf = (vars: MailVariables, siteTitle: string): MailSettings => ({
  from: { name: vars.MAIL_FROM_NAME || siteTitle, address: senderOf(vars) },
  replyTo: vars.MAIL_REPLY_TO ? addressOf('MAIL_REPLY_TO', vars.MAIL_REPLY_TO) : null,
  postalAddress: (vars.MAIL_POSTAL_ADDRESS ?? '').trim(),
  bounceDomain: domainOf('MAIL_BOUNCE_DOMAIN', vars.MAIL_BOUNCE_DOMAIN),
  emptyDays: oneOf(vars, 'MAIL_EMPTY_DAYS', ['skip', 'send']),
  webhookSecret: vars.MAIL_WEBHOOK_SECRET ?? '',
  paused: oneOf(vars, 'MAIL_PAUSED', ['no', 'yes']) === 'yes',
})

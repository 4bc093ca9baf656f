import { describe, expect, it } from 'vitest'
import { type MailVariables, mailSettingsOf, perMinuteOf } from '../../src/delivery/mail-settings.ts'

it('nothing set: nothing goes out, the site signs', () => {
  expect(mailSettingsOf({}, 'The Daybook')).toEqual({
    from: { name: 'The Daybook', address: 'daybook@localhost' },
    replyTo: null,
    postalAddress: '',
    bounceDomain: null,
    emptyDays: 'skip',
    webhookSecret: '',
    paused: false,
  })
  expect(perMinuteOf({})).toBe(60)
})

describe('what is wrong is named', () => {
  it.each<[MailVariables, message: string]>([
    [{ MAIL_FROM: 'daybook' }, 'MAIL_FROM is “daybook”'],
    [{ MAIL_FROM: 'a@b.example\r\nBcc: x@y.example' }, 'MAIL_FROM is'],
    [{ MAIL_REPLY_TO: 'Desk <desk@daybook.example>' }, 'MAIL_REPLY_TO is'],
    [{ MAIL_TRANSPORT: 'pigeon' }, 'MAIL_TRANSPORT is “pigeon”, which is not one of'],
    [{ MAIL_EMPTY_DAYS: 'yes' }, 'MAIL_EMPTY_DAYS is “yes”, which is not one of skip, send'],
    [{ MAIL_BOUNCE_DOMAIN: 'bounces@daybook.example' }, 'MAIL_BOUNCE_DOMAIN is'],
    [{ MAIL_BOUNCE_DOMAIN: '192.0.2.1' }, 'MAIL_BOUNCE_DOMAIN is'],
    [{ MAIL_PER_MINUTE: '0' }, 'MAIL_PER_MINUTE is “0”, which is not a whole number from 1 to 100000'],
    [{ MAIL_PER_MINUTE: 'ten' }, 'MAIL_PER_MINUTE is “ten”'],
  ])('%j', (vars, message) => {
    expect(() => [mailSettingsOf(vars, 'The Daybook'), perMinuteOf(vars)]).toThrow(message)
  })
})

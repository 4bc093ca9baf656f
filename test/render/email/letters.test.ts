import { describe, expect, it } from 'vitest'
import type { MailLanguage } from '../../../src/model/subscriber.ts'
import type { RenderedMail } from '../../../src/render/email/digest-mail.ts'
import { confirmationMail, noticeMail } from '../../../src/render/email/letters.tsx'
import { SITE } from './mail-input.ts'

const LINK = `${SITE.url}/subscribe/confirm?t=confirm-token`

const input = (language: MailLanguage) => ({
  language,
  site: SITE,
  address: 'reader@mail.example',
  link: LINK,
  postalAddress: '1 Quay Street, Port Ellery',
})

type Case = [what: string, mail: RenderedMail, subject: string, says: string]

describe.each<Case>([
  [
    'confirmation, en',
    confirmationMail({ ...input('en'), daysLeft: 7 }),
    'Confirm your subscription to The Daybook',
    'deleted after 7 days',
  ],
  [
    'confirmation, de',
    confirmationMail({ ...input('de'), daysLeft: 1 }),
    'The Daybook: Bitte die Bestellung bestätigen',
    'nach 1 Tag gelöscht',
  ],
  [
    'already subscribed',
    noticeMail({ ...input('en'), about: 'already subscribed', hoursLeft: 24 }),
    'You are subscribed to The Daybook already',
    'Nothing was changed',
  ],
  [
    'preferences link',
    noticeMail({ ...input('de'), about: 'preferences link', hoursLeft: 24 }),
    'The Daybook: Einstellungen',
    'gilt 24 Stunden',
  ],
])('%s', (_, { subject, html, text }, expected, says) => {
  it('leads to one page and says what happens otherwise', () => {
    expect(subject).toBe(expected)
    for (const part of [html, text.replace(/\s+/g, ' ')]) {
      expect(part).toContain(says)
      expect(part).toContain(LINK)
      expect(part).toContain('reader@mail.example')
      expect(part).toContain('1 Quay Street')
    }
    const links = new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href))
    expect(links).toEqual(new Set([`${SITE.url}/`, LINK]))
  })
})

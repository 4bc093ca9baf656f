import type { Day } from '../../model/day.ts'
import type { MailLanguage } from '../../model/subscriber.ts'
import type { SiteAddress } from '../site.ts'
import { type DigestMailInput, digestMail, type RenderedMail } from './digest-mail.ts'

/** A reader of everything, who is nobody: the links that are somebody's own lead to where one subscribes. */
const nobodysDigest = (
  day: Day,
  site: SiteAddress,
  language: MailLanguage,
  postalAddress: string,
): DigestMailInput => ({
  days: [day],
  corrections: [],
  topics: [],
  found: new Set(),
  language,
  site,
  links: {
    preferences: `${site.url}/subscribe`,
    leave: `${site.url}/subscribe`,
    archive: `${site.url}/archive`,
  },
  reader: { address: 'reader@example.org', since: day.builtAt, cadence: 'daily' },
  postalAddress,
  emptyDays: 'send',
})

/** A day's mail as any reader of everything gets it. */
export const previewMail = (
  day: Day,
  site: SiteAddress,
  language: MailLanguage,
  postalAddress: string,
  address?: string,
): RenderedMail => {
  const input = nobodysDigest(day, site, language, postalAddress)
  const mail = digestMail(address === undefined ? input : { ...input, reader: { ...input.reader, address } })
  if (mail === 'nothing to report') throw new Error('a day that is to be shown is always told')
  return mail
}

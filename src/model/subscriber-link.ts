// The tokens in the links of mails: each lets one thing be done for one subscriber, until a day.
import { addDays, type CalendarDay, dayOf, isCalendarDay } from './calendar.ts'

/** Who may change the preferences may leave with the same link. */
export type LinkPurpose = 'confirm' | 'preferences' | 'leave'

/** `hash`: SHA-256 of the token's string. It is of 32 random bytes, so that no salt is needed. */
export type KeptLink = {
  /** The last day it is good on, in UTC */
  expires: CalendarDay
  hash: string
  purpose: LinkPurpose
  subscriber: string
}

const FORM = /^(\d{4})(\d{2})(\d{2})-[A-Za-z0-9_-]{43}$/

/** How many days a link is good for; one that leaves works as long as people keep mails. */
export const LINK_DAYS = { confirm: 7, preferences: 30, leave: 90 } as const satisfies Record<
  LinkPurpose,
  number
>

export const expiryOf = (purpose: LinkPurpose, now: Date): CalendarDay =>
  addDays(dayOf(now, 'UTC'), LINK_DAYS[purpose])

/** @param secret 32 random bytes in base64url */
export const linkToken = (expires: CalendarDay, secret: string): string =>
  `${expires.replaceAll('-', '')}-${secret}`

/** The day that a token says it is good until; null for a string that no token has. */
export const linkExpiry = (token: string): CalendarDay | null => {
  const [, year, month, day] = FORM.exec(token) ?? []
  const expires = `${year}-${month}-${day}`
  return isCalendarDay(expires) ? expires : null
}

// Who gets the day by mail, when, and what of it.
import type { CalendarDay } from './calendar.ts'

/**
 * `pending`: asked, and not yet confirmed by the address; `paused`: by the subscriber; `left`: may come again;
 * `suppressed`: nothing is ever sent (hard bounce, complaint, the operator). Only `active` gets digests.
 */
export const SUBSCRIBER_STATES = ['pending', 'active', 'paused', 'left', 'suppressed'] as const
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number]

export const CADENCES = ['daily', 'weekdays', 'weekly'] as const
export type Cadence = (typeof CADENCES)[number]

export const MAIL_LANGUAGES = ['en', 'de'] as const
export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

export const TOPIC_KINDS = ['name', 'source', 'search'] as const
/** What parts topics from one another, in the form and in the list as a file, stands in none. */
export const isTopicValue = (value: string): boolean => !/[,;\r\n]/.test(value)
/** `value`: a name as reports write it, the id of a source, or words to search for */
export type Topic = { kind: (typeof TOPIC_KINDS)[number]; value: string }

export type Schedule = {
  cadence: Cadence
  /** Of a weekly mail; 0 is Sunday */
  weekday: number
  /** 0–23, on the clocks of `timezone` */
  hour: number
  /** IANA name */
  timezone: string
}

export type Preferences = Schedule & {
  /** None: everything */
  topics: Topic[]
  /** Of the mail's frame; its lines are the reports' own words */
  language: MailLanguage
}

export const CONSENT_DOORS = ['form', 'api', 'import'] as const
/** How the address came to be here, kept as long as the address is. */
export type Consent = {
  /** ISO 8601 */
  at: string
  from: (typeof CONSENT_DOORS)[number]
  /** The page or list that it was given on, as far as it is known */
  source: string | null
  /** The network it was given from, as a hash of that day */
  network: string | null
}

export type Subscriber = Preferences & {
  /** Sixteen hexadecimal digits, random: it tells nothing of the address */
  id: string
  /** Its domain in lower case and ASCII (punycode) */
  address: string
  state: SubscriberState
  /** ISO 8601 in UTC; null where no digest is due: whoever is not active */
  nextDue: string | null
  createdAt: string
  confirmedAt: string | null
  consent: Consent
  /** The last day that a mail told of */
  lastSentDay: CalendarDay | null
  /** In a row, since the last mail that arrived */
  softBounces: number
}

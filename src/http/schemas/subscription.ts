import { z } from '@hono/zod-openapi'
import { TOPIC_CHARS_MAX, TOPICS_MAX } from '../../limits.ts'
import { isTimezone } from '../../model/due.ts'
import { mailAddress } from '../../model/mail-address.ts'
import {
  CADENCES,
  CONSENT_DOORS,
  isTopicValue,
  MAIL_LANGUAGES,
  SUBSCRIBER_STATES,
  TOPIC_KINDS,
} from '../../model/subscriber.ts'
import { calendarDay, instant, nextCursor } from './shared.ts'

const ADDRESS_GIVEN_CHARS_MAX = 320

const mailbox = z
  .string()
  .max(ADDRESS_GIVEN_CHARS_MAX)
  .refine((given) => mailAddress(given) !== null, 'is not an address of mail, as ann@mail.example')
  .transform((given) => mailAddress(given) ?? '')
  .openapi({ type: 'string', format: 'email', example: 'ann@mail.example' })

export const subscriberId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'is not a subscriber’s id, 16 hexadecimal digits')
  .openapi({ example: '9b1deb4d3b7d4bad' })

const topic = z
  .strictObject({
    kind: z.enum(TOPIC_KINDS),
    value: z
      .string()
      .trim()
      .min(1)
      .max(TOPIC_CHARS_MAX)
      .refine(isTopicValue, 'has a comma or a semicolon, which part topics')
      .openapi({ description: 'A name, the id or name of a source, or words to search for' }),
  })
  .openapi('Topic')

const cadence = z.enum(CADENCES)
const weekday = z.int().min(0).max(6).openapi({ description: 'Of a weekly mail; 0 is Sunday' })
const hour = z.int().min(0).max(23).openapi({ description: 'On the clocks of the time zone' })
const timezone = z
  .string()
  .refine(isTimezone, 'is not an IANA time zone such as Europe/Kyiv')
  .openapi({ example: 'Europe/Kyiv' })
const language = z.enum(MAIL_LANGUAGES).openapi({ description: 'Of the mail’s frame' })
const topics = z.array(topic).max(TOPICS_MAX).openapi({ description: 'None: everything' })

export const preferencesSchema = z.strictObject({ cadence, weekday, hour, timezone, topics, language })

export const HOUR_DEFAULT = 7
export const WEEKDAY_DEFAULT = 1

export const subscriptionSchema = z
  .strictObject({
    address: mailbox,
    cadence: cadence.default('daily'),
    weekday: weekday.default(WEEKDAY_DEFAULT),
    hour: hour.default(HOUR_DEFAULT),
    timezone: timezone.optional().openapi({ description: 'The edition’s, where none is given' }),
    topics: topics.default([]),
    language: language.default('en'),
  })
  .openapi('Subscription')

export const subscriptionAnswerSchema = z
  .object({ detail: z.string() })
  .openapi('SubscriptionAnswer', { description: 'The same for every address' })

export const subscriberSchema = z
  .object({
    id: subscriberId,
    address: z.string(),
    state: z.enum(SUBSCRIBER_STATES),
    cadence,
    weekday,
    hour,
    timezone: z.string(),
    topics,
    language,
    nextDue: instant.nullable(),
    createdAt: instant,
    confirmedAt: instant.nullable(),
    consent: z.object({
      at: instant,
      from: z.enum(CONSENT_DOORS),
      source: z.string().nullable(),
      network: z.string().nullable(),
    }),
    lastSentDay: calendarDay.nullable(),
    softBounces: z.int(),
  })
  .openapi('Subscriber')

export const subscribersSchema = z
  .object({ items: z.array(subscriberSchema), next: nextCursor })
  .openapi('Subscribers')

export const addressSchema = z.strictObject({ address: mailbox }).openapi('MailAddress')

export const suppressedSchema = z
  .object({
    subscriber: z
      .union([subscriberSchema, z.null()])
      .openapi({ description: 'Null where the address was not on the list' }),
  })
  .openapi('Suppressed')

export const importedSchema = z
  .object({
    added: z.int(),
    known: z.int().openapi({ description: 'On the list already; nothing of them was changed' }),
    suppressed: z.int().openapi({ description: 'Left out, for they are to get nothing' }),
    rejected: z.array(z.object({ line: z.int(), detail: z.string() })),
  })
  .openapi('Imported')

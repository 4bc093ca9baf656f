// The fields of the forms: text that anybody may send, until it is checked.
import { knownTopics } from '../flows/known-topics.ts'
import { TOPICS_MAX } from '../limits.ts'
import { isTimezone } from '../model/due.ts'
import { mailAddress } from '../model/mail-address.ts'
import type { Preferences, Topic } from '../model/subscriber.ts'
import type { FormValues } from '../render/subscribe/form-values.ts'
import type { Ctx } from './env.ts'
import { HOUR_DEFAULT, preferencesSchema, WEEKDAY_DEFAULT } from './schemas/subscription.ts'

export type Fields = ReadonlyMap<string, string>

/** Texts only: a file is no field. */
export const fieldsOf = async (c: Ctx): Promise<Fields> => {
  const body = await c.req.parseBody().catch(() => ({}))
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new Map(texts)
}

/** By the name of where the request came from, as far as Cloudflare knows it. */
const timezoneOf = (c: Ctx): string => {
  const { cf } = c.req.raw as { cf?: { timezone?: string } }
  return cf?.timezone && isTimezone(cf.timezone) ? cf.timezone : c.env.ports.settings.timezone
}

/** What was typed, and where nothing was, what this reader may want. */
export const valuesOf = (c: Ctx, fields: Fields): FormValues => {
  const german = /^de\b/i.test(c.req.header('accept-language') ?? '')
  return {
    address: fields.get('address') ?? '',
    cadence: fields.get('cadence') ?? 'daily',
    weekday: fields.get('weekday') ?? String(WEEKDAY_DEFAULT),
    hour: fields.get('hour') ?? String(HOUR_DEFAULT),
    timezone: fields.get('timezone') ?? timezoneOf(c),
    names: fields.get('names') ?? '',
    sources: fields.get('sources') ?? '',
    searches: fields.get('searches') ?? '',
    language: fields.get('language') ?? (german ? 'de' : 'en'),
  }
}

const listed = (kind: Topic['kind'], text: string): Topic[] =>
  text
    .split(/[,\n;]/)
    .map((value) => value.trim())
    .filter(Boolean)
    .slice(0, TOPICS_MAX + 1)
    .map((value) => ({ kind, value }))

export type Problem = { problem: string }

/** In a sentence; selects send what they offer, so that only somebody else's form lands here but for the topics. */
const problemOf = (field: string): string =>
  field === 'topics'
    ? `Up to ${TOPICS_MAX} topics are taken, each of at most 100 letters.`
    : `The field “${field}” has a value that is not among those offered.`

export const preferencesOf = async (c: Ctx, values: FormValues): Promise<Preferences | Problem> => {
  const { cadence, weekday, hour, timezone, names, sources, searches, language } = values
  const topics = [...listed('name', names), ...listed('source', sources), ...listed('search', searches)]
  const numbers = { weekday: Number(weekday || Number.NaN), hour: Number(hour || Number.NaN) }
  const checked = preferencesSchema.safeParse({ cadence, ...numbers, timezone, topics, language })
  if (!checked.success) return { problem: problemOf(String(checked.error.issues[0]?.path[0] ?? '')) }
  const known = await knownTopics(c.env.ports, checked.data.topics)
  if ('unknown' in known) return { problem: `No source is called ${known.unknown.join(', ')} here.` }
  return { ...checked.data, topics: known.topics }
}

/** The address as it is known by, or why it is not taken. */
export const addressOf = (given: string): { address: string } | Problem => {
  const address = mailAddress(given)
  return address === null
    ? { problem: 'This does not look like an address of mail. They look like ann@mail.example.' }
    : { address }
}

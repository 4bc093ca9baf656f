// The fields of the forms: text that anybody may send, until it is checked.
import { knownTopics } from '../flows/known-topics.ts'
import { TOPICS_MAX } from '../limits.ts'
import { isTimezone } from '../model/due.ts'
import { mailAddress } from '../model/mail-address.ts'
import { MAIL_LANGUAGES, type Preferences, type Topic } from '../model/subscriber.ts'
import type { FormValues } from '../render/subscribe/form-values.ts'
import type { Words } from '../render/words/words.ts'
import type { Ctx } from './env.ts'
import { HOUR_DEFAULT, preferencesSchema, WEEKDAY_DEFAULT } from './schemas/subscription.ts'
import { siteOf } from './site.ts'

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

/** The one that mails are in and the browser asks for first; else the site's. */
const languageOf = (c: Ctx): string => {
  const wanted = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase()
  return MAIL_LANGUAGES.find((language) => language === wanted) ?? siteOf(c).words.language
}

/** What was typed, and where nothing was, what this reader may want. */
export const valuesOf = (c: Ctx, fields: Fields): FormValues => {
  return {
    address: fields.get('address') ?? '',
    cadence: fields.get('cadence') ?? 'daily',
    weekday: fields.get('weekday') ?? String(WEEKDAY_DEFAULT),
    hour: fields.get('hour') ?? String(HOUR_DEFAULT),
    timezone: fields.get('timezone') ?? timezoneOf(c),
    names: fields.get('names') ?? '',
    sources: fields.get('sources') ?? '',
    searches: fields.get('searches') ?? '',
    language: fields.get('language') ?? languageOf(c),
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

/** What may be wrong with a form, in its reader's language. */
export const problemsOf = (c: Ctx): Words['subscribe']['problems'] => siteOf(c).words.subscribe.problems

/** In a sentence; selects send what they offer, so that only somebody else's form lands here but for the topics. */
const problemOf = (c: Ctx, field: string): string =>
  field === 'topics' ? problemsOf(c).topics(TOPICS_MAX) : problemsOf(c).field(field)

export const preferencesOf = async (c: Ctx, values: FormValues): Promise<Preferences | Problem> => {
  const { cadence, weekday, hour, timezone, names, sources, searches, language } = values
  const topics = [...listed('name', names), ...listed('source', sources), ...listed('search', searches)]
  const numbers = { weekday: Number(weekday || Number.NaN), hour: Number(hour || Number.NaN) }
  const checked = preferencesSchema.safeParse({ cadence, ...numbers, timezone, topics, language })
  if (!checked.success) return { problem: problemOf(c, String(checked.error.issues[0]?.path[0] ?? '')) }
  const known = await knownTopics(c.env.ports, checked.data.topics)
  if ('unknown' in known) return { problem: problemsOf(c).noSource(known.unknown.join(', ')) }
  return { ...checked.data, topics: known.topics }
}

/** The address as it is known by, or why it is not taken. */
export const addressOf = (c: Ctx, given: string): { address: string } | Problem => {
  const address = mailAddress(given)
  return address === null ? { problem: problemsOf(c).address } : { address }
}

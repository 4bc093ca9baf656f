import type { Preferences, Topic } from '../../model/subscriber.ts'

/** What stands in the fields of a form, as it was typed or is stored. */
export type FormValues = {
  address: string
  cadence: string
  weekday: string
  hour: string
  timezone: string
  /** Parted by commas */
  names: string
  sources: string
  searches: string
  language: string
}

const ofKind = (topics: readonly Topic[], kind: Topic['kind']): string =>
  topics
    .filter((topic) => topic.kind === kind)
    .map(({ value }) => value)
    .join(', ')

/** A subscriber's preferences as the form shows them. */
export const formValues = (address: string, preferences: Preferences): FormValues => {
  const { cadence, weekday, hour, timezone, topics, language } = preferences
  return {
    address,
    cadence,
    weekday: String(weekday),
    hour: String(hour),
    timezone,
    names: ofKind(topics, 'name'),
    sources: ofKind(topics, 'source'),
    searches: ofKind(topics, 'search'),
    language,
  }
}

import type { Subscriber, Topic } from '../model/subscriber.ts'
import { SUBSCRIBER_CSV_COLUMNS, type SubscriberCsvColumn } from '../model/subscriber-columns.ts'
import { csvLine } from './csv.ts'

const topicsCell = (topics: readonly Topic[]): string =>
  topics.map(({ kind, value }) => `${kind}:${value}`).join('; ')

const cellsOf = (one: Subscriber): Record<SubscriberCsvColumn, string> => ({
  address: one.address,
  state: one.state,
  cadence: one.cadence,
  weekday: String(one.weekday),
  hour: String(one.hour),
  timezone: one.timezone,
  topics: topicsCell(one.topics),
  language: one.language,
  created_at: one.createdAt,
  confirmed_at: one.confirmedAt ?? '',
  consent_at: one.consent.at,
  consent_from: one.consent.from,
  consent_source: one.consent.source ?? '',
})

export const SUBSCRIBER_CSV_HEAD: string = csvLine(SUBSCRIBER_CSV_COLUMNS)

export const subscriberCsvLine = (subscriber: Subscriber): string => {
  const cells = cellsOf(subscriber)
  return csvLine(SUBSCRIBER_CSV_COLUMNS.map((column) => cells[column]))
}

import { getTableColumns } from 'drizzle-orm'
import type { Subscriber } from '../model/subscriber.ts'
import type { AskedSubscriber } from '../ports/subscribers.ts'
import { subscribers } from './schema.ts'

type Row = typeof subscribers.$inferSelect

/** All but what sending a confirmation needs */
const { asks: _asks, ask: _ask, ...shown } = getTableColumns(subscribers)
export const SUBSCRIBER_COLUMNS = shown

export const subscriberOf = (row: Omit<Row, 'asks' | 'ask'>): Subscriber => {
  const { consentAt, consentFrom, consentSource, network, ...rest } = row
  return { ...rest, consent: { at: consentAt, from: consentFrom, source: consentSource, network } }
}

export const rowOf = ({ consent, ...rest }: Subscriber): Omit<Row, 'asks' | 'ask'> => ({
  ...rest,
  consentAt: consent.at,
  consentFrom: consent.from,
  consentSource: consent.source,
  network: consent.network,
})

export const askedOf = ({ asks, ask, ...row }: Row): AskedSubscriber => ({
  subscriber: subscriberOf(row),
  asks,
  ask,
})

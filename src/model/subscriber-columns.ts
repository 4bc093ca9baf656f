/** The columns of the list as a file, in their order. Only `address` and `consent_at` must be there when one is read. */
export const SUBSCRIBER_CSV_COLUMNS = [
  'address',
  'state',
  'cadence',
  'weekday',
  'hour',
  'timezone',
  'topics',
  'language',
  'created_at',
  'confirmed_at',
  'consent_at',
  'consent_from',
  'consent_source',
] as const
export type SubscriberCsvColumn = (typeof SUBSCRIBER_CSV_COLUMNS)[number]

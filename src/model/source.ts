export const SOURCE_KINDS = ['agency', 'outlet', 'aggregator', 'office'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** An outlet or agency that publishes or signs reports. */
export type Source = {
  /** A slug of the name: `reuters`, `cna`. */
  id: string
  name: string
  kind: SourceKind
  homePage?: string
  /** ISO 3166-1 alpha-2 */
  country?: string
  /** BCP 47 */
  language?: string
  /** The spellings it signs with, as they stand in texts: "Reuters", "(dpa)", "United Press International". */
  signatures: string[]
}

/** With how many of the stored reports it published */
export type CountedSource = Source & { reports: number }

/** The sources an installation knows, in the order of its register. */
export type Register = readonly Source[]

/** Whoever published a report that names no source and has no address: counted as one, never as many. */
export const UNKNOWN_SOURCE: Source = {
  id: 'unknown',
  name: 'Unknown source',
  kind: 'outlet',
  signatures: [],
}

type PublishedBy = { source: string; sourceId: string; origin: string; originId: string }

/** The text is another's than its publisher's, as far as the publisher is known. */
export const isForeign = ({ sourceId, originId }: PublishedBy): boolean =>
  originId !== sourceId && sourceId !== UNKNOWN_SOURCE.id

/** Who published it; where nobody knows, whose text it is: "Reuters (publisher unknown)". */
export const publisherOf = (report: PublishedBy): string => {
  if (report.sourceId !== UNKNOWN_SOURCE.id) return report.source
  return report.originId === report.sourceId ? 'Unknown publisher' : `${report.origin} (publisher unknown)`
}

import type { DayContent, DayEvent } from '../model/day.ts'
import { canonicalJson, sha256 } from '../model/hash.ts'

const withoutAddress = ({ id: _id, slug: _slug, url: _url, shown: _shown, reports, ...event }: DayEvent) => ({
  ...event,
  reports: reports.map(({ url: _address, ...report }) => report),
})

/**
 * SHA-256 of the content's canonical JSON without ids, slugs and URLs of events, without when they were shown, and
 * without the addresses of reports: which id an event kept, and under which address a text came first, is history.
 */
export const hashOf = ({ date, timezone, ledger, events }: DayContent): string =>
  sha256(canonicalJson({ date, timezone, ledger, events: events.map(withoutAddress) }))

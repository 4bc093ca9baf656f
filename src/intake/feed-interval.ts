// When a feed is worth asking again.
import { POLL_INTERVAL_S, POLL_INTERVAL_S_MAX, POLL_INTERVAL_S_MIN, POLL_WAIT_S_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { FeedSchedule } from './feed-schedule.ts'

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)

/**
 * The feed's own interval, in seconds: shorter after each poll that found something new, longer after each that did
 * not, so that in the long run about every other poll finds something.
 */
export const nextInterval = (intervalS: number, changed: boolean): number =>
  clamp(Math.round(intervalS * (changed ? 0.6 : 1.3)), POLL_INTERVAL_S_MIN, POLL_INTERVAL_S_MAX)

/** Up to a tenth more, always the same of one feed: those that were listed together drift apart. */
const spread = (waitS: number, id: string): number =>
  waitS * (1 + Number.parseInt(shortHash('spread', id).slice(0, 4), 16) / 0xffff / 10)

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + Math.round(seconds * 1000))

const HOUR_MS = 3_600_000
const WEEK_HOURS = 168

/** The next hour that the feed does not ask to skip; a feed that asks to skip them all is not heard. */
const unskipped = (at: Date, { skipHours, skipDays }: Pick<FeedSchedule, 'skipHours' | 'skipDays'>): Date => {
  for (let hours = 0; hours < WEEK_HOURS; hours++) {
    const start = Math.floor(at.getTime() / HOUR_MS + hours) * HOUR_MS
    const tried = new Date(Math.max(start, at.getTime()))
    if (!skipHours.includes(tried.getUTCHours()) && !skipDays.includes(tried.getUTCDay())) return tried
  }
  return at
}

const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i

/** How long an answer stays fresh (RFC 9111 §4.2.1), in seconds; null where its headers do not say. */
export const freshForS = (
  headers: Partial<Record<'cache-control' | 'expires' | 'date' | 'age', string>>,
  now: Date,
): number | null => {
  const maxAge = MAX_AGE.exec(headers['cache-control'] ?? '')?.[1]
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - (Number(headers.age) || 0))
  const expires = Date.parse(headers.expires ?? '')
  const date = Date.parse(headers.date ?? '') || now.getTime()
  return Number.isNaN(expires) ? null : Math.max(0, (expires - date) / 1000)
}

/** What a feed and its server say of when to come again; null where they do not. */
export type PollHints = FeedSchedule & { freshS: number | null }

/**
 * When to ask again a feed that answered: after its own interval, or as much later as it asks for within
 * POLL_WAIT_S_MAX. An interval of its updates (sy:) counts by half, so that an update waits no longer than that.
 */
export const pollAfterSuccess = (id: string, intervalS: number, hints: PollHints, now: Date): Date => {
  const asked = Math.max((hints.ttlMinutes ?? 0) * 60, (hints.updateMinutes ?? 0) * 30, hints.freshS ?? 0)
  const waitS = Math.max(intervalS, Math.min(asked, POLL_WAIT_S_MAX))
  return unskipped(after(now, spread(waitS, id)), hints)
}

/**
 * When to ask again a feed that failed so many times in a row: after twice as long each time, and no sooner than its
 * server asks (Retry-After).
 */
export const pollAfterFailure = (
  id: string,
  failures: number,
  intervalS: number,
  retryAfterMs: number | null,
  now: Date,
): Date => {
  const doubled = Math.min(intervalS, POLL_INTERVAL_S) * 2 ** Math.min(failures - 1, 12)
  const waitS = clamp(doubled, POLL_INTERVAL_S_MIN, POLL_WAIT_S_MAX)
  return after(now, Math.max(spread(waitS, id), (retryAfterMs ?? 0) / 1000))
}

const instantOf = (published: string | null, now: Date): number[] => {
  // A time without an offset is taken for GMT here: it is about days, not hours.
  const dated =
    published && !/(?:Z|[+-]\d\d:\d\d)$/.test(published) && published.includes('T')
      ? `${published}Z`
      : published
  const at = Date.parse(dated ?? '')
  return Number.isNaN(at) || at > now.getTime() ? [] : [at]
}

/** The latest instant of publication, and the mean gap between entries; null where fewer than two say theirs. */
export const rhythmOf = (
  published: (string | null)[],
  now: Date,
): { newestAt: string | null; rhythmS: number | null } => {
  const times = published.flatMap((one) => instantOf(one, now)).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return { newestAt: null, rhythmS: null }
  const rhythmS = times.length > 1 ? Math.round((last - first) / 1000 / (times.length - 1)) : null
  return { newestAt: new Date(last).toISOString(), rhythmS }
}

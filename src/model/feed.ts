import { shortHash } from './hash.ts'

/** A feed as the operator names it. */
export type ListedFeed = {
  url: string
  /** Outranks the feed's own */
  title?: string
  /** A source of the register by id, or a name */
  source?: string
  /** 'page': entries without their whole text are read from their pages. Absent: 'feed' */
  fullText?: 'feed' | 'page'
  /** BCP 47, where the feed says none or a wrong one */
  language?: string
  paused?: boolean
}

/** What became of a feed's entries since it was first asked. */
export type EntryCounts = { takenIn: number; known: number; setAside: number }

/** `reason` is in our own words, and may be told to all; `detail` is for the operator. */
type FeedError = { at: string; reason: string; detail: string }

/** An entry that was left out, and why. */
export type LeftOutEntry = { title: string; url: string | null; why: string }

/** What polling knows of a feed. Instants are ISO 8601. */
export type FeedState = {
  /** Where it is asked: as listed, or where it moved for good */
  address: string
  /** The document that named this address, where it was not the operator */
  namedBy: string | null
  title: string
  home: string | null
  language: string | null
  etag: string | null
  lastModified: string | null
  /** SHA-256 of the last body, for servers that send no validators */
  bodyHash: string | null
  polledAt: string | null
  succeededAt: string | null
  /** When it last had an entry that was new or changed */
  changedAt: string | null
  error: FeedError | null
  /** In a row */
  failures: number
  intervalS: number
  /** The latest of its entries' instants of publication, and the mean gap between them */
  newestAt: string | null
  rhythmS: number | null
  /** What the feed says of when to ask it; null before it was had */
  schedule: {
    ttlMinutes: number | null
    updateMinutes: number | null
    skipHours: number[]
    skipDays: number[]
  } | null
  /** Entries of the last answer that were not taken: how many, and the first few */
  leftOutCount: number
  leftOut: LeftOutEntry[]
  /** Why it is not asked any more */
  ended: string | null
}

/** What is kept of an entry under its key, to tell at the next poll whether it changed. */
export type EntryPrint = { textHash: string; title: string; published: string | null }

/** In order of what needs the operator most. */
export const FEED_STANDINGS = ['ended', 'failing', 'silent', 'not asked yet', 'good', 'paused'] as const
export type FeedStanding = (typeof FEED_STANDINGS)[number]

export const feedIdOf = (url: string): string => shortHash('feed', url)

export const newFeedState = (
  listed: ListedFeed,
  intervalS: number,
  namedBy: string | null = null,
): FeedState => ({
  address: listed.url,
  namedBy,
  title: '',
  home: null,
  language: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  polledAt: null,
  succeededAt: null,
  changedAt: null,
  error: null,
  failures: 0,
  intervalS,
  newestAt: null,
  rhythmS: null,
  schedule: null,
  leftOutCount: 0,
  leftOut: [],
  ended: null,
})

const DAY_S = 86_400
/** Silent against its own rhythm, and never within a week */
const SILENT_RHYTHMS = 10
const SILENT_S_MIN = 7 * DAY_S

const isSilent = ({ newestAt, changedAt, rhythmS }: FeedState, now: Date): boolean => {
  const known = [newestAt, changedAt].flatMap((at) => (at === null ? [] : Date.parse(at)))
  const quietS = (now.getTime() - Math.max(...known)) / 1000
  return quietS > Math.max(SILENT_S_MIN, SILENT_RHYTHMS * (rhythmS ?? DAY_S))
}

/** How a feed stands. 'silent': it answers, and has had nothing new for long against its own rhythm. */
export const standingOf = (listed: ListedFeed, state: FeedState, now: Date): FeedStanding => {
  if (state.ended !== null) return 'ended'
  if (listed.paused) return 'paused'
  if (state.failures > 0) return 'failing'
  if (state.succeededAt === null) return 'not asked yet'
  return isSilent(state, now) ? 'silent' : 'good'
}

// What a feed is after a poll: its state, and when it is asked again.
import { nextInterval, pollAfterFailure, pollAfterSuccess, rhythmOf } from '../intake/feed-interval.ts'
import type { FeedSchedule } from '../intake/feed-schedule.ts'
import { FEED_LEFT_OUT_KEPT_MAX, POLL_INTERVAL_S_MIN } from '../limits.ts'
import type { FeedState, LeftOutEntry } from '../model/feed.ts'
import type { Feed, PollWrite } from '../ports/feeds.ts'
import type { Asked } from './ask-feed.ts'

export type Polled = Pick<PollWrite, 'state' | 'counts' | 'nextPoll' | 'entries' | 'served'>

type Of<K extends Asked['kind']> = Extract<Asked, { kind: K }>

const NO_ENTRIES = { entries: [], served: null, counts: { takenIn: 0, known: 0, setAside: 0 } }

const NO_SCHEDULE: FeedSchedule = { ttlMinutes: null, updateMinutes: null, skipHours: [], skipDays: [] }

/** A permanent redirect moves a feed; from then on it is the server that named its address. */
const addressAfter = (
  { listed, state }: Feed,
  movedTo: string | null,
): Pick<FeedState, 'address' | 'namedBy'> =>
  movedTo === null
    ? { address: state.address, namedBy: state.namedBy }
    : { address: movedTo, namedBy: state.namedBy ?? listed.url }

const succeeded = (feed: Feed, { answer }: Of<'feed' | 'unchanged'>, at: string): FeedState => ({
  ...feed.state,
  ...addressAfter(feed, answer.movedTo),
  polledAt: at,
  succeededAt: at,
  error: null,
  failures: 0,
})

/** Of a body that was had before; a 304 need not name them again. */
const validators = (
  { state }: Feed,
  { answer }: Of<'unchanged'>,
): Pick<FeedState, 'etag' | 'lastModified'> => ({
  etag: answer.headers.etag ?? state.etag,
  lastModified: answer.headers['last-modified'] ?? state.lastModified,
})

export const afterUnchanged = (feed: Feed, asked: Of<'unchanged'>, now: Date): Polled => {
  const intervalS = nextInterval(feed.state.intervalS, false)
  const nextPoll = pollAfterSuccess(
    feed.id,
    intervalS,
    { ...(feed.state.schedule ?? NO_SCHEDULE), freshS: asked.freshS },
    now,
  )
  const state = { ...succeeded(feed, asked, now.toISOString()), ...validators(feed, asked), intervalS }
  return { ...NO_ENTRIES, state, nextPoll: nextPoll.toISOString() }
}

const leftOutOf = ({ feed }: Of<'feed'>): LeftOutEntry[] =>
  feed.leftOut
    .slice(0, FEED_LEFT_OUT_KEPT_MAX)
    .map(({ title, url, why, detail }) => ({ title, url, why: `${why}: ${detail}` }))

const scheduleOf = ({ ttlMinutes, updateMinutes, skipHours, skipDays }: FeedSchedule): FeedSchedule => ({
  ttlMinutes,
  updateMinutes,
  skipHours,
  skipDays,
})

/** `changed`: whether entries were new or changed; `more`: whether yet more of them wait for the next poll */
export const afterRead = (
  feed: Feed,
  asked: Of<'feed'>,
  { changed, more }: { changed: boolean; more: boolean },
  now: Date,
): Pick<Polled, 'state' | 'nextPoll'> => {
  const at = now.toISOString()
  const { answer, feed: read, bodyHash, freshS } = asked
  const intervalS = nextInterval(feed.state.intervalS, changed)
  const next = pollAfterSuccess(feed.id, intervalS, { ...read, freshS }, now)
  const state: FeedState = {
    ...succeeded(feed, asked, at),
    title: read.title,
    home: read.home,
    language: read.language,
    // While entries wait for the next poll the answer is wanted again.
    etag: more ? null : (answer.headers.etag ?? null),
    lastModified: more ? null : (answer.headers['last-modified'] ?? null),
    bodyHash: more ? null : bodyHash,
    changedAt: changed ? at : feed.state.changedAt,
    intervalS,
    ...rhythmOf(
      read.entries.map(({ published }) => published),
      now,
    ),
    schedule: scheduleOf(read),
    leftOutCount: read.leftOut.length,
    leftOut: leftOutOf(asked),
    ended: read.expired ? 'it says of itself that it is over' : null,
  }
  const soon = new Date(now.getTime() + POLL_INTERVAL_S_MIN * 1000)
  return { state, nextPoll: (more ? soon : next).toISOString() }
}

const failedState = ({ state }: Feed, reason: string, detail: string, at: string): FeedState => ({
  ...state,
  polledAt: at,
  error: { at, reason, detail },
  failures: state.failures + 1,
})

export const afterFailure = (feed: Feed, asked: Of<'failed'>, now: Date): Polled => {
  const state = failedState(feed, asked.reason, asked.detail, now.toISOString())
  const next = pollAfterFailure(feed.id, state.failures, state.intervalS, asked.retryAfterMs, now)
  return { ...NO_ENTRIES, state, nextPoll: next.toISOString() }
}

export const afterGone = (feed: Feed, { detail }: Of<'gone'>, now: Date): Polled => {
  const reason = 'its server says that it is gone for good'
  const state = { ...failedState(feed, reason, detail, now.toISOString()), ended: reason }
  return { ...NO_ENTRIES, state, nextPoll: now.toISOString() }
}

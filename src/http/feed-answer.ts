import type { z } from '@hono/zod-openapi'
import { FEEDS_SHOWN_MAX } from '../limits.ts'
import { FEED_STANDINGS, standingOf } from '../model/feed.ts'
import type { Feed, Ports } from '../ports.ts'
import type { feedSchema, feedsStatusSchema } from './schemas/feed.ts'

type Answer = z.input<typeof feedSchema>

/** An address may carry a key, and what a server said may carry the address: they are for the operator. */
const forOperator = ({ listed, listedIn, state }: Feed): NonNullable<Answer['operator']> => ({
  url: listed.url,
  address: state.address,
  listedIn,
  source: listed.source ?? null,
  fullText: listed.fullText ?? 'feed',
  language: listed.language ?? null,
  paused: listed.paused ?? false,
  leftOut: state.leftOut,
})

const errorOf = ({ error }: Feed['state'], whole: boolean): Answer['lastError'] =>
  error && { at: error.at, reason: error.reason, ...(whole && { detail: error.detail }) }

/** A feed as it is told: `whole` to the operator. */
export const feedAnswer = (feed: Feed, now: Date, whole: boolean): Answer => {
  const { id, listed, state, counts, nextPoll } = feed
  const { host } = new URL(state.address)
  return {
    id,
    title: listed.title ?? (state.title || host),
    host,
    home: state.home,
    standing: standingOf(listed, state, now),
    lastAsked: state.polledAt,
    lastSuccess: state.succeededAt,
    lastChange: state.changedAt,
    nextPoll,
    intervalSeconds: state.intervalS,
    failures: state.failures,
    lastError: errorOf(state, whole),
    ended: state.ended,
    entries: {
      takenIn: counts.takenIn,
      alreadyKnown: counts.known,
      setAside: counts.setAside,
      leftOut: state.leftOutCount,
    },
    ...(whole && { operator: forOperator(feed) }),
  }
}

const rank = ({ standing }: Answer): number => FEED_STANDINGS.indexOf(standing)

/** The feeds on the status page: those that need the operator most. */
export const feedsStatus = async (
  { feeds, now }: Ports,
  whole: boolean,
): Promise<z.input<typeof feedsStatusSchema>> => {
  const found = await feeds.inTrouble(FEEDS_SHOWN_MAX)
  const items = found.feeds.map((feed) => feedAnswer(feed, now(), whole))
  return {
    total: found.total,
    nextPoll: found.nextPoll,
    items: items.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1)),
  }
}

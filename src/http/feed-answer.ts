import type { z } from '@hono/zod-openapi'
import { FEEDS_SHOWN_MAX } from '../limits.ts'
import { FEED_STANDINGS, standingOf } from '../model/feed.ts'
import { type Hub, holdsLease } from '../model/hub.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import type { feedSchema, feedsStatusSchema } from './schemas/feed.ts'

type Answer = z.input<typeof feedSchema>

/** An address may carry a key, and what a server said may carry the address: they are for the operator. */
const hubForOperator = (hub: Hub): NonNullable<NonNullable<Answer['operator']>['hub']> => {
  const { address, topic, state, askedAt, expiresAt, deliveredAt, tries, nextAt, detail } = hub
  return { address, topic, state, askedAt, expiresAt, deliveredAt, tries, nextAt, detail }
}

const forOperator = (
  { listed, listedIn, state }: Feed,
  hub: Hub | null,
): NonNullable<Answer['operator']> => ({
  url: listed.url,
  address: state.address,
  listedIn,
  source: listed.source ?? null,
  fullText: listed.fullText ?? 'feed',
  language: listed.language ?? null,
  paused: listed.paused ?? false,
  leftOut: state.leftOut,
  hub: hub && hubForOperator(hub),
})

const errorOf = ({ error }: Feed['state'], whole: boolean): Answer['lastError'] =>
  error && { at: error.at, reason: error.reason, ...(whole && { detail: error.detail }) }

/** A feed as it is told: `whole` to the operator; `hub`: its subscription, where it has one. */
export const feedAnswer = (feed: Feed, hub: Hub | null, now: Date, whole: boolean): Answer => {
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
    pushedUntil: hub !== null && holdsLease(hub, now) ? hub.expiresAt : null,
    entries: {
      takenIn: counts.takenIn,
      alreadyKnown: counts.known,
      setAside: counts.setAside,
      leftOut: state.leftOutCount,
    },
    ...(whole && { operator: forOperator(feed, hub) }),
  }
}

/** Feeds as they are told, with how they stand with their hubs. */
export const feedAnswers = async (
  { hubs, now }: Ports,
  feeds: readonly Feed[],
  whole: boolean,
): Promise<Answer[]> => {
  const known = await hubs.ofFeeds(feeds.map(({ id }) => id))
  return feeds.map((feed) => feedAnswer(feed, known.get(feed.id) ?? null, now(), whole))
}

const rank = ({ standing }: Answer): number => FEED_STANDINGS.indexOf(standing)

/** The feeds on the status page: those that need the operator most. */
export const feedsStatus = async (
  ports: Ports,
  whole: boolean,
): Promise<z.input<typeof feedsStatusSchema>> => {
  const found = await ports.feeds.inTrouble(FEEDS_SHOWN_MAX)
  const items = await feedAnswers(ports, found.feeds, whole)
  return {
    total: found.total,
    nextPoll: found.nextPoll,
    items: items.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1)),
  }
}

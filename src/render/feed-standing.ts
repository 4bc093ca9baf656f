import type { PublicFeed } from './status-body.ts'
import { instantIn } from './wording.ts'
import type { Words } from './words/words.ts'

const outcome = (feed: PublicFeed, words: Words): string => {
  const { standing, ended, lastError, lastSuccess } = feed
  const { standings, feed: told } = words.status
  if (ended !== null) return told.ended(ended)
  const last = lastSuccess === null ? told.never : told.last(instantIn(lastSuccess, 'UTC', words))
  const how = standing === 'failing' && lastError ? told.failing(lastError.reason) : standings[standing]
  return `${how}; ${last}`
}

/** How a feed stands, in a line for people. Why it fails is told in the engine's words. */
export const feedStanding = (feed: PublicFeed, words: Words): string => {
  const { nextPoll, pushedUntil, entries } = feed
  const told = words.status.feed
  return [
    outcome(feed, words),
    nextPoll === null ? told.notAsked : told.next(instantIn(nextPoll, 'UTC', words)),
    ...(pushedUntil === null ? [] : [told.pushed(instantIn(pushedUntil, 'UTC', words))]),
    told.entries(entries),
  ].join('; ')
}

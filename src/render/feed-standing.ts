import type { PublicFeed } from './status-body.ts'
import { instantIn } from './wording.ts'

const at = (instant: string): string => instantIn(instant, 'UTC')

const outcome = ({ standing, ended, lastError, lastSuccess }: PublicFeed): string => {
  if (ended !== null) return `ended: ${ended}`
  const last = lastSuccess === null ? 'never had' : `last had ${at(lastSuccess)}`
  return standing === 'failing' && lastError
    ? `failing: ${lastError.reason}; ${last}`
    : `${standing}; ${last}`
}

/** How a feed stands, in a line for people. */
export const feedStanding = (feed: PublicFeed): string => {
  const { takenIn, alreadyKnown, setAside, leftOut } = feed.entries
  const next = feed.nextPoll === null ? 'not asked' : `next ${at(feed.nextPoll)}`
  const counts = `${takenIn} taken in, ${alreadyKnown} known already, ${setAside} set aside, ${leftOut} left out`
  const pushed = feed.pushedUntil === null ? '' : `; its hub tells of news until ${at(feed.pushedUntil)}`
  return `${outcome(feed)}; ${next}${pushed}; ${counts}`
}

import type { PublicFeed } from './status-body.ts'
import { instantIn } from './wording.ts'
import type { Words } from './words/words.ts'

/** `why`, where it stands so for a reason, is in the engine's words and its language; the rest in the page's. */
type Told = { how: string; why: string | undefined; rest: string }

/** How a feed stands, in a line for people. */
export const feedStanding = (feed: PublicFeed, words: Words): Told => {
  const { standing, ended, lastError, lastSuccess, nextPoll, pushedUntil, entries } = feed
  const { standings, feed: told } = words.status
  const rest = [
    ...(ended === null
      ? [lastSuccess === null ? told.never : told.last(instantIn(lastSuccess, 'UTC', words))]
      : []),
    nextPoll === null ? told.notAsked : told.next(instantIn(nextPoll, 'UTC', words)),
    ...(pushedUntil === null ? [] : [told.pushed(instantIn(pushedUntil, 'UTC', words))]),
    told.entries(entries),
  ]
  return {
    how: standings[standing],
    why: ended ?? (standing === 'failing' ? lastError?.reason : undefined),
    rest: rest.join('; '),
  }
}

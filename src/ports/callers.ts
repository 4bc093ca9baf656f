// Who may call, and how often.
import type { CalendarDay } from '../model/calendar.ts'
import type { KeptToken, Token } from '../model/token.ts'

export type TokenStore = {
  /** One primary-key read; a revoked one is found too. */
  find(id: string): Promise<KeptToken | null>
  /** Those that are good first, newest first; at most TOKENS_LISTED_MAX */
  list(): Promise<Token[]>
  /** Two tokens that are good never have one name. */
  create(token: KeptToken): Promise<'created' | 'name taken'>
  /** From now on it lets nobody in; one revoked before stays as it was. Null for an id of no token. */
  revoke(id: string, at: string): Promise<Token | null>
  /** Notes the last day it was used on. */
  used(id: string, day: CalendarDay): Promise<void>
}

/** How often one caller may come by a door: about `quota` times in `seconds`. */
export type RateLimit = {
  quota: number
  seconds: number
  /** Counts a call of this caller; false: one too many */
  allow(caller: string): Promise<boolean>
}

export type RatedDoor =
  | 'take-in'
  | 'preview'
  | 'search'
  | 'mail'
  | 'websub'
  | 'wrong-token'
  | 'subscribe'
  | 'subscribe-all'

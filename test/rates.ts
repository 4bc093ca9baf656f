import {
  RATE_MAIL,
  RATE_PERIOD_S,
  RATE_PREVIEW,
  RATE_SEARCH,
  RATE_SUBSCRIBE,
  RATE_SUBSCRIBE_ALL,
  RATE_TAKE_IN,
  RATE_WEBSUB,
  RATE_WRONG_TOKEN,
} from '../src/limits.ts'
import type { RatedDoor, RateLimit } from '../src/ports/callers.ts'
import type { Ports } from '../src/ports.ts'

/** The Worker's rates, with somebody else to say who is let in. */
export const ratesOf = (allow: (door: RatedDoor, caller: string) => boolean): Ports['rates'] => {
  const rate = (door: RatedDoor, quota: number): RateLimit => ({
    quota,
    seconds: RATE_PERIOD_S,
    allow: async (caller) => allow(door, caller),
  })
  return {
    'take-in': rate('take-in', RATE_TAKE_IN),
    preview: rate('preview', RATE_PREVIEW),
    search: rate('search', RATE_SEARCH),
    mail: rate('mail', RATE_MAIL),
    websub: rate('websub', RATE_WEBSUB),
    'wrong-token': rate('wrong-token', RATE_WRONG_TOKEN),
    subscribe: rate('subscribe', RATE_SUBSCRIBE),
    'subscribe-all': rate('subscribe-all', RATE_SUBSCRIBE_ALL),
  }
}

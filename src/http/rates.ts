// How often one caller may come by one door; told in the fields of draft-ietf-httpapi-ratelimit-headers-10.
import type { MiddlewareHandler } from 'hono'
import type { RatedDoor } from '../ports/callers.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { networkKey } from './network.ts'
import { refuse } from './problem.ts'

/** A token counts for itself, wherever it is used; all others count by their network. */
const callerKey = (c: Ctx): string => {
  const caller = c.get('caller')
  return caller?.kind === 'known' ? `token ${caller.id}` : `network ${networkKey(c)}`
}

/**
 * Counts a call by this door. Whatever it is answered then names the limit, beside those of other doors it came by;
 * one call too many is answered here, else null.
 */
export const countCall = async (c: Ctx, door: RatedDoor, key: string): Promise<Response | null> => {
  const { quota, seconds, allow } = c.env.ports.rates[door]
  c.header('RateLimit-Policy', `"${door}";q=${quota};w=${seconds}`, { append: true })
  if (await allow(key)) return null
  // What is left is not known, but where it is nothing; nor when it is more again, but that it is by then.
  return refuse(c, 'too-many', ({ errors }) => errors.tooMany(quota, seconds), {
    headers: { 'Retry-After': String(seconds), RateLimit: `"${door}";r=0;t=${seconds}` },
  })
}

const limitedBy =
  (door: RatedDoor, keyOf: (c: Ctx) => string): MiddlewareHandler<HttpEnv> =>
  async (c, next) =>
    (await countCall(c, door, keyOf(c))) ?? next()

/** Lets so many calls of one caller through; whose they are has been asked before, where it matters. */
export const limited = (door: RatedDoor): MiddlewareHandler<HttpEnv> => limitedBy(door, callerKey)

/** Lets so many calls through, whoever makes them. */
export const limitedTogether = (door: RatedDoor): MiddlewareHandler<HttpEnv> => limitedBy(door, () => 'all')

/** Lists look words up in the full-text index, as the search does. */
export const limitedSearch: MiddlewareHandler<HttpEnv> = (c, next) =>
  c.req.query('q') === undefined ? next() : limited('search')(c, next)

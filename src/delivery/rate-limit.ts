import type { RateLimit } from '../ports/callers.ts'

/** Cloudflare's Rate Limiting binding as far as it is used: it counts by location and tells no remaining quota. */
type Limiter = { limit(options: { key: string }): Promise<{ success: boolean }> }

/** @param quota calls in `seconds`, as wrangler.toml says it of the binding */
export const rateLimit = (limiter: Limiter, quota: number, seconds: number): RateLimit => ({
  quota,
  seconds,
  allow: async (key) => (await limiter.limit({ key })).success,
})

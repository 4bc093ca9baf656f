import { z } from '@hono/zod-openapi'
import { PAGE_ITEMS_DEFAULT, PAGE_ITEMS_MAX } from '../limits.ts'
import type { Ctx } from './env.ts'

export const limitParameter = z.coerce
  .number()
  .int()
  .min(1)
  .max(PAGE_ITEMS_MAX)
  .default(PAGE_ITEMS_DEFAULT)
  .openapi({ description: 'How many items to answer at most' })

/** What is promised of paging, told with each list */
export const PAGING =
  'Pages: `cursor` is the `next` of the page before, with the same filters. Whatever is written between two pages, what was listed at the first and still fits is told once. A page may have fewer items than asked for, or none: only `next: null` ends the list.'

/** Names the next page in a `Link` header too (RFC 8288). */
export const linkNext = (c: Ctx, next: string | null): void => {
  if (next === null) return
  const query = new URLSearchParams(c.req.query())
  query.set('cursor', next)
  c.header('Link', `<${c.req.path}?${query}>; rel="next"`)
}

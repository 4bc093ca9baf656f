import { shortHash } from '../model/hash.ts'
import type { Fetched, Held } from '../ports/days.ts'
import { entityTag, heldBy, isNotModified } from './conditional.ts'
import type { Ctx } from './env.ts'
import { renderingKey } from './site.ts'

/** A body of some media type, ready to send. */
export type Rendering = { type: string; body: string }

/** A picture, ready to send */
export type RenderedBytes = { type: string; body: Uint8Array<ArrayBuffer> }

export const html = (body: string): Rendering => ({ type: 'text/html; charset=utf-8', body })
export const markdown = (body: string): Rendering => ({ type: 'text/markdown; charset=utf-8', body })
export const json = (value: unknown): Rendering => ({
  type: 'application/json',
  body: JSON.stringify(value),
})

/** How long who may keep an answer. */
export const CACHE = {
  document: 'public, max-age=60, stale-while-revalidate=600',
  feed: 'public, max-age=300, stale-while-revalidate=3600',
  /** Readers of links keep a picture for days whatever is said here. */
  picture: 'public, max-age=3600, stale-while-revalidate=86400',
  search: 'public, max-age=60',
  redirect: 'public, max-age=300',
  fixed: 'public, max-age=86400',
  live: 'no-cache',
  secret: 'private, no-store',
} as const
export type Cache = (typeof CACHE)[keyof typeof CACHE]

type Validators = { etag: string; lastModified: string | null; cache: Cache }

const headersOf = ({ etag, lastModified, cache }: Validators): Record<string, string> => ({
  ETag: etag,
  'Cache-Control': cache,
  ...(lastModified === null ? {} : { 'Last-Modified': new Date(lastModified).toUTCString() }),
})

/**
 * Answers with a rendering of a stored document. Its ETag is made of the stored one, so that a client who holds
 * the document, by its ETag or since a moment, gets its 304 before the body is read.
 * @returns null where there is no such document
 */
export const answerStored = async <T>(
  c: Ctx,
  surface: string,
  fetch: (held?: Held) => Promise<Fetched<T> | null>,
  render: (body: T) => Rendering | RenderedBytes,
  cache: Cache = CACHE.document,
): Promise<Response | null> => {
  const rendering = renderingKey(c, surface)
  const found = await fetch(heldBy(c.req.raw.headers, rendering))
  if (found === null) return null
  const validators = { etag: entityTag(found.etag, rendering), lastModified: found.builtAt, cache }
  if (found.body === null || isNotModified(c.req.raw.headers, validators.etag, found.builtAt)) {
    return c.body(null, 304, headersOf(validators))
  }
  const { type, body } = render(found.body)
  return c.body(body, 200, { ...headersOf(validators), 'Content-Type': type })
}

/** Answers with what has no stored ETag: the tag is the body's hash. */
export const answer = (c: Ctx, { type, body }: Rendering, cache: Cache = CACHE.document): Response => {
  if (cache === CACHE.secret) return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': cache })
  const validators = { etag: entityTag(shortHash(body), 'body'), lastModified: null, cache }
  if (isNotModified(c.req.raw.headers, validators.etag, null)) return c.body(null, 304, headersOf(validators))
  return c.body(body, 200, { ...headersOf(validators), 'Content-Type': type })
}

/** Moves a client to another path of this site, for good. */
export const moved = (c: Ctx, path: string): Response => {
  c.header('Cache-Control', CACHE.redirect)
  return c.redirect(encodeURI(path), 301)
}

// Conditional requests, RFC 9110 section 13.
import type { Held } from '../ports/days.ts'

const ENTITY_TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g
const SEPARATOR = '~'

/** Weak: the edge may compress what we send, and a recipient compares tags of GET weakly anyway. */
export const entityTag = (stored: string, rendering: string): string =>
  `W/"${stored}${SEPARATOR}${rendering}"`

const opaqueTags = (header: string): string[] =>
  [...header.matchAll(ENTITY_TAG)].map((match) => match[1] ?? '')

/** Of the tags a client holds, the stored documents' own that were rendered in this way. */
const storedTags = (ifNoneMatch: string, rendering: string): string[] =>
  opaqueTags(ifNoneMatch)
    .filter((tag) => tag.endsWith(SEPARATOR + rendering))
    .map((tag) => tag.slice(0, -(SEPARATOR.length + rendering.length)))

const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

const wholeSecond = (time: number): number => Math.floor(time / 1000) * 1000

const modifiedSince = (request: Headers): number | null => {
  const since = request.get('if-modified-since') ?? ''
  const time = HTTP_DATE.test(since) ? Date.parse(since) : Number.NaN
  return Number.isNaN(time) ? null : time
}

/** What the client says it holds of a stored document, rendered in this way; its first ETag, where it has several. */
export const heldBy = (request: Headers, rendering: string): Held | undefined => {
  const ifNoneMatch = request.get('if-none-match')
  const [etag] = storedTags(ifNoneMatch ?? '', rendering)
  if (etag !== undefined) return { etag }
  const since = ifNoneMatch === null ? modifiedSince(request) : null
  return since === null ? undefined : { since: new Date(since).toISOString() }
}

/** `If-None-Match` outranks `If-Modified-Since`; a date that is none is passed over. */
export const isNotModified = (request: Headers, etag: string, lastModified: string | null): boolean => {
  const ifNoneMatch = request.get('if-none-match')
  if (ifNoneMatch === etag) return true
  if (ifNoneMatch !== null) {
    const own = opaqueTags(etag)[0]
    return ifNoneMatch.trim() === '*' || opaqueTags(ifNoneMatch).some((tag) => tag === own)
  }
  const since = modifiedSince(request)
  return since !== null && lastModified !== null && wholeSecond(Date.parse(lastModified)) <= since
}

/** What a 304 tells anew of the answer that its reader has: the rest of the headers holds as it was (15.4.5). */
const UNCHANGED = ['access-control-allow-origin', 'cache-control', 'etag', 'last-modified', 'vary']

export const unchangedHeaders = (headers: Headers): Headers =>
  new Headers([...headers].filter(([name]) => UNCHANGED.includes(name)))

// Conditional requests, RFC 9110 section 13.

const ENTITY_TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g
const SEPARATOR = '~'

/** Weak: the edge may compress what we send, and a recipient compares tags of GET weakly anyway. */
export const entityTag = (stored: string, rendering: string): string =>
  `W/"${stored}${SEPARATOR}${rendering}"`

const opaqueTags = (header: string): string[] =>
  [...header.matchAll(ENTITY_TAG)].map((match) => match[1] ?? '')

/** Of the tags a client holds, the stored documents' own that were rendered in this way. */
export const storedTags = (ifNoneMatch: string | undefined, rendering: string): string[] =>
  opaqueTags(ifNoneMatch ?? '')
    .filter((tag) => tag.endsWith(SEPARATOR + rendering))
    .map((tag) => tag.slice(0, -(SEPARATOR.length + rendering.length)))

const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

const wholeSecond = (time: number): number => Math.floor(time / 1000) * 1000

/** `If-None-Match` outranks `If-Modified-Since`; a date that is none is passed over. */
export const isNotModified = (request: Headers, etag: string, lastModified: string | null): boolean => {
  const ifNoneMatch = request.get('if-none-match')
  if (ifNoneMatch === etag) return true
  if (ifNoneMatch !== null) {
    const own = opaqueTags(etag)[0]
    return ifNoneMatch.trim() === '*' || opaqueTags(ifNoneMatch).some((tag) => tag === own)
  }
  const since = request.get('if-modified-since')
  if (since === null || lastModified === null || !HTTP_DATE.test(since)) return false
  return wholeSecond(Date.parse(lastModified)) <= Date.parse(since)
}

/** What a 304 tells anew of the answer that its reader has: the rest of the headers holds as it was (15.4.5). */
const UNCHANGED = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'etag',
  'last-modified',
  'vary',
]

export const unchangedHeaders = (headers: Headers): Headers =>
  new Headers([...headers].filter(([name]) => UNCHANGED.includes(name)))

import { decodeText } from '../intake/charset.ts'
import { type FeedRead, readFeed } from '../intake/feed.ts'
import { freshForS } from '../intake/feed-interval.ts'
import { retryAfterMs } from '../intake/retry-after.ts'
import { FEED_BYTES_MAX } from '../limits.ts'
import type { FeedState } from '../model/feed.ts'
import { sha256 } from '../model/hash.ts'
import type { FetchAnswer } from '../ports/fetcher.ts'
import type { Ports } from '../ports.ts'

const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1'

type Answer = Extract<FetchAnswer, { kind: 'answer' }>

/** What a server made of a poll. */
export type Asked =
  | { kind: 'unchanged'; answer: Answer; freshS: number | null }
  | { kind: 'feed'; answer: Answer; freshS: number | null; feed: FeedRead; bodyHash: string }
  | { kind: 'gone'; detail: string }
  /** `page`: it is no feed, and may lead to one */
  | {
      kind: 'failed'
      reason: string
      detail: string
      retryAfterMs: number | null
      page: { url: string; html: string } | null
    }

export type FeedAnswer = Extract<Asked, { kind: 'feed' }>

const failed = (
  reason: string,
  detail: string,
  { later = null, page = null }: { later?: number | null; page?: { url: string; html: string } | null } = {},
): Asked => ({
  kind: 'failed',
  reason,
  detail,
  retryAfterMs: later,
  page,
})

const GONE = 410
const NOT_MODIFIED = 304

const readAnswer = (answer: Answer, known: string | null, now: Date): Asked => {
  const freshS = freshForS(answer.headers, now)
  if (answer.status === NOT_MODIFIED) return { kind: 'unchanged', answer, freshS }
  if (answer.status === GONE)
    return { kind: 'gone', detail: `${answer.url} answers that it is gone for good` }
  if (answer.status < 200 || answer.status > 299)
    return failed(
      `it answers with status ${answer.status}`,
      `${answer.url} answers with status ${answer.status}`,
      { later: retryAfterMs(answer.headers['retry-after'], now) },
    )
  const { text } = decodeText(answer.body, answer.headers['content-type'] ?? null)
  const bodyHash = sha256(text)
  if (bodyHash === known) return { kind: 'unchanged', answer, freshS }
  const feed = readFeed(text, answer.url)
  if (!('refused' in feed)) return { kind: 'feed', answer, freshS, feed, bodyHash }
  const page = feed.refused === 'a web page' ? { url: answer.url, html: text } : null
  return failed(`what it answers is ${feed.refused}`, `${answer.url}: ${feed.detail}`, { page })
}

/** Asks for a feed, conditionally where it was had before (RFC 9110 §13), and reads it. Never throws for what it says. */
export const askFeed = async (
  { fetcher, now }: Pick<Ports, 'fetcher' | 'now'>,
  state: Pick<FeedState, 'address' | 'namedBy' | 'etag' | 'lastModified' | 'bodyHash'>,
): Promise<Asked> => {
  const { address, namedBy, etag, lastModified, bodyHash } = state
  const answer = await fetcher.get({
    url: address,
    accept: FEED_ACCEPT,
    bytesMax: FEED_BYTES_MAX,
    etag,
    lastModified,
    namedBy,
  })
  if (answer.kind === 'refused')
    return failed(`its address may not be asked: ${answer.reason}`, answer.detail)
  if (answer.kind === 'failed') return failed(`it could not be had: ${answer.reason}`, answer.detail)
  return readAnswer(answer, bodyHash, now())
}

import { FETCH_TIMEOUT_MS, HEADER_CHARS_MAX, URL_CHARS_MAX } from '../limits.ts'
import type { Fetch, FetchAnswer, FetchedHeader, Fetcher } from '../ports/fetcher.ts'
import { askAt, type Failed, failed, type Outbound, type Run, type Stopped } from './ask-address.ts'
import { deadline } from './deadline.ts'
import type { NamedBy } from './fetchable.ts'
import { matches } from './host-rules.ts'
import { readBody } from './read-body.ts'

const HEADERS: FetchedHeader[] = [
  'content-type',
  'content-language',
  'etag',
  'last-modified',
  'cache-control',
  'expires',
  'date',
  'age',
  'retry-after',
  'link',
]
const REDIRECTS = [301, 302, 303, 307, 308]
const PERMANENT = [301, 308]

/** Where a redirect leads; null where the answer is none. */
const redirectOf = (response: Response, url: URL): string | Failed | null => {
  if (!REDIRECTS.includes(response.status)) return null
  const location = response.headers.get('location')
  if (!location) return failed('bad redirect', `status ${response.status} without an address to go to`)
  try {
    return new URL(location, url).href
  } catch {
    return failed('bad redirect', `status ${response.status} leads to “${location.slice(0, 200)}”`)
  }
}

const headersOf = ({ headers }: Response): Partial<Record<FetchedHeader, string>> =>
  Object.fromEntries(
    HEADERS.flatMap((name) => {
      const value = headers.get(name)
      return value !== null && value.length <= HEADER_CHARS_MAX ? [[name, value]] : []
    }),
  )

const BODY_FAILURES = {
  'too large': 'the body is larger than is read, unpacked',
  timeout: 'the body did not come in time',
  broken: 'the body breaks off, or is not packed as its headers say',
  'bad encoding': 'the body is packed in a way that was not asked for',
}

type Answered = Pick<FetchAnswer & { kind: 'answer' }, 'status' | 'headers' | 'body'>

const answerOf = async (response: Response, { wanted, end }: Run): Promise<Answered | Failed> => {
  const head = { status: response.status, headers: headersOf(response) }
  if (!response.ok) return { ...head, body: new Uint8Array() }
  const body = await readBody(response, { max: wanted.bytesMax, cut: wanted.cut ?? false }, end)
  return typeof body === 'string' ? failed(body, BODY_FAILURES[body]) : { ...head, body }
}

const namedByOf = ({ namedBy }: Fetch, { rules }: Outbound): NamedBy =>
  namedBy == null
    ? null
    : { trusted: URL.canParse(namedBy) && matches(rules.trusted, new URL(namedBy)), mustStaySecure: false }

/** What is told of an address that did not answer can be read by everybody: no password, and no more than is read. */
const shownUrl = (url: string): string => url.slice(0, URL_CHARS_MAX).replace(/\/\/[^/?#]*@/, '//')

const stopped = (address: string, why: Stopped): FetchAnswer => {
  const url = shownUrl(address)
  return 'refused' in why
    ? { kind: 'refused', url, ...why.refused }
    : { kind: 'failed', url, reason: why.failed, detail: why.detail }
}

/** Goes from address to address until one answers, fails or must not be asked. */
const follow = async (run: Run): Promise<FetchAnswer> => {
  let at = run.wanted.url
  let namedBy = namedByOf(run.wanted, run.outbound)
  let movedTo: string | null = null
  let permanent = true
  for (;;) {
    const hop = await askAt(at, namedBy, run)
    if (!('response' in hop)) return stopped(at, hop)
    const { url, trusted, response } = hop
    if (permanent && run.asked.size > 1) movedTo = url.href
    const next = redirectOf(response, url)
    if (next === null) {
      const answer = await answerOf(response, run)
      return 'failed' in answer ? stopped(at, answer) : { kind: 'answer', url: url.href, movedTo, ...answer }
    }
    response.body?.cancel().catch(() => undefined)
    if (typeof next !== 'string') return stopped(at, next)
    if (run.wanted.form) return stopped(at, failed('bad redirect', 'a form is not sent on elsewhere'))
    permanent &&= PERMANENT.includes(response.status)
    namedBy = { trusted, mustStaySecure: url.protocol === 'https:' }
    at = next
  }
}

const bounded = async (wanted: Run['wanted'], outbound: Outbound): Promise<FetchAnswer> => {
  const abort = new AbortController()
  const end = deadline(outbound.totalMs ?? FETCH_TIMEOUT_MS)
  try {
    return await follow({ wanted, outbound, end, signal: abort.signal, asked: new Set() })
  } finally {
    // Whatever is still open (a body not wanted, a server that drips) is closed.
    abort.abort()
  }
}

/** Fetches by the platform's fetch, with everything about it bounded: address, redirects, time, bytes. */
export const outboundFetch = (outbound: Outbound): Fetcher => ({
  userAgent: outbound.userAgent,
  get: (wanted) => bounded(wanted, outbound),
  post: (wanted) => bounded({ ...wanted, cut: true }, outbound),
})

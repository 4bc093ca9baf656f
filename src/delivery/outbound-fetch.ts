import {
  FETCH_HEAD_TIMEOUT_MS,
  FETCH_TIMEOUT_MS,
  HEADER_CHARS_MAX,
  LOGGED_CHARS_MAX,
  REDIRECTS_MAX,
} from '../limits.ts'
import type { Fetch, FetchAnswer, FetchedHeader, Fetcher, FetchFailure } from '../ports.ts'
import { type Deadline, deadline, LATE } from './deadline.ts'
import { checkAddress, checkResolved, type NamedBy, type Reachable, type Refusal } from './fetchable.ts'
import { type HostRules, matches } from './host-rules.ts'
import { addressKind } from './ip-address.ts'
import { ACCEPTED_ENCODINGS, readBody } from './read-body.ts'
import type { ResolveName } from './resolve-name.ts'

export type Outbound = {
  /** The platform's; it must not follow redirects by itself */
  fetch(url: string, init: RequestInit): Promise<Response>
  resolve: ResolveName
  rules: HostRules
  userAgent: string
  /** Tests cannot wait as long as FETCH_TIMEOUT_MS and FETCH_HEAD_TIMEOUT_MS. */
  totalMs?: number
  headMs?: number
}

/** One call with all its hops. */
type Run = { wanted: Fetch; outbound: Outbound; end: Deadline; signal: AbortSignal; asked: Set<string> }

type Failed = { failed: FetchFailure; detail: string }
type Stopped = { refused: Refusal } | Failed

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
/** A header as the platform sends it without complaint (RFC 9110 §5.5). */
const SENDABLE = /^[\x20-\x7e\x80-\xff]+$/

const failed = (reason: FetchFailure, detail: string): Failed => ({ failed: reason, detail })

const conditional = (name: string, value: string | null | undefined): Record<string, string> =>
  value && SENDABLE.test(value) ? { [name]: value } : {}

const requestHeaders = (wanted: Fetch, userAgent: string): Record<string, string> => ({
  'user-agent': userAgent,
  accept: wanted.accept,
  'accept-encoding': ACCEPTED_ENCODINGS,
  ...conditional('if-none-match', wanted.etag),
  ...conditional('if-modified-since', wanted.lastModified),
})

/** What a platform says of a failed fetch; the telling part is often the cause. */
const wordsOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } }
  return (cause?.message || cause?.code || message || String(error)).slice(0, LOGGED_CHARS_MAX)
}

const checkWhereNameLeads = async (
  { url, trusted }: Reachable,
  { outbound, end }: Run,
): Promise<Stopped | null> => {
  if (trusted || addressKind(url.hostname) !== null) return null
  const asked = outbound.resolve(url.hostname).catch((error: unknown) => ({ error }))
  const addresses = await end.within(asked)
  if (addresses === LATE) return failed('timeout', `the name ${url.hostname} was not resolved in time`)
  if ('error' in addresses)
    return failed(
      'unresolved',
      `no name server could be asked for ${url.hostname}: ${wordsOf(addresses.error)}`,
    )
  if (addresses.length === 0) return failed('unresolved', `the name ${url.hostname} has no address`)
  return checkResolved(url.hostname, addresses)
}

const send = async (url: URL, { wanted, outbound, end, signal }: Run): Promise<Response | Failed> => {
  const headers = requestHeaders(wanted, outbound.userAgent)
  try {
    const response = await end.within(
      outbound.fetch(url.href, { headers, redirect: 'manual', signal }),
      outbound.headMs ?? FETCH_HEAD_TIMEOUT_MS,
    )
    return response === LATE ? failed('timeout', `${url.host} did not answer in time`) : response
  } catch (error) {
    return failed('unreachable', `${url.host} cannot be reached: ${wordsOf(error)}`)
  }
}

/** Checks an address in every way there is, and asks it. */
const askAt = async (
  address: string,
  namedBy: NamedBy,
  run: Run,
): Promise<Stopped | (Reachable & { response: Response })> => {
  const reachable = checkAddress(address, run.outbound.rules, namedBy)
  if ('refused' in reachable) return reachable
  const { href } = reachable.url
  if (run.asked.has(href)) return failed('redirect loop', 'the redirects go round in a circle')
  if (run.asked.size > REDIRECTS_MAX)
    return failed('too many redirects', `the redirects are more than ${REDIRECTS_MAX}`)
  run.asked.add(href)
  const astray = await checkWhereNameLeads(reachable, run)
  if (astray) return astray
  const response = await send(reachable.url, run)
  return 'failed' in response ? response : { ...reachable, response }
}

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

const stopped = (url: string, why: Stopped): FetchAnswer =>
  'refused' in why
    ? { kind: 'refused', url, ...why.refused }
    : { kind: 'failed', url, reason: why.failed, detail: why.detail }

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
    permanent &&= PERMANENT.includes(response.status)
    namedBy = { trusted, mustStaySecure: url.protocol === 'https:' }
    at = next
  }
}

/** Fetches by the platform's fetch, with everything about it bounded: address, redirects, time, bytes. */
export const outboundFetch = (outbound: Outbound): Fetcher => ({
  userAgent: outbound.userAgent,
  get: async (wanted) => {
    const abort = new AbortController()
    const end = deadline(outbound.totalMs ?? FETCH_TIMEOUT_MS)
    try {
      return await follow({ wanted, outbound, end, signal: abort.signal, asked: new Set() })
    } finally {
      // Whatever is still open (a body not wanted, a server that drips) is closed.
      abort.abort()
    }
  },
})

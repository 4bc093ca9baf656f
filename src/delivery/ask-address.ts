// One address, checked in every way there is, and asked.
import { FETCH_HEAD_TIMEOUT_MS, LOGGED_CHARS_MAX, REDIRECTS_MAX } from '../limits.ts'
import type { Fetch, FetchFailure, FormPost } from '../ports/fetcher.ts'
import { type Deadline, LATE } from './deadline.ts'
import { checkAddress, checkResolved, type NamedBy, type Reachable, type Refusal } from './fetchable.ts'
import type { HostRules } from './host-rules.ts'
import { addressKind } from './ip-address.ts'
import { ACCEPTED_ENCODINGS } from './read-body.ts'
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
export type Run = {
  wanted: Fetch & Partial<Pick<FormPost, 'form'>>
  outbound: Outbound
  end: Deadline
  signal: AbortSignal
  asked: Set<string>
}

export type Failed = { failed: FetchFailure; detail: string }
export type Stopped = { refused: Refusal } | Failed

/** A header as the platform sends it without complaint (RFC 9110 §5.5). */
const SENDABLE = /^[\x20-\x7e\x80-\xff]+$/

export const failed = (reason: FetchFailure, detail: string): Failed => ({ failed: reason, detail })

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

/** The platform adds the Content-Type of a form. */
const sentWith = ({ form }: Run['wanted']): RequestInit =>
  form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }

const send = async (url: URL, { wanted, outbound, end, signal }: Run): Promise<Response | Failed> => {
  const headers = requestHeaders(wanted, outbound.userAgent)
  try {
    const response = await end.within(
      outbound.fetch(url.href, { headers, redirect: 'manual', signal, ...sentWith(wanted) }),
      outbound.headMs ?? FETCH_HEAD_TIMEOUT_MS,
    )
    return response === LATE ? failed('timeout', `${url.host} did not answer in time`) : response
  } catch (error) {
    return failed('unreachable', `${url.host} cannot be reached: ${wordsOf(error)}`)
  }
}

/** Checks an address in every way there is, and asks it. */
export const askAt = async (
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

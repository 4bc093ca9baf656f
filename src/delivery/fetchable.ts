// Whether an address may be asked at all: a server-side fetch must not become a door into somebody's network (SSRF).
import { URL_CHARS_MAX } from '../limits.ts'
import type { AddressKind, RefusedAddress } from '../ports/fetcher.ts'
import { type HostRules, isUsualPort, matches } from './host-rules.ts'
import { addressKind } from './ip-address.ts'

export type Refusal = { reason: RefusedAddress; detail: string }

/** An address that may be asked. `trusted`: by the operator's word, wherever its name leads. */
export type Reachable = { url: URL; trusted: boolean }

/** Who named an address: nobody but the operator (null), or a document or a redirect of another. */
export type NamedBy = { trusted: boolean; mustStaySecure: boolean } | null

/** RFC 6761, 6762, 8375, 9476 and ICANN's .internal; the others are common inside networks and nowhere else. */
const LOCAL_SUFFIXES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa)$/
const RESERVED_SUFFIXES = /(?:^|\.)(?:test|invalid|example|onion|alt)$/
const METADATA_NAMES = /^(?:metadata(?:\.google\.internal|\.goog)?|instance-data(?:\.ec2\.internal)?)$/
const NAME = /^(?=.{1,253}$)(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)*[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/

const refuse = (reason: RefusedAddress, detail: string): { refused: Refusal } => ({
  refused: { reason, detail },
})

const parsed = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

const KINDS: Record<Exclude<AddressKind, 'public'>, string> = {
  unspecified: 'is no host’s address',
  loopback: 'is this machine’s own',
  private: 'is of a private network',
  'link-local': 'is of the local link',
  metadata: 'is where a cloud keeps its credentials',
  shared: 'is of a provider’s inner network',
  multicast: 'is of many hosts at once',
  benchmark: 'is for benchmarks',
  documentation: 'is for documentation',
  translated: 'wraps another address',
  tunnel: 'wraps another address in a tunnel',
  reserved: 'is reserved',
}

const refuseKind = (host: string, kind: Exclude<AddressKind, 'public'>): { refused: Refusal } =>
  refuse(kind, `${host} ${KINDS[kind]}; FETCH_HOSTS_TRUSTED can allow it`)

const checkName = (host: string): { refused: Refusal } | null => {
  if (METADATA_NAMES.test(host)) return refuseKind(host, 'metadata')
  if (LOCAL_SUFFIXES.test(host)) return refuse('local name', `${host} is a name inside a network`)
  if (RESERVED_SUFFIXES.test(host)) return refuse('reserved name', `${host} is a name that leads nowhere`)
  if (!NAME.test(host)) return refuse('not an address', `“${host}” is no name of a host`)
  return host.includes('.') ? null : refuse('local name', `${host} is a name of one word`)
}

const checkPublic = (url: URL): { refused: Refusal } | null => {
  const kind = addressKind(url.hostname)
  if (kind !== null && kind !== 'public') return refuseKind(url.hostname, kind)
  const bad = kind === null ? checkName(url.hostname) : null
  if (bad) return bad
  return isUsualPort(url.port) ? null : refuse('port', `port ${url.port} is none that news is served at`)
}

const checkForm = (address: string): URL | { refused: Refusal } => {
  if (address.length > URL_CHARS_MAX)
    return refuse('too long', `the address is longer than ${URL_CHARS_MAX} characters`)
  const url = parsed(address)
  if (!url) return refuse('not an address', `“${address.slice(0, 200)}” is no whole address`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('scheme', `${url.protocol} is not http: or https:`)
  return url.username || url.password
    ? refuse('credentials', 'the address carries a user or a password')
    : url
}

/**
 * Judges an address by how it is written; where its name leads is `checkResolved`'s to say. A dot at the end of the
 * host and the fragment are cut off. What only the operator's trust allows is reached by the operator's own naming,
 * or from what is trusted itself: a page or a redirect from outside cannot send the instance there.
 */
export const checkAddress = (
  address: string,
  rules: HostRules,
  namedBy: NamedBy,
): Reachable | { refused: Refusal } => {
  const url = checkForm(address)
  if ('refused' in url) return url
  url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  const trusted = matches(rules.trusted, url) && (namedBy?.trusted ?? true)
  if (namedBy?.mustStaySecure && url.protocol === 'http:' && !trusted)
    return refuse('downgrade', `${url.host} would be asked without TLS, after an address with it`)
  const outside = trusted ? null : checkPublic(url)
  if (outside) return outside
  const named = rules.only.length === 0 || trusted || matches(rules.only, url)
  return named ? { url, trusted } : refuse('not allowed', `${url.host} is not among FETCH_HOSTS_ONLY`)
}

/** Judges what a name resolved to: one address inside a network is enough to refuse it. */
export const checkResolved = (host: string, addresses: string[]): { refused: Refusal } | null => {
  for (const address of addresses) {
    const kind = addressKind(address) ?? 'reserved'
    if (kind !== 'public') return refuseKind(`${host} is ${address}, which`, kind)
  }
  return null
}

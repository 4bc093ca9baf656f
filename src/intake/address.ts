import { URL_CHARS_MAX } from '../limits.ts'
import { TRACKING_NAMES, TRACKING_PREFIXES } from './tracking-parameters.ts'

const NAMES = new Set(TRACKING_NAMES)

const isTracking = (parameter: string): boolean => {
  const name = parameter.toLowerCase()
  return NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))
}

export type Address = { url: string } | { why: string }

const parsed = (address: string, base?: string): URL | null => {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

const onTheWeb = (url: URL | null): { url: URL } | { why: string } => {
  if (!url) return { why: 'the address cannot be parsed' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { why: `the address is ${url.protocol} and not http: or https:` }
  if (url.username || url.password) return { why: 'the address carries credentials' }
  return url.hostname ? { url } : { why: 'the address has no host' }
}

const bounded = (url: string): Address =>
  url.length > URL_CHARS_MAX ? { why: `the address is longer than ${URL_CHARS_MAX} characters` } : { url }

const canonical = (parsedUrl: URL | null): Address => {
  const found = onTheWeb(parsedUrl)
  if ('why' in found) return found
  const { url } = found
  if (!url.hash.startsWith('#!')) url.hash = ''
  const tracking = [...url.searchParams.keys()].filter(isTracking)
  // Only then, as writing the parameters back encodes them anew.
  for (const name of tracking) url.searchParams.delete(name)
  return bounded(url.href.replace(/\?$/, ''))
}

/**
 * The canonical form of an address: http or https, host in lower case, no default port, no fragment (but `#!`, by which
 * some sites tell pages apart), no tracking parameters; the order of the other parameters stays. Or why it cannot be
 * taken.
 */
export const canonicalAddress = (address: string): Address => canonical(parsed(address.trim()))

/** The canonical form of a link found at `base`, or null where it leads nowhere on the web. */
export const linkedAddress = (href: string, base: string): string | null => {
  const address = canonical(parsed(href.trim(), base))
  return 'url' in address ? address.url : null
}

/**
 * An address that is asked as it stands: a feed's or a hub's, of which no parameter is ours to cut (WebSub compares
 * topics by their letters). Or why it cannot be asked.
 */
export const askedAddress = (href: string, base?: string): Address => {
  const found = onTheWeb(parsed(href.trim(), base))
  if ('why' in found) return found
  found.url.hash = ''
  return bounded(found.url.href)
}

const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/

/** The host that published what is at a canonical address; an archive's copy is the first publisher's. */
export const hostOf = (url: string): string => {
  const inner = ARCHIVED.exec(url)?.[1]
  const host = ((inner && parsed(inner)?.hostname) || parsed(url)?.hostname) ?? ''
  return host.replace(/^(?:www\d?|m|amp|mobile)\.(?=.+\.)/, '').replace(/\.$/, '')
}

const DAY_IN_PATH = /\/(\d{4})[/-](\d{2}|\d)[/-](\d{2}|\d)(?=[/-]|$)/

/** The day a news address carries in its path (`/2022/03/29/`), as it stands there. */
export const dayInAddress = (url: string): string | null => {
  const match = DAY_IN_PATH.exec(url)
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
}

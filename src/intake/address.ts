import { URL_CHARS_MAX } from '../limits.ts'

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ocid|ns_\w+|at_(?:medium|campaign|custom\d)|cmpid|icid|smid|smtyp|ref_src|ref_url|guccounter|guce_\w+|xtor|s_cid|taid|wt\.\w+)$/i

export type Address = { url: string } | { why: string }

const parsed = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/**
 * The canonical form of an address: http or https, host in lower case, no default port, no fragment, no tracking
 * parameters; the order of the other parameters stays. Or why it cannot be taken.
 */
export const canonicalAddress = (address: string): Address => {
  const url = parsed(address.trim())
  if (!url) return { why: 'the address cannot be parsed' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { why: `the address is ${url.protocol} and not http: or https:` }
  if (url.username || url.password) return { why: 'the address carries credentials' }
  if (!url.hostname) return { why: 'the address has no host' }
  url.hash = ''
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  // Only then, as writing the parameters back encodes them anew.
  for (const name of tracking) url.searchParams.delete(name)
  const canonical = url.href.replace(/\?$/, '')
  return canonical.length > URL_CHARS_MAX
    ? { why: `the address is longer than ${URL_CHARS_MAX} characters` }
    : { url: canonical }
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

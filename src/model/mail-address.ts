// Addresses of mail, as far as the mail of today takes them (RFC 5321 with RFC 5322's dot-atom).

const ADDRESS_CHARS_MAX = 254
const LOCAL_CHARS_MAX = 64
/** A dot-atom: no quoted strings, no comments, nothing but ASCII (what else there is takes SMTPUTF8 all the way). */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** What a URL would take for something else than a host, or decode */
const NO_HOST = /[\s/\\?#@:%[\]]/

/** In lower case and ASCII (punycode, UTS 46), or null: at least two labels, the last of them no number. */
const domainOf = (given: string): string | null => {
  if (NO_HOST.test(given)) return null
  const host = URL.parse(`http://${given}/`)?.hostname ?? ''
  const labels = host.split('.')
  const fits = labels.length >= 2 && labels.every((label) => LABEL.test(label))
  return fits && !/^\d+$/.test(labels.at(-1) ?? '') && host.length <= 253 ? host : null
}

/**
 * An address in the form it is known by: the domain in lower case and ASCII, the part before it as it was given, since
 * only its own server knows which spellings are one mailbox. Null for what is none: source routes, address literals and
 * quoted strings are not taken.
 */
export const mailAddress = (given: string): string | null => {
  const trimmed = given.trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(at, 0))
  if (local.length > LOCAL_CHARS_MAX || !LOCAL.test(local)) return null
  const domain = domainOf(trimmed.slice(at + 1))
  if (domain === null || local.length + 1 + domain.length > ADDRESS_CHARS_MAX) return null
  return `${local}@${domain}`
}

/** For logs: whose mailbox it is is not told, where it is may be. */
export const withoutMailboxes = (text: string): string =>
  text.replaceAll(/[^\s"'<>()[\],;:@\\]{1,64}@(?=[^\s"'<>@\\])/g, '…@')

/** Addresses that an operator does not take: of a role (`info@`), of a domain or of all below it. */
export type AddressRules = { roles: ReadonlySet<string>; domains: ReadonlySet<string> }

/** @param address as `mailAddress` makes it */
export const isRefused = (address: string, { roles, domains }: AddressRules): boolean => {
  const [local = '', domain = ''] = address.split('@')
  const labels = domain.split('.')
  const parents = labels.map((_, from) => labels.slice(from).join('.'))
  return roles.has((local.split('+')[0] ?? '').toLowerCase()) || parents.some((one) => domains.has(one))
}

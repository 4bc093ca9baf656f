// Who a mail is from, and whether the server that received it could tell (RFC 8601).
import { addressParser, type Header } from 'postal-mime'
import { SENDER_HEADER_CHARS_MAX } from '../limits.ts'

/** `address` in lower case */
export type Sender = { address: string; domain: string; name: string }

/** How the server that hands mails to the Worker signs its findings; everything else is the sender's own word. */
const RECEIVER = 'mx.cloudflare.net'

const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@((?:[a-z0-9_-]+\.)+[a-z0-9-]{2,})$/

const valuesOf = (headers: readonly Header[], key: string): string[] =>
  headers.flatMap((header) => (header.key === key ? [header.value] : []))

/** The one address of the one From header, or why nobody can be held to it. */
export const senderOf = (headers: readonly Header[]): Sender | { why: string } => {
  const [value, ...more] = valuesOf(headers, 'from')
  if (value === undefined) return { why: 'it has no From header' }
  if (more.length > 0) return { why: `it has ${more.length + 1} From headers` }
  if (value.length > SENDER_HEADER_CHARS_MAX) return { why: 'its From header is too long' }
  const [from, ...others] = addressParser(value, { flatten: true })
  if (others.length > 0) return { why: 'its From header names more than one address' }
  const address = from?.address?.toLowerCase() ?? ''
  const domain = ADDRESS.exec(address)?.[1]
  return domain === undefined
    ? { why: 'its From header holds no address' }
    : { address, domain, name: from?.name ?? '' }
}

export const isAllowed = ({ address, domain }: Sender, from: readonly string[]): boolean =>
  from.includes(address) || from.includes(`@${domain}`)

/** Without comments, which nest, and quoted words: both may hold what the sender wrote. */
const bare = (value: string): string => {
  let [out, depth, quoted] = ['', 0, false]
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? ''
    if (char === '\\') at++
    else if (char === '"' && depth === 0) quoted = !quoted
    else if (quoted) continue
    else if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += char
  }
  return out
}

type Finding = { method: string; result: string; properties: Map<string, string> }

const FINDING = /^\s*([a-z][\w-]*)(?:\/\d+)?\s*=\s*([a-z]+)\b(.*)$/is
const PROPERTY = /([a-z]+\.[\w-]+)\s*=\s*([^\s;]+)/gi

const findingOf = (statement: string): Finding | null => {
  const [, method = '', result = '', rest = ''] = FINDING.exec(statement) ?? []
  if (!method) return null
  const properties = Array.from(rest.matchAll(PROPERTY), ([, name = '', value = '']): [string, string] => [
    name.toLowerCase(),
    value.toLowerCase(),
  ])
  return { method: method.toLowerCase(), result: result.toLowerCase(), properties: new Map(properties) }
}

/**
 * The receiving server's findings as far as they can be believed. It writes its header above everything that came with
 * the mail, so one below the second `Received` is not its own. What follows its first finding of another kind than
 * DKIM and DMARC is left out: there it repeats words of the sender's greeting.
 */
const findingsOf = (headers: readonly Header[]): Finding[] => {
  const received = headers.flatMap(({ key }, at) => (key === 'received' ? [at] : []))
  const own = headers.slice(0, received[1]).find(({ key }) => key === 'authentication-results')
  if (!own || own.value.length > SENDER_HEADER_CHARS_MAX) return []
  const [server = '', ...statements] = bare(own.value).split(';')
  if (server.trim().split(/\s+/)[0]?.toLowerCase() !== RECEIVER) return []
  const findings = statements.flatMap((statement) => findingOf(statement) ?? [])
  const end = findings.findIndex(({ method }) => method !== 'dkim' && method !== 'dmarc')
  return end < 0 ? findings : findings.slice(0, end)
}

/** One domain, or one is the other's parent (relaxed alignment, RFC 7489 §3.1.1). */
const aligned = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

/**
 * Whether the mail is from whom it says: DMARC passed, or, where DMARC does not say that it failed, a DKIM signature of
 * the same domain. SPF alone says nothing of the From header.
 */
export const isAuthentic = (headers: readonly Header[], { domain }: Sender): boolean => {
  const findings = findingsOf(headers)
  const dmarc = findings.find(({ method }) => method === 'dmarc')
  if (dmarc?.result === 'pass') return dmarc.properties.get('header.from') === domain
  if (dmarc?.result === 'fail') return false
  return findings.some(({ method, result, properties }) => {
    const signer = properties.get('header.d') ?? ''
    return method === 'dkim' && result === 'pass' && signer.includes('.') && aligned(domain, signer)
  })
}

const REPLY_MARKS = ['x-autoreply', 'x-autorespond', 'x-autoresponder']

/**
 * A program's answer to a mail, or a message about one that could not be delivered (RFC 3834); null for what somebody
 * sent. A newsletter may well say that it was generated or is bulk.
 */
export const automaticReply = (headers: readonly Header[], envelopeFrom: string): string | null => {
  if (/^(?:<>)?$/.test(envelopeFrom.trim())) return 'it is a notice of a mail server'
  const said = (key: string): string => (valuesOf(headers, key)[0] ?? '').toLowerCase()
  if (/^\s*multipart\/report\b/.test(said('content-type'))) return 'it is a notice of a mail server'
  const automatic =
    said('auto-submitted').startsWith('auto-replied') ||
    /auto_?reply/.test(said('precedence')) ||
    REPLY_MARKS.some((key) => valuesOf(headers, key).length > 0)
  return automatic ? 'it is an automatic reply' : null
}

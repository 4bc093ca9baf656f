// Links of newsletters lead through servers that count who follows them. Where the way on stands in the link itself,
// it is read there; nothing is asked of anybody. What cannot be read may name the subscriber, and is no address.
import { URL_CHARS_MAX } from '../limits.ts'
import { canonicalAddress } from './address.ts'

const HOPS_MAX = 4
const LINK_CHARS_MAX = 8_000

const TARGET_NAMES = new Set(
  `url u q target targeturl target_url dest destination redirect redirect_url redirect_uri redirecturl redir link to
  goto href out a r l p c ued murl loc location forward continue next dl deeplink`.split(/\s+/),
)

const parsed = (text: string): URL | null => {
  const given = text.trim()
  if (given.length > LINK_CHARS_MAX || !/^https?:\/\//i.test(given)) return null
  return URL.canParse(given) ? new URL(given) : null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const BASE64 = /^[A-Za-z0-9_+/-]{16,}={0,2}$/

/** Text that is text when read as base64url, else ''. */
const fromBase64 = (text: string): string => {
  if (!BASE64.test(text)) return ''
  try {
    const bytes = Uint8Array.from(
      atob(text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')),
      (char) => char.charCodeAt(0),
    )
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return ''
  }
}

const QUOTED_ADDRESS = /"(https?:\/\/[^"\s\\]+)"/g

/** An address that is a text, or the only one in it where it is JSON; encoded or not. */
const addressIn = (text: string): URL | null => {
  const plain = parsed(text) ?? parsed(decoded(text))
  if (plain) return plain
  // The first part of a signed token is its content.
  const inner = fromBase64(text.split('.')[0] ?? '')
  const [only, ...more] = Array.from(inner.matchAll(QUOTED_ADDRESS), ([, address = '']) => address)
  return parsed(inner) ?? (only !== undefined && more.length === 0 ? parsed(only) : null)
}

const ADDRESS_IN_PATH = /\/(https?:(?:\/|%2f){1,2}.+)$/i
/** An archive's copies and tools that show another's page are pages of their own. */
const SHOWS_OTHERS =
  /(?:^|\.)(?:archive\.(?:org|today|ph|is|li)|webcache\.googleusercontent\.com|translate\.goog(?:le\.com)?|12ft\.io)$/
const SHARES = /\/(?:share|sharer(?:\.php)?|intent|submit|share-?offsite|cws\/share|dialog)(?:\/|$)/i

/** urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a */
const proofpoint = (url: URL): URL | null => {
  if (url.hostname === 'urldefense.proofpoint.com')
    return parsed(decoded((url.searchParams.get('u') ?? '').replace(/-/g, '%').replace(/_/g, '/')))
  // urldefense.com/v3/__https://example.org/a__;!!…
  const [, inner = ''] = /\/v3\/__(.+?)__;/.exec(url.href) ?? []
  return url.hostname === 'urldefense.com' ? parsed(inner.replace(/^(https?:\/)(?=[^/])/, '$1/')) : null
}

const fromQuery = (url: URL): URL | null => {
  for (const [name, value] of url.searchParams)
    if (TARGET_NAMES.has(name.toLowerCase())) {
      const target = addressIn(value)
      if (target) return target
    }
  return null
}

const fromPath = ({ pathname, search }: URL): URL | null => {
  const rest = ADDRESS_IN_PATH.exec(pathname + search)?.[1] ?? ''
  const target = /^https?:%2f/i.test(rest)
    ? parsed(decoded(rest.split('/')[0] ?? ''))
    : parsed(rest.replace(/^(https?:\/)(?!\/)/i, '$1/'))
  if (target) return target
  for (const segment of pathname.split('/')) {
    const inside = segment.length >= 16 ? addressIn(segment) : null
    if (inside) return inside
  }
  return null
}

const next = (url: URL): URL | null => {
  if (SHOWS_OTHERS.test(url.hostname) || SHARES.test(url.pathname)) return null
  const target = proofpoint(url) ?? fromQuery(url) ?? fromPath(url)
  return target && target.hostname !== url.hostname ? target : null
}

/** Who sends newsletters for others; and names that those who count clicks give their servers. */
const COUNTERS =
  /(?:^|\.)(?:list-manage\d*\.com|mailchi\.mp|campaign-archive\d*\.com|sendgrid\.net|awstrack\.me|mandrillapp\.com|mailgun\.(?:org|info)|hubspotlinks\.com|hubspotemail\.net|rs6\.net|cmail\d+\.com|createsend\d*\.com|klclick\d*\.com|klaviyomail\.com|exacttarget\.com|sailthru\.com|mjt\.lu|sparkpostmail\d*\.com|mailerlite\.com|mlsend\d*\.com|sendibm\d*\.com|sendibt\d*\.com|sibforms\.com|convertkit-mail\d*\.com|ck\.page|emltrk\.com|getresponse\.com|aweber\.com|dripemail\d*\.com|customeriomail\.com|iterable\.com|braze\.com|pardot\.com|mktdns\.com|t\.co|lnkd\.in)$/
const COUNTING_LABEL =
  /^(?:click|clicks|clicktracking|track|tracking|trk|trc|links?\d*|lnk|e|em|email|mail|mailer|mailing|elink|r|t|go|url\d*|u\d+|cl|ct|ablink|el|nl|send|open)\d*\.[^.]+\./
const REDIRECTS = /^\/(?:redirect|ls\/click|ss\/c|track\/click|click|wf\/click|CL0|c)\//
/** A run of letters of both cases with digits among them is a key, not a word. */
const KEY = /(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{24,}/
const PERSONAL =
  /^(?:e?mail|email_?(?:address|id)|subscriber_?(?:id|hash|key)?|recipient(?:_?id)?|contact_?id|user_?id|uid|euid|sub_?id|member_?id|token|jwt|auth|sig(?:nature)?|hash|key|nlid|list_?id|esid|cid|mid|sid|e|r)$/i

const isOpaque = ({ hostname, pathname }: URL): boolean =>
  COUNTERS.test(hostname) || COUNTING_LABEL.test(hostname) || REDIRECTS.test(pathname) || KEY.test(pathname)

const isPersonal = (name: string, value: string): boolean =>
  PERSONAL.test(name) ? !/^\d{1,6}$/.test(value) : /@|%40/.test(value) || KEY.test(value)

/**
 * Where a link of a mail leads, in canonical form and without what may tell of whom it was sent to; null where that
 * cannot be read off it.
 */
export const linkTarget = (href: string): string | null => {
  let url = parsed(href)
  for (let hop = 0; url && hop < HOPS_MAX; hop++) {
    const target = next(url)
    if (!target) break
    url = target
  }
  if (!url || isOpaque(url) || url.href.length > URL_CHARS_MAX) return null
  const personal = [...url.searchParams].filter(([name, value]) => isPersonal(name, value))
  for (const [name] of personal) url.searchParams.delete(name)
  const address = canonicalAddress(url.href)
  return 'url' in address ? address.url : null
}

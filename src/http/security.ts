import type { MiddlewareHandler } from 'hono'
import { STYLESHEET_HASHES } from '../render/stylesheet.ts'
import type { HttpEnv } from './env.ts'
import { isSubscription } from './problem.ts'

/** No script at all; `connect-src` and `img-src` let browsers and auditors fetch robots.txt and the icon. */
const PAGE_POLICY = [
  "default-src 'none'",
  `style-src ${STYLESHEET_HASHES.map((hash) => `'sha256-${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
/** A mail shown in a browser: its styles, and links that lead away. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"
/** XML that a browser shows has its style sheet here. */
const DATA_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const OWN_HEADERS = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Robots-Tag', 'noindex'],
] as const

const isPage = (headers: Headers): boolean => (headers.get('content-type') ?? '').startsWith('text/html')

/** What every answer carries, errors too; of a 304 the reader has it already (RFC 9110, 15.4.5). Feeds and API answers stay readable from other origins. */
export const securityHeaders: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next()
  // The edge packs what we send where the client takes it.
  c.res.headers.append('Vary', 'Accept-Encoding')
  if (c.res.status === 304) return
  const page = isPage(c.res.headers)
  for (const [name, value] of Object.entries(EVERYWHERE)) c.res.headers.set(name, value)
  // The links of mails hold what lets their bearer in: no page that they lead to tells where it was come from.
  if (isSubscription(c.req.path)) for (const [name, value] of OWN_HEADERS) c.res.headers.set(name, value)
  const pagePolicy = c.get('isMail') ? MAIL_POLICY : PAGE_POLICY
  c.res.headers.set('Content-Security-Policy', page ? pagePolicy : DATA_POLICY)
  c.res.headers.set('Cross-Origin-Resource-Policy', page ? 'same-origin' : 'cross-origin')
  if (new URL(c.req.url).protocol === 'https:') {
    c.res.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
}

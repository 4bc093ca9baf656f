// Feeds as real servers serve them, with entries invented by number.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Answering } from '../delivery/local-server.ts'

export type ServedEntry = {
  guid: string
  title: string
  link: string
  text: string
  /** RFC 822 */
  date: string
}

const PLACES = ['Ardmoor', 'Brackwater', 'Caldny', 'Dunrow', 'Eastlow', 'Fennick', 'Garrowby', 'Hollin']
const THINGS = ['ferry', 'bridge', 'mill', 'harbour wall', 'school', 'market hall', 'dam', 'library']

/** An entry of some words of its own; `n` and `feed` make it like no other. */
export const anEntry = (feed: string, n: number, more: Partial<ServedEntry> = {}): ServedEntry => {
  const place = `${PLACES[n % PLACES.length]} ${feed}`
  const thing = THINGS[Math.floor(n / PLACES.length) % THINGS.length]
  return {
    guid: `${feed}-${n}`,
    title: `The ${thing} of ${place} is closed, number ${n}`,
    link: `https://news.example/${feed}/${n}`,
    text: `The ${thing} of ${place} was closed on Monday after water came in, the council said. ${n + 3} workers were sent home. It is to open again in ${n + 2} weeks, when the repairs number ${n} of ${feed} are done.`,
    date: `Mon, 05 May 2025 ${String(8 + (n % 12)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00 GMT`,
    ...more,
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const item = ({ guid, title, link, text, date }: ServedEntry): string =>
  `<item><guid isPermaLink="false">${escaped(guid)}</guid><title>${escaped(title)}</title><link>${escaped(link)}</link>` +
  `<pubDate>${date}</pubDate><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
  `${escaped(`<p>${text}</p>`)}</content:encoded></item>`

/** RSS 2.0; `head` stands among the channel's own elements. */
export const rss = (title: string, entries: ServedEntry[], head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(title)}</title>` +
  `<link>https://news.example/</link>${head}${entries.map(item).join('')}</channel></rss>`

const RSS_TYPE = { 'content-type': 'application/rss+xml; charset=utf-8' }

/** Whatever the feed is by then, without validators. */
export const plainly =
  (feed: () => string): Answering =>
  (_, response) =>
    response.writeHead(200, RSS_TYPE).end(feed())

/** With an ETag, and 304 for whoever has it; gzip for whoever takes it. */
export const conditionally =
  (feed: () => string): Answering =>
  (request, response) => {
    const etag = `"${createHash('sha256').update(feed()).digest('hex').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
      return response.writeHead(200, { ...RSS_TYPE, etag }).end(feed())
    return response.writeHead(200, { ...RSS_TYPE, etag, 'content-encoding': 'gzip' }).end(gzipSync(feed()))
  }

/** Nothing but a status and headers */
export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    response.writeHead(code, headers).end()

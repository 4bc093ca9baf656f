// Feeds made of parts, for the tests of what is read of them.
import { type FeedRead, readFeed } from '../../src/intake/feed.ts'
import type { FeedEntry } from '../../src/intake/feed-entry.ts'

export const ADDRESS = 'https://courier.example/feeds/all.xml'

export const rss = (items: string, channel = '<title>Ellery Courier</title>'): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`

export const item = (inner: string): string => rss(`<item>${inner}</item>`)

export const atom = (inner: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Ellery Courier</title>${inner}</feed>`

export const json = (items: unknown, more: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Ellery Courier', items, ...more })

export const read = (text: string, address = ADDRESS): FeedRead => {
  const feed = readFeed(text, address)
  if ('refused' in feed) throw new Error(`${feed.refused}: ${feed.detail}`)
  return feed
}

export const first = (text: string): FeedEntry => {
  const [entry] = read(text).entries
  if (!entry) throw new Error('no entry')
  return entry
}

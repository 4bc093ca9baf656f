import type { RdfFeed, RssFeed } from 'feedsmith'
import { linksOf, titleText, typedText } from './feed-atom.ts'
import { html, type RawEntry, type RawFeed } from './feed-shape.ts'

type Item = RssFeed.Item<string>
type Channel = RssFeed.Feed<string>

const WEB = /^https?:\/\//i

/** A guid is an address unless it says otherwise. */
const permalinkOf = ({ guid }: Item): string | undefined =>
  guid?.value && guid.isPermaLink !== false && WEB.test(guid.value) ? guid.value : undefined

const authorsOf = ({ authors, dc, atom, itunes }: Item): (string | undefined)[] => {
  const named = authors?.map(({ name }) => name).filter(Boolean) ?? []
  if (named.length > 0) return named
  return dc?.creators ?? atom?.authors?.map(({ name }) => name) ?? [itunes?.author]
}

const itemOf = (item: Item, channel: Channel): RawEntry => ({
  id: item.guid?.value ?? item.atom?.id ?? null,
  links: [item.link, ...linksOf(item.atom?.links, 'alternate'), permalinkOf(item)],
  bases: [channel.xml?.base, item.xml?.base],
  title:
    html(item.title) ?? html(item.dc?.titles?.[0]) ?? titleText(item.atom?.title) ?? html(item.itunes?.title),
  authors: authorsOf(item),
  published: [
    item.pubDate,
    ...(item.dc?.dates ?? []),
    item.atom?.published,
    ...(item.dcterms?.issued ?? []),
    ...(item.dcterms?.created ?? []),
  ],
  updated: [item.atom?.updated, ...(item.dcterms?.modified ?? [])],
  content: html(item.content?.encoded) ?? typedText(item.atom?.content),
  summary:
    html(item.description) ??
    html(item.dc?.descriptions?.[0]) ??
    typedText(item.atom?.summary) ??
    html(item.itunes?.summary),
  categories: [...(item.categories?.map(({ name }) => name) ?? []), ...(item.dc?.subjects ?? [])],
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
})

/** RSS 0.9x to 2.0. */
export const rssShape = (channel: Channel): RawFeed => ({
  title: html(channel.title) ?? html(channel.dc?.titles?.[0]),
  home: [channel.link, ...linksOf(channel.atom?.links, 'alternate')],
  self: linksOf(channel.atom?.links, 'self')[0],
  hubs: linksOf(channel.atom?.links, 'hub'),
  base: channel.xml?.base,
  language: channel.language ?? channel.dc?.languages?.[0] ?? channel.xml?.lang,
  ttl: channel.ttl,
  skipHours: channel.skipHours ?? [],
  skipDays: channel.skipDays ?? [],
  updatePeriod: channel.sy?.updatePeriod,
  updateFrequency: channel.sy?.updateFrequency,
  expired: false,
  entries: (channel.items ?? []).map((item) => itemOf(item, channel)),
})

/** RSS 0.90 and 1.0, whose items are known by their `rdf:about`. */
export const rdfShape = (feed: RdfFeed.Feed<string>): RawFeed =>
  rssShape({
    ...feed,
    items: (feed.items ?? []).map(({ rdf, ...item }) => ({
      ...item,
      ...(rdf?.about && { guid: { value: rdf.about, isPermaLink: true } }),
    })),
  })

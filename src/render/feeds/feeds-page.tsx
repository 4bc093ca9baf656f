import { page } from '../layout.tsx'
import type { Site } from '../site.ts'
import { FEED_FORMATS, FORMAT, feedPath } from './feed.ts'
import type { FeedList, ListedFeed } from './feed-list.ts'

const FeedOf = ({ feed, site }: { feed: ListedFeed; site: Site }) => (
  <li>
    <a href={feed.home}>{feed.title}</a>
    {feed.description && <p>{feed.description}</p>}
    <ul class="formats">
      {FEED_FORMATS.map((format) => (
        <li>
          <a href={feedPath(feed, format)} type={FORMAT[format].type}>
            {FORMAT[format].name}
          </a>
        </li>
      ))}
    </ul>
    {feed.description && <code>{site.url + feedPath(feed, 'rss')}</code>}
  </li>
)

type Section = { heading: string; feeds: ListedFeed[]; site: Site }

const FeedsOf = ({ heading, feeds, site }: Section) => (
  <section>
    <h2>{heading}</h2>
    <ul class="feeds">
      {feeds.map((feed) => (
        <FeedOf feed={feed} site={site} />
      ))}
    </ul>
  </section>
)

/** All feeds, for people: what a feed is, which there are, how to subscribe to one. */
export const feedsPage = (site: Site, list: FeedList): string => {
  const { title, page: words } = site.words.feeds
  return page(
    site,
    { title, description: words.description, path: '/feeds', styles: ['feeds'] },
    <article class="feed-list">
      <h1>{title}</h1>
      <p>{words.intro}</p>
      <p>{words.how}</p>
      <ul class="feeds">
        {list.site.map((feed) => (
          <FeedOf feed={feed} site={site} />
        ))}
      </ul>
      <p>{words.resurfacing}</p>
      <p>
        {words.opml} <a href="/feeds.opml">{words.opmlName}</a>
      </p>
      <p>
        {words.everyPage} {words.search}: <code>{`${site.url}/search/feed.xml?q=`}</code>
      </p>
      {list.sources.length > 0 && <FeedsOf heading={words.sources} feeds={list.sources} site={site} />}
      {list.names.length > 0 && <FeedsOf heading={words.names} feeds={list.names} site={site} />}
    </article>,
  )
}

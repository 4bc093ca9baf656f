// What the XML of feeds has beside the feed: titles as most readers take them, and what a person sees in a browser.
import { cleanText } from '../clean-text.ts'
import type { Site } from '../site.ts'
import { instantIn } from '../wording.ts'
import type { Feed, FeedItem } from './feed.ts'

const XHTML = 'http://www.w3.org/1999/xhtml'

/** Where browsers find the style sheet of feeds. */
export const FEED_STYLESHEET_PATH = '/feed.css'

// The writer breaks a `]]>` in the text over two sections.
const references = (cdata: string): string =>
  cdata
    .replaceAll(']]]]><![CDATA[>', ']]>')
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')

/**
 * The XML writer puts text with markup characters into CDATA on a line of its own; a title then has white space
 * around it. The RSS Board's profile asks for hexadecimal references in titles, which most readers read right.
 */
const plainTitles = (xml: string): string =>
  xml.replace(
    /<(title|subtitle|summary|name)>\s*<!\[CDATA\[(.*?)\]\]>\s*<\/\1>/gs,
    (_, tag: string, text: string) => `<${tag}>${references(text)}</${tag}>`,
  )

type Seen = { site: Site; feed: Feed }

const Shown = ({ site, item }: { site: Site; item: FeedItem }) => (
  <section>
    <h2>
      <a href={item.url}>{item.title}</a>
    </h2>
    <p class="time">{instantIn(item.updated.toISOString(), 'UTC', site.words)}</p>
    <p>{item.summary}</p>
  </section>
)

const View = ({ site, feed }: Seen) => (
  <div xmlns={XHTML} lang={site.words.language}>
    <h1>{feed.title}</h1>
    <p>{feed.description}</p>
    <aside>
      <p>{site.words.feeds.seen}</p>
      <p>
        <a href={`${site.url}/feeds`}>{site.words.feeds.howTo}</a>{' '}
        <a href={site.url + feed.home}>{site.words.feeds.toPage}</a>
      </p>
    </aside>
    {feed.items.map((item) => (
      <Shown site={site} item={item} />
    ))}
  </div>
)

/**
 * A feed as it goes out. Browsers have no view for feeds and no XSLT any more; they do apply CSS to XML, and elements
 * of XHTML work in it as anywhere: so the feed begins with one that tells it to people, which readers pass over.
 */
export const finished = ({ site, feed }: Seen, xml: string): string => {
  const view = (<View site={site} feed={feed} />).toString()
  return cleanText(plainTitles(xml).replace(/<(?:channel|feed)\b[^>]*>/, (begin) => `${begin}\n${view}`))
}

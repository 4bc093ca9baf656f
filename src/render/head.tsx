import { raw } from 'hono/html'
import type { Site } from './site.ts'
import { AREA_STYLESHEETS, STYLESHEET, type StyleArea } from './stylesheet.ts'

/** A feed that the page is about; `href` is a site path. */
export type FeedLink = {
  title: string
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  href: string
}

/** What is shown where the page is linked to; `path` is a site path, `alt` says what is to be seen. */
export type Picture = { path: string; type: string; width: number; height: number; alt: string }

export type PageHead = {
  title: string
  description: string
  /** Site path of the page; null for errors and forms, which no index should have */
  path: string | null
  /** Where the page has a path and is still nobody's to find: the answers of a search */
  noIndex?: true
  /** Base of the page's `.json` and `.md` forms, where it has them */
  formats?: string
  /** What follows the ending in their addresses: `?q=ferry` */
  formatsQuery?: string
  kind?: 'website' | 'article'
  /** False where the form to subscribe by is in the way */
  signUp?: boolean
  /** The place in the navigation, where it does not follow from the path */
  place?: string
  /** Site paths of the pages before and after it, where it is one of several in an order */
  previous?: string | undefined
  next?: string | undefined
  /** Areas of the style sheet that the page needs beside what all share */
  styles?: readonly StyleArea[]
  /** What stands in the field to search by */
  query?: string
  /** Feeds of the page's own, named before the site's */
  feeds?: FeedLink[]
  /** schema.org objects, each a block of its own */
  jsonLd?: object[]
  picture?: Picture
}

/** Site path of one of the page's other forms. */
export const formPath = ({ formats = '', formatsQuery = '' }: PageHead, ending: 'json' | 'md'): string =>
  `${formats}.${ending}${formatsQuery}`

/** Of the whole site */
const siteFeeds = ({ title, words }: Site): FeedLink[] => [
  { title: `${title} (RSS)`, type: 'application/rss+xml', href: '/feed.xml' },
  { title: `${title} (Atom)`, type: 'application/atom+xml', href: '/atom.xml' },
  { title: `${title} (JSON)`, type: 'application/feed+json', href: '/feed.json' },
  { title: `${title}: ${words.feeds.events.title}`, type: 'application/rss+xml', href: '/events/feed.xml' },
]

const Links = ({ site, head }: { site: Site; head: PageHead }) => (
  <>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    {[...(head.feeds ?? []), ...siteFeeds(site)].map(({ title, type, href }) => (
      <link rel="alternate" type={type} title={title} href={href} />
    ))}
    {head.previous && <link rel="prev" href={head.previous} />}
    {head.next && <link rel="next" href={head.next} />}
    {head.formats && <link rel="alternate" type="application/json" href={formPath(head, 'json')} />}
    {head.formats && <link rel="alternate" type="text/markdown" href={formPath(head, 'md')} />}
  </>
)

/** Pictures are named by whole addresses, or not at all. */
const PictureTags = ({ site, picture }: { site: Site; picture: Picture | undefined }) =>
  picture && site.canonicalUrl ? (
    <>
      <meta property="og:image" content={site.canonicalUrl + picture.path} />
      <meta property="og:image:type" content={picture.type} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  ) : null

/** No text of a report ends the block. */
const jsonBlock = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

export const Head = ({ site, head }: { site: Site; head: PageHead }) => {
  const title = head.title === site.title ? site.title : `${head.title} · ${site.title}`
  const canonical = site.canonicalUrl && head.path !== null ? `${site.canonicalUrl}${head.path}` : null
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={head.description} />
      <meta name="color-scheme" content="light dark" />
      {(head.path === null || head.noIndex) && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {canonical && <meta property="og:url" content={canonical} />}
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={site.words.locale.replace('-', '_')} />
      <PictureTags site={site} picture={head.picture} />
      <Links site={site} head={head} />
      {head.jsonLd?.map((value) => (
        <script type="application/ld+json">{raw(jsonBlock(value))}</script>
      ))}
      <style>{raw(STYLESHEET)}</style>
      {head.styles?.map((area) => (
        <style>{raw(AREA_STYLESHEETS[area])}</style>
      ))}
    </head>
  )
}

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { cleanText } from './clean-text.ts'
import type { Site } from './site.ts'
import { STYLESHEET } from './stylesheet.ts'

export type PageHead = {
  title: string
  description: string
  /** Site path of the page; null for errors, which are nobody's home */
  path: string | null
  /** Base of the page's `.json` and `.md` forms, where it has them */
  formats?: string
  kind?: 'website' | 'article'
  /** False where the form to subscribe by is in the way */
  signUp?: boolean
}

const Head = ({ site, head }: { site: Site; head: PageHead }) => {
  const title = head.title === site.title ? site.title : `${head.title} · ${site.title}`
  const canonical = site.canonicalUrl && head.path !== null ? `${site.canonicalUrl}${head.path}` : null
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={head.description} />
      <meta name="color-scheme" content="light dark" />
      {head.path === null && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {canonical && <meta property="og:url" content={canonical} />}
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:site_name" content={site.title} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="alternate" type="application/rss+xml" title={`${site.title} (RSS)`} href="/feed.xml" />
      <link rel="alternate" type="application/atom+xml" title={`${site.title} (Atom)`} href="/atom.xml" />
      <link rel="alternate" type="application/feed+json" title={`${site.title} (JSON)`} href="/feed.json" />
      {head.formats && <link rel="alternate" type="application/json" href={`${head.formats}.json`} />}
      {head.formats && <link rel="alternate" type="text/markdown" href={`${head.formats}.md`} />}
      <style>{raw(STYLESHEET)}</style>
    </head>
  )
}

/** The first step; the second asks when and what, with what keeps programs out. Mail takes an address to link to. */
const SignUp = () => (
  <form class="sign-up" method="post" action="/subscribe">
    <label for="sign-up">The day by mail</label>
    <input
      id="sign-up"
      type="email"
      name="address"
      required
      autocomplete="email"
      maxlength={254}
      placeholder="Your address"
    />
    <button type="submit">Subscribe</button>
  </form>
)

const Footer = ({ formats, signUp }: { formats: string | undefined; signUp: boolean }) => (
  <footer class="foot">
    {signUp && <SignUp />}
    <nav aria-label="Formats">
      <ul>
        <li>
          <a href="/feed.xml">RSS</a>
        </li>
        <li>
          <a href="/atom.xml">Atom</a>
        </li>
        <li>
          <a href="/feed.json">JSON Feed</a>
        </li>
        <li>
          <a href="/openapi.json">API</a>
        </li>
        {formats && (
          <li>
            <a href={`${formats}.json`}>this page as JSON</a>
          </li>
        )}
        {formats && (
          <li>
            <a href={`${formats}.md`}>as Markdown</a>
          </li>
        )}
      </ul>
    </nav>
    <p>
      Every line is a report’s own words. An <i>origin</i> is whose text it is: reports that print one
      agency’s text count once.
    </p>
  </footer>
)

/** A whole page as text. `front`: the site's name is the heading, as on a front page. */
export const page = (site: Site, head: PageHead, content: Child, front = false): string => {
  const Name = front ? 'h1' : 'p'
  const document = (
    <html lang="en">
      <Head site={site} head={head} />
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="mast">
          <nav aria-label="Site">
            <ul>
              <li>
                <a href="/">Latest</a>
              </li>
              <li>
                <a href="/archive">Archive</a>
              </li>
              <li>
                <a href="/status">Status</a>
              </li>
            </ul>
          </nav>
          <Name class="name">
            <a href="/">{site.title}</a>
          </Name>
        </header>
        <main id="content">{content}</main>
        <Footer formats={head.formats} signUp={site.canonicalUrl !== '' && head.signUp !== false} />
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${cleanText(document.toString())}\n`
}

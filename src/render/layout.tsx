import type { Child } from 'hono/jsx'
import { cleanText } from './clean-text.ts'
import { Foot } from './foot.tsx'
import { Head, type PageHead } from './head.tsx'
import { Mast } from './mast.tsx'
import type { Site } from './site.ts'

/** A whole page as text. `front`: the site's name is the heading, as on a front page. */
export const page = (site: Site, head: PageHead, content: Child, front = false): string => {
  const document = (
    <html lang={site.words.language}>
      <Head site={site} head={head} />
      <body>
        <a class="skip" href="#content">
          {site.words.frame.skip}
        </a>
        <Mast site={site} head={head} front={front} />
        <main id="content">{content}</main>
        <Foot site={site} head={head} />
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${cleanText(document.toString())}\n`
}

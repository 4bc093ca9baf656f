// What search engines and language models ask for first.
import type { Hono } from 'hono'
import { dayOf } from '../model/calendar.ts'
import { llmsTxt } from '../render/llms-txt.ts'
import { NEWS_SITEMAP_PATH, SOURCES_SITEMAP_PATH } from '../render/paths.ts'
import { robotsTxt } from '../render/robots-txt.ts'
import type { Site } from '../render/site.ts'
import { monthSitemap, newsSitemap, sitemapIndex, sourcesSitemap } from '../render/sitemap.ts'
import { answer, answerStored, CACHE, type Rendering } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

const xml = (body: string): Rendering => ({ type: 'application/xml; charset=utf-8', body })
const text = (body: string): Rendering => ({ type: 'text/plain; charset=utf-8', body })

const nothingYet = (c: Ctx) => refuse(c, 'not-found', ({ errors }) => errors.noDayYet)

/** A sitemap names whole addresses, and only the operator can say what the site's is. */
const addressed = (sitemap: (c: Ctx, site: Site) => Promise<Response | null>) => async (c: Ctx) => {
  const site = siteOf(c)
  if (site.canonicalUrl === '') return refuse(c, 'not-found', ({ crawlers }) => crawlers.noAddress)
  return (await sitemap(c, site)) ?? nothingYet(c)
}

const index = addressed((c, site) =>
  answerStored(
    c,
    'sitemap',
    (held) => c.env.ports.documents.document('sitemap', '', held),
    (body) => xml(sitemapIndex(site, body)),
    CACHE.feed,
  ),
)

const sources = addressed((c, site) =>
  answerStored(
    c,
    'sitemap-sources',
    (held) => c.env.ports.documents.document('sitemap', '', held),
    (body) => xml(sourcesSitemap(site, body)),
    CACHE.feed,
  ),
)

const month = addressed((c, site) => {
  const key = (c.req.param('month') ?? '').replace('.xml', '')
  return answerStored(
    c,
    'sitemap-month',
    (held) => c.env.ports.documents.document('sitemap-month', key, held),
    (body) => xml(monthSitemap(site, key, body)),
    CACHE.feed,
  )
})

/** What it holds changes at midnight, too, so its ETag is the day's. */
const news = addressed((c, site) => {
  const { documents, now, settings } = c.env.ports
  const today = dayOf(now(), settings.timezone)
  return answerStored(
    c,
    `sitemap-news.${today}`,
    (held) => documents.document('feed', '', held),
    (body) => xml(newsSitemap(site, body, today)),
    CACHE.feed,
  )
})

export const addCrawlerFiles = (app: Hono<HttpEnv>): void => {
  app.get('/robots.txt', (c) => answer(c, text(robotsTxt(siteOf(c))), CACHE.fixed))
  app.get('/llms.txt', (c) => answer(c, text(llmsTxt(siteOf(c))), CACHE.fixed))
  app.get('/sitemap.xml', index)
  app.get(SOURCES_SITEMAP_PATH, sources)
  app.get(NEWS_SITEMAP_PATH, news)
  app.get('/sitemaps/:month{[0-9]{4}-[0-9]{2}\\.xml}', month)
}

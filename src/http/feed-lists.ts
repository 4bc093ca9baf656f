import type { Hono } from 'hono'
import { feedList, feedsOpml } from '../render/feeds/feed-list.ts'
import { feedsPage } from '../render/feeds/feeds-page.tsx'
import { CACHE, html } from './answer.ts'
import type { HttpEnv } from './env.ts'
import { siteOf } from './site.ts'
import { answerSources } from './sources-answer.ts'

/** The feeds there are, for people and for readers. */
export const addFeedLists = (app: Hono<HttpEnv>): void => {
  app.get('/feeds', (c) => {
    const site = siteOf(c)
    return answerSources(
      c,
      'feeds.html',
      (document) => html(feedsPage(site, feedList(site, document))),
      CACHE.feed,
    )
  })
  app.get('/feeds.opml', (c) => {
    const site = siteOf(c)
    const type = 'text/x-opml; charset=utf-8'
    return answerSources(
      c,
      'feeds.opml',
      (document) => ({ type, body: feedsOpml(site, feedList(site, document)) }),
      CACHE.feed,
    )
  })
}

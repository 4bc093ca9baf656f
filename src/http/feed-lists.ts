import type { Hono } from 'hono'
import { feedList, feedsOpml } from '../render/feeds/feed-list.ts'
import { feedsPage } from '../render/feeds/feeds-page.tsx'
import { answer, CACHE, html } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { siteOf } from './site.ts'

const listOf = async (c: Ctx) => {
  const { sources, documents } = c.env.ports
  const told = await documents.document('events', '')
  return feedList(siteOf(c), await sources.all(), told?.body ?? [])
}

/** The feeds there are, for people and for readers. */
export const addFeedLists = (app: Hono<HttpEnv>): void => {
  app.get('/feeds', async (c) => answer(c, html(feedsPage(siteOf(c), await listOf(c))), CACHE.feed))
  app.get('/feeds.opml', async (c) =>
    answer(
      c,
      { type: 'text/x-opml; charset=utf-8', body: feedsOpml(siteOf(c), await listOf(c)) },
      CACHE.feed,
    ),
  )
}

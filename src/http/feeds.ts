import type { Hono } from 'hono'
import type { DaySummary } from '../model/day.ts'
import { atomFeed, jsonFeed, rssFeed } from '../render/feeds.ts'
import type { Site } from '../render/site.ts'
import { answer, answerStored, CACHE } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { siteOf } from './site.ts'

type Writer = (site: Site, days: DaySummary[]) => string

const feed = (type: string, write: Writer) => async (c: Ctx) => {
  const render = (days: DaySummary[]) => ({ type, body: write(siteOf(c), days) })
  const { documents } = c.env.ports
  const fetch = (etag?: string) => documents.document('feed', '', etag)
  const stored = await answerStored(c, type.replace(/\W/g, ''), fetch, render, CACHE.feed)
  return stored ?? answer(c, render([]), CACHE.feed)
}

export const addFeeds = (app: Hono<HttpEnv>): void => {
  app.get('/feed.xml', feed('application/rss+xml; charset=utf-8', rssFeed))
  app.get('/atom.xml', feed('application/atom+xml; charset=utf-8', atomFeed))
  app.get('/feed.json', feed('application/feed+json; charset=utf-8', jsonFeed))
}

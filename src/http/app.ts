import { OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { traceOf } from '../flows/recorded.ts'
import { FAVICON } from '../render/icon.ts'
import { answer, CACHE, moved } from './answer.ts'
import { addBackupRoutes } from './api-backup.ts'
import { addCorrectionRoutes } from './api-corrections.ts'
import { addDayRoutes } from './api-days.ts'
import { addDigestRoutes } from './api-digest.ts'
import { addEventRoutes } from './api-events.ts'
import { addFeedRoutes } from './api-feeds.ts'
import { addPreviewRoute } from './api-preview.ts'
import { addReportRoutes } from './api-reports.ts'
import { addSearchRoute } from './api-search.ts'
import { addSiteRoutes } from './api-site.ts'
import { addSubscriberRoutes } from './api-subscribers.ts'
import { addSubscriptionRoute } from './api-subscriptions.ts'
import { addTokenRoutes } from './api-tokens.ts'
import { addTopicRoutes } from './api-topics.ts'
import { addCalendarPages } from './calendar-pages.ts'
import { addCrawlerFiles } from './crawlers.ts'
import { addDevMailbox } from './dev-mailbox.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { addFeedLists } from './feed-lists.ts'
import { addFeeds } from './feeds.ts'
import { addHistoryPages } from './history-pages.ts'
import { addListings } from './listings.ts'
import { addMailPreview } from './mail-preview.ts'
import { addMailWebhook } from './mail-webhook.ts'
import { addOpenApiRoute } from './openapi.ts'
import { addPages } from './pages.ts'
import { addPictures } from './pictures.ts'
import { isForPrograms, problemOfStatus, refuse } from './problem.ts'
import { securityHeaders } from './security.ts'
import { addSubscribePages } from './subscribe-pages.ts'
import { addSubscriptionPages } from './subscription-pages.ts'
import { addTopicPages } from './topic-pages.ts'
import { addWebSub } from './websub.ts'

/** What is for programs can be read from any page of the web; handing in reports cannot. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['If-None-Match', 'If-Modified-Since'],
  exposeHeaders: ['ETag', 'Last-Modified', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
  maxAge: 86400,
})

const SLASH_AT_END = /^(\/[A-Za-z0-9](?:[^/\\]|\/(?=[^/\\]))*)\/+$/

/** A path written with a slash at its end, without it; null for all others, and for `//elsewhere`. */
const withoutSlash = (path: string): string | null => SLASH_AT_END.exec(path)?.[1] ?? null

const nothingHere = (c: Ctx) => {
  const path = c.req.method === 'GET' || c.req.method === 'HEAD' ? withoutSlash(c.req.path) : null
  if (path !== null) return moved(c, path)
  return refuse(c, 'not-found', ({ errors }) => errors.noPage)
}

const wentWrong = (error: Error, c: Ctx) => {
  if (error instanceof HTTPException) {
    const kind = problemOfStatus(error.status)
    return refuse(c, kind, error.message || (({ errors }) => errors.unfit))
  }
  console.error(traceOf(error))
  return refuse(c, 'server-error', ({ errors }) => errors.wrong)
}

type Checked = {
  success: boolean
  target: string
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}

/** What a schema refuses, field by field. */
const doesNotFit = (checked: Checked, c: Ctx) => {
  if (checked.success || checked.error === undefined) return
  const errors = checked.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.') || checked.target,
    message,
  }))
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return refuse(c, checked.target === 'json' ? 'not-valid' : 'bad-request', detail, { errors })
}

const addFixedFiles = (app: OpenAPIHono<HttpEnv>): void => {
  const icon = (c: Ctx) => answer(c, { type: 'image/svg+xml', body: FAVICON }, CACHE.fixed)
  app.get('/favicon.svg', icon)
  app.get('/favicon.ico', icon)
}

/** The site: all pages, feeds and the API. Its environment is `{ ports }`. */
export const createApp = (): OpenAPIHono<HttpEnv> => {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: doesNotFit })
  app.use(securityHeaders)
  app.use((c, next) => (isForPrograms(c.req.path) ? openToAll(c, next) : next()))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        refuse(c, 'method-not-allowed', ({ errors }) => errors.methods(c.req.path, methods.join(', ')), {
          headers: { Allow: methods.join(', ') },
        }),
    }),
  )
  addDayRoutes(app)
  addCorrectionRoutes(app)
  addEventRoutes(app)
  addReportRoutes(app)
  addPreviewRoute(app)
  addSiteRoutes(app)
  addSearchRoute(app)
  addBackupRoutes(app)
  addTopicRoutes(app)
  addTokenRoutes(app)
  addSubscriptionRoute(app)
  addSubscriberRoutes(app)
  addFeedRoutes(app)
  addDigestRoutes(app)
  addOpenApiRoute(app)
  addMailWebhook(app)
  addWebSub(app)
  addFeeds(app)
  addFeedLists(app)
  addSubscribePages(app)
  addSubscriptionPages(app)
  addPages(app)
  addTopicPages(app)
  addCalendarPages(app)
  addHistoryPages(app)
  addPictures(app)
  addMailPreview(app)
  addDevMailbox(app)
  addListings(app)
  addFixedFiles(app)
  addCrawlerFiles(app)
  app.notFound(nothingHere)
  app.onError(wentWrong)
  return app
}

import type { Hono } from 'hono'
import { reportMarkdown } from '../render/report-markdown.ts'
import { reportPage } from '../render/report-page.tsx'
import { statusMarkdown } from '../render/status-markdown.ts'
import { statusPage } from '../render/status-page.tsx'
import { answer, CACHE } from './answer.ts'
import { statusOf } from './api-site.ts'
import { findReport } from './documents.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

const report = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('id') ?? '')
  const found = await findReport(c.env.ports, name, false)
  if (found === null) return refuse(c, 'not-found', ({ errors }) => errors.noReport)
  const render = inFormat<typeof found>(format, {
    page: (document) => reportPage(siteOf(c), document),
    markdown: (document) => reportMarkdown(document, siteOf(c).words),
  })
  return answer(c, render(found))
}

const status = (format: Format) => async (c: Ctx) => {
  const render = inFormat<Awaited<ReturnType<typeof statusOf>>>(format, {
    page: (document) => statusPage(siteOf(c), document, c.env.ports.now().toISOString()),
    markdown: (document) => statusMarkdown(document, siteOf(c).words),
  })
  return answer(c, render(await statusOf(c.env.ports, false)), CACHE.live)
}

/** Pages made of lists, which have no stored document of their own. */
export const addListings = (app: Hono<HttpEnv>): void => {
  app.get('/status', status('html'))
  app.get('/status.json', status('json'))
  app.get('/status.md', status('md'))
  app.get('/reports/:id', report)
}

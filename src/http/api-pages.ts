// The pages of the API, made of its OpenAPI document.
import type { Hono } from 'hono'
import type { Day } from '../model/day.ts'
import type { Ports } from '../ports.ts'
import { apiMarkdown } from '../render/api/api-markdown.ts'
import { type ApiFacts, apiPage, type Rate } from '../render/api/api-page.tsx'
import type { OpenApi, Schema } from '../render/api/openapi.ts'
import { schemaMarkdown, schemaPage, schemasMarkdown, schemasPage } from '../render/api/schema-pages.tsx'
import { jsonSchemaOf } from '../render/api/schema-type.ts'
import { API_SCHEMAS_PATH } from '../render/paths.ts'
import { answer, html, markdown, moved } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { PROBLEM_KINDS, refuse } from './problem.ts'
import { siteOf } from './site.ts'

/** Paths of the document with addresses that are there, for people to follow. */
const knownOf = (day: Day | null): Record<string, string> => {
  const event = day?.events[0]
  const report = event?.reports[0]
  return {
    ...(day && {
      '/api/v1/days/{date}': `/api/v1/days/${day.date}`,
      '/api/v1/days/{date}/editions': `/api/v1/days/${day.date}/editions`,
      '/api/v1/days/{date}/editions/{edition}': `/api/v1/days/${day.date}/editions/${day.edition}`,
    }),
    ...(event && { '/api/v1/events/{id}': `/api/v1/events/${event.id}` }),
    ...(report && { '/api/v1/reports/{id}': `/api/v1/reports/${report.id}` }),
  }
}

/** Doors of the API that everybody has */
const ratesOf = ({ rates }: Ports): Rate[] =>
  (['take-in', 'preview', 'search', 'subscribe', 'wrong-token'] as const).map((door) => ({
    door,
    quota: rates[door].quota,
    seconds: rates[door].seconds,
  }))

const factsOf = async ({ ports }: HttpEnv['Bindings'], document: OpenApi): Promise<ApiFacts> => {
  const latest = await ports.days.day('latest')
  return { document, rates: ratesOf(ports), problems: PROBLEM_KINDS, known: knownOf(latest?.body ?? null) }
}

const schemas = (c: Ctx, document: OpenApi, format: Format): Response => {
  const site = siteOf(c)
  const all = Object.keys(document.components?.schemas ?? {})
  const render = inFormat<OpenApi>(format, {
    page: (one) => schemasPage(site, one),
    markdown: (one) => schemasMarkdown(site, one),
    body: () => ({ items: all.map((name) => ({ name, url: `${API_SCHEMAS_PATH}/${name}.json` })) }),
  })
  return answer(c, render(document))
}

const schema = (c: Ctx, document: OpenApi): Response => {
  const { name, format } = splitFormat(c.req.param('name') ?? '')
  const all = document.components?.schemas ?? {}
  const one = Object.hasOwn(all, name) ? all[name] : undefined
  if (one === undefined) return refuse(c, 'not-found', ({ errors }) => errors.noPage)
  const render = inFormat<Schema>(format, {
    page: (it) => schemaPage(siteOf(c), name, it),
    markdown: (it) => schemaMarkdown(name, it),
    body: () => jsonSchemaOf(document, name),
  })
  return answer(c, render(one))
}

export const addApiPages = (app: Hono<HttpEnv>, documentOf: () => OpenApi): void => {
  app.get('/api', async (c) => answer(c, html(apiPage(siteOf(c), await factsOf(c.env, documentOf())))))
  app.get('/api.md', async (c) =>
    answer(c, markdown(apiMarkdown(siteOf(c), await factsOf(c.env, documentOf())))),
  )
  app.get('/api.json', (c) => moved(c, '/openapi.json'))
  app.get(API_SCHEMAS_PATH, (c) => schemas(c, documentOf(), 'html'))
  app.get(`${API_SCHEMAS_PATH}.json`, (c) => schemas(c, documentOf(), 'json'))
  app.get(`${API_SCHEMAS_PATH}.md`, (c) => schemas(c, documentOf(), 'md'))
  app.get(`${API_SCHEMAS_PATH}/:name`, (c) => schema(c, documentOf()))
}

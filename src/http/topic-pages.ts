// Pages of names, sources and searches.
import type { Hono } from 'hono'
import { SEARCH_RESULTS_PER_PAGE } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import { nameSlug } from '../model/name-address.ts'
import type { Source } from '../model/source.ts'
import type { NameDocument, SourceDocument, SourcesDocument } from '../model/topics.ts'
import { searchPath } from '../render/paths.ts'
import { namePage } from '../render/topics/name-page.tsx'
import { searchMarkdown } from '../render/topics/search-markdown.ts'
import { type SearchShown, searchPage } from '../render/topics/search-page.tsx'
import { sourceBody } from '../render/topics/source-body.ts'
import { sourcePage } from '../render/topics/source-page.tsx'
import { sourcesPage } from '../render/topics/sources-page.tsx'
import { nameMarkdown, sourceMarkdown, sourcesMarkdown } from '../render/topics/topic-markdown.ts'
import { answer, CACHE, moved } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { refuse } from './problem.ts'
import { limited } from './rates.ts'
import { searchAsked, searchBody } from './search-answer.ts'
import { siteOf } from './site.ts'
import { answerSources } from './sources-answer.ts'
import { answerTopic } from './topic-answer.ts'

const badBefore = (c: Ctx) => refuse(c, 'bad-request', ({ errors }) => errors.badBefore)

const beforeOf = (c: Ctx): string | null => c.req.query('before') ?? null

/** Nobody who follows a name comes to nothing: where it has no page of its own, the reports are searched for it. */
const noName = (c: Ctx, slug: string, format: Format): Response => {
  if (format !== 'html') return refuse(c, 'not-found', ({ names }) => names.none)
  c.header('Cache-Control', CACHE.redirect)
  return c.redirect(searchPath({ q: `"${slug.replaceAll('-', ' ')}"` }), 302)
}

const name = async (c: Ctx) => {
  const { name: given, format } = splitFormat(c.req.param('slug') ?? '')
  const slug = nameSlug(given)
  if (slug !== given) return moved(c, `/names/${slug}${format === 'html' ? '' : `.${format}`}`)
  const before = beforeOf(c)
  if (before !== null && !isCalendarDay(before)) return badBefore(c)
  const site = siteOf(c)
  const render = inFormat<NameDocument>(format, {
    page: (document) => namePage(site, document, before),
    markdown: (document) => nameMarkdown(document, site.words),
  })
  const found = await answerTopic(c, { kind: 'name', key: slug, before, surface: `name.${format}` }, render)
  return found ?? noName(c, slug, format)
}

/** A source that the register knows is known, whatever is stored of it. */
export const knownSource = (c: Ctx, id: string): SourceDocument | null => {
  const source: Source | undefined = c.env.ports.engine.register.find((one) => one.id === id)
  return source === undefined ? null : { source, days: [], next: null }
}

const source = async (c: Ctx) => {
  const { name: id, format } = splitFormat(c.req.param('id') ?? '')
  const before = beforeOf(c)
  if (before !== null && !isCalendarDay(before)) return badBefore(c)
  const site = siteOf(c)
  const render = inFormat<SourceDocument>(format, {
    page: (document) => sourcePage(site, document, before),
    markdown: (document) => sourceMarkdown(document, site.words),
    body: sourceBody,
  })
  const found = await answerTopic(c, { kind: 'source', key: id, before, surface: `source.${format}` }, render)
  if (found !== null) return found
  const known = before === null ? knownSource(c, id) : null
  return known === null ? refuse(c, 'not-found', ({ sources }) => sources.none) : answer(c, render(known))
}

const sources = (format: Format) => async (c: Ctx) => {
  const site = siteOf(c)
  const render = inFormat<SourcesDocument>(format, {
    page: ({ sources: all }) => sourcesPage(site, all),
    markdown: ({ sources: all }) => sourcesMarkdown(all, site.words),
    body: ({ sources: items }) => ({ items }),
  })
  return answerSources(c, `sources.${format}`, render)
}

const search = (format: Format) => async (c: Ctx) => {
  const site = siteOf(c)
  const asked = searchAsked(c.req.query())
  const perPage = SEARCH_RESULTS_PER_PAGE
  const found = asked.q === '' ? null : await c.env.ports.search.search(asked, perPage)
  const render = inFormat<SearchShown>(format, {
    page: (shown) => searchPage(site, shown),
    markdown: (shown) => searchMarkdown(shown, site.words),
    body: ({ answer: given }) => searchBody(given ?? nothingAsked(asked), perPage),
  })
  return answer(c, render({ asked, answer: found, perPage }), CACHE.search)
}

const nothingAsked = (asked: ReturnType<typeof searchAsked>) => ({
  ...asked,
  understood: '',
  reports: 0,
  reportsMore: false,
  total: 0,
  results: [],
})

export const addTopicPages = (app: Hono<HttpEnv>): void => {
  for (const [path, format] of [
    ['', 'html'],
    ['.json', 'json'],
    ['.md', 'md'],
  ] as const) {
    app.get(`/sources${path}`, sources(format))
    app.get(`/search${path}`, limited('search'), search(format))
  }
  app.get('/sources/:id', source)
  app.get('/names/:slug', name)
}

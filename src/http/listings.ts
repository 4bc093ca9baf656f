import type { Hono } from 'hono'
import { PAGE_ITEMS_DEFAULT } from '../limits.ts'
import { addDays, isCalendarDay } from '../model/calendar.ts'
import { type Archive, archivePage } from '../render/archive-page.tsx'
import { archiveMarkdown } from '../render/day-markdown.ts'
import { monthPath } from '../render/paths.ts'
import { reportMarkdown } from '../render/report-markdown.ts'
import { reportPage } from '../render/report-page.tsx'
import { statusMarkdown } from '../render/status-markdown.ts'
import { statusPage } from '../render/status-page.tsx'
import { monthName } from '../render/wording.ts'
import { answer, CACHE, moved } from './answer.ts'
import { statusOf } from './api-site.ts'
import { withoutLines } from './day-list.ts'
import { findReport } from './documents.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

const DAYS_A_MONTH_MAX = 31

const answerArchive = (c: Ctx, archive: Archive, format: Format): Response => {
  const render = inFormat<Archive>(format, {
    page: (list) => archivePage(siteOf(c), list),
    markdown: ({ days, month }) => archiveMarkdown(month === null ? 'Archive' : monthName(month), days),
    body: ({ days, next }) => ({
      items: days.map(withoutLines),
      next: next === null ? null : days.at(-1)?.date,
    }),
  })
  return answer(c, render(archive))
}

const archive = (format: Format) => async (c: Ctx) => {
  const cursor = c.req.query('cursor') ?? null
  if (cursor !== null && !isCalendarDay(cursor)) {
    return refuse(c, 'bad-request', ({ errors }) => errors.badCursor)
  }
  // One more than is shown tells whether there are earlier days.
  const found = await c.env.ports.days.days(cursor, PAGE_ITEMS_DEFAULT + 1)
  const days = found.slice(0, PAGE_ITEMS_DEFAULT)
  const next = found.length > days.length ? `/archive?cursor=${days.at(-1)?.date}` : null
  return answerArchive(c, { days, next, month: null, path: '/archive' }, format)
}

const month = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('month') ?? '')
  const month = `${c.req.param('year')}-${name.padStart(2, '0')}`
  if (!isCalendarDay(`${month}-01`)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchMonth(month))
  const path = monthPath(month)
  const ending = format === 'html' ? '' : `.${format}`
  if (c.req.path !== path + ending) return moved(c, path + ending)
  const after = addDays(`${month}-01`, DAYS_A_MONTH_MAX + 1).slice(0, 7)
  const found = await c.env.ports.days.days(`${after}-01`, DAYS_A_MONTH_MAX)
  const days = found.filter(({ date }) => date.startsWith(month))
  if (days.length === 0)
    return refuse(c, 'not-found', (words) => words.errors.noDayIn(monthName(month, words)))
  return answerArchive(c, { days, next: null, month, path }, format)
}

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
  app.get('/archive', archive('html'))
  app.get('/archive.json', archive('json'))
  app.get('/archive.md', archive('md'))
  app.get('/status', status('html'))
  app.get('/status.json', status('json'))
  app.get('/status.md', status('md'))
  app.get('/:year{[0-9]{4}}/:month{[0-9]{1,2}(?:\\.json|\\.md)?}', month)
  app.get('/reports/:id', report)
}

import type { Hono } from 'hono'
import type { z } from 'zod'
import { isCalendarDay } from '../model/calendar.ts'
import type { CalendarArchive, CalendarMonth, CalendarYear } from '../model/calendar-documents.ts'
import { archiveBody, monthBody, yearBody } from '../render/calendar/bodies.ts'
import { archiveMarkdown, monthMarkdown, yearMarkdown } from '../render/calendar/markdown.ts'
import { archivePage, monthPage, yearPage } from '../render/calendar/pages.tsx'
import { monthPath } from '../render/paths.ts'
import { monthName } from '../render/wording.ts'
import { answer, answerStored, moved } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { refuse } from './problem.ts'
import type { archiveSchema, monthSchema, yearSchema } from './schemas/calendar.ts'
import { siteOf } from './site.ts'

const ending = (format: Format): string => (format === 'html' ? '' : `.${format}`)

/** The archive was once a list by pages; their addresses lead to the month that they began in. */
const archive = (format: Format) => async (c: Ctx) => {
  const before = c.req.query('cursor') ?? c.req.query('before')
  if (before !== undefined && isCalendarDay(before))
    return moved(c, monthPath(before.slice(0, 7)) + ending(format))
  const site = siteOf(c)
  const render = inFormat<CalendarArchive>(format, {
    page: (document) => archivePage(site, document),
    markdown: (document) => archiveMarkdown(document, site.words),
    body: (document) => archiveBody(document) satisfies z.input<typeof archiveSchema>,
  })
  const { documents } = c.env.ports
  const found = await answerStored(
    c,
    `archive.${format}`,
    (held) => documents.document('archive', '', held),
    render,
  )
  return found ?? answer(c, render({ years: [], months: [] }))
}

const year = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('year') ?? '')
  const site = siteOf(c)
  const render = inFormat<CalendarYear>(format, {
    page: (document) => yearPage(site, document),
    markdown: (document) => yearMarkdown(document, site.words),
    body: (document) => yearBody(document) satisfies z.input<typeof yearSchema>,
  })
  const { documents } = c.env.ports
  const found = await answerStored(
    c,
    `year.${format}`,
    (held) => documents.document('year', name, held),
    render,
  )
  return found ?? refuse(c, 'not-found', ({ errors }) => errors.noDayIn(name))
}

const month = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('month') ?? '')
  const key = `${c.req.param('year')}-${name.padStart(2, '0')}`
  if (!isCalendarDay(`${key}-01`)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchMonth(key))
  const path = monthPath(key) + ending(format)
  if (c.req.path !== path) return moved(c, path)
  const site = siteOf(c)
  const render = inFormat<CalendarMonth>(format, {
    page: (document) => monthPage(site, document),
    markdown: (document) => monthMarkdown(document, site.words),
    body: (document) => monthBody(document) satisfies z.input<typeof monthSchema>,
  })
  const { documents } = c.env.ports
  const found = await answerStored(
    c,
    `month.${format}`,
    (held) => documents.document('month', key, held),
    render,
  )
  return found ?? refuse(c, 'not-found', (words) => words.errors.noDayIn(monthName(key, words)))
}

export const addCalendarPages = (app: Hono<HttpEnv>): void => {
  app.get('/archive', archive('html'))
  app.get('/archive.json', archive('json'))
  app.get('/archive.md', archive('md'))
  app.get('/:year{[0-9]{4}(?:\\.json|\\.md)?}', year)
  app.get('/:year{[0-9]{4}}/:month{[0-9]{1,2}(?:\\.json|\\.md)?}', month)
}

import type { Hono } from 'hono'
import { CORRECTIONS_LISTED_MAX, EDITIONS_LISTED_MAX, PAGE_ITEMS_DEFAULT } from '../limits.ts'
import { type CalendarDay, isCalendarDay } from '../model/calendar.ts'
import type { Correction } from '../model/correction.ts'
import { type CorrectionList, correctionsPage } from '../render/history/corrections-page.tsx'
import { editionBody } from '../render/history/edition-body.ts'
import {
  type EditionList,
  editionPage,
  editionsPage,
  type OneEdition,
} from '../render/history/edition-pages.tsx'
import { correctionsMarkdown, editionMarkdown, editionsMarkdown } from '../render/history/markdown.ts'
import { correctionPath, editionPath, editionsPath } from '../render/paths.ts'
import { plainDay } from '../render/wording.ts'
import { answer, answerStored, moved } from './answer.ts'
import { cursorOf, placeOf } from './cursor.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

const ending = (format: Format): string => (format === 'html' ? '' : `.${format}`)

const dateOf = (c: Ctx): CalendarDay =>
  ['year', 'month', 'day'].map((part) => (c.req.param(part) ?? '').padStart(2, '0')).join('-')

const noEdition = (c: Ctx, date: CalendarDay) =>
  refuse(c, 'not-found', (words) => words.errors.noEditionOf(plainDay(date, words)))

const editions = async (c: Ctx) => {
  const date = dateOf(c)
  const { format } = splitFormat(c.req.param('editions') ?? '')
  if (!isCalendarDay(date)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))
  const path = editionsPath(date) + ending(format)
  if (c.req.path !== path) return moved(c, path)
  const at = placeOf('editions', { date }, c.req.query('cursor'))
  if ('why' in at) return refuse(c, 'bad-request', ({ errors }) => errors.badCursor)
  const { settings, days } = c.env.ports
  const site = siteOf(c)
  const render = inFormat<EditionList>(format, {
    page: (list) => editionsPage(site, list),
    markdown: (list) => editionsMarkdown(list, site.words),
    body: ({ items, cursor }) => ({ items, next: cursor }),
  })
  const found = await answerStored(
    c,
    `editions.${format}`,
    async (held) => {
      const listed = await days.editions(date, at.place, EDITIONS_LISTED_MAX, held)
      return listed?.body?.items.length === 0 ? null : listed
    },
    ({ items, next }) => {
      const cursor = next && cursorOf('editions', { date }, next)
      return render({ date, items, cursor, timezone: settings.timezone })
    },
  )
  return found ?? noEdition(c, date)
}

const edition = async (c: Ctx) => {
  const date = dateOf(c)
  const { name, format } = splitFormat(c.req.param('edition') ?? '')
  if (!isCalendarDay(date)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))
  const number = Number(name)
  const path = editionPath(date, number) + ending(format)
  if (c.req.path !== path) return moved(c, path)
  const { settings, days } = c.env.ports
  const site = siteOf(c)
  const render = inFormat<OneEdition>(format, {
    page: (one) => editionPage(site, one, settings.timezone),
    markdown: (one) => editionMarkdown(one, settings.timezone, site.words),
    body: editionBody,
  })
  const found = await answerStored(c, `edition.${format}`, (held) => days.edition(date, number, held), render)
  return found ?? noEdition(c, date)
}

/** A page of the list of all; what follows it is read by its cursor. */
const listOf = (c: Ctx, all: readonly Correction[], more: boolean, isLatest: boolean): CorrectionList => {
  const items = all.slice(0, PAGE_ITEMS_DEFAULT)
  const last = items.at(-1)
  const goesOn = last !== undefined && (more || all.length > items.length)
  const cursor = goesOn && cursorOf('corrections', {}, { builtAt: last.builtAt, id: last.id })
  return {
    items,
    earlier: cursor ? `/corrections?cursor=${cursor}` : null,
    isLatest,
    timezone: c.env.ports.settings.timezone,
  }
}

const inFormatOf = (c: Ctx, format: Format) => {
  const site = siteOf(c)
  return inFormat<CorrectionList>(format, {
    page: (list) => correctionsPage(site, list),
    markdown: (list) => correctionsMarkdown(list, site.words),
    body: ({ items, earlier }) => ({
      items,
      next: earlier && new URLSearchParams(earlier.split('?')[1]).get('cursor'),
    }),
  })
}

/** The latest are one stored document; those before them are read a page at a time. */
const corrections = (format: Format) => async (c: Ctx) => {
  const { documents, days } = c.env.ports
  const render = inFormatOf(c, format)
  const at = placeOf('corrections', {}, c.req.query('cursor'))
  if ('why' in at) return refuse(c, 'bad-request', ({ errors }) => errors.badCursor)
  if (at.place !== null) {
    const { items, next } = await days.corrections(at.place, PAGE_ITEMS_DEFAULT)
    return answer(c, render(listOf(c, items, next !== null, false)))
  }
  const found = await answerStored(
    c,
    `corrections.${format}`,
    (held) => documents.document('corrections', '', held),
    (all) => render(listOf(c, all, all.length === CORRECTIONS_LISTED_MAX, true)),
  )
  return found ?? answer(c, render(listOf(c, [], false, true)))
}

/** Its id says which edition took it back, and where it stands there. */
const correction = (c: Ctx) => {
  const id = c.req.param('id') ?? ''
  const [date = '', edition] = id.split('.')
  if (!isCalendarDay(date)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))
  return moved(c, correctionPath({ date, edition: Number(edition), id }))
}

const DAY = '/:year{[0-9]{4}}/:month{[0-9]{1,2}}/:day{[0-9]{1,2}}'

export const addHistoryPages = (app: Hono<HttpEnv>): void => {
  app.get(`${DAY}/:editions{editions(?:\\.json|\\.md)?}`, editions)
  app.get(`${DAY}/editions/:edition{[0-9]{1,6}(?:\\.json|\\.md)?}`, edition)
  app.get('/corrections', corrections('html'))
  app.get('/corrections.json', corrections('json'))
  app.get('/corrections.md', corrections('md'))
  app.get('/corrections/:id{[0-9-]{10}\\.[1-9][0-9]{0,5}\\.[1-9][0-9]{0,5}}', correction)
}

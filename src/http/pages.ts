import type { Hono } from 'hono'
import { isCalendarDay } from '../model/calendar.ts'
import type { Neighbours } from '../model/calendar-documents.ts'
import type { Day, EventDocument } from '../model/day.ts'
import { dayMarkdown } from '../render/day-markdown.ts'
import { dayPage } from '../render/day-page.tsx'
import { emptyPage } from '../render/empty-page.tsx'
import { eventMarkdown } from '../render/event-markdown.ts'
import { eventPage } from '../render/event-page.tsx'
import { dayPath } from '../render/paths.ts'
import { plainDay } from '../render/wording.ts'
import { answer, answerStored, html, moved } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { answerEvent } from './event-answer.ts'
import { type Format, inFormat, splitFormat } from './formats.ts'
import { problemKindPage, refuse } from './problem.ts'
import { siteOf } from './site.ts'

const answerDay = (c: Ctx, date: string, format: Format, front: boolean): Promise<Response | null> => {
  const site = siteOf(c)
  const render = inFormat<Day & Neighbours>(format, {
    page: (day) => dayPage(site, day, front, day),
    markdown: (day) => dayMarkdown(day, site.words),
  })
  const { days } = c.env.ports
  return answerStored(c, `${front ? 'front' : 'day'}.${format}`, (held) => days.day(date, held), render)
}

const front = (format: Format) => async (c: Ctx) => {
  const latest = await answerDay(c, 'latest', format, true)
  if (latest !== null) return latest
  if (format === 'html') return answer(c, html(emptyPage(siteOf(c))))
  return refuse(c, 'not-found', ({ errors }) => errors.noDayYet)
}

const padded = (part: string): string => part.padStart(2, '0')

/** `/2022/3/9` as `2022-03-09`, whether or not there is such a day. */
const dateOf = (c: Ctx, day: string): string =>
  `${c.req.param('year')}-${padded(c.req.param('month') ?? '')}-${padded(day)}`

const noSuchDay = (c: Ctx, date: string) => refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))

const noEdition = (c: Ctx, date: string) =>
  refuse(c, 'not-found', (words) => words.errors.noEditionOf(plainDay(date, words)))

const day = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('day') ?? '')
  const date = dateOf(c, name)
  if (!isCalendarDay(date)) return noSuchDay(c, date)
  const path = dayPath(date) + (format === 'html' ? '' : `.${format}`)
  if (c.req.path !== path) return moved(c, path)
  return (await answerDay(c, date, format, false)) ?? noEdition(c, date)
}

const event = async (c: Ctx) => {
  const { name, format } = splitFormat(c.req.param('slug') ?? '')
  const ending = format === 'html' ? '' : `.${format}`
  let path = `/events/${name}`
  const site = siteOf(c)
  const render = inFormat<EventDocument>(format, {
    page: (document) => eventPage(site, document),
    markdown: (document) => eventMarkdown(document, site.words),
  })
  const found = await answerEvent(c, name, `event.${format}`, (document) => {
    path = document.url
    return render(document)
  })
  if (found === null) return refuse(c, 'not-found', ({ errors }) => errors.noEvent)
  if ('movedTo' in found) return moved(c, found.movedTo.path + ending)
  return path === `/events/${name}` ? found.response : moved(c, path + ending)
}

const problem = (c: Ctx) => {
  const page = problemKindPage(siteOf(c), c.req.param('kind') ?? '')
  return page === null ? refuse(c, 'not-found', ({ errors }) => errors.noProblemKind) : answer(c, html(page))
}

export const addPages = (app: Hono<HttpEnv>): void => {
  app.get('/', front('html'))
  app.get('/index.json', front('json'))
  app.get('/index.md', front('md'))
  app.get('/:year{[0-9]{4}}/:month{[0-9]{1,2}}/:day{[0-9]{1,2}(?:\\.json|\\.md)?}', day)
  app.get('/events/:slug', event)
  app.get('/problems/:kind', problem)
}

import type { Hono } from 'hono'
import { isCalendarDay } from '../model/calendar.ts'
import { plainDay } from '../render/wording.ts'
import { answerStored, CACHE } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'

const picture = async (c: Ctx) => {
  const { year, month, day } = c.req.param()
  const date = `${year}-${month}-${day}`
  if (!isCalendarDay(date)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))
  const { pictures } = c.env.ports
  const found = await answerStored(
    c,
    'card',
    (held) => pictures.picture(date, held),
    (body) => ({ type: 'image/png', body }),
    CACHE.picture,
  )
  return found ?? refuse(c, 'not-found', (words) => words.picture.none(plainDay(date, words)))
}

/** The picture that a day's link is shown with where it is passed on: drawn by a job, and only read here. */
export const addPictures = (app: Hono<HttpEnv>): void => {
  app.get('/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}/card.png', picture)
}

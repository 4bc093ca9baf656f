import type { Hono } from 'hono'
import { isCalendarDay } from '../model/calendar.ts'
import { MAIL_LANGUAGES } from '../model/subscriber.ts'
import { previewMail } from '../render/email/preview.ts'
import { plainDay } from '../render/wording.ts'
import { answerStored, html } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

/** A day's mail as it goes out: `/2022/03/29/email`, its text part at `.txt`, in German with `?language=de`. */
const preview = async (c: Ctx) => {
  const date = `${c.req.param('year')}-${c.req.param('month')}-${c.req.param('day')}`
  const asked = c.req.query('language') ?? 'en'
  const language = MAIL_LANGUAGES.find((one) => one === asked)
  if (!isCalendarDay(date)) return refuse(c, 'not-found', ({ errors }) => errors.noSuchDay(date))
  if (language === undefined) return refuse(c, 'bad-request', `Mails are in ${MAIL_LANGUAGES.join(' or ')}.`)
  const { days, settings } = c.env.ports
  const isText = c.req.param('email') === 'email.txt'
  const surface = `mail.${language}.${isText ? 'txt' : 'html'}`
  const found = await answerStored(
    c,
    surface,
    (held) => days.day(date, held),
    (day) => {
      const mail = previewMail(day, siteOf(c), language, settings.mail.postalAddress)
      if (!isText) return html(mail.html)
      const body = `Subject: ${mail.subject}\n\n${mail.text}`
      return { type: 'text/plain; charset=utf-8', body }
    },
  )
  if (found === null)
    return refuse(c, 'not-found', (words) => words.errors.noEditionOf(plainDay(date, words)))
  c.set('isMail', true)
  found.headers.set('X-Robots-Tag', 'noindex')
  return found
}

export const addMailPreview = (app: Hono<HttpEnv>): void => {
  app.get('/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}/:email{email(?:\\.txt)?}', preview)
}

// The form to subscribe by, and what becomes of it.
import type { Hono } from 'hono'
import { askToSubscribe } from '../flows/subscribe.ts'
import { SMALL_CALL_BYTES_MAX, UNCONFIRMED_RETRY_S } from '../limits.ts'
import { isRefused } from '../model/mail-address.ts'
import { askedPage, type SubscribeForm, subscribePage } from '../render/subscribe/subscribe-page.tsx'
import { html } from './answer.ts'
import { boundedBody } from './body.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { checkStamp, formStamp } from './form-stamp.ts'
import { networkKey } from './network.ts'
import { ownPage, takesMail } from './own-page.ts'
import { refuse } from './problem.ts'
import { limited, limitedTogether } from './rates.ts'
import { siteOf } from './site.ts'
import { addressOf, type Fields, fieldsOf, preferencesOf, problemsOf, valuesOf } from './subscribe-fields.ts'
import { timeZones } from './time-zones.ts'

const showForm = (c: Ctx, form: Omit<SubscribeForm, 'zones'>): Response =>
  ownPage(
    c,
    html(subscribePage(siteOf(c), { ...form, zones: timeZones() })),
    form.problem === null ? 200 : 422,
  )

/** Handed out now: the form of another page has no stamp, for it is kept by caches. */
const freshForm = async (c: Ctx, fields: Fields, problem: string | null): Promise<Response> => {
  const { subscribers, now } = c.env.ports
  const stamp = formStamp(await subscribers.formKey(), now())
  return showForm(c, { values: valuesOf(c, fields), problem, stamp })
}

/** To the page that says the same to all */
const toAsked = (c: Ctx): Response => {
  c.header('Cache-Control', 'no-store')
  return c.redirect('/subscribe/asked', 303)
}

const takeForm = async (c: Ctx, fields: Fields, stamp: string): Promise<Response> => {
  const { ports } = c.env
  const values = valuesOf(c, fields)
  const refused = ({ problem }: { problem: string }) => showForm(c, { values, problem, stamp })
  const given = addressOf(c, values.address)
  if ('problem' in given) return refused(given)
  if (isRefused(given.address, ports.settings.addressRules))
    return refused({ problem: problemsOf(c).notTaken })
  const preferences = await preferencesOf(c, values)
  if ('problem' in preferences) return refused(preferences)
  const network = networkKey(c)
  const asking = { address: given.address, preferences, from: 'form', source: '/subscribe', network } as const
  if ((await askToSubscribe(ports, asking)) === 'asked') return toAsked(c)
  c.header('Retry-After', String(UNCONFIRMED_RETRY_S))
  return refuse(c, 'too-many', ({ errors }) => errors.networkFull)
}

const subscribeForm = async (c: Ctx): Promise<Response> => {
  const { subscribers, now } = c.env.ports
  const fields = await fieldsOf(c)
  // Who fills in what no person sees is told what all are told.
  if (fields.get('company')) return toAsked(c)
  const stamp = fields.get('stamp')
  if (stamp === undefined) return freshForm(c, fields, null)
  const checked = checkStamp(await subscribers.formKey(), stamp, now())
  if (checked === 'none') return freshForm(c, fields, problemsOf(c).tooOld)
  if (checked === 'too soon')
    return showForm(c, { values: valuesOf(c, fields), problem: problemsOf(c).tooQuick, stamp })
  return takeForm(c, fields, stamp)
}

export const addSubscribePages = (app: Hono<HttpEnv>): void => {
  app.get('/subscribe', takesMail, (c) => freshForm(c, new Map(), null))
  app.post(
    '/subscribe',
    takesMail,
    limited('subscribe'),
    limitedTogether('subscribe-all'),
    boundedBody(SMALL_CALL_BYTES_MAX),
    subscribeForm,
  )
  app.get('/subscribe/asked', (c) => ownPage(c, html(askedPage(siteOf(c)))))
}

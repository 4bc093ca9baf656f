// The pages that the links of mails lead to. A GET shows, a POST does: those who only fetch links change nothing.
import type { Hono } from 'hono'
import * as change from '../flows/change-subscription.ts'
import { eraseSubscriber, ownData } from '../flows/own-data.ts'
import { mintTokens } from '../flows/subscriber-links.ts'
import { SMALL_CALL_BYTES_MAX } from '../limits.ts'
import type { Subscriber } from '../model/subscriber.ts'
import { type PreferencesForm, preferencesPage } from '../render/subscribe/preferences-page.tsx'
import { buttonPage, donePage } from '../render/subscribe/subscribe-page.tsx'
import { instantIn } from '../render/wording.ts'
import type { Words } from '../render/words/words.ts'
import { html } from './answer.ts'
import { boundedBody } from './body.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { ownPage, withLink } from './own-page.ts'
import { siteOf } from './site.ts'
import { type Fields, fieldsOf, preferencesOf, valuesOf } from './subscribe-fields.ts'
import { timeZones } from './time-zones.ts'

const toldBy = (c: Ctx): Words['subscribe'] => siteOf(c).words.subscribe
const again = (c: Ctx) => ({ href: '/subscribe', text: toldBy(c).subscribeAgain })

const button = (c: Ctx, shown: Parameters<typeof buttonPage>[1]) =>
  ownPage(c, html(buttonPage(siteOf(c), shown)))

type Said = { title: string; text: string }
const done = (c: Ctx, said: Said, links: { href: string; text: string }[] = [again(c)]) =>
  ownPage(c, html(donePage(siteOf(c), { ...said, links })))

const notWaiting = (c: Ctx) => done(c, toldBy(c).notWaiting)

const subscribed = async (c: Ctx, { id, address, nextDue, timezone }: Subscriber): Promise<Response> => {
  const { preferences } = await mintTokens(c.env.ports, id, ['preferences'])
  const { words } = siteOf(c)
  const { title, text, next, change: link } = words.subscribe.subscribed
  const first = nextDue === null ? '' : ` ${next(instantIn(nextDue, timezone, words))}`
  const href = `/subscribe/preferences?t=${preferences}`
  return done(c, { title, text: text(address) + first }, [{ href, text: link }])
}

const askConfirmation = withLink('confirm', (c, { address, state }, token) => {
  const asked = toldBy(c).confirm
  return state === 'left' || state === 'suppressed'
    ? notWaiting(c)
    : button(c, { ...asked, text: asked.text(address), action: '/subscribe/confirm', token })
})

const confirm = withLink('confirm', async (c, subscriber) => {
  const confirmed = await change.confirm(c.env.ports, subscriber)
  return confirmed === null ? notWaiting(c) : subscribed(c, confirmed)
})

const askLeaving = withLink('leave', (c, { address, state }, token) => {
  const asked = toldBy(c).leave
  return state === 'left'
    ? done(c, toldBy(c).left)
    : button(c, { ...asked, text: asked.text(address), action: '/unsubscribe', token })
})

/** Of the button and of RFC 8058's one click: 200, and nothing else to ask or to follow. */
const leave = withLink('leave', async (c, subscriber) => {
  await change.leave(c.env.ports, subscriber)
  return done(c, toldBy(c).left)
})

type Shown = Pick<PreferencesForm, 'subscriber' | 'token'> & Partial<PreferencesForm>

const preferences = (c: Ctx, shown: Shown): Response => {
  if (['left', 'suppressed', 'pending'].includes(shown.subscriber.state))
    return done(c, { title: toldBy(c).notSubscribed, text: toldBy(c).left.text })
  const form = { typed: null, problem: null, done: null, ...shown, zones: timeZones() }
  return ownPage(c, html(preferencesPage(siteOf(c), form)), form.problem === null ? 200 : 422)
}

const save = async (c: Ctx, subscriber: Subscriber, token: string, fields: Fields): Promise<Response> => {
  const typed = valuesOf(c, fields)
  const wanted = await preferencesOf(c, typed)
  if ('problem' in wanted) return preferences(c, { subscriber, token, typed, problem: wanted.problem })
  const saved = await change.changePreferences(c.env.ports, subscriber, wanted)
  return preferences(c, {
    subscriber: saved ?? subscriber,
    token,
    done: saved && toldBy(c).preferences.saved,
  })
}

const erase = async (c: Ctx, { id }: Subscriber): Promise<Response> => {
  await eraseSubscriber(c.env.ports, id)
  return done(c, toldBy(c).erased)
}

const changePreferences = withLink('preferences', async (c, subscriber, token) => {
  const { ports } = c.env
  const fields = await fieldsOf(c)
  const deed = fields.get('do')
  if (deed === 'erase') return erase(c, subscriber)
  if (deed === 'save') return save(c, subscriber, token, fields)
  const changes = { pause: change.pause, resume: change.resume, leave: change.leave }
  const chosen = Object.entries(changes).find(([name]) => name === deed)?.[1]
  const now = chosen === undefined ? null : await chosen(ports, subscriber)
  return preferences(c, { subscriber: now ?? subscriber, token })
})

const exportOwn = withLink('preferences', async (c, subscriber) => {
  const own = await ownData(c.env.ports, subscriber)
  c.header('Content-Disposition', 'attachment; filename="subscription.json"')
  return ownPage(c, { type: 'application/json', body: `${JSON.stringify(own, null, 2)}\n` })
})

export const addSubscriptionPages = (app: Hono<HttpEnv>): void => {
  const small = boundedBody(SMALL_CALL_BYTES_MAX)
  app.get('/subscribe/confirm', askConfirmation)
  app.post('/subscribe/confirm', small, confirm)
  app.get(
    '/subscribe/preferences',
    withLink('preferences', (c, subscriber, token) => preferences(c, { subscriber, token })),
  )
  app.post('/subscribe/preferences', small, changePreferences)
  app.get('/subscribe/export', exportOwn)
  app.get('/unsubscribe', askLeaving)
  app.post('/unsubscribe', small, leave)
}

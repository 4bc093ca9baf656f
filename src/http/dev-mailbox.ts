// `/dev/mailbox`: what the development transport kept. Whoever reads it can confirm and leave for others, so that it is
// there on the operator's own machine only.
import type { Hono, MiddlewareHandler } from 'hono'
import { mailboxMessagePage, mailboxPage } from '../render/mailbox-page.tsx'
import { answer, CACHE, html, type Rendering } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { siteOf } from './site.ts'

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
/** A proxy on this machine may hand on others' calls under our own name. */
const HANDED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** By the name the call came by: a site on the web has another, and so has a page of the web that points here. */
const isOwnCall = (c: Ctx): boolean =>
  THIS_MACHINE.test(new URL(c.req.url).hostname) &&
  HANDED_ON.every((name) => c.req.header(name) === undefined)

const nothingHere = (c: Ctx) => refuse(c, 'not-found', ({ errors }) => errors.noPage)

const onThisMachine: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.env.ports.mailer.name === 'development' && isOwnCall(c) ? next() : nothingHere(c)

const list = async (c: Ctx) =>
  answer(c, html(mailboxPage(siteOf(c), await c.env.ports.mailbox.list())), CACHE.secret)

const message = async (c: Ctx) => {
  const [id = '', format = ''] = (c.req.param('message') ?? '').split('.')
  const kept = await c.env.ports.mailbox.find(Number(id))
  if (kept === null) return refuse(c, 'not-found', ({ errors }) => errors.noMessage)
  const { mail, raw } = kept
  const forms: Record<string, () => Rendering> = {
    '': () => html(mailboxMessagePage(siteOf(c), Number(id), mail)),
    html: () => html(mail.html),
    txt: () => ({ type: 'text/plain; charset=utf-8', body: mail.text }),
    eml: () => ({ type: 'text/plain; charset=utf-8', body: raw }),
  }
  if (format === 'html') c.set('isMail', true)
  return answer(c, (forms[format] ?? forms[''])?.() ?? html(''), CACHE.secret)
}

export const addDevMailbox = (app: Hono<HttpEnv>): void => {
  app.get('/dev/mailbox', onThisMachine, list)
  app.get('/dev/mailbox/:message{[0-9]{1,9}(?:\\.(?:html|txt|eml))?}', onThisMachine, message)
}

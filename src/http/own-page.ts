// Pages of one subscriber's own: nobody keeps them.
import type { MiddlewareHandler } from 'hono'
import { linkedSubscriber } from '../flows/subscriber-links.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { LinkPurpose } from '../model/subscriber-link.ts'
import { CACHE, type Rendering } from './answer.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'

export const ownPage = (c: Ctx, { type, body }: Rendering, status: 200 | 422 = 200): Response =>
  c.body(body, status, { 'Content-Type': type, 'Cache-Control': CACHE.secret })

/** Links in mails take an address that the operator vouches for: the Host header is anybody's. */
export const takesMail: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.env.ports.settings.siteUrl === '' ? refuse(c, 'not-found', ({ errors }) => errors.noMail) : next()

type Linked = (c: Ctx, subscriber: Subscriber, token: string) => Promise<Response> | Response

/** Lets the bearer of a link through to what it is for. */
export const withLink =
  (purpose: LinkPurpose, linked: Linked) =>
  async (c: Ctx): Promise<Response> => {
    const token = c.req.query('t') ?? ''
    const subscriber = await linkedSubscriber(c.env.ports, token, purpose)
    return subscriber === null
      ? refuse(c, 'not-found', ({ errors }) => errors.linkGone)
      : linked(c, subscriber, token)
  }

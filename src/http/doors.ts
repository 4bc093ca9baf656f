// Who may come in by which door.
import type { MiddlewareHandler } from 'hono'
import { covers, type Scope } from '../model/token.ts'
import { callerOf } from './auth.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { networkKey } from './network.ts'
import { refuse } from './problem.ts'
import { countCall } from './rates.ts'

const unauthorized = (c: Ctx, detail: string): Response =>
  refuse(c, 'unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer realm="daybook"' } })

/** The log tells that it happened and nothing of what was sent; of a storm it tells the first gusts. */
const wrongToken = async (c: Ctx): Promise<Response> => {
  const network = networkKey(c)
  const refused = await countCall(c, 'wrong-token', network)
  if (refused !== null) return refused
  console.warn(`a wrong token for ${c.req.method} ${c.req.path} from network ${network}`)
  return unauthorized(c, 'The token sent is not one of this installation, or was revoked.')
}

/** Lets everybody through but those who send a wrong token: what they asked for is not what they would get. */
export const identify: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.header('Vary', 'Authorization')
  const caller = await callerOf(c)
  if (caller.kind === 'wrong') return wrongToken(c)
  c.set('caller', caller)
  return next()
}

/** Whether the operator is calling; `identify` or `needs` has been asked before. */
export const isOperator = (c: Ctx): boolean => {
  const caller = c.get('caller')
  return caller?.kind === 'known' && caller.scope === 'admin'
}

const missing = (c: Ctx, scope: Scope): string => {
  const send = `Send a token of scope ${scope} as “Authorization: Bearer …”.`
  const { apiToken } = c.env.ports.settings
  return apiToken === '' ? `${send} The operator has set no first one (API_TOKEN).` : send
}

/** Lets only those through whose token covers the scope. */
export const needs =
  (scope: Scope): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const caller = await callerOf(c)
    if (caller.kind === 'wrong') return wrongToken(c)
    if (caller.kind === 'absent') return unauthorized(c, missing(c, scope))
    if (!covers(caller.scope, scope))
      return refuse(
        c,
        'forbidden',
        `This takes a token of scope ${scope}; the one sent is of ${caller.scope}.`,
      )
    c.set('caller', caller)
    return next()
  }

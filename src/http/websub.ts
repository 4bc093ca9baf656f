// The callbacks of subscriptions at feeds' hubs (WebSub, sections 5.3 and 7).
import type { OpenAPIHono } from '@hono/zod-openapi'
import { confirmHub } from '../flows/confirm-hub.ts'
import { takeDelivery } from '../flows/take-delivery.ts'
import { FEED_BYTES_MAX, HUB_CHALLENGE_CHARS_MAX } from '../limits.ts'
import { boundedBody } from './body.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { limited } from './rates.ts'

const PATH = '/websub/:callback'
/** Plain text, so that a challenge is never markup to whoever follows a link with one (section 5.3.1) */
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

const answerHub = async (c: Ctx): Promise<Response> => {
  const said = (name: string): string => c.req.query(`hub.${name}`) ?? ''
  const [mode, challenge] = [said('mode'), said('challenge')]
  const isWhole = mode === 'denied' || (challenge !== '' && challenge.length <= HUB_CHALLENGE_CHARS_MAX)
  const asked = {
    mode,
    topic: said('topic'),
    leaseSeconds: c.req.query('hub.lease_seconds'),
    reason: said('reason'),
  }
  const confirmed =
    c.req.method === 'GET' && isWhole && (await confirmHub(c.env.ports, c.req.param('callback') ?? '', asked))
  if (!confirmed) return refuse(c, 'not-found', 'Nothing that was asked for is confirmed here.')
  return c.body(mode === 'denied' ? '' : challenge, 200, PLAIN)
}

export const addWebSub = (app: OpenAPIHono<HttpEnv>): void => {
  // The one GET that changes what is stored: the Recommendation has hubs confirm a subscription by it.
  app.get(PATH, limited('websub'), answerHub)
  app.post(PATH, limited('websub'), boundedBody(FEED_BYTES_MAX), async (c) => {
    const outcome = await takeDelivery(c.env.ports, c.req.param('callback'), {
      body: new Uint8Array(await c.req.arrayBuffer()),
      contentType: c.req.header('content-type') ?? null,
      signature: c.req.header('x-hub-signature') ?? null,
    })
    return outcome === 'gone' ? c.body('No such subscription.', 410, PLAIN) : c.body('', 202, PLAIN)
  })
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { issueToken } from '../flows/issue-token.ts'
import { SMALL_CALL_BYTES_MAX } from '../limits.ts'
import { CACHE } from './answer.ts'
import { boundedBody } from './body.ts'
import { needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { jsonBody, refusals } from './responses.ts'
import { issuedTokenSchema, newTokenSchema, tokenId, tokenSchema, tokensSchema } from './schemas/token.ts'

const tags = ['Tokens']
const security = [{ token: ['admin'] }]

const listTokens = createRoute({
  method: 'get',
  path: '/api/v1/tokens',
  operationId: 'listTokens',
  summary: 'The tokens that were made, the good ones first',
  description: 'The token of the settings (API_TOKEN) is not among them.',
  tags,
  security,
  middleware: [needs('admin')],
  responses: { 200: jsonBody(tokensSchema, 'The tokens'), ...refusals([401, 403, 429]) },
})

const createToken = createRoute({
  method: 'post',
  path: '/api/v1/tokens',
  operationId: 'createToken',
  summary: 'Make a token',
  description: 'Its string is in this answer and nowhere again: only its hash is kept.',
  tags,
  security,
  middleware: [needs('admin'), boundedBody(SMALL_CALL_BYTES_MAX)],
  request: { body: { required: true, content: { 'application/json': { schema: newTokenSchema } } } },
  responses: {
    201: jsonBody(issuedTokenSchema, 'The token'),
    ...refusals([400, 401, 403, 409, 413, 415, 422, 429]),
  },
})

const revokeToken = createRoute({
  method: 'delete',
  path: '/api/v1/tokens/{id}',
  operationId: 'revokeToken',
  summary: 'Revoke a token',
  description: 'It lets nobody in from now on. It stays in the list; twice is once.',
  tags,
  security,
  middleware: [needs('admin')],
  request: { params: z.object({ id: tokenId }) },
  responses: { 200: jsonBody(tokenSchema, 'The token, revoked'), ...refusals([400, 401, 403, 404, 429]) },
})

const SECRET = { 'Cache-Control': CACHE.secret }

export const addTokenRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listTokens, async (c) => {
    const items = await c.env.ports.tokens.list()
    return c.json({ items } satisfies z.input<typeof tokensSchema>, 200, SECRET)
  })
  app.openapi(createToken, async (c) => {
    const { name, scope } = c.req.valid('json')
    const issued = await issueToken(c.env.ports, name, scope)
    if (issued === 'name taken')
      throw new HTTPException(409, { message: `There is a token “${name}” already.` })
    return c.json(issued satisfies z.input<typeof issuedTokenSchema>, 201, SECRET)
  })
  app.openapi(revokeToken, async (c) => {
    const { ports } = c.env
    const revoked = await ports.tokens.revoke(c.req.valid('param').id, ports.now().toISOString())
    if (revoked === null) throw new HTTPException(404, { message: 'No token has this id.' })
    return c.json(revoked satisfies z.input<typeof tokenSchema>, 200, SECRET)
  })
}

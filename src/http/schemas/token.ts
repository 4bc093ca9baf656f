import { z } from '@hono/zod-openapi'
import { TOKEN_NAME_CHARS_MAX } from '../../limits.ts'
import { SCOPES } from '../../model/token.ts'
import { calendarDay, instant } from './shared.ts'

export const tokenId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'is not a token’s id, 16 hexadecimal digits')
  .openapi({ example: '9b1deb4d3b7d4bad' })

/** A name is told from an id, and stands in one line of a list. */
const NAME = /^(?![0-9a-f]{16}$)[\p{L}\p{N}](?:[\p{L}\p{N} ._@:-]*[\p{L}\p{N}])?$/u

const scope = z.enum(SCOPES).openapi({ description: 'admin covers ingest' })

export const newTokenSchema = z
  .strictObject({
    name: z
      .string()
      .max(TOKEN_NAME_CHARS_MAX)
      .regex(NAME, 'is letters and digits, with spaces and . _ @ : - between them')
      // Patterns of JSON Schema are of Unicode without saying so.
      .openapi({ description: 'As “newsroom laptop”', pattern: NAME.source }),
    scope,
  })
  .openapi('NewToken')

export const tokenSchema = z
  .object({
    id: tokenId,
    name: z.string(),
    scope,
    createdAt: instant,
    lastUsed: calendarDay.nullable(),
    revokedAt: instant.nullable(),
  })
  .openapi('Token')

export const issuedTokenSchema = tokenSchema
  .extend({
    token: z.string().openapi({ description: 'To be sent as a bearer token; it is told this once' }),
  })
  .openapi('IssuedToken')

export const tokensSchema = z.object({ items: z.array(tokenSchema) }).openapi('Tokens')

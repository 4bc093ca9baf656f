import { randomBytes } from 'node:crypto'
import { sha256 } from '../model/hash.ts'
import { type Scope, type Token, tokenString } from '../model/token.ts'
import type { Ports } from '../ports.ts'

/** Makes a token and keeps its hash. Its string is answered here and can be had nowhere again. */
export const issueToken = async (
  { tokens, now }: Ports,
  name: string,
  scope: Scope,
): Promise<(Token & { token: string }) | 'name taken'> => {
  const id = randomBytes(8).toString('hex')
  const token = tokenString(id, randomBytes(32).toString('base64url'))
  const made = { id, name, scope, createdAt: now().toISOString(), lastUsed: null, revokedAt: null }
  const created = await tokens.create({ ...made, hash: sha256(token) })
  return created === 'created' ? { ...made, token } : created
}

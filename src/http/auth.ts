// Who is calling: the bearer of a token (RFC 6750), or anybody.
import { timingSafeEqual } from 'node:crypto'
import { dayOf } from '../model/calendar.ts'
import { sha256 } from '../model/hash.ts'
import { type KeptToken, tokenIdOf } from '../model/token.ts'
import type { Ports } from '../ports.ts'
import type { Caller, Ctx } from './env.ts'

/** Hashes are compared, so that it takes as long whatever the lengths. */
const isSame = (hash: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hash), Buffer.from(expected))

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i

/** The token of the settings, of which no row is kept. */
const FIRST: Caller = { kind: 'known', id: 'API_TOKEN', scope: 'admin' }

const isFirst = (given: string, { apiToken }: Ports['settings']): boolean =>
  apiToken !== '' && isSame(sha256(given), sha256(apiToken))

/** One read at most, and none for a string that no token has. */
const keptToken = async ({ tokens }: Ports, given: string): Promise<KeptToken | null> => {
  const id = tokenIdOf(given)
  const kept = id === null ? null : await tokens.find(id)
  return kept?.revokedAt === null && isSame(sha256(given), kept.hash) ? kept : null
}

const noteUse = async ({ tokens, settings, now }: Ports, { id, lastUsed }: KeptToken): Promise<void> => {
  const today = dayOf(now(), settings.timezone)
  if (lastUsed !== today) await tokens.used(id, today)
}

export const callerOf = async (c: Ctx): Promise<Caller> => {
  const header = c.req.header('authorization')
  if (header === undefined) return { kind: 'absent' }
  const { ports } = c.env
  const given = BEARER.exec(header)?.[1]
  if (given === undefined) return { kind: 'wrong' }
  if (isFirst(given, ports.settings)) return FIRST
  const kept = await keptToken(ports, given)
  if (kept === null) return { kind: 'wrong' }
  await noteUse(ports, kept)
  return { kind: 'known', id: kept.id, scope: kept.scope }
}

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Ctx } from './env.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** Hashed first, so that the comparison takes as long whatever the lengths. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected))

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i

/** 'absent': no Authorization header; 'wrong': one that is not the operator's; 'closed': nobody has a token. */
export type Caller = 'operator' | 'absent' | 'wrong' | 'closed'

export const callerOf = (c: Ctx): Caller => {
  const header = c.req.header('authorization')
  if (header === undefined) return 'absent'
  const { apiToken } = c.env.ports.settings
  if (apiToken === '') return 'closed'
  const token = BEARER.exec(header)?.[1]
  return token !== undefined && isSame(token, apiToken) ? 'operator' : 'wrong'
}

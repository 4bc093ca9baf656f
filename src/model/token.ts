// The tokens that let programs in. Of a token's string only its hash is kept.
import type { CalendarDay } from './calendar.ts'

/** What a token lets its bearer do: `ingest` hands reports in, `admin` does all that the operator may. */
export const SCOPES = ['ingest', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export type Token = {
  /** Sixteen hexadecimal digits; it stands in the token's string too, and is no secret */
  id: string
  name: string
  scope: Scope
  /** ISO 8601 */
  createdAt: string
  /** To the day, so that using a token writes once a day */
  lastUsed: CalendarDay | null
  revokedAt: string | null
}

/** `hash`: SHA-256 of the token's string. It is of 32 random bytes, so that no salt is needed. */
export type KeptToken = Token & { hash: string }

/** The prefix lets people and secret scanners know a token when they see one. */
const FORM = /^daybook_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/

/** @param secret 32 random bytes in base64url */
export const tokenString = (id: string, secret: string): string => `daybook_${id}_${secret}`

/** The id in a token's string; null for a string that no token has. */
export const tokenIdOf = (given: string): string | null => FORM.exec(given)?.[1] ?? null

export const covers = (held: Scope, needed: Scope): boolean => held === 'admin' || held === needed

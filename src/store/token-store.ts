import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { TOKENS_LISTED_MAX } from '../limits.ts'
import type { TokenStore } from '../ports/callers.ts'
import type { Database } from './database.ts'
import { tokens } from './schema.ts'

/** All but the hash */
const SHOWN = {
  id: tokens.id,
  name: tokens.name,
  scope: tokens.scope,
  createdAt: tokens.createdAt,
  lastUsed: tokens.lastUsed,
  revokedAt: tokens.revokedAt,
}

export const tokenStore = (db: Database): TokenStore => ({
  async find(id) {
    const [row] = await db.select().from(tokens).where(eq(tokens.id, id))
    return row ?? null
  },

  list: () =>
    db
      .select(SHOWN)
      .from(tokens)
      .orderBy(sql`${tokens.revokedAt} IS NOT NULL`, desc(tokens.createdAt), tokens.id)
      .limit(TOKENS_LISTED_MAX),

  async create(token) {
    const made = await db.insert(tokens).values(token).onConflictDoNothing().returning({ id: tokens.id })
    return made.length > 0 ? 'created' : 'name taken'
  },

  async revoke(id, at) {
    const [row] = await db
      .update(tokens)
      .set({ revokedAt: sql`coalesce(${tokens.revokedAt}, ${at})` })
      .where(eq(tokens.id, id))
      .returning(SHOWN)
    return row ?? null
  },

  async used(id, day) {
    await db
      .update(tokens)
      .set({ lastUsed: day })
      .where(and(eq(tokens.id, id), or(isNull(tokens.lastUsed), lt(tokens.lastUsed, day))))
  },
})

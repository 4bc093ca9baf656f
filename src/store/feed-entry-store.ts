import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { EntryPrint } from '../model/feed.ts'
import type { FeedStore, WaitingEntry } from '../ports/feeds.ts'
import { type Database, inList, writeTogether } from './database.ts'
import { settleStatements } from './feed-statements.ts'
import { feedEntries } from './schema.ts'

const entry = (feed: string, key: string): SQL | undefined =>
  and(eq(feedEntries.feed, feed), eq(feedEntries.key, key))

const waitingOf = ({ key, attempts, waiting }: typeof feedEntries.$inferSelect): WaitingEntry[] =>
  waiting === null ? [] : [{ key, attempts, waiting }]

type EntryStore = Pick<FeedStore, 'prints' | 'waiting' | 'waitingEntry' | 'notHad' | 'settle'>

/** The part of a FeedStore that is about the entries of a feed. */
export const feedEntryStore = (db: Database): EntryStore => ({
  async prints(feed, keys) {
    const rows = await db
      .select()
      .from(feedEntries)
      .where(and(eq(feedEntries.feed, feed), sql`${feedEntries.key} IN ${inList(keys)}`))
    return new Map(
      rows.map(({ key, textHash, title, published }): [string, EntryPrint] => [
        key,
        { textHash, title, published },
      ]),
    )
  },

  async waiting(feed, limit) {
    const rows = await db
      .select()
      .from(feedEntries)
      .where(and(eq(feedEntries.feed, feed), isNotNull(feedEntries.waiting)))
      .orderBy(asc(feedEntries.attempts), asc(feedEntries.key))
      .limit(limit)
    return rows.flatMap(waitingOf)
  },

  async waitingEntry(feed, key) {
    const rows = await db.select().from(feedEntries).where(entry(feed, key))
    return rows.flatMap(waitingOf)[0] ?? null
  },

  async notHad(feed, key) {
    await db
      .update(feedEntries)
      .set({ attempts: sql`${feedEntries.attempts} + 1` })
      .where(entry(feed, key))
  },

  settle: (feed, key, counts) => writeTogether(db, settleStatements(feed, key, counts)),
})

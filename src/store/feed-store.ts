import { and, asc, count, eq, gt, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { EntryPrint } from '../model/feed.ts'
import type { Feed, FeedStore, WaitingEntry } from '../ports.ts'
import { type Database, inList, writeTogether } from './database.ts'
import { pollStatements, settleStatements, syncStatements } from './feed-statements.ts'
import { feedEntries, feedLists, feeds } from './schema.ts'

const entry = (feed: string, key: string): SQL | undefined =>
  and(eq(feedEntries.feed, feed), eq(feedEntries.key, key))

const waitingOf = ({ key, attempts, waiting }: typeof feedEntries.$inferSelect): WaitingEntry[] =>
  waiting === null ? [] : [{ key, attempts, waiting }]

const feedOf = ({ takenIn, known, setAside, ...row }: typeof feeds.$inferSelect): Feed => ({
  ...row,
  counts: { takenIn, known, setAside },
})

const list = async (db: Database, after: string | null, limit: number) => {
  const [rows, [counted]] = await db.batch([
    db
      .select()
      .from(feeds)
      .where(gt(feeds.id, after ?? ''))
      .orderBy(asc(feeds.id))
      .limit(limit),
    db.select({ n: count() }).from(feeds),
  ])
  return { feeds: rows.map(feedOf), total: counted?.n ?? 0 }
}

const sync = async (db: Database, listed: readonly Feed[], hash: string): Promise<void> => {
  const [kept] = await db.select().from(feedLists).where(eq(feedLists.name, 'content'))
  if (kept?.hash !== hash) await writeTogether(db, syncStatements(listed, hash))
}

/** Feeds by id, with what polling knows of them and of their entries. */
export const feedStore = (db: Database): FeedStore => ({
  sync: (listed, hash) => sync(db, listed, hash),

  async claim(now, until, limit) {
    const due = db
      .select({ id: feeds.id })
      .from(feeds)
      .where(and(isNotNull(feeds.nextPoll), lte(feeds.nextPoll, now)))
      .orderBy(asc(feeds.nextPoll))
      .limit(limit)
    const claimed = await db
      .update(feeds)
      .set({ nextPoll: until })
      .where(sql`${feeds.id} IN (${due})`)
      .returning({ id: feeds.id })
    return claimed.map(({ id }) => id).sort()
  },

  async find(id) {
    const [row] = await db.select().from(feeds).where(eq(feeds.id, id))
    return row ? feedOf(row) : null
  },

  list: (after, limit) => list(db, after, limit),

  async create({ counts, ...feed }) {
    const made = await db
      .insert(feeds)
      .values({ ...feed, ...counts })
      .onConflictDoNothing()
      .returning({ id: feeds.id })
    return made.length > 0 ? 'created' : 'listed already'
  },

  async change(id, listed, nextPoll) {
    await db.update(feeds).set({ listed, nextPoll }).where(eq(feeds.id, id))
  },

  async remove(id) {
    await db.batch([
      db.delete(feeds).where(eq(feeds.id, id)),
      db.delete(feedEntries).where(eq(feedEntries.feed, id)),
    ])
  },

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

  write: (write) => writeTogether(db, pollStatements(write)),
})

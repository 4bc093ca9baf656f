import { and, asc, count, desc, eq, gt, isNotNull, lte, min, type SQL, sql } from 'drizzle-orm'
import type { Feed, FeedStore } from '../ports/feeds.ts'
import { type Database, writeTogether } from './database.ts'
import { feedEntryStore } from './feed-entry-store.ts'
import { pollStatements, syncStatements } from './feed-statements.ts'
import { feedEntries, feedLists, feeds } from './schema.ts'

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

const inTrouble = async (db: Database, limit: number) => {
  const said = (path: string): SQL => sql`json_extract(${feeds.state}, ${path})`
  const [rows, [all]] = await db.batch([
    db
      .select()
      .from(feeds)
      .orderBy(sql`${said('$.ended')} IS NULL`, desc(said('$.failures')), said('$.newestAt'), feeds.id)
      .limit(limit),
    db.select({ total: count(), nextPoll: min(feeds.nextPoll) }).from(feeds),
  ])
  return { feeds: rows.map(feedOf), total: all?.total ?? 0, nextPoll: all?.nextPoll ?? null }
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

  inTrouble: (limit) => inTrouble(db, limit),

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

  ...feedEntryStore(db),

  write: (write) => writeTogether(db, pollStatements(write)),
})

import { and, eq, gt, ne, sql } from 'drizzle-orm'
import type { Hub } from '../model/hub.ts'
import type { HubStore } from '../ports/feeds.ts'
import { type Database, inList } from './database.ts'
import { feedHubs, feeds } from './schema.ts'

/** Due, or of a feed that was removed, paused or came to its end and has no next poll. */
const dueHubs = (now: string, limit: number) => sql`
  SELECT h.callback FROM ${feedHubs} h LEFT JOIN ${feeds} f ON f.id = h.feed
  WHERE h.next_at <= ${now} OR (h.state <> 'ending' AND f.next_poll IS NULL)
  ORDER BY h.next_at LIMIT ${limit}`

const begin = async (db: Database, hub: Hub): Promise<void> => {
  await db.batch([
    db
      .update(feedHubs)
      .set({ state: 'ending', pendingUntil: null, nextAt: hub.nextAt })
      .where(and(eq(feedHubs.feed, hub.feed), ne(feedHubs.state, 'ending'))),
    db.insert(feedHubs).values(hub),
  ])
}

/** Subscriptions by their callback; a feed has one at most that is not ending. */
export const hubStore = (db: Database): HubStore => ({
  async find(callback) {
    const [row] = await db.select().from(feedHubs).where(eq(feedHubs.callback, callback))
    return row ?? null
  },

  async ofFeeds(ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .select()
      .from(feedHubs)
      .where(and(sql`${feedHubs.feed} IN ${inList(ids)}`, sql`${feedHubs.state} <> 'ending'`))
    return new Map(rows.map((row) => [row.feed, row]))
  },

  begin: (hub) => begin(db, hub),

  async change(callback, change) {
    await db.update(feedHubs).set(change).where(eq(feedHubs.callback, callback))
  },

  async remove(callback) {
    await db.delete(feedHubs).where(eq(feedHubs.callback, callback))
  },

  async claim(now, until, limit) {
    const claimed = await db
      .update(feedHubs)
      .set({ nextAt: until })
      .where(sql`${feedHubs.callback} IN (${dueHubs(now, limit)})`)
      .returning({ callback: feedHubs.callback })
    return claimed.map(({ callback }) => callback).sort()
  },

  async failedSince(address, since) {
    const [row] = await db
      .select({ callback: feedHubs.callback })
      .from(feedHubs)
      .where(and(eq(feedHubs.address, address), gt(feedHubs.failedAt, since)))
      .limit(1)
    return row !== undefined
  },
})

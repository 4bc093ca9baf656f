import { type SQL, sql } from 'drizzle-orm'
import type { EntryCounts } from '../model/feed.ts'
import type { Feed, PollWrite } from '../ports/feeds.ts'
import { eachChunk } from './database.ts'
import { feedEntries, feedLists, feeds } from './schema.ts'

const upserted = (each: SQL): SQL => sql`
  INSERT INTO ${feeds} (id, listed_in, listed, state, taken_in, known, set_aside, next_poll)
  SELECT value ->> 'id', 'content', value -> 'listed', value -> 'state', 0, 0, 0, value ->> 'nextPoll' FROM ${each} WHERE true
  ON CONFLICT (id) DO UPDATE SET
    listed_in = 'content',
    listed = excluded.listed,
    next_poll = CASE
      WHEN excluded.next_poll IS NULL OR json_extract(${feeds.state}, '$.ended') IS NOT NULL THEN NULL
      ELSE coalesce(${feeds.nextPoll}, excluded.next_poll) END`

/** The feeds of content/ are these and no others; what is known of those that stay listed stays known. */
export const syncStatements = (listed: readonly Feed[], hash: string): SQL[] => {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(listed.map(({ id }) => id))}))`
  return [
    sql`DELETE FROM ${feedEntries} WHERE feed IN
      (SELECT id FROM ${feeds} WHERE listed_in = 'content' AND id NOT IN ${ids})`,
    sql`DELETE FROM ${feeds} WHERE listed_in = 'content' AND id NOT IN ${ids}`,
    ...eachChunk(listed, upserted),
    sql`INSERT INTO ${feedLists} (name, hash) VALUES ('content', ${hash})
      ON CONFLICT (name) DO UPDATE SET hash = excluded.hash`,
  ]
}

const kept =
  (feed: string, today: string) =>
  (each: SQL): SQL =>
    sql`
  INSERT INTO ${feedEntries} (feed, key, text_hash, title, published, seen, attempts, waiting)
  SELECT ${feed}, value ->> 'key', value ->> '$.print.textHash', value ->> '$.print.title',
    value ->> '$.print.published', ${today}, 0, nullif(value -> 'waiting', 'null') FROM ${each} WHERE true
  ON CONFLICT (feed, key) DO UPDATE SET text_hash = excluded.text_hash, title = excluded.title,
    published = excluded.published, seen = excluded.seen, attempts = 0, waiting = excluded.waiting`

const seen =
  (feed: string, today: string) =>
  (each: SQL): SQL =>
    sql`
  UPDATE ${feedEntries} SET seen = ${today}
  WHERE feed = ${feed} AND seen < ${today} AND key IN (SELECT value FROM ${each})`

/** Adds to what became of a feed's entries. */
const countsAdded = ({ takenIn, known, setAside }: EntryCounts): SQL => sql`
  taken_in = taken_in + ${takenIn}, known = known + ${known}, set_aside = set_aside + ${setAside}`

/** An entry is waited for no more. A second time it changes nothing. */
export const settleStatements = (feed: string, key: string, counts: EntryCounts): SQL[] => [
  sql`UPDATE ${feeds} SET ${countsAdded(counts)} WHERE id = ${feed} AND EXISTS
    (SELECT 1 FROM ${feedEntries} WHERE feed = ${feed} AND key = ${key} AND waiting IS NOT NULL)`,
  sql`UPDATE ${feedEntries} SET waiting = NULL WHERE feed = ${feed} AND key = ${key}`,
]

/** A feed that was removed or paused meanwhile stays so. */
export const pollStatements = (write: PollWrite): SQL[] => {
  const { feed, today, entries, served, forgotten, state } = write
  return [
    ...eachChunk(entries, kept(feed, today)),
    ...eachChunk(served ?? [], seen(feed, today)),
    ...(served === null
      ? []
      : [sql`DELETE FROM ${feedEntries} WHERE feed = ${feed} AND seen < ${forgotten}`]),
    sql`DELETE FROM ${feedEntries} WHERE feed = ${feed} AND NOT EXISTS (SELECT 1 FROM ${feeds} WHERE id = ${feed})`,
    sql`UPDATE ${feeds} SET state = ${JSON.stringify(state)}, ${countsAdded(write.counts)},
      next_poll = CASE WHEN next_poll IS NULL OR ${state.ended} IS NOT NULL THEN NULL ELSE ${write.nextPoll} END
      WHERE id = ${feed}`,
  ]
}

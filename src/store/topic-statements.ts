import { type SQL, sql } from 'drizzle-orm'
import {
  NAME_MENTIONS_PER_DAY_MAX,
  NAME_VARIANTS_MAX,
  SOURCE_MENTIONS_PER_DAY_MAX,
  TOPIC_LINES_PER_EVENT_MAX,
  TOPIC_NAMES_PER_EVENT_MAX,
  TOPIC_QUOTES_PER_EVENT_MAX,
  TOPIC_REPORTS_PER_EVENT_MAX,
} from '../limits.ts'
import type { Day } from '../model/day.ts'
import { documentName } from '../model/documents.ts'
import { nameMentionsOf } from '../model/name-mentions.ts'
import { sourceMentionsOf } from '../model/source-mentions.ts'
import type { NameMention, SourceMention } from '../model/topics.ts'
import { eachChunk } from './database.ts'
import { documents, mentions } from './schema.ts'
import { topicsMade } from './topic-documents.ts'

const NAME_BOUNDS = {
  lines: TOPIC_LINES_PER_EVENT_MAX,
  quotes: TOPIC_QUOTES_PER_EVENT_MAX,
  others: TOPIC_NAMES_PER_EVENT_MAX,
  variants: NAME_VARIANTS_MAX,
  perDay: NAME_MENTIONS_PER_DAY_MAX,
}
const SOURCE_BOUNDS = {
  lines: TOPIC_LINES_PER_EVENT_MAX,
  items: TOPIC_REPORTS_PER_EVENT_MAX,
  perDay: SOURCE_MENTIONS_PER_DAY_MAX,
}

type Row = { key: string; event: string; document: NameMention | SourceMention }

const rowsOf = (day: Day): Row[] => [
  ...nameMentionsOf(day, NAME_BOUNDS).map(({ key, mention }) => ({
    key: documentName('name', key),
    event: mention.id,
    document: mention,
  })),
  ...sourceMentionsOf(day, SOURCE_BOUNDS).map(({ key, mention }) => ({
    key: documentName('source', key),
    event: mention.id,
    document: mention,
  })),
]

/** What the day tells no more stays as tombstones until the documents are made; what did not change is not written. */
const writeMentions = (rows: Row[], date: string, etag: string): SQL[] => [
  sql`
    UPDATE ${mentions} SET document = NULL, written = ${etag}
    WHERE day = ${date} AND (key, event) NOT IN (SELECT value->>0, value->>1
      FROM json_each(${JSON.stringify(rows.map(({ key, event }) => [key, event]))}))`,
  ...eachChunk(
    rows,
    (each) => sql`
      INSERT INTO ${mentions} (key, day, event, written, document)
      SELECT value->>'key', ${date}, value->>'event', ${etag}, value->'document' FROM ${each} WHERE true
      ON CONFLICT (key, day, event) DO UPDATE SET written = excluded.written, document = excluded.document
      WHERE ${mentions}.document IS NOT excluded.document`,
  ),
]

/**
 * The mentions of a day and the documents of the names and sources whose mentions changed: nothing else is written.
 * @param etag of the day, never the same for two editions
 */
export const topicStatements = (day: Day, etag: string): SQL[] => {
  const changed = sql`SELECT DISTINCT key FROM ${mentions} WHERE day = ${day.date} AND written = ${etag}`
  return [
    ...writeMentions(rowsOf(day), day.date, etag),
    sql`
      INSERT INTO ${documents} (name, etag, built_at, document)
      ${topicsMade(changed, null)} SELECT key, ${etag}, ${day.builtAt}, document FROM made WHERE true
      ON CONFLICT (name) DO UPDATE SET etag = excluded.etag, built_at = excluded.built_at,
        document = excluded.document WHERE ${documents}.document IS NOT excluded.document`,
    sql`
      DELETE FROM ${documents} WHERE name IN (${changed})
        AND NOT EXISTS (SELECT 1 FROM ${mentions} WHERE key = name AND document IS NOT NULL)`,
    sql`DELETE FROM ${mentions} WHERE day = ${day.date} AND document IS NULL`,
  ]
}

// The documents of names and sources, made in SQL of the rows of `mentions`: days written at once all end up in them.
import { type SQL, sql } from 'drizzle-orm'
import { TOPIC_DOCUMENT_BYTES_MAX, TOPIC_EVENTS_MAX, TOPIC_EVENTS_PER_DAY_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import { mentions, sources } from './schema.ts'

/** After the kind and its slash */
const idOf = (key: SQL): SQL => sql`substr(${key}, instr(${key}, '/') + 1)`

/** Of the newest mention: how the name is written there, and who the source is where nothing more is known of it. */
const head = (key: SQL): SQL => sql`
  CASE WHEN ${key} LIKE 'name/%' THEN
    json_object('slug', ${idOf(key)}, 'name', newest->>'name', 'kind', newest->>'kind', 'variants', json(variants))
  ELSE
    json_object('source', json(coalesce((SELECT document FROM ${sources} WHERE id = ${idOf(key)}),
      json_object('id', ${idOf(key)}, 'name', newest->>'name', 'kind', 'outlet', 'signatures', json_array()))))
  END`

/**
 * As common table expressions, the last of them `made (key, document)`: of each key its newest days that fit, whole ones.
 * No more than about TOPIC_EVENTS_MAX rows of a key are read, unless one day has more.
 * @param asked a query with the column `key`
 * @param before days before this one; null: all
 */
export const topicsMade = (asked: SQL, before: CalendarDay | null): SQL => {
  const earlier = before === null ? sql`` : sql`AND m.day < ${before}`
  return sql`
  WITH asked AS (${asked}), bounds AS (
    SELECT key, (SELECT max(day) FROM ${mentions} AS m
        WHERE m.key = asked.key AND document IS NOT NULL ${earlier}) AS newest_day,
      coalesce((SELECT day FROM ${mentions} AS m WHERE m.key = asked.key ${earlier}
        ORDER BY day DESC LIMIT 1 OFFSET ${TOPIC_EVENTS_MAX}), '') AS floor
    FROM asked
  ), placed AS (
    SELECT m.key, m.day, m.event, m.document, newest_day,
      row_number() OVER (PARTITION BY m.key, m.day
        ORDER BY m.document->>'origins' DESC, m.document->>'reports' DESC, m.event) AS place,
      count(*) OVER (PARTITION BY m.key, m.day) AS events
    FROM bounds CROSS JOIN ${mentions} AS m ON m.key = bounds.key AND m.day >= min(floor, newest_day)
    WHERE m.document IS NOT NULL AND (m.day > floor OR m.day = newest_day) ${earlier}
  ), sized AS (
    SELECT *, sum(octet_length(document)) OVER (PARTITION BY key ORDER BY day DESC) AS size
    FROM placed WHERE place <= ${TOPIC_EVENTS_PER_DAY_MAX}
  ), told AS (
    SELECT * FROM sized WHERE day = newest_day OR size <= ${TOPIC_DOCUMENT_BYTES_MAX}
  ), spelt AS (
    SELECT told.key, json_group_array(DISTINCT form.value) AS forms
    FROM told, json_each(json_insert(document->'variants', '$[#]', document->>'name')) AS form
    WHERE told.key LIKE 'name/%' GROUP BY told.key
  ), heads AS (
    SELECT key, document AS newest,
      (SELECT json_group_array(value) FROM json_each(forms) WHERE value <> document->>'name') AS variants
    FROM told LEFT JOIN spelt USING (key) WHERE day = newest_day AND place = 1
  ), days AS (
    SELECT key, day, json_object('date', day, 'more', max(events) - count(*),
      'events', json_group_array(json(document) ORDER BY place)) AS document
    FROM told GROUP BY key, day
  ), listing AS (
    SELECT key, json_group_array(json(document) ORDER BY day DESC) AS days, min(day) AS oldest
    FROM days GROUP BY key
  ), made AS (
    SELECT key, json_set(${head(sql`key`)}, '$.days', json(days), '$.next',
      iif(EXISTS (SELECT 1 FROM ${mentions} AS m
        WHERE m.key = listing.key AND m.day < oldest AND m.document IS NOT NULL), oldest, NULL)) AS document
    FROM listing JOIN heads USING (key)
  )`
}

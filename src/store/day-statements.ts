import { type SQL, sql } from 'drizzle-orm'
import { DAY_DOCUMENT_BYTES_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { DayWrite } from '../ports/days.ts'
import { calendarStatements } from './calendar-statements.ts'
import { correctionStatements } from './correction-statements.ts'
import { facetStatements } from './facet-statements.ts'
import { feedStatements } from './feed-documents.ts'
import { wantPicture } from './picture-statements.ts'
import { dayEvents, days, dirtyDays, editions, events, state } from './schema.ts'
import { sitemapStatements } from './sitemap-statements.ts'
import { writeSources } from './sources-statements.ts'
import { topicStatements } from './topic-statements.ts'

/** The day's row, and the guard: without its dirty mark there is no generation, and NOT NULL undoes the batch. */
const writeDay = ({ day, summary, dirty }: DayWrite, document: string, etag: string): SQL => sql`
  INSERT INTO ${days} (day, generation, etag, built_at, summary, document)
  VALUES (${day.date},
    (SELECT generation FROM ${dirtyDays} WHERE day = ${dirty.day} AND generation = ${dirty.generation}),
    ${etag}, ${day.builtAt}, ${JSON.stringify(summary)}, ${document})
  ON CONFLICT (day) DO UPDATE SET generation = excluded.generation, etag = excluded.etag,
    built_at = excluded.built_at, summary = excluded.summary, document = excluded.document`

/** An edition that stands already is one whose events were only given other ids. */
const appendEdition = ({ day, changedEvents }: DayWrite): SQL => sql`
  INSERT INTO ${editions} (day, edition, hash, built_at, changes, events)
  VALUES (${day.date}, ${day.edition}, ${day.hash}, ${day.builtAt}, ${JSON.stringify(day.changes)},
    ${JSON.stringify(changedEvents)})
  ON CONFLICT (day, edition) DO NOTHING`

/** Rows of events that the day has no more stay as tombstones until `events` is done with them. */
const writeDayEvents = ({ day }: DayWrite): SQL[] => [
  sql`UPDATE ${dayEvents} SET document = NULL WHERE day = ${day.date}`,
  sql`
    INSERT INTO ${dayEvents} (day, event, position, document)
    SELECT ${day.date}, one.value->>'id', one.key, one.value
    FROM ${days}, json_each(${days}.document, '$.events') AS one WHERE ${days}.day = ${day.date}
    ON CONFLICT (day, event) DO UPDATE SET position = excluded.position, document = excluded.document`,
]

/** Showing an id for the first time changes what grouping may plan, so it moves the generation on. */
const publish = ({ day }: DayWrite): SQL[] => [
  sql`
    UPDATE ${state} SET generation = generation + 1, planned_at = generation
    WHERE EXISTS (SELECT 1 FROM ${dayEvents}
      WHERE day = ${day.date} AND document IS NOT NULL AND event NOT IN (SELECT id FROM ${events}))`,
  sql`
    INSERT INTO ${events} (id, seq)
    SELECT event, (SELECT coalesce(max(seq), 0) FROM ${events}) + row_number() OVER (ORDER BY position DESC)
    FROM ${dayEvents}
    WHERE day = ${day.date} AND document IS NOT NULL AND event NOT IN (SELECT id FROM ${events})`,
]

/** The newest days that fit into a row, each with all that its day's document says of the event. */
const madeOf = (date: string): SQL => sql`
  WITH shown AS (
    SELECT event, day, position, document,
      row_number() OVER newest AS age,
      sum(octet_length(document)) OVER newest AS size
    FROM ${dayEvents}
    WHERE document IS NOT NULL AND event IN (SELECT event FROM ${dayEvents} WHERE day = ${date})
    WINDOW newest AS (PARTITION BY event ORDER BY day DESC)
  ), counted AS (
    SELECT event, count(*) + sum(iif(report.key = 0, coalesce(shown.document->>'reportsNotListed', 0), 0)) AS reports,
      count(DISTINCT report.value->>'originId') AS origins
    FROM shown, json_each(shown.document, '$.reports') AS report GROUP BY event
  ), told AS (
    SELECT event, json_group_array(json_object('date', day, 'event', json(document)) ORDER BY day DESC) AS days,
      min(document->>'firstDay') AS first_day
    FROM shown WHERE age = 1 OR size <= ${DAY_DOCUMENT_BYTES_MAX} GROUP BY event
  ), made AS (
    SELECT event AS id, document->>'slug' AS slug, document->>'title' AS title,
      first_day, day AS last_day, position,
      coalesce(reports, 0) AS reports, coalesce(origins, 0) AS origins,
      json_object('id', event, 'slug', document->>'slug', 'title', document->>'title', 'url', document->>'url',
        'firstDay', first_day, 'lastDay', day, 'days', json(days)) AS document
    FROM shown JOIN told USING (event) LEFT JOIN counted USING (event) WHERE age = 1
  )`

/** The etag moves only where the document does. */
const writeEvents = ({ day }: DayWrite, etag: string): SQL[] => [
  sql`
    ${madeOf(day.date)}
    UPDATE ${events} SET slug = made.slug, title = made.title, first_day = made.first_day,
      last_day = made.last_day, position = made.position, reports = made.reports, origins = made.origins,
      etag = CASE WHEN ${events}.document IS made.document THEN etag ELSE ${etag} END,
      built_at = CASE WHEN ${events}.document IS made.document THEN built_at ELSE ${day.builtAt} END,
      document = made.document
    FROM made WHERE ${events}.id = made.id`,
  sql`
    UPDATE ${events} SET document = NULL, etag = NULL, built_at = NULL
    WHERE id IN (SELECT event FROM ${dayEvents} WHERE day = ${day.date} AND document IS NULL)
      AND NOT EXISTS (SELECT 1 FROM ${dayEvents} WHERE event = ${events}.id AND document IS NOT NULL)`,
  sql`DELETE FROM ${dayEvents} WHERE day = ${day.date} AND document IS NULL`,
]

const unmark = ({ dirty }: DayWrite): SQL => sql`
  DELETE FROM ${dirtyDays} WHERE day = ${dirty.day} AND generation = ${dirty.generation}`

/** Everything a new edition writes. The first statement undoes them all where the day was marked anew meanwhile. */
export const dayStatements = (write: DayWrite): SQL[] => {
  const document = JSON.stringify(write.day)
  const etag = shortHash(document)
  return [
    writeDay(write, document, etag),
    appendEdition(write),
    ...writeDayEvents(write),
    ...publish(write),
    ...facetStatements(write.day),
    ...writeEvents(write, etag),
    ...calendarStatements(write, etag),
    ...feedStatements(write, etag),
    writeSources(write, etag),
    ...correctionStatements(write, etag),
    ...topicStatements(write.day, etag),
    ...sitemapStatements(write, etag),
    wantPicture(write),
    unmark(write),
  ]
}

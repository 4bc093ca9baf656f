// The documents behind the sitemaps, made of rows inside the batch: days written at once all end up in them.
import { type SQL, sql } from 'drizzle-orm'
import { SITEMAP_MONTHS_MAX, SITEMAP_SOURCES_MAX } from '../limits.ts'
import { documentName } from '../model/documents.ts'
import type { DayWrite } from '../ports/days.ts'
import { days, documents } from './schema.ts'

/** The etag moves only where the document does. */
const write = (name: string, { day }: DayWrite, etag: string, document: SQL): SQL => sql`
  INSERT INTO ${documents} (name, etag, built_at, document)
  SELECT ${name}, ${etag}, ${day.builtAt}, ${document} WHERE true
  ON CONFLICT (name) DO UPDATE SET
    etag = CASE WHEN ${documents}.document IS excluded.document THEN ${documents}.etag ELSE excluded.etag END,
    built_at = CASE WHEN ${documents}.document IS excluded.document THEN ${documents}.built_at
      ELSE excluded.built_at END,
    document = excluded.document`

/** Days are written `2022-03-29`, so that those of a month stand between its name and its name with a tilde. */
const monthDocument = (month: string): SQL => sql`
  json_object(
    'days', (SELECT json_group_array(json_object('date', day, 'changedAt', built_at) ORDER BY day)
      FROM ${days} WHERE day > ${month} AND day < ${`${month}~`}),
    'events', (SELECT json_group_array(json_object('slug', slug, 'changedAt', changed_at) ORDER BY changed_at DESC, slug)
      FROM (
        SELECT one.value->>'slug' AS slug, max(coalesce(one.value->>'changedAt', built_at)) AS changed_at
        FROM ${days}, json_each(${days}.summary, '$.events') AS one
        WHERE day > ${month} AND day < ${`${month}~`} GROUP BY one.value->>'id')))`

/** A key stands behind its kind and a slash, and 0 is the sign after that. */
const newest = (kind: 'sitemap-month' | 'source', as: string, limit: number): SQL => {
  const [from, to] = [`${kind}/`, `${kind}0`]
  return sql`
    (SELECT json_group_array(json_object(${as}, key, 'changedAt', built_at) ORDER BY key DESC)
      FROM (SELECT substr(name, ${from.length + 1}) AS key, built_at FROM ${documents}
        WHERE name > ${from} AND name < ${to} ORDER BY built_at DESC, name LIMIT ${limit}))`
}

const indexDocument = sql`
  json_object('months', json(${newest('sitemap-month', 'month', SITEMAP_MONTHS_MAX)}),
    'sources', json(${newest('source', 'id', SITEMAP_SOURCES_MAX)}))`

/** The day's month and the index, which is made of the documents that stand by then. */
export const sitemapStatements = (day: DayWrite, etag: string): SQL[] => {
  const month = day.day.date.slice(0, 7)
  return [
    write(documentName('sitemap-month', month), day, etag, monthDocument(month)),
    write(documentName('sitemap', ''), day, etag, indexDocument),
  ]
}

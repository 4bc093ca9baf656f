import { type SQL, sql } from 'drizzle-orm'
import { documents } from './schema.ts'

/**
 * Writes the documents that a query makes: rows of name, etag, built_at, document. What is as it was stays untouched,
 * its etag with it.
 * @param made without a WHERE of its own at the end of its last FROM, SQLite would take ON for a join's
 */
export const writeDocuments = (made: SQL): SQL => sql`
  INSERT INTO ${documents} (name, etag, built_at, document)
  ${made}
  ON CONFLICT (name) DO UPDATE SET etag = excluded.etag, built_at = excluded.built_at,
    document = excluded.document
  WHERE ${documents}.document IS NOT excluded.document`

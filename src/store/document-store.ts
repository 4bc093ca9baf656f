import { eq, sql } from 'drizzle-orm'
import { type DocumentBodies, documentName } from '../model/documents.ts'
import type { DocumentStore } from '../ports/documents.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { documents } from './schema.ts'
import { topicsMade } from './topic-documents.ts'

export const documentStore = (db: Database): DocumentStore => ({
  async document(kind, key, held) {
    const [row] = await db
      .select({
        etag: documents.etag,
        builtAt: documents.builtAt,
        body: bodyUnless(documents, held, documents.document),
      })
      .from(documents)
      .where(eq(documents.name, documentName(kind, key)))
    return row ? { ...row, body: parsed<DocumentBodies[typeof kind]>(row.body) } : null
  },

  async earlier(kind, key, before) {
    const asked = sql`SELECT ${documentName(kind, key)} AS key`
    const [row] = await db.all<{ document: string }>(
      sql`${topicsMade(asked, before)} SELECT document FROM made`,
    )
    return row ? parsed<DocumentBodies[typeof kind]>(row.document) : null
  },
})

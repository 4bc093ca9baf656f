import { eq } from 'drizzle-orm'
import { type DocumentBodies, documentName } from '../model/documents.ts'
import type { DocumentStore } from '../ports/documents.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { documents } from './schema.ts'

export const documentStore = (db: Database): DocumentStore => ({
  async document(kind, key, etag) {
    const [row] = await db
      .select({
        etag: documents.etag,
        builtAt: documents.builtAt,
        body: bodyUnless(documents.etag, etag, documents.document),
      })
      .from(documents)
      .where(eq(documents.name, documentName(kind, key)))
    return row ? { ...row, body: parsed<DocumentBodies[typeof kind]>(row.body) } : null
  },
})

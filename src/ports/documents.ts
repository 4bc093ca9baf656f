import type { DocumentBodies, DocumentKind } from '../model/documents.ts'
import type { Fetched } from './days.ts'

export type DocumentStore = {
  /** One primary-key read; null where nothing of this kind and key was ever written */
  document<K extends DocumentKind>(
    kind: K,
    key: string,
    etag?: string,
  ): Promise<Fetched<DocumentBodies[K]> | null>
}

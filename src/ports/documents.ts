import type { CalendarDay } from '../model/calendar.ts'
import type { DocumentBodies, DocumentKind } from '../model/documents.ts'
import type { Fetched, Held } from './days.ts'

export type DocumentStore = {
  /** One primary-key read; null where nothing of this kind and key was ever written */
  document<K extends DocumentKind>(
    kind: K,
    key: string,
    held?: Held,
  ): Promise<Fetched<DocumentBodies[K]> | null>
  /** The same of the days before one, as much as there is room for; null where there are none */
  earlier<K extends 'name' | 'source'>(
    kind: K,
    key: string,
    before: CalendarDay,
  ): Promise<DocumentBodies[K] | null>
}

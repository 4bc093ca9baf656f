import { eq } from 'drizzle-orm'
import type { EventDocument } from '../model/day.ts'
import type { EventStore, Held } from '../ports/days.ts'
import { bodyUnless, type Database, parsed } from './database.ts'
import { events } from './schema.ts'

const event = async (db: Database, id: string, held?: Held): ReturnType<EventStore['event']> => {
  const [row] = await db
    .select({
      mergedInto: events.mergedInto,
      etag: events.etag,
      builtAt: events.builtAt,
      body: bodyUnless(events, held, events.document),
    })
    .from(events)
    .where(eq(events.id, id))
  if (!row) return null
  if (row.mergedInto !== null) return { movedTo: row.mergedInto }
  if (row.etag === null || row.builtAt === null) return null
  return { etag: row.etag, builtAt: row.builtAt, body: parsed<EventDocument>(row.body), movedTo: null }
}

export const eventStore = (db: Database): EventStore => ({ event: (id, held) => event(db, id, held) })

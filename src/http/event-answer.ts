import type { EventDocument } from '../model/day.ts'
import { idOfSlug } from '../model/event-address.ts'
import { answerStored, type Rendering } from './answer.ts'
import { findEvent } from './documents.ts'
import type { Ctx } from './env.ts'

const EVENT_ID = /^e[0-9a-f]{16}$/

/** What came of asking for an event: its answer, the id it became part of, or nothing. */
export type EventAnswer = { response: Response } | { movedTo: string } | null

/** @param name the event's id, or a slug: of a slug only the id at its end is read */
export const answerEvent = async (
  c: Ctx,
  name: string,
  surface: string,
  render: (event: EventDocument) => Rendering,
): Promise<EventAnswer> => {
  const id = EVENT_ID.test(name) ? name : idOfSlug(name)
  if (id === null) return null
  let movedTo: string | null = null
  const fetch = async (etag?: string) => {
    const found = await findEvent(c.env.ports.events, id, etag)
    if (found.kind === 'moved') movedTo = found.to
    return found.kind === 'here' ? found.document : null
  }
  const response = await answerStored(c, surface, fetch, render)
  if (movedTo !== null) return { movedTo }
  return response && { response }
}

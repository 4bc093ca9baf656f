import type { EventDocument } from '../model/day.ts'
import { idOfSlug } from '../model/event-address.ts'
import type { Held } from '../ports/days.ts'
import { answerStored, type Rendering } from './answer.ts'
import { findEvent } from './documents.ts'
import type { Ctx } from './env.ts'

const EVENT_ID = /^e[0-9a-f]{16}$/

/** What came of asking for an event: its answer, the event it became part of, or nothing. */
export type EventAnswer = { response: Response } | { movedTo: { id: string; path: string } } | null

/** @param name the event's id, or a slug: of a slug only the id at its end is read */
export const answerEvent = async (
  c: Ctx,
  name: string,
  surface: string,
  render: (event: EventDocument) => Rendering,
): Promise<EventAnswer> => {
  const id = EVENT_ID.test(name) ? name : idOfSlug(name)
  if (id === null) return null
  const moved: { id: string; path: string }[] = []
  const fetch = async (held?: Held) => {
    const found = await findEvent(c.env.ports.events, id, held)
    if (found.kind === 'moved')
      moved.push({ id: found.to, path: found.document.body?.url ?? `/events/${found.to}` })
    return found.kind === 'here' ? found.document : null
  }
  const response = await answerStored(c, surface, fetch, render)
  const [movedTo] = moved
  if (movedTo !== undefined) return { movedTo }
  return response && { response }
}

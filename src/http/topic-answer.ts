import type { CalendarDay } from '../model/calendar.ts'
import type { DocumentBodies } from '../model/documents.ts'
import { answer, answerStored, type Rendering } from './answer.ts'
import type { Ctx } from './env.ts'

type TopicAsked<K> = { kind: K; key: string; before: CalendarDay | null; surface: string }

/** The document of a name or a source, or the same of the days before one; null where there is none. */
export const answerTopic = async <K extends 'name' | 'source'>(
  c: Ctx,
  { kind, key, before, surface }: TopicAsked<K>,
  render: (document: DocumentBodies[K]) => Rendering,
): Promise<Response | null> => {
  const { documents } = c.env.ports
  if (before === null) {
    return await answerStored(c, surface, (held) => documents.document(kind, key, held), render)
  }
  const found = await documents.earlier(kind, key, before)
  return found && answer(c, render(found))
}

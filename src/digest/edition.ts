import type { Day, DayContent } from '../model/day.ts'
import { changesBetween } from './changes.ts'
import { hashOf } from './day-hash.ts'

/**
 * The day's next edition, with what it changes against the previous; null where nothing changed.
 * @param builtAt ISO 8601
 */
export const nextEdition = (content: DayContent, previous: Day | null, builtAt: string): Day | null => {
  const hash = hashOf(content)
  if (previous?.hash === hash) return null
  return {
    ...content,
    edition: (previous?.edition ?? 0) + 1,
    hash,
    builtAt,
    changes: previous === null ? [] : changesBetween(previous.events, content.events),
  }
}

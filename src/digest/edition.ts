import type { Day, DayContent } from '../model/day.ts'
import { canonicalJson } from '../model/hash.ts'
import { changesBetween } from './changes.ts'
import { hashOf } from './day-hash.ts'
import { withShown } from './shown.ts'

/**
 * The day's next edition, with what it changes against the previous; null where nothing changed.
 * @param builtAt ISO 8601
 */
export const nextEdition = (content: DayContent, previous: Day | null, builtAt: string): Day | null => {
  const hash = hashOf(content)
  if (previous?.hash === hash) return null
  return {
    ...content,
    events: withShown(content.events, previous, builtAt),
    edition: (previous?.edition ?? 0) + 1,
    hash,
    builtAt,
    changes: previous === null ? [] : changesBetween(previous.events, content.events),
  }
}

/** The same edition where only ids or addresses moved, which the hash leaves out; null where nothing did. */
export const relabelled = ({ events }: DayContent, previous: Day | null): Day | null => {
  if (previous === null) return null
  const relabelledEvents = withShown(events, previous, previous.builtAt)
  return canonicalJson(relabelledEvents) === canonicalJson(previous.events)
    ? null
    : { ...previous, events: relabelledEvents }
}

import type { DayEvent } from '../model/day.ts'
import { EVENT_PARTS, type EventPart } from './schemas/event.ts'
import { chosen } from './schemas/filter.ts'

const NONE = 'none'

/** The parts of each event that a document shall have */
export const includeParameter = chosen(
  [...EVENT_PARTS, NONE],
  'Of each event only these parts beside its title, address and counts; `none` for none of them',
)

/** An event with the parts asked for; all where none were. */
export const withParts = (event: DayEvent, include: readonly string[] | undefined): Partial<DayEvent> =>
  include === undefined
    ? event
    : (Object.fromEntries(
        Object.entries(event).filter(
          ([name]) => include.includes(name) || !EVENT_PARTS.includes(name as EventPart),
        ),
      ) as Partial<DayEvent>)

// Since when readers know what a day tells, carried from edition to edition.
import { SHOWN_CHANGES_BYTES_MAX } from '../limits.ts'
import type { Day, DayEvent, Shown } from '../model/day.ts'
import type { Line } from '../model/statement.ts'
import { counterparts } from './counterparts.ts'
import { materialChanges, sameLine } from './material-changes.ts'

/** Days that were built before editions noted it were shown as they were built. */
const shownOf = (event: DayEvent, builtAt: string): Shown =>
  event.shown ?? { since: builtAt, changedAt: builtAt, changes: [], lines: {} }

/** The same line first, then one that says the same at the same place. */
const knownLine = (line: Line, before: Line[]): Line | undefined =>
  before.find(({ id }) => id === line.id) ?? before.find((other) => sameLine(other, line))

const linesShown = (
  event: DayEvent,
  { before, since, lines }: { before: Line[] } & Pick<Shown, 'since' | 'lines'>,
  now: string,
): Shown['lines'] =>
  Object.fromEntries(
    event.lines.flatMap((line): [string, string][] => {
      const known = knownLine(line, before)
      const at = known === undefined ? now : (lines[known.id] ?? since)
      return at === since ? [] : [[line.id, at]]
    }),
  )

const nextShown = (event: DayEvent, before: DayEvent | undefined, previousAt: string, now: string): Shown => {
  if (before === undefined) return { since: now, changedAt: now, changes: [], lines: {} }
  const was = shownOf(before, previousAt)
  const lines = linesShown(event, { before: before.lines, since: was.since, lines: was.lines }, now)
  const changes = materialChanges(before, event)
  return changes.length === 0 ? { ...was, lines } : { since: was.since, changedAt: now, changes, lines }
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** The weightiest events' changes first, as the document has room; that and when an event changed is always kept. */
const withinBytes = (events: DayEvent[]): DayEvent[] => {
  let room = SHOWN_CHANGES_BYTES_MAX
  return events.map((event) => {
    if (event.shown === undefined || event.shown.changes.length === 0) return event
    room -= bytesOf(event.shown.changes)
    return room >= 0 ? event : { ...event, shown: { ...event.shown, changes: [] } }
  })
}

/**
 * The events of an edition with what readers know of them: since when, what last mattered, which lines are newer.
 * @param now `builtAt` of the edition; that of `previous` where it is the same edition, whose lines have not changed
 */
export const withShown = (events: DayEvent[], previous: Day | null, now: string): DayEvent[] => {
  const pairs = counterparts(previous?.events ?? [], events)
  const previousAt = previous?.builtAt ?? now
  return withinBytes(
    events.map((event) => ({ ...event, shown: nextShown(event, pairs.get(event), previousAt, now) })),
  )
}

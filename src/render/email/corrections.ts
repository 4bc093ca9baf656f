import type { CalendarDay } from '../../model/calendar.ts'
import type { Change, ChangeKind, DayEvent } from '../../model/day.ts'
import { dayPath } from '../paths.ts'

/** What changed on a day after the reader's mail told of it: of all editions since, in their order. */
export type DayCorrections = {
  date: CalendarDay
  changes: readonly Change[]
  /** The day's events as they are now */
  events: readonly DayEvent[]
}

/** What a reader of the earlier mail should know, weightiest first; who else reports it now is for the page. */
const TOLD: readonly ChangeKind[] = [
  'event removed',
  'line removed',
  'line reworded',
  'figure changed',
  'quote changed',
  'event retitled',
  'event added',
  'line added',
]
const SIDE_CHARS_MAX = 300

export type ToldCorrections = {
  date: CalendarDay
  /** Site path of the day's editions */
  path: string
  changes: { kind: ChangeKind; text: string; title: string | null }[]
  more: number
}

const isUndone = (change: Change, by: Change): boolean =>
  change.event === by.event &&
  ((change.kind === 'line reworded' &&
    by.kind === 'line reworded' &&
    change.before === by.after &&
    change.after === by.before) ||
    (change.kind === 'line added' && by.kind === 'line removed' && change.after === by.before) ||
    (change.kind === 'line removed' && by.kind === 'line added' && change.before === by.after))

/** Without lines that came and went again between two mails. */
const lasting = (changes: readonly Change[]): Change[] =>
  changes.filter((change) => !changes.some((other) => isUndone(change, other)))

const clipped = (text: string): string =>
  text.length > SIDE_CHARS_MAX ? `${text.slice(0, SIDE_CHARS_MAX - 1).toWellFormed()}…` : text

/** “20 → 22” */
const beforeAndAfter = ({ before, after }: Change): string =>
  [before, after]
    .filter((side) => side !== undefined)
    .map(clipped)
    .join(' → ')

/** @param isWanted whether the event is of the reader's topics; undefined where the day has it no more */
export const toldCorrections = (
  days: readonly DayCorrections[],
  isWanted: (event: DayEvent | undefined) => boolean,
  most: number,
): ToldCorrections[] =>
  days.flatMap(({ date, changes, events }) => {
    const eventOf = ({ event }: Change) => events.find(({ id }) => id === event)
    const wanted = lasting(changes).filter((change) => isWanted(eventOf(change)))
    const told = TOLD.flatMap((kind) => wanted.filter((change) => change.kind === kind))
    if (told.length === 0) return []
    const shown = told.slice(0, most).map((change) => ({
      kind: change.kind,
      text: beforeAndAfter(change),
      title: eventOf(change)?.title ?? null,
    }))
    return [{ date, path: `${dayPath(date)}/editions`, changes: shown, more: told.length - shown.length }]
  })

import type { CalendarDay } from './calendar.ts'
import type { Change, ChangeKind, Edition } from './day.ts'

/** Changes that can take back what readers of the edition before were told. */
export const CORRECTION_KINDS = [
  'event removed',
  'event retitled',
  'line removed',
  'line reworded',
  'figure changed',
  'quote changed',
] as const satisfies readonly ChangeKind[]
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** An event that an edition changed, as it stood in it. */
export type ChangedEvent = {
  id: string
  title: string
  /** Site path of its page; null where the day has it no more */
  url: string | null
}

/** An edition in a day's history, with the events it changed; none of editions from before they were kept. */
export type EditionRecord = Edition & { events: ChangedEvent[] }

/** What readers of a day's earlier editions were told that is no longer so. */
export type Correction = Omit<Change, 'kind' | 'event' | 'before'> & {
  /** `2022-03-29.2.17`: day, edition, place among its changes. Editions are only appended, so it never changes. */
  id: string
  date: CalendarDay
  edition: number
  /** When the edition was built, ISO 8601 */
  builtAt: string
  kind: CorrectionKind
  event: ChangedEvent
  before: string
}

/** Day, edition, place */
export const CORRECTION_ID = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})\.(\d{1,9})$/

/** `place` counts from 1. */
export const correctionId = (date: CalendarDay, edition: number, place: number): string =>
  `${date}.${edition}.${place}`

// Where days and events are kept.
import type { CalendarDay } from '../model/calendar.ts'
import type { CalendarEntry, Neighbours } from '../model/calendar-documents.ts'
import type { ChangedEvent, Correction, EditionRecord } from '../model/correction.ts'
import type { Day, DaySummary, Edition, EventDocument } from '../model/day.ts'
import type { DayOutline, EventMaterial, EventToTell } from '../model/material.ts'
import type { Page } from './page.ts'

export type DirtyDay = { day: CalendarDay; generation: number }

export type DayWrite = {
  day: Day
  summary: DaySummary
  dirty: DirtyDay
  entry: CalendarEntry
  /** What the edition's changes are of, and which of them take back what was told */
  changedEvents: ChangedEvent[]
  corrections: Correction[]
}

/** Editions before the one of this number are next. */
export type EditionPlace = { before: number }
/** Corrections after this one are next. */
export type CorrectionPlace = Pick<Correction, 'builtAt' | 'id'>

/**
 * A stored document: `body` is null where the caller holds it. `builtAt` (ISO 8601) moves where
 * the ETag does; it is null where nothing that does can be told, and who asks by date alone gets the whole document.
 */
export type Fetched<T> = { etag: string; builtAt: string | null; body: T | null }

/** What a caller holds of a document: its ETag, or else when it was fetched (ISO 8601, of which whole seconds count). */
export type Held = { etag: string } | { since: string }

export type DayStore = {
  dirty(limit: number): Promise<DirtyDay[]>
  /** The generation to build against, or null where the day is clean */
  generation(day: CalendarDay): Promise<DirtyDay | null>
  /** The day's events by id, and what was set aside; nothing of the reports' texts */
  outline(day: CalendarDay): Promise<DayOutline>
  /** What the digest gets of these events, in their order */
  material(day: CalendarDay, events: readonly EventToTell[]): Promise<EventMaterial[]>
  /**
   * The day and, by the same key in the same statement, the days beside it, which its etag tells of too.
   * `latest` is the last day that has an event.
   */
  day(date: CalendarDay | 'latest', held?: Held): Promise<Fetched<Day & Neighbours> | null>
  /** One page of days before `before`, newest first */
  days(before: CalendarDay | null, limit: number): Promise<DaySummary[]>
  /** Newest first; null where the day has none. A list that the caller holds is not read. */
  editions(
    date: CalendarDay,
    place: EditionPlace | null,
    limit: number,
    held?: Held,
  ): Promise<Fetched<Page<EditionRecord, EditionPlace>> | null>
  /** One primary-key read. `latest`: the number of the day's latest edition */
  edition(
    date: CalendarDay,
    edition: number,
    held?: Held,
  ): Promise<Fetched<EditionRecord & { latest: number }> | null>
  /** Latest first; those of an edition in the order of its changes */
  corrections(place: CorrectionPlace | null, limit: number): Promise<Page<Correction, CorrectionPlace>>
  /** Of these days the editions built after a moment (ISO 8601), in their order */
  editionsSince(from: CalendarDay, to: CalendarDay, moment: string): Promise<Edition[]>
  /**
   * Writes the day, its edition, its events and the feed, and clears the dirty mark.
   * 'overtaken': the mark of that generation stands no more; nothing was written, build again.
   */
  write(write: DayWrite): Promise<'written' | 'overtaken'>
  /** Nothing changed: clears the dirty mark if its generation still stands. */
  settle(dirty: DirtyDay): Promise<'settled' | 'overtaken'>
}

export type EventStore = {
  /** By id; one that gave way to another answers `movedTo`. */
  event(
    id: string,
    held?: Held,
  ): Promise<(Fetched<EventDocument> & { movedTo: null }) | { movedTo: string } | null>
}

export type EventSummary = {
  id: string
  slug: string
  title: string
  firstDay: CalendarDay
  lastDay: CalendarDay
  reports: number
  origins: number
}

// Where days and events are kept.
import type { CalendarDay } from '../model/calendar.ts'
import type { Day, DaySummary, Edition, EventDocument } from '../model/day.ts'
import type { DayOutline, EventMaterial, EventToTell } from '../model/material.ts'

export type DirtyDay = { day: CalendarDay; generation: number }

export type DayWrite = { day: Day; summary: DaySummary; dirty: DirtyDay }

/** A stored document: `body` is null where the caller's ETag is the document's own. */
export type Fetched<T> = { etag: string; builtAt: string; body: T | null }

export type DayStore = {
  dirty(limit: number): Promise<DirtyDay[]>
  /** The generation to build against, or null where the day is clean */
  generation(day: CalendarDay): Promise<DirtyDay | null>
  /** The day's events by id, and what was set aside; nothing of the reports' texts */
  outline(day: CalendarDay): Promise<DayOutline>
  /** What the digest gets of these events, in their order */
  material(day: CalendarDay, events: readonly EventToTell[]): Promise<EventMaterial[]>
  /** One primary-key read. `latest` is the last day that has an event. */
  day(date: CalendarDay | 'latest', etag?: string): Promise<Fetched<Day> | null>
  /** One page of days before `before`, newest first */
  days(before: CalendarDay | null, limit: number): Promise<DaySummary[]>
  editions(date: CalendarDay): Promise<Edition[]>
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
    etag?: string,
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

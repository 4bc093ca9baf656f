// What the pages of the calendar show: each document is one of them, read in one go.
import type { CalendarDay } from './calendar.ts'

/** A day in the calendar: how much it weighs, and what it was about. */
export type CalendarEntry = {
  date: CalendarDay
  edition: number
  reports: number
  origins: number
  /** All its events, those past the day's bound among them */
  events: number
  /** Of its weightiest events; `url` is a site path */
  titles: { title: string; url: string }[]
}

/** `previous` and `next` are the nearest months (`2022-03`) that have an edition. */
export type CalendarMonth = {
  month: string
  previous: string | null
  next: string | null
  /** Those that have an edition, in their order */
  days: CalendarEntry[]
}

/** `previous` and `next` are the nearest years (`2022`) that have an edition. */
export type CalendarYear = {
  year: string
  previous: string | null
  next: string | null
  /** Of all its days together */
  reports: number
  events: number
  /** Those that have an edition, in their order */
  days: Omit<CalendarEntry, 'titles'>[]
}

/** A year in a few words: `days` counts those that have an edition. */
export type YearTotals = { year: string; days: number; reports: number; events: number }

/** Latest first. */
export type CalendarArchive = { years: YearTotals[]; months: CalendarMonth[] }

/** The nearest days that have an edition. */
export type Neighbours = { previous: CalendarDay | null; next: CalendarDay | null }

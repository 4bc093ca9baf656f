import type { CalendarDay } from '../model/calendar.ts'

/** What the status page shows. Failures are told without their own words, which may quote the machinery. */
export type PublicStatus = {
  reports: number
  setAside: number
  events: number
  days: number
  dirtyDays: CalendarDay[]
  lastRuns: { kind: string; subject: string; outcome: string; startedAt: string; endedAt: string }[]
  failures: { kind: string; subject: string; at: string }[]
}

// What ran, and what failed.
import type { CalendarDay } from '../model/calendar.ts'

export type RunKind = 'take in' | 'mail' | 'cron' | 'rebuild' | 'picture' | 'index' | 'publish'

export type Run = { kind: RunKind; subject: string; outcome: string; startedAt: string; endedAt: string }

type Failure = { id: number; kind: string; subject: string; detail: string; at: string }

export type Status = {
  reports: number
  setAside: number
  events: number
  days: number
  dirtyDays: CalendarDay[]
  lastRuns: Run[]
  failures: Failure[]
}

export type RunStore = {
  record(run: Run): Promise<void>
  fail(kind: string, subject: string, detail: string, at: string): Promise<void>
  status(): Promise<Status>
}

import type { CalendarDay } from '../model/calendar.ts'
import type { FeedStanding } from '../model/feed.ts'

/** A feed without what is the operator's: its address, and what its server said. */
export type PublicFeed = {
  title: string
  home: string | null
  standing: FeedStanding
  lastSuccess: string | null
  nextPoll: string | null
  lastError: { at: string; reason: string } | null
  ended: string | null
  pushedUntil: string | null
  entries: { takenIn: number; alreadyKnown: number; setAside: number; leftOut: number }
}

/** What the status page shows. Failures are told without their own words, which may quote the machinery. */
export type PublicStatus = {
  reports: number
  setAside: number
  events: number
  days: number
  dirtyDays: CalendarDay[]
  nextRun: string
  latestEdition: { date: CalendarDay; edition: number; builtAt: string } | null
  feeds: { total: number; items: PublicFeed[] }
  mail: {
    transport: { name: string; state: 'working' | 'failing' | 'paused' }
    underWay: number
    days: ({ day: CalendarDay } & Record<
      'sent' | 'nothing' | 'refused' | 'unknown' | 'bounced' | 'complained',
      number
    >)[]
  }
  lastRuns: { kind: string; subject: string; outcome: string; startedAt: string; endedAt: string }[]
  failures: { kind: string; subject: string; at: string }[]
}

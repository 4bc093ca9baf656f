import { lastDue, nextDue } from '../../src/model/due.ts'
import type { Subscriber } from '../../src/model/subscriber.ts'

export const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Dhaka',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Europe/Kyiv',
  'Europe/Berlin',
  'Europe/London',
  'Atlantic/Azores',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Phoenix',
  'America/Los_Angeles',
  'Pacific/Marquesas',
  'Pacific/Pago_Pago',
]

/** The nth of a list of subscribers, in all zones and at all hours; confirmed at `since`. */
export const aSubscriber = (n: number, since: string, over: Partial<Subscriber> = {}): Subscriber => {
  const schedule = {
    cadence: 'daily' as const,
    weekday: 1,
    hour: (n * 7) % 24,
    timezone: ZONES[n % ZONES.length] ?? 'UTC',
    ...over,
  }
  return {
    id: n.toString(16).padStart(16, '0'),
    address: `reader-${n}@mail.example`,
    state: 'active',
    ...schedule,
    topics: [],
    language: 'en',
    nextDue: nextDue(schedule, since),
    createdAt: since,
    confirmedAt: since,
    consent: { at: since, from: 'import', source: 'a test', network: null },
    lastSentDay: null,
    softBounces: 0,
    ...over,
  }
}

/** When digests fell due between two moments */
export const duesBetween = (subscriber: Subscriber, since: string, until: string): string[] => {
  const dues: string[] = []
  for (let due = lastDue(subscriber, until); due > since; ) {
    dues.unshift(due)
    due = lastDue(subscriber, new Date(Date.parse(due) - 1).toISOString())
  }
  return dues
}

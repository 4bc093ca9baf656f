import type { RawFeed } from './feed-shape.ts'

/** What a feed says of when it is worth asking again. */
export type FeedSchedule = {
  /** Minutes an answer may be kept */
  ttlMinutes: number | null
  /** Minutes between two of its updates (RDF Site Summary's syndication module) */
  updateMinutes: number | null
  /** Hours (GMT) in which not to ask, 0–23 */
  skipHours: number[]
  /** Days of the week (GMT) on which not to ask; 0 is Sunday */
  skipDays: number[]
}

const PERIOD_MINUTES: Record<string, number> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MINUTES_MAX = 525_600

const minutes = (value: number | undefined): number | null =>
  value !== undefined && value >= 1 && value <= MINUTES_MAX ? Math.round(value) : null

const once = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

const updateMinutesOf = ({ updatePeriod, updateFrequency }: RawFeed): number | null => {
  const period = PERIOD_MINUTES[updatePeriod?.trim().toLowerCase() ?? '']
  const times = updateFrequency !== undefined && updateFrequency >= 1 ? updateFrequency : 1
  return period === undefined ? null : Math.max(1, Math.round(period / times))
}

export const scheduleOf = (raw: RawFeed): FeedSchedule => ({
  ttlMinutes: minutes(raw.ttl),
  updateMinutes: updateMinutesOf(raw),
  // RSS 0.91 counted the hours from 1 to 24.
  skipHours: once(raw.skipHours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)).map(
    (hour) => hour % 24,
  ),
  skipDays: once(raw.skipDays.map((day) => DAYS.indexOf(day.trim().toLowerCase())).filter((day) => day >= 0)),
})

// When a digest is due: an hour of the subscriber's own clocks, whatever these clocks do.
import { addDays, type CalendarDay, dayOf, weekdayOf } from './calendar.ts'
import type { Schedule } from './subscriber.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const WEEK_DAYS = 7

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using it does. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const kept = formats.get(timeZone)
  if (kept !== undefined) return kept
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** An IANA name that the platform knows; no bare offset such as `+02:00`, which knows no summer. */
export const isTimezone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** What the clocks of the zone show at an instant, less UTC; in ms. */
const offsetAt = (time: number, timeZone: string): number => {
  const parts = formatOf(timeZone).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(time / 1000) * 1000
}

/** The first moment after `from`, to the minute, at which the zone's offset is another than at `from`. */
const changeBetween = (from: number, to: number, timeZone: string): number => {
  const before = offsetAt(from, timeZone)
  let [low, high] = [from, to]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return high
}

/**
 * The instant at which the clocks of a zone show the hour of a day. Of an hour that comes twice the first; for one that
 * is skipped the first moment after the gap. Null for a day that the zone leaves out (the date line moved over it).
 */
const instantOf = (day: CalendarDay, hour: number, timeZone: string): number | null => {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS
  const before = offsetAt(shown - DAY_MS, timeZone)
  const after = offsetAt(shown + DAY_MS, timeZone)
  const real = [shown - before, shown - after].filter((time) => shown - offsetAt(time, timeZone) === time)
  if (real.length > 0) return Math.min(...real)
  if (after - before >= DAY_MS) return null
  return changeBetween(shown - after, shown - before, timeZone)
}

const isMailDay = ({ cadence, weekday }: Schedule, day: CalendarDay): boolean => {
  const own = weekdayOf(day)
  if (cadence === 'weekly') return own === weekday
  return cadence === 'daily' || (own >= 1 && own <= 5)
}

/**
 * The next moment that a digest is due, later than `after`.
 * @param after ISO 8601
 * @returns ISO 8601 in UTC
 * @throws RangeError where the platform does not know the time zone
 */
export const nextDue = (schedule: Schedule, after: string): string => {
  const { hour, timezone } = schedule
  const from = Date.parse(after)
  // An hour skipped at midnight comes on the day after: the day before the instant's own may still be due.
  let day = addDays(dayOf(new Date(from), timezone), -1)
  for (let looked = 0; looked <= 2 * WEEK_DAYS + 1; looked++) {
    const due = isMailDay(schedule, day) ? instantOf(day, hour, timezone) : null
    if (due !== null && due > from) return new Date(due).toISOString()
    day = addDays(day, 1)
  }
  throw new RangeError(`no digest is due in two weeks after ${after} in ${timezone}`)
}

/** Days back in which the last due moment is found, unless the date line moved over it */
const LOOKED_BACK = { daily: 2, weekdays: 4, weekly: 8 } as const

/**
 * The last moment up to `now` that a digest was due.
 * @param now ISO 8601 in UTC, to the millisecond
 * @throws RangeError where the platform does not know the time zone
 */
export const lastDue = (schedule: Schedule, now: string): string => {
  for (const days of [LOOKED_BACK[schedule.cadence], 2 * WEEK_DAYS + 1]) {
    let last = ''
    let due = nextDue(schedule, new Date(Date.parse(now) - days * DAY_MS).toISOString())
    for (; due <= now; due = nextDue(schedule, due)) last = due
    if (last !== '') return last
  }
  throw new RangeError(`no digest was due in two weeks before ${now} in ${schedule.timezone}`)
}

/** The last day that is over at an instant, in the time zone of the editions. */
export const dayFor = (due: string, editionTimezone: string): CalendarDay =>
  addDays(dayOf(new Date(due), editionTimezone), -1)

import { dayOf, isCalendarDay } from '../model/calendar.ts'
import type { Published } from '../model/report.ts'
import { MONTH, monthOf } from './date-patterns.ts'

/** A moment as a text gives it; `offset` in minutes east of UTC, null for the time zone of the edition. */
export type Moment = { day: string; time: string | null; seconds: string | null; offset: number | null }

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

const offsetOf = (zone: string | undefined): number | null => {
  if (!zone) return null
  if (/^z$/i.test(zone)) return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0))
}

const isTime = (time: string): boolean => time < '24:00' && time.slice(3) < '60'

/** An ISO 8601 day, or day and time, or null. */
export const isoMoment = (value: string): Moment | null => {
  const match = ISO.exec(value.trim())
  const [, day = '', time, seconds, zone] = match ?? []
  if (!match || !isCalendarDay(day) || (time && !isTime(time)) || (seconds && seconds > '59')) return null
  return { day, time: time ?? null, seconds: seconds ?? null, offset: offsetOf(zone) }
}

/** The clock times of these abbreviations are one offset the world over; others (IST, CST, BST, ET) are several. */
const ZONES: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MDT: -360,
  PDT: -420,
  PST: -480,
  CET: 60,
  CEST: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
  HKT: 480,
  SGT: 480,
}

const CLOCK = `(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s?([ap])?\\.?(?:m\\b\\.?)?(?:\\s?\\(?(${Object.keys(ZONES).join('|')})\\b)?`
const BETWEEN = '(?:,? ?(?:at|/|\\||-|–|•|·|T)? ?)'
const MONTH_FIRST = `(${MONTH}) ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`
const DAY_FIRST = `(\\d{1,2})(?:st|nd|rd|th)? ?(${MONTH}),? ?(\\d{4})`
const NUMERIC = '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})'
const WRITTEN = new RegExp(`\\b(?:${MONTH_FIRST}|${DAY_FIRST}|${NUMERIC})(?:${BETWEEN}${CLOCK})?`, 'iu')

const two = (value: string | number): string => String(value).padStart(2, '0')

const clockOf = (hour: string, minute: string, half: string | undefined): string | null => {
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour)
  const time = `${two(hours)}:${minute}`
  return isTime(time) ? time : null
}

/** The first full date in a line, with its time where one follows: "March 29, 2022 / 7:43 AM". */
export const writtenMoment = (line: string): Moment | null => {
  const found = WRITTEN.exec(line)
  if (!found) return null
  const [, m1, d1, y1, d2, m2, y2, y3, m3, d3, hour, minute, seconds, half, zone] = found
  const month = m3 ?? monthOf(m1 ?? m2 ?? '')
  const day = `${y1 ?? y2 ?? y3}-${two(month)}-${two(d1 ?? d2 ?? d3 ?? '')}`
  if (!isCalendarDay(day)) return null
  const time = hour && minute ? clockOf(hour, minute, half) : null
  const offset = time && zone ? (ZONES[zone.toUpperCase()] ?? null) : null
  return { day, time, seconds: time ? (seconds ?? null) : null, offset }
}

const instantOf = ({ day, time, seconds, offset }: Moment): Date =>
  new Date(Date.parse(`${day}T${time ?? '00:00'}:${seconds ?? '00'}Z`) - (offset ?? 0) * 60_000)

/**
 * A moment at its precision. With an offset it is turned to UTC ("…Z") and falls on the edition's day for that
 * instant; without one it is local to the edition's time zone, so that its day is its own date.
 */
export const publishedAt = (moment: Moment, timeZone: string, from: Published['from']): Published => {
  const { day, time, seconds, offset } = moment
  if (time === null) return { at: day, precision: 'day', from, day }
  const precision = seconds === null ? 'minute' : 'second'
  if (offset === null)
    return { at: `${day}T${time}${seconds === null ? '' : `:${seconds}`}`, precision, from, day }
  const instant = instantOf(moment)
  const at = instant.toISOString().slice(0, precision === 'minute' ? 16 : 19)
  return { at: `${at}Z`, precision, from, day: dayOf(instant, timeZone) }
}

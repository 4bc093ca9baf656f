import { RETRY_AFTER_MAX_MS } from '../limits.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SECONDS = /^\d{1,12}(?:\.\d+)?$/
/** RFC 9110 §5.6.7: IMF-fixdate, and RFC 850's with two digits of a year */
const DATE =
  /^[a-z]{3,9},?\s+(\d{1,2})[ -]([a-z]{3})[ -](\d{4}|\d{2})\s+(\d\d:\d\d:\d\d)\s+(?:GMT|UTC|\+0000)$/i
/** … and asctime's */
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d\d:\d\d:\d\d)\s+(\d{4})$/i

/** A year of two digits is the last such that is not more than 50 years ahead. */
const fullYear = (year: string, now: Date): number => {
  if (year.length === 4) return Number(year)
  const ahead = now.getUTCFullYear() + 50
  return ahead - ((((ahead - Number(year)) % 100) + 100) % 100)
}

const instant = (year: number, month: string, day: string, time: string): number => {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return Date.parse(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`)
}

const httpDate = (value: string, now: Date): number => {
  const [, day, month, year, time] = DATE.exec(value) ?? []
  if (day && month && year && time) return instant(fullYear(year, now), month, day, time)
  const [, monthName, dayOfMonth, clock, inFull] = ASCTIME.exec(value) ?? []
  if (monthName && dayOfMonth && clock && inFull) return instant(Number(inFull), monthName, dayOfMonth, clock)
  return Number.NaN
}

/**
 * How long a server asks to be left alone (RFC 9110 §10.2.3), in milliseconds: at least 0, at most
 * RETRY_AFTER_MAX_MS. Null where it does not say so in a way that can be read.
 */
export const retryAfterMs = (header: string | null | undefined, now: Date): number | null => {
  const value = header?.trim() ?? ''
  const wait = SECONDS.test(value) ? Number(value) * 1_000 : httpDate(value, now) - now.getTime()
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, Math.ceil(wait)), RETRY_AFTER_MAX_MS)
}

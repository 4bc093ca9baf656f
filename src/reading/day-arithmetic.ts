// Runs of days reckoned from the day of publication.
import { addDays, type CalendarDay, daysBetween, isCalendarDay, weekdayOf } from '../model/calendar.ts'
import { weekdayNumber } from './date-words.ts'

/** A run of days, both ends in it. */
export type Days = { from: CalendarDay; to: CalendarDay }
/** `ahead`: the clause speaks of what is to come. */
export type DateContext = { published: CalendarDay; ahead: boolean }

type Groups = readonly (string | undefined)[]
/** A form of date: its pattern, and the days it stands for; null where it is none after all. */
export type DateForm = {
  pattern: RegExp
  /** The group that is a single weekday's name, to be held against a date beside it */
  weekday?: number
  days(groups: Groups, context: DateContext): Days | null
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
export const dayOn = (year: number, month: number, day: number): CalendarDay =>
  `${pad(year, 4)}-${pad(month + 1)}-${pad(day)}`
export const one = (day: CalendarDay): Days | null => (isCalendarDay(day) ? { from: day, to: day } : null)
const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4))
const monthOfDay = (day: CalendarDay): number => Number(day.slice(5, 7)) - 1

export const yearsFrom = (year: number, count = 1): Days => ({
  from: dayOn(year, 0, 1),
  to: dayOn(year + count - 1, 11, 31),
})

export const monthDays = (year: number, month: number): Days => {
  const next = month === 11 ? dayOn(year + 1, 0, 1) : dayOn(year, month + 1, 1)
  return { from: dayOn(year, month, 1), to: addDays(next, -1) }
}

export const monthBy = ({ published }: DateContext, months: number): Days => {
  const count = yearOf(published) * 12 + monthOfDay(published) + months
  return monthDays(Math.floor(count / 12), count % 12)
}

export const weekBy = ({ published }: DateContext, weeks: number): Days => {
  const monday = addDays(published, weeks * 7 - ((weekdayOf(published) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

export const yearBy = ({ published }: DateContext, years: number): Days =>
  yearsFrom(yearOf(published) + years)

/** The Saturday and Sunday of the week so many weeks on; the coming ones where today is a weekday and none is said. */
export const weekendBy = (context: DateContext, weeks: number): Days => {
  const { to } = weekBy(context, weeks)
  return { from: addDays(to, -1), to }
}

/** "set for Tuesday (May 13)": a plan may be told a little after its day. */
const BEHIND_DAYS_MAX = 31

/** A day without its year is the one nearest to the day of publication; in a clause that looks ahead, the next. */
export const dayOfYear = (
  { published, ahead }: DateContext,
  month: number,
  day: number,
  year: string | undefined,
): Days | null => {
  if (year !== undefined) return one(dayOn(Number(year), month, day))
  return [-1, 0, 1]
    .map((step) => one(dayOn(yearOf(published) + step, month, day)))
    .filter((days) => days !== null)
    .filter(({ from }) => !ahead || daysBetween(from, published) <= BEHIND_DAYS_MAX)
    .reduce<Days | null>((best, days) => {
      if (!best) return days
      const nearer = Math.abs(daysBetween(published, days.from)) < Math.abs(daysBetween(published, best.from))
      return nearer ? days : best
    }, null)
}

/** By news convention a bare weekday is the last one, today included, unless the clause looks ahead. */
export const weekdayBy = ({ published, ahead }: DateContext, word: string, modifier: string): Days => {
  const back = (weekdayOf(published) - weekdayNumber(word) + 7) % 7
  const forward = (7 - back) % 7
  const by =
    modifier === 'next'
      ? forward || 7
      : modifier === 'last'
        ? -(back || 7)
        : ahead || modifier === 'coming'
          ? forward
          : -back
  const day = addDays(published, by)
  return { from: day, to: day }
}

/** A month without its year is the last one begun, unless the clause looks ahead. */
export const monthAlone = (context: DateContext, month: number): Days => {
  const here = monthOfDay(context.published)
  const step = month <= here ? (context.ahead && month < here ? 1 : 0) : context.ahead ? 0 : -1
  return monthDays(yearOf(context.published) + step, month)
}

/** "early March" is a month's first third, "late March" its last. */
export const thirdOf = ({ from, to }: Days, part: string): Days => {
  const days = daysBetween(from, to) + 1
  if (/^mid/iu.test(part))
    return { from: addDays(from, Math.floor(days / 3)), to: addDays(to, -Math.floor(days / 3)) }
  return /^late/iu.test(part)
    ? { from: addDays(to, 1 - Math.ceil(days / 3)), to }
    : { from, to: addDays(from, Math.ceil(days / 3) - 1) }
}

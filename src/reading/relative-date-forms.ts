// Dates told by their distance from the day of publication: weekdays, "last month", "three days ago", "over the weekend".
import { addDays } from '../model/calendar.ts'
import { WEEKDAY, weekdayNumber } from './date-words.ts'
import {
  type DateContext,
  type DateForm,
  type Days,
  monthBy,
  one,
  thirdOf,
  weekBy,
  weekdayBy,
  weekendBy,
  yearBy,
} from './day-arithmetic.ts'

const SMALL = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3}'
const SMALL_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const countOf = (word: string): number => Number(word) || Math.max(1, SMALL_WORDS.indexOf(word.toLowerCase()))

export const STEPS: Record<string, number> = { last: -1, this: 0, next: 1, coming: 1, past: -1, previous: -1 }

/** "earlier this month" ends yesterday, "later this month" begins tomorrow, "late last month" is its last third. */
const unitBy = (context: DateContext, step: string, unit: string, part: string): Days => {
  const by = STEPS[step.toLowerCase()] ?? 0
  const of = { week: weekBy, month: monthBy, year: yearBy, weekend: weekendBy }[unit.toLowerCase()] ?? weekBy
  // On Monday to Friday "the weekend" is the last one, unless the clause looks ahead.
  const weekend = unit.toLowerCase() === 'weekend'
  const days = of(
    context,
    weekend && by <= 0 && !context.ahead && of(context, 0).from > context.published ? -1 : by,
  )
  if (by !== 0)
    return /^(?:early|late) $/iu.test(part) && /^(?:month|year)$/iu.test(unit) ? thirdOf(days, part) : days
  const [yesterday, tomorrow] = [addDays(context.published, -1), addDays(context.published, 1)]
  if (/^earl/iu.test(part) && yesterday >= days.from) return { from: days.from, to: yesterday }
  return /^later/iu.test(part) && tomorrow <= days.to ? { from: tomorrow, to: days.to } : days
}

/** Weeks are seldom counted to the day: "three weeks ago" is within three days of it, "a week ago" the day itself. */
const WEEKS_SLACK_DAYS = 3

const agoBy = (context: DateContext, count: number, unit: string, hedged: boolean): Days => {
  if (unit === 'month') return monthBy(context, -count)
  if (unit === 'year') return yearBy(context, -count)
  if (unit === 'decade') return yearBy(context, -10 * count)
  const days = count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1)
  const day = addDays(context.published, -days)
  const slack = days > 7 && unit !== 'day' ? WEEKS_SLACK_DAYS : hedged ? 1 : 0
  return { from: addDays(day, -slack), to: addDays(day, slack) }
}

/** "in two weeks' time", "three days from now" */
const onBy = (context: DateContext, count: number, unit: string): Days => {
  if (unit === 'month') return monthBy(context, count)
  if (unit === 'year') return yearBy(context, count)
  return one(addDays(context.published, count * (unit === 'week' ? 7 : 1))) as Days
}

/** "by the end of the month" is its last day, "at the end of March" its last third; the same of beginnings. */
export const edgeOf = (days: Days, edge: string, bound: boolean): Days => {
  const isEnd = edge.toLowerCase() === 'end'
  if (bound) return isEnd ? { from: days.to, to: days.to } : { from: days.from, to: days.from }
  return thirdOf(days, isEnd ? 'late' : 'early')
}

const UNIT_DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** "the past 24 hours": from so long before the day of publication until it. */
const pastBy = ({ published }: DateContext, count: number, unit: string): Days => ({
  from: addDays(published, -Math.max(1, Math.ceil(count * (UNIT_DAYS[unit] ?? 1)))),
  to: published,
})

/** Words before a date that make it a bound */
export const BOUND = /^(?:by|before|until|since|from)$/iu

/** Weekdays that name a feast or an event, or that recur */
const NO_DAY_BEFORE =
  '(?<!\\b(?:Black|Good|Super|Palm|Bloody|Cyber|Ash|Easter|Fat|Shrove|Maundy|Holy|every|each|Freaky)\\s)'

export const RELATIVE: readonly DateForm[] = [
  {
    pattern: new RegExp(`\\b(${WEEKDAY})(?:\\s?[-–—]\\s?|\\s(?:to|through|until)\\s)(${WEEKDAY})`, 'giu'),
    days: ([first = '', last = ''], context) => {
      const end = weekdayBy(context, last, '')
      const back = (weekdayNumber(last) - weekdayNumber(first) + 7) % 7
      return { from: addDays(end.from, -back), to: end.to }
    },
  },
  {
    pattern: new RegExp(`\\b(?:(last|next|this|coming)\\s+)?${NO_DAY_BEFORE}(${WEEKDAY})(?!s\\b)`, 'giu'),
    weekday: 1,
    days: ([modifier, day = ''], context) => weekdayBy(context, day, modifier?.toLowerCase() ?? ''),
  },
  {
    pattern: /\bthe day (before yesterday|after tomorrow)\b/giu,
    days: ([word = ''], { published }) => one(addDays(published, /^before/iu.test(word) ? -2 : 2)),
  },
  {
    pattern:
      /(?<=\b(by|before|until|since|from|at|in|towards?|around|near|after) )(?:the )?(end|start|beginning) of (the|this|last|next) (week|month|year)\b/giu,
    days: ([lead = '', edge = '', step = '', unit = ''], context) =>
      edgeOf(unitBy(context, step === 'the' ? 'this' : step, unit, ''), edge, BOUND.test(lead)),
  },
  {
    pattern: /\b(yesterday|tomorrow|today|tonight|this (?:morning|afternoon|evening)|last night)\b/giu,
    days: ([word = ''], { published }) => {
      const step = /^(?:yesterday|last)/iu.test(word) ? -1 : /^tomorrow/iu.test(word) ? 1 : 0
      return one(addDays(published, step))
    },
  },
  {
    pattern: /\b(earlier |early |late |later )?(last|this|next) (weekend|week|month|year)\b/giu,
    days: ([part, step = '', unit = ''], context) => unitBy(context, step, unit, part ?? ''),
  },
  {
    pattern: /(?<=\b(?:over|during|at|on) )(the weekend)\b/giu,
    days: (_, context) => unitBy(context, 'this', 'weekend', ''),
  },
  {
    pattern: new RegExp(`\\b(?:past|last|previous) (?:(${SMALL}) )?(hour|day|week|month|year)s?\\b`, 'giu'),
    days: ([count, unit = ''], context) => pastBy(context, countOf(count ?? 'one'), unit.toLowerCase()),
  },
  {
    pattern: new RegExp(
      `\\b(?:(about|around|some|roughly|nearly|almost|over|more than|just over|less than) )?(${SMALL}) (day|week|fortnight|month|year|decade)s? ago\\b`,
      'giu',
    ),
    days: ([hedge, count = '', unit = ''], context) =>
      agoBy(context, countOf(count), unit.toLowerCase(), hedge !== undefined),
  },
  {
    pattern: new RegExp(`\\b(${SMALL}) (day|week|month|year)s?(?: from now|['’]s?\\stime)\\b`, 'giu'),
    days: ([count = '', unit = ''], context) => onBy(context, countOf(count), unit.toLowerCase()),
  },
]

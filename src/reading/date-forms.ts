// Forms of dates in English news, and the days each stands for.
import { addDays } from '../model/calendar.ts'
import { MONTH, monthOf, WEEKDAY, weekdayNumber } from './date-words.ts'
import {
  type DateContext,
  type Days,
  dayOfYear,
  dayOn,
  monthAlone,
  monthBy,
  monthDays,
  one,
  thirdOf,
  weekBy,
  weekdayBy,
  weekendBy,
  yearBy,
  yearsFrom,
} from './day-arithmetic.ts'

type Groups = readonly (string | undefined)[]
/** A form of date: its pattern, and the days it stands for; null where it is none after all. */
type DateForm = {
  pattern: RegExp
  /** The group that is a single weekday's name, to be held against a date beside it */
  weekday?: number
  days(groups: Groups, context: DateContext): Days | null
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%])(?![.,:]\\d)'
const YEAR = '((?:1[5-9]|20)\\d{2})(?![\\p{N}\\p{L}])(?![.,]\\d)'
const TO = '\\s?(?:[-–—]|to|and|through|until)\\s?'
const SMALL = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3}'
const SMALL_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const countOf = (word: string): number => Number(word) || Math.max(1, SMALL_WORDS.indexOf(word.toLowerCase()))

const withMonth = (word: string | undefined, then: (month: number) => Days | null): Days | null => {
  const month = monthOf(word ?? '')
  return month === null ? null : then(month)
}

const span = (from: Days | null, to: Days | null): Days | null =>
  from && to && from.from <= to.to ? { from: from.from, to: to.to } : null

const STEPS: Record<string, number> = { last: -1, this: 0, next: 1, coming: 1, past: -1, previous: -1 }

/** "earlier this month" ends yesterday. */
const unitBy = (context: DateContext, step: string, unit: string, earlier: boolean): Days => {
  const by = STEPS[step.toLowerCase()] ?? 0
  const of = { week: weekBy, month: monthBy, year: yearBy, weekend: weekendBy }[unit.toLowerCase()] ?? weekBy
  // On Monday to Friday "the weekend" is the last one, unless the clause looks ahead.
  const weekend = unit.toLowerCase() === 'weekend'
  const days = of(
    context,
    weekend && by <= 0 && !context.ahead && of(context, 0).from > context.published ? -1 : by,
  )
  const yesterday = addDays(context.published, -1)
  return earlier && by === 0 && yesterday >= days.from ? { from: days.from, to: yesterday } : days
}

const agoBy = (context: DateContext, count: number, unit: string): Days => {
  if (unit === 'month') return monthBy(context, -count)
  if (unit === 'year') return yearBy(context, -count)
  if (unit === 'decade') return yearBy(context, -10 * count)
  return one(addDays(context.published, -count * (unit === 'week' ? 7 : 1))) as Days
}

const UNIT_DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** "the past 24 hours": from so long before the day of publication until it. */
const pastBy = ({ published }: DateContext, count: number, unit: string): Days => ({
  from: addDays(published, -Math.max(1, Math.ceil(count * (UNIT_DAYS[unit] ?? 1)))),
  to: published,
})

const HOLIDAYS: Record<string, [month: number, day: number]> = {
  'christmas eve': [11, 24],
  'christmas day': [11, 25],
  'boxing day': [11, 26],
  "new year's eve": [11, 31],
  "new year's day": [0, 1],
}

const RANGES: DateForm[] = [
  {
    pattern: new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})${TO}(?:(${MONTH})\\s+)?${DAY}(?:,?\\s+${YEAR})?`, 'gu'),
    days: ([first, day, second, last, year], context) =>
      withMonth(first, (m) =>
        span(
          dayOfYear(context, m, Number(day), year),
          withMonth(second ?? first, (n) => dayOfYear(context, n, Number(last), year)),
        ),
      ),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})${TO}(\\d{1,2})\\s+(${MONTH})(?!\\p{L})(?:,?\\s+${YEAR})?`, 'gu'),
    days: ([day, last, month, year], context) =>
      withMonth(month, (m) =>
        span(dayOfYear(context, m, Number(day), year), dayOfYear(context, m, Number(last), year)),
      ),
  },
]

const DAYS: DateForm[] = [
  { pattern: /\b(\d{4}-\d{2}-\d{2})\b/gu, days: ([day = '']) => one(day) },
  ...RANGES,
  {
    pattern: new RegExp(`\\b(${MONTH})\\s+${DAY}(?:,?\\s+${YEAR})?`, 'gu'),
    days: ([month, day, year], context) => withMonth(month, (m) => dayOfYear(context, m, Number(day), year)),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})(?!\\p{L})(?:,?\\s+${YEAR})?`,
      'gu',
    ),
    days: ([day, month, year], context) => withMonth(month, (m) => dayOfYear(context, m, Number(day), year)),
  },
  {
    pattern: /\b((?:Christmas|New Year['’]s) (?:Eve|Day)|Boxing Day)(?:,?\s+((?:19|20)\d{2}))?/gu,
    days: ([name = '', year], context) => {
      const [month, day] = HOLIDAYS[name.toLowerCase().replace('’', "'")] ?? [0, 1]
      return dayOfYear(context, month, day, year)
    },
  },
]

const MONTHS_AND_YEARS: DateForm[] = [
  {
    pattern: new RegExp(`\\b(${MONTH}),?\\s+(?:of\\s+)?${YEAR}`, 'gu'),
    days: ([month, year]) => withMonth(month, (m) => monthDays(Number(year), m)),
  },
  {
    // "in May and August 2012": the first month shares the year.
    pattern: new RegExp(`\\b(${MONTH})(?=(?:,|\\s(?:and|or|to))\\s(?:${MONTH})\\s${YEAR})`, 'gu'),
    days: ([month, year]) => withMonth(month, (m) => monthDays(Number(year), m)),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})(?:\\s+of)?\\s+(last|this|next) year\\b`, 'gu'),
    days: ([month, step = ''], context) =>
      withMonth(month, (m) => monthDays(Number(context.published.slice(0, 4)) + (STEPS[step] ?? 0), m)),
  },
  {
    pattern: new RegExp(`\\b(early|late|mid)[\\s-](${MONTH})(?!\\p{L})(?:\\s+${YEAR})?`, 'giu'),
    days: ([part = '', month, year], context) =>
      withMonth(month, (m) => thirdOf(year ? monthDays(Number(year), m) : monthAlone(context, m), part)),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|during|of|last|this|next|by|from|before|after)[\\s-])(${MONTH})(?!\\p{L})(?!\\s+\\d)`,
      'gu',
    ),
    days: ([month], context) => withMonth(month, (m) => monthAlone(context, m)),
  },
]

/** Weekdays that name a feast or an event, or that recur */
const NO_DAY_BEFORE =
  '(?<!\\b(?:Black|Good|Super|Palm|Bloody|Cyber|Ash|Easter|Fat|Shrove|Maundy|Holy|every|each|Freaky)\\s)'

const RELATIVE: DateForm[] = [
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
    pattern: /\b(yesterday|tomorrow|today|tonight|this (?:morning|afternoon|evening)|last night)\b/giu,
    days: ([word = ''], { published }) => {
      const step = /^(?:yesterday|last)/iu.test(word) ? -1 : /^tomorrow/iu.test(word) ? 1 : 0
      return one(addDays(published, step))
    },
  },
  {
    pattern: /\b(earlier |early |late |later )?(last|this|next) (weekend|week|month|year)\b/giu,
    days: ([part, step = '', unit = ''], context) => unitBy(context, step, unit, /^earl/iu.test(part ?? '')),
  },
  {
    pattern: /(?<=\b(?:over|during|at) )(the weekend)\b/giu,
    days: (_, context) => unitBy(context, 'this', 'weekend', false),
  },
  {
    pattern: new RegExp(`\\b(?:past|last|previous) (?:(${SMALL}) )?(hour|day|week|month|year)s?\\b`, 'giu'),
    days: ([count, unit = ''], context) => pastBy(context, countOf(count ?? 'one'), unit.toLowerCase()),
  },
  {
    pattern: new RegExp(`\\b(${SMALL}) (day|week|month|year|decade)s? ago\\b`, 'giu'),
    days: ([count = '', unit = ''], context) => agoBy(context, countOf(count), unit.toLowerCase()),
  },
]

/** First year and number of years */
const DECADE_PARTS: Record<string, [number, number]> = { early: [0, 4], mid: [3, 4], late: [6, 4] }

const YEARS: DateForm[] = [
  {
    pattern: /\b(?:(early|mid|late)[ -])?(?:the )?((?:1[5-9]|20)\d)0s\b/giu,
    days: ([part, decade = '']) => {
      const [from, years] = DECADE_PARTS[part?.toLowerCase() ?? ''] ?? [0, 10]
      return yearsFrom(Number(`${decade}0`) + from, years)
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|by|from|of|during|before|after|between|and|to|late|early|mid|summer|winter|spring|autumn|fall|or|for)[\\s-]|\\()${YEAR}(?![\\s-]*(?:%|percent|people|\\p{L}+s\\b))`,
      'giu',
    ),
    days: ([year = '']) => ({ from: dayOn(Number(year), 0, 1), to: dayOn(Number(year), 11, 31) }),
  },
]

/** In the order in which they are tried: what an earlier form has taken, no later one may. `cue` is in each of a group. */
export const DATE_FORMS: readonly { cue: RegExp; forms: readonly DateForm[] }[] = [
  { cue: /\d|Eve|Day/u, forms: DAYS },
  { cue: /[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)/u, forms: MONTHS_AND_YEARS },
  {
    cue: /day|night|morrow|morning|evening|noon|week|month|year|ago|hour|\b[A-Z][a-z]{2,4}\./iu,
    forms: RELATIVE,
  },
  { cue: /\d{4}/u, forms: YEARS },
]

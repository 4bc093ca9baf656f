// Forms of dates in English news, and the days each stands for.
import { addDays } from '../model/calendar.ts'
import { MONTH, monthOf } from './date-words.ts'
import {
  type DateForm,
  type Days,
  dayOfYear,
  dayOn,
  monthAlone,
  monthDays,
  one,
  thirdOf,
  yearsFrom,
} from './day-arithmetic.ts'
import { BOUND, edgeOf, RELATIVE, STEPS } from './relative-date-forms.ts'

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%])(?![.,:]\\d)'
const YEAR = '((?:1[5-9]|20)\\d{2})(?![\\p{N}\\p{L}])(?![.,]\\d)'
/** "May 3 and 7" are two days, "between May 3 and 7" is all of them. */
const TO = '\\s?(?:[-–—]|to|through|until)\\s?'
const AND = '\\sand\\s'
const BETWEEN = '(?<=\\bbetween\\s)'
const withMonth = (word: string | undefined, then: (month: number) => Days | null): Days | null => {
  const month = monthOf(word ?? '')
  return month === null ? null : then(month)
}

const span = (from: Days | null, to: Days | null): Days | null =>
  from && to && from.from <= to.to ? { from: from.from, to: to.to } : null

const WEEKS_OF_MONTH: Record<string, number> = { first: 0, second: 7, third: 14, fourth: 21 }

/** "the first week of May" */
const weekOfMonth = (month: Days, which: string): Days => {
  const at = WEEKS_OF_MONTH[which.toLowerCase()]
  if (at === undefined) return { from: addDays(month.to, -6), to: month.to }
  return { from: addDays(month.from, at), to: addDays(month.from, at + 6) }
}

const HOLIDAYS: Record<string, [month: number, day: number]> = {
  'christmas eve': [11, 24],
  'christmas day': [11, 25],
  'boxing day': [11, 26],
  "new year's eve": [11, 31],
  "new year's day": [0, 1],
}

const rangesBy = (before: string, to: string): DateForm[] => [
  {
    pattern: new RegExp(
      `${before}\\b(${MONTH})\\s+(\\d{1,2})${to}(?:(${MONTH})\\s+)?${DAY}(?:,?\\s+${YEAR})?`,
      'gu',
    ),
    days: ([first, day, second, last, year], context) =>
      withMonth(first, (m) =>
        span(
          dayOfYear(context, m, Number(day), year),
          withMonth(second ?? first, (n) => dayOfYear(context, n, Number(last), year)),
        ),
      ),
  },
  {
    pattern: new RegExp(
      `${before}\\b(\\d{1,2})${to}(\\d{1,2})\\s+(${MONTH})(?!\\p{L})(?:,?\\s+${YEAR})?`,
      'gu',
    ),
    days: ([day, last, month, year], context) =>
      withMonth(month, (m) =>
        span(dayOfYear(context, m, Number(day), year), dayOfYear(context, m, Number(last), year)),
      ),
  },
]

const DAYS: DateForm[] = [
  { pattern: /\b(\d{4}-\d{2}-\d{2})\b/gu, days: ([day = '']) => one(day) },
  ...rangesBy('', TO),
  ...rangesBy(BETWEEN, AND),
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
    pattern: new RegExp(
      `\\b(first|second|third|fourth|last) week of (${MONTH})(?!\\p{L})(?:\\s+${YEAR})?`,
      'gu',
    ),
    days: ([which = '', month, year], context) =>
      withMonth(month, (m) => weekOfMonth(year ? monthDays(Number(year), m) : monthAlone(context, m), which)),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(by|before|until|since|from|at|in|towards?|around|near|after) )(?:the )?(end|start|beginning) of (${MONTH})(?!\\p{L})(?!\\s\\d{1,2}\\b)(?:\\s+${YEAR})?`,
      'gu',
    ),
    days: ([lead = '', edge = '', month, year], context) =>
      withMonth(month, (m) =>
        edgeOf(year ? monthDays(Number(year), m) : monthAlone(context, m), edge, BOUND.test(lead)),
      ),
  },
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
    cue: /day|night|morrow|morning|evening|noon|week|month|year|ago|hour|now|time|\b[A-Z][a-z]{2,4}\./iu,
    forms: RELATIVE,
  },
  { cue: /\d{4}/u, forms: YEARS },
]

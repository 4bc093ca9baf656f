// The days a text speaks of, resolved against its day of publication.
import { addDays, type CalendarDay, daysBetween, isCalendarDay, weekdayOf } from '../model/calendar.ts'
import type { DateMention } from '../model/reading.ts'
import { MONTH, MONTHS, monthOf, WEEKDAY, WEEKDAYS, weekdayNumber } from './date-words.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

type Days = { from: CalendarDay; to: CalendarDay }
type Context = { published: CalendarDay; ahead: boolean }
/** A form of date: its pattern, and the days it stands for; null where it is none after all. */
type Form = {
  pattern: RegExp
  weekday?: true
  days(groups: readonly (string | undefined)[], context: Context): Days | null
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%])(?![.,:]\\d)'
const YEAR = '((?:1[5-9]|20)\\d{2})(?![\\p{N}])(?![.,]\\d)'
const AHEAD_BEFORE =
  /\b(?:will|would|shall|expected|scheduled|due|planned|plans?|set|next|upcoming|until|hopes?|intends?|going to|to (?:be held|continue|resume|meet|take place))\b[^.;,]{0,60}$/iu
const AHEAD_AFTER = /^\s+(?:will|would|is (?:due|expected|scheduled))\b/iu

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const dayOn = (year: number, month: number, day: number): CalendarDay =>
  `${pad(year, 4)}-${pad(month + 1)}-${pad(day)}`
const one = (day: CalendarDay): Days | null => (isCalendarDay(day) ? { from: day, to: day } : null)
const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4))

const monthDays = (year: number, month: number): Days => {
  const next = month === 11 ? dayOn(year + 1, 0, 1) : dayOn(year, month + 1, 1)
  return { from: dayOn(year, month, 1), to: addDays(next, -1) }
}

const monthBy = ({ published }: Context, months: number): Days => {
  const count = yearOf(published) * 12 + Number(published.slice(5, 7)) - 1 + months
  return monthDays(Math.floor(count / 12), count % 12)
}

const weekBy = ({ published }: Context, weeks: number): Days => {
  const monday = addDays(published, weeks * 7 - ((weekdayOf(published) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

const yearBy = ({ published }: Context, years: number): Days => {
  const year = yearOf(published) + years
  return { from: dayOn(year, 0, 1), to: dayOn(year, 11, 31) }
}

/** A day without its year is the one nearest to the day of publication. */
const dayOfYear = (context: Context, month: number, day: number, year: string | undefined): Days | null => {
  if (year !== undefined) return one(dayOn(Number(year), month, day))
  const { published } = context
  return [-1, 0, 1]
    .map((step) => one(dayOn(yearOf(published) + step, month, day)))
    .filter((days) => days !== null)
    .reduce<Days | null>((best, days) => {
      if (!best) return days
      const nearer = Math.abs(daysBetween(published, days.from)) < Math.abs(daysBetween(published, best.from))
      return nearer ? days : best
    }, null)
}

/** By news convention a bare weekday is the last one, today included, unless the clause looks ahead. */
const weekdayBy = ({ published, ahead }: Context, word: string, modifier: string): Days => {
  const back = (weekdayOf(published) - weekdayNumber(word) + 7) % 7
  const forward = (7 - back) % 7
  if (modifier === 'next') return one(addDays(published, forward === 0 ? 7 : forward)) as Days
  if (modifier === 'last') return one(addDays(published, back === 0 ? -7 : -back)) as Days
  return one(addDays(published, ahead ? forward : -back)) as Days
}

const STEPS: Record<string, number> = { last: -1, this: 0, next: 1, coming: 1, past: -1, previous: -1 }

const spanBy = (context: Context, step: string, unit: string, earlier: boolean): Days => {
  const by = STEPS[step.toLowerCase()] ?? 0
  const of = { week: weekBy, month: monthBy, year: yearBy }[unit.toLowerCase()] ?? weekBy
  const days = of(context, by)
  const yesterday = addDays(context.published, -1)
  return earlier && by === 0 && yesterday >= days.from ? { from: days.from, to: yesterday } : days
}

/** A month without its year is the last one begun, unless the clause looks ahead. */
const monthAlone = (context: Context, month: number): Days => {
  const here = Number(context.published.slice(5, 7)) - 1
  const step = month <= here ? (context.ahead && month < here ? 1 : 0) : context.ahead ? 0 : -1
  return monthDays(yearOf(context.published) + step, month)
}

const withMonth = (word: string | undefined, then: (month: number) => Days | null): Days | null => {
  const month = monthOf(word ?? '')
  return month === null ? null : then(month)
}

const AGO_DAYS: Record<string, number> = { day: 1, week: 7 }

const FORMS: Form[] = [
  { pattern: /\b(\d{4}-\d{2}-\d{2})\b/gu, days: ([day = '']) => one(day) },
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
    pattern: new RegExp(`\\b(${MONTH}),?\\s+(?:of\\s+)?${YEAR}`, 'gu'),
    days: ([month, year]) => withMonth(month, (m) => monthDays(Number(year), m)),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|during|early|late|mid|of|last|this|by)[\\s-])(${MONTH})(?!\\p{L})`,
      'gu',
    ),
    days: ([month], context) => withMonth(month, (m) => monthAlone(context, m)),
  },
  {
    pattern: new RegExp(`\\b(?:(last|next|this)\\s+)?(${WEEKDAY})`, 'giu'),
    weekday: true,
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
    pattern: /\b(earlier |early |late |later )?(last|this|next) (week|month|year)\b/giu,
    days: ([part, step = '', unit = ''], context) => spanBy(context, step, unit, /^earl/iu.test(part ?? '')),
  },
  {
    pattern: /\b(a|an|one|two|three|four|five|six|\d{1,2}) (day|week)s? ago\b/giu,
    days: ([count = '', unit = ''], { published }) => {
      const n =
        Number(count) || ['', 'one', 'two', 'three', 'four', 'five', 'six'].indexOf(count.toLowerCase())
      return one(addDays(published, -(n > 0 ? n : 1) * (AGO_DAYS[unit.toLowerCase()] ?? 1)))
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|by|from|of|during|before|after|between|and|to|late|early|mid|summer|winter|spring|autumn|fall|or|for)[\\s-]|\\()${YEAR}(?![\\s-]*(?:%|percent|people|\\p{L}+s\\b))`,
      'giu',
    ),
    days: ([year = '']) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
  },
]

type Found = Days & { start: number; end: number; weekday: string | null }

const matches = (text: string, published: CalendarDay): Found[] => {
  const found: Found[] = []
  for (const { pattern, days, weekday } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => other.start < end && start < other.end)) continue
      const clause = text.slice(Math.max(0, start - 100), start)
      const ahead = AHEAD_BEFORE.test(clause) || AHEAD_AFTER.test(text.slice(end, end + 40))
      const resolved = days(match.slice(1), { published, ahead })
      if (resolved) found.push({ ...resolved, start, end, weekday: weekday ? (match[2] ?? '') : null })
    }
  return found.sort((a, b) => a.start - b.start)
}

const inWords = (day: CalendarDay): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

/** How far from the publication a weekday alone is believed to speak of its own week */
const WEEK_DAYS = 7

/**
 * "Tuesday (Mar 28)": a weekday with its date beside it. Where they agree the date tells the weekday's day; where not,
 * the date is not believed, and the weekday is if the date is near enough that the weekday alone can tell the day.
 */
const reconciled = (
  found: Found[],
  text: string,
  published: CalendarDay,
): (Found & { misfit: string | null })[] => {
  const misfits = new Map<Found, string>()
  for (const [i, mention] of found.entries()) {
    const next = found[i + 1]
    if (mention.weekday === null || !next || next.weekday !== null || next.from !== next.to) continue
    if (!/^[\s,(]{1,3}(?:the\s)?$/u.test(text.slice(mention.end, next.start))) continue
    const [said, was] = [weekdayNumber(mention.weekday), weekdayOf(next.from)]
    if (said === was) {
      mention.from = next.from
      mention.to = next.to
      continue
    }
    const why = `${inWords(next.from)} was a ${WEEKDAYS[was] ?? ''}, not a ${WEEKDAYS[said] ?? ''}`
    misfits.set(next, why)
    if (Math.abs(daysBetween(published, next.from)) > WEEK_DAYS) misfits.set(mention, why)
    // The day of that name nearest to the date, which was a slip of a day or two.
    else mention.from = mention.to = addDays(next.from, ((said - was + 10) % 7) - 3)
  }
  return found.map((mention) => ({ ...mention, misfit: misfits.get(mention) ?? null }))
}

/** The dates of one sentence, in order. `text` is the report's. */
export const findDates = (sentence: TaggedSentence, text: string, published: CalendarDay): DateMention[] => {
  const wording = text.slice(sentence.start, sentence.end)
  return reconciled(matches(wording, published), wording, published).map(
    ({ start, end, from, to, misfit }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      from,
      to,
      sentence: sentence.place,
      misfit,
    }),
  )
}

// The days a text speaks of, resolved against its day of publication.
import { addDays, type CalendarDay, daysBetween, weekdayOf } from '../model/calendar.ts'
import type { DateMention } from '../model/reading.ts'
import { DATE_FORMS } from './date-forms.ts'
import { MONTHS, WEEKDAYS, weekdayNumber } from './date-words.ts'
import type { Days } from './day-arithmetic.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

const AHEAD_BEFORE =
  /\b(?:will|would|shall|expected|scheduled|due|planned|plans?|set|next|upcoming|until|hopes?|intends?|slated|going to|trial on|hearing on|deadline|to (?:be held|continue|resume|meet|return|begin|start|open|take place|appear|enter))\b[^.;,]{0,60}$/iu
const AHEAD_AFTER = /^\s+(?:will|would|is (?:due|expected|scheduled))\b/iu
/** "the summit opens on Monday": a present of the timetable, with no past in the clause. */
const TIMETABLE =
  /\b(?:starts?|begins?|opens?|returns?|peaks?|ends?|closes?|meets?|resumes?|takes? place|arrives?|launches|kicks? off|expires?|votes?|airs?|premieres?|goes on sale|leaves?|heads?)\b[^.;]{0,60}$/iu
const PAST =
  /\b(?:was|were|had|did|said|\p{L}{2,}ed|took|went|came|met|began|fell|held|left|killed|shot|told)\b/iu

const looksAhead = (before: string, after: string): boolean =>
  AHEAD_BEFORE.test(before) ||
  AHEAD_AFTER.test(after) ||
  (TIMETABLE.test(before) && !PAST.test(before) && !PAST.test(after.split(/[.;,]/u)[0] ?? ''))

/** `named`: by its number, not by "yesterday" */
type Found = Days & { start: number; end: number; weekday: string | null; named: boolean }

const CLAUSE_CHARS = 100

const matches = (text: string, published: CalendarDay): Found[] => {
  const found: Found[] = []
  const forms = DATE_FORMS.flatMap((group) => (group.cue.test(text) ? group.forms : []))
  for (const { pattern, days, weekday } of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => other.start < end && start < other.end)) continue
      const ahead = looksAhead(
        text.slice(Math.max(0, start - CLAUSE_CHARS), start),
        text.slice(end, end + 40),
      )
      const resolved = days(match.slice(1), { published, ahead })
      const name = weekday === undefined ? null : (match[weekday + 1] ?? null)
      if (resolved) found.push({ ...resolved, start, end, weekday: name, named: /\d/u.test(match[0]) })
    }
  return found.sort((a, b) => a.start - b.start)
}

const inWords = (day: CalendarDay): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

/** How far from the publication a weekday alone is believed to speak of its own week */
const WEEK_DAYS = 7

/** "Tuesday, 28 March", "28 March (Tuesday)", "28 March, a Tuesday" */
const besideEachOther = (
  first: Found,
  second: Found,
  text: string,
): { weekday: Found; date: Found } | null => {
  const between = text.slice(first.end, second.start)
  if (first.weekday !== null && second.weekday === null && second.from === second.to)
    return /^[\s,(]{1,3}(?:the\s)?$/u.test(between) ? { weekday: first, date: second } : null
  if (first.weekday === null && second.weekday !== null && first.from === first.to && first.named)
    return /^(?:\s?\(|,\s(?:which was |that was )?an?\s)$/u.test(between)
      ? { weekday: second, date: first }
      : null
  return null
}

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
    const pair = next && besideEachOther(mention, next, text)
    if (!pair) continue
    const { weekday, date } = pair
    const [said, was] = [weekdayNumber(weekday.weekday ?? ''), weekdayOf(date.from)]
    if (said === was) {
      weekday.from = date.from
      weekday.to = date.to
      continue
    }
    const why = `${inWords(date.from)} was a ${WEEKDAYS[was] ?? ''}, not a ${WEEKDAYS[said] ?? ''}`
    misfits.set(date, why)
    if (Math.abs(daysBetween(published, date.from)) > WEEK_DAYS) misfits.set(weekday, why)
    // The day of that name nearest to the date, which was a slip of a day or two.
    else weekday.from = weekday.to = addDays(date.from, ((said - was + 10) % 7) - 3)
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

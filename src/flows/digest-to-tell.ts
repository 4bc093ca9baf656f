import { CORRECTED_DAYS_MAX, DAYS_HELD_MAX, MAIL_DAYS_MAX, TOPIC_REPORTS_MAX } from '../limits.ts'
import { addDays, type CalendarDay, daysBetween, weekdayOf } from '../model/calendar.ts'
import type { Day } from '../model/day.ts'
import type { Delivery } from '../model/delivery.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'
import type { DayCorrections } from '../render/email/corrections.ts'

/** What one mail tells, before it is written. */
export type ToTell = { days: Day[]; corrections: DayCorrections[]; found: Set<string> }

/** Kept from one mail to the next, and used only where the stored document is still the same: an etag is its hash. */
const held = new Map<CalendarDay, { etag: string; day: Day }>()

const storedDay = async ({ days }: Ports, date: CalendarDay): Promise<Day | null> => {
  const known = held.get(date)
  const found = await days.day(date, known)
  if (found === null) return null
  const day = found.body ?? known?.day ?? null
  held.delete(date)
  if (day !== null) held.set(date, { etag: found.etag, day })
  for (const [oldest] of held) {
    if (held.size <= DAYS_HELD_MAX) break
    held.delete(oldest)
  }
  return day
}

const datesAfter = (since: CalendarDay, last: CalendarDay): CalendarDay[] =>
  Array.from({ length: Math.max(0, daysBetween(since, last)) }, (_, n) => addDays(since, n + 1))

const storedDays = async (ports: Ports, dates: readonly CalendarDay[]): Promise<Day[]> => {
  const found: Day[] = []
  for (const date of dates) {
    const day = await storedDay(ports, date)
    if (day !== null) found.push(day)
  }
  return found
}

/** Of a first mail; on Mondays the weekend is told too. */
const firstSpan = ({ cadence }: Subscriber, day: CalendarDay): number => {
  if (cadence === 'weekly') return MAIL_DAYS_MAX
  return cadence === 'weekdays' && weekdayOf(day) === 0 ? 3 : 1
}

/** The day after which a mail begins to tell: where the last one ended, within bounds. */
export const sinceOf = (subscriber: Subscriber, day: CalendarDay): CalendarDay => {
  const earliest = addDays(day, -MAIL_DAYS_MAX)
  const since = subscriber.lastSentDay ?? addDays(day, -firstSpan(subscriber, day))
  return since < earliest ? earliest : since
}

/** What editions since the last mail changed on the days before its own and on its own. */
const correctionsSince = async (ports: Ports, before: Delivery): Promise<DayCorrections[]> => {
  const from = addDays(before.day, 1 - CORRECTED_DAYS_MAX)
  const editions = await ports.days.editionsSince(from, before.day, before.claimedAt)
  const byDay = [...Map.groupBy(editions, ({ date }) => date)]
  const corrections: DayCorrections[] = []
  for (const [date, some] of byDay) {
    const events = (await storedDay(ports, date))?.events ?? []
    corrections.push({ date, changes: some.flatMap(({ changes }) => changes), events })
  }
  return corrections
}

/** Ids of the events that hold a report which a search among the topics finds. */
const foundEvents = async (
  ports: Ports,
  { topics }: Subscriber,
  days: readonly Day[],
  [from, to]: [from: CalendarDay, to: CalendarDay],
): Promise<Set<string>> => {
  const searches = topics.filter(({ kind }) => kind === 'search')
  const answers = searches.map(({ value }) => ports.search.reportsOf(value, from, to, TOPIC_REPORTS_MAX))
  const reports = new Set((await Promise.all(answers)).flat())
  const events = days.flatMap((day) => day.events)
  return new Set(
    events.filter((event) => event.reports.some(({ id }) => reports.has(id))).map(({ id }) => id),
  )
}

/** @param before the delivery of the last day this reader was told of */
export const digestToTell = async (
  ports: Ports,
  subscriber: Subscriber,
  day: CalendarDay,
  before: Delivery | null,
): Promise<ToTell> => {
  const since = sinceOf(subscriber, day)
  const days = await storedDays(ports, datesAfter(since, day))
  const corrections = before === null ? [] : await correctionsSince(ports, before)
  const told = [...days, ...corrections.map(({ date, events }) => ({ date, events }) as Day)]
  const first = corrections[0]?.date ?? addDays(since, 1)
  const found = await foundEvents(ports, subscriber, told, [first, day])
  return { days, corrections, found }
}

// How days, times, counts and ranges are put into words, the same on every surface. `words` is the page's language.
import type { CalendarDay } from '../model/calendar.ts'
import type { Ledger } from '../model/day.ts'
import type { Words } from './words/words.ts'

/** Whose dates are meant: the words of a page, or of a mail; `locale` is BCP 47 */
type Localised = { locale: string }

const FORMATS = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making a format takes longer than using it. There are as many as languages and the zones that readers chose. */
const made = new Map<string, Intl.DateTimeFormat>()

const format = (locale: string, kind: keyof typeof FORMATS, timeZone = 'UTC'): Intl.DateTimeFormat => {
  const key = `${locale} ${kind} ${timeZone}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...FORMATS[kind] })
  made.set(key, known)
  return known
}

const noon = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`)

/** Tuesday, 29 March 2022 · Dienstag, 29. März 2022. The platforms disagree on the comma of English. */
export const longDay = (day: CalendarDay, { locale }: Localised): string => {
  const text = format(locale, 'long').format(noon(day))
  return locale.startsWith('en') ? text.replace(/^(\w+),? /, '$1, ') : text
}

/** 29 March 2022 · 29. März 2022 */
export const plainDay = (day: CalendarDay, { locale }: Localised): string =>
  format(locale, 'plain').format(noon(day))

/** `2022-03` as March 2022 · März 2022 */
export const monthName = (month: string, { locale }: Localised): string =>
  format(locale, 'month').format(noon(`${month}-01`))

/** 29 March 2022, 18:05 UTC · 29. März 2022, 18:05 UTC */
export const instantIn = (instant: string, timeZone: string, { locale }: Localised): string => {
  const at = new Date(instant)
  const parts = format(locale, 'clock', timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  const clock = `${part('hour')}:${part('minute')} ${part('timeZoneName')}`
  return `${format(locale, 'plain', timeZone).format(at)}, ${clock}`
}

const UNITS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** How long before or after `now`: 5 minutes ago · in 3 minutes; 'vor 5 Minuten'. To the minute, the hour or the day. */
export const ago = (instant: string, now: string, { locale }: Localised): string => {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1000
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60]
  const whole = Math.trunc(seconds / size)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(
    // A moment ago is still past, and a moment ahead still to come.
    whole === 0 ? Math.sign(seconds) : whole,
    unit,
  )
}

/** 29 Mar, 18:05, where the zone is said beside it */
export const momentIn = (instant: string, timeZone: string, { locale }: Localised): string =>
  format(locale, 'moment', timeZone).format(new Date(instant))

/** A published time at the precision it is known to: a day, or a day and a time as the report gives it. */
export const publishedAt = (at: string, words: Localised): string => {
  const [day = at, time] = at.split('T')
  const clock = time === undefined ? null : /^\d{2}:\d{2}/.exec(time)?.[0]
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(time ?? '')?.[0]
  if (!clock) return plainDay(day, words)
  return `${plainDay(day, words)}, ${clock}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`}`
}

/** In as few letters as a label has: 29 Mar · 29 Mar, 07:43 · 29. März, 07:43 */
export const publishedShort = (at: string, { locale }: Localised): string => {
  const [day = at, time] = at.split('T')
  const date = format(locale, 'short').format(noon(day))
  const clock = /^\d{2}:\d{2}/.exec(time ?? '')?.[0]
  return clock === undefined ? date : `${date}, ${clock}`
}

/** 2 origins · 3 reports */
export const tally = (origins: number, reports: number, words: Words): string =>
  words.counts.tally(origins, reports)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is counted, as a heading, in the reports' words: “People injured, Port Ellery”. */
export const figureLabel = (figure: { measure: string; of: string; where?: string }): string =>
  [capitalised([...new Set([figure.of, figure.measure])].join(' ').trim()), figure.where]
    .filter(Boolean)
    .join(', ')

/** 5 reports taken in: 5 grouped, 0 copies, 0 single, 0 set aside */
export const ledgerText = (ledger: Ledger, words: Words): string => words.day.ledger(ledger)

/** A clause cut out of its sentence begins small, and leaves out who says it. */
export const lineText = (
  { text, attributedTo }: { text: string; attributedTo?: string },
  words: Words,
): string =>
  `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${attributedTo === undefined ? '' : ` — ${words.day.saidBy(attributedTo)}`}`

// How days, times, counts and ranges are put into words, the same on every surface.
import type { CalendarDay } from '../model/calendar.ts'
import type { Ledger } from '../model/day.ts'

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const LONG_DAY = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const PLAIN_DAY = inUtc({ day: 'numeric', month: 'long', year: 'numeric' })
const MONTH = inUtc({ month: 'long', year: 'numeric' })

const noon = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`)

/** Tuesday, 29 March 2022 */
export const longDay = (day: CalendarDay): string => LONG_DAY.format(noon(day)).replace(/^(\w+),? /, '$1, ')

/** 29 March 2022 */
export const plainDay = (day: CalendarDay): string => PLAIN_DAY.format(noon(day))

/** `2022-03` as March 2022 */
export const monthName = (month: string): string => MONTH.format(noon(`${month}-01`))

/** 29 March 2022, 18:05 UTC */
export const instantIn = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  const day = `${part('day')} ${part('month')} ${part('year')}`
  return `${day}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`
}

/** A published time at the precision it is known to: a day, or a day and a time as the report gives it. */
export const publishedAt = (at: string): string => {
  const [day = at, time] = at.split('T')
  const clock = time === undefined ? null : /^\d{2}:\d{2}/.exec(time)?.[0]
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(time ?? '')?.[0]
  if (!clock) return plainDay(day)
  return `${plainDay(day)}, ${clock}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`}`
}

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** 2 origins · 3 reports */
export const tally = (origins: number, reports: number): string =>
  `${counted(origins, 'origin')} · ${counted(reports, 'report')}`

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is counted, as a heading: “People injured, Port Ellery”. */
export const figureLabel = (figure: { measure: string; of: string; where?: string }): string =>
  [capitalised([...new Set([figure.of, figure.measure])].join(' ').trim()), figure.where]
    .filter(Boolean)
    .join(', ')

/** 5 reports taken in: 5 grouped, 0 copies, 0 single, 0 set aside */
export const ledgerText = (ledger: Ledger): string =>
  `${counted(ledger.takenIn, 'report')} taken in: ${ledger.grouped} grouped, ${counted(ledger.copies, 'copy', 'copies')}, ${ledger.single} single, ${ledger.setAside} set aside`

/** Of an event that the day's document has no room to tell in full */
export const ABRIDGED = 'Abridged for want of room: its first lines, figures and quotes only.'

/** A clause cut out of its sentence begins small, and leaves out who says it. */
export const lineText = ({ text, attributedTo }: { text: string; attributedTo?: string }): string =>
  `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${attributedTo === undefined ? '' : ` — said by ${attributedTo}`}`

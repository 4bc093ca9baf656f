import { FUTURE_DAYS_MAX, PUBLISHED_DAY_MIN } from '../limits.ts'
import { addDays, type CalendarDay, dayOf } from '../model/calendar.ts'
import type { Published } from '../model/report.ts'
import { dayInAddress } from './address.ts'
import { MONTH, monthOf } from './date-patterns.ts'
import { isoMoment, type Moment, publishedAt, writtenMoment } from './dates.ts'
import { isTimestamp } from './furniture.ts'
import type { Layout } from './roles.ts'

/** When a submission came in and by whose calendar: what a date is judged by. */
export type Receipt = { now: Date; timezone: string }

/** Not before PUBLISHED_DAY_MIN and not further ahead than FUTURE_DAYS_MAX. */
export const isBelievable = (day: CalendarDay, { now, timezone }: Receipt): boolean =>
  day >= PUBLISHED_DAY_MIN && day <= addDays(dayOf(now, timezone), FUTURE_DAYS_MAX)

const believed = (moment: Moment | null, receipt: Receipt, from: Published['from']): Published | null => {
  if (!moment || moment.day < PUBLISHED_DAY_MIN) return null
  const published = publishedAt(moment, receipt.timezone, from)
  return isBelievable(published.day, receipt) ? published : null
}

/** A date that was handed in, or null where it is no date or not believable. */
export const givenPublished = (value: string, from: Published['from'], receipt: Receipt): Published | null =>
  believed(isoMoment(value), receipt, from)

const PUBLISHED = /\b(?:published|posted|first)\b/i
const NEAR_LEDE = 3

const rankOf = (line: string, { precision }: Published): number =>
  (PUBLISHED.test(line) ? 4 : /\b(?:updated|modified|edited)\b/i.test(line) ? 0 : 2) +
  (precision === 'day' ? 0 : 1)

/** The timestamp lines of a page: a label "published" first, "updated" last, then with a time, then the upper one. */
const fromTimestamps = ({ passages }: Layout, receipt: Receipt): Published | null => {
  const lede = passages.findIndex(({ role }) => role === 'lede')
  const found = passages.flatMap((passage, i) => {
    // Under the news, unlabelled dates are other stories'.
    const near = i <= lede + NEAR_LEDE || PUBLISHED.test(passage.plain)
    const dated = near && (isTimestamp(passage) || passage.role === 'byline')
    const published = dated ? believed(writtenMoment(passage.plain), receipt, 'text') : null
    return published ? [{ published, rank: rankOf(passage.plain, published) }] : []
  })
  return found.sort((a, b) => b.rank - a.rank)[0]?.published ?? null
}

const DATELINE_DAY = new RegExp(`(${MONTH}) ?(\\d{1,2})|(\\d{1,2}) ?(${MONTH})`, 'iu')
const YEARS_TRIED = [0, -1]

/** A dateline's day in the year that puts it last before `until` (a day later is allowed for time zones). */
const fromDateline = (
  text: string,
  { dateline }: Layout,
  until: CalendarDay,
  receipt: Receipt,
): Published | null => {
  if (!dateline) return null
  const line = text.slice(dateline.span.start, dateline.span.end)
  const full = believed(writtenMoment(line), receipt, 'dateline')
  const match = full ? null : DATELINE_DAY.exec(line)
  if (!match) return full
  const month = String(monthOf(match[1] ?? match[4] ?? '')).padStart(2, '0')
  const date = (match[2] ?? match[3] ?? '').padStart(2, '0')
  const latest = addDays(until, 1)
  const days = YEARS_TRIED.map((years) => `${Number(latest.slice(0, 4)) + years}-${month}-${date}`)
  const moments = days
    .filter((day) => day <= latest)
    .map((day) => believed(isoMoment(day), receipt, 'dateline'))
  return moments.find((published) => published !== null) ?? null
}

const onDay = (day: CalendarDay, from: Published['from']): Published => ({
  at: day,
  precision: 'day',
  from,
  day,
})

/**
 * When a report was published where nobody said so: a timestamp on the page, the dateline's day, the day in the
 * address, the fallback, the day of receipt. What cannot be believed is passed over.
 */
export const publishedOf = (
  text: string,
  layout: Layout,
  url: string | null,
  fallback: CalendarDay | null,
  receipt: Receipt,
): Published => {
  const received = dayOf(receipt.now, receipt.timezone)
  return (
    fromTimestamps(layout, receipt) ??
    fromDateline(text, layout, fallback ?? received, receipt) ??
    believed(url === null ? null : isoMoment(dayInAddress(url) ?? ''), receipt, 'address') ??
    (fallback === null ? onDay(received, 'received') : onDay(fallback, 'given'))
  )
}

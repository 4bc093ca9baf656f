import { MONTH, monthOf } from './date-patterns.ts'
import { isoMoment } from './dates.ts'

/** Clock times of these names in feeds: RFC 822, section 5.1, gives the American ones; the others are one the world over. */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}

const ZONE = '(?:UTC|GMT|UT)?[+-]\\d{1,2}:?\\d{2}|(?:UTC|GMT|UT)[+-]\\d{1,2}|[A-Z]{1,5}\\b'
const CLOCK = `(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s?([ap]\\.?m\\b\\.?)?\\s?\\(?(${ZONE})?`

const ISO = new RegExp(`^(\\d{4})-?(\\d{1,2})-?(\\d{1,2})(?:(?:T|t|[ ,]+)\\s?${CLOCK})?`, 'i')
const DAY_FIRST = new RegExp(
  `^(?:[\\p{L}.]+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]+(${MONTH}),?[ -]+(\\d{2,4})(?:[, T]+(?:at )?${CLOCK})?`,
  'iu',
)
const MONTH_FIRST = new RegExp(
  `^(?:(?!${MONTH})[\\p{L}.]+,? )?(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:[, T|/-]+(?:at )?${CLOCK})?`,
  'iu',
)
/** Unix's `date` and C's asctime put the year last. */
const YEAR_LAST = new RegExp(`^(?:(?!${MONTH})[\\p{L}.]+,? )?(${MONTH}) (\\d{1,2}) ${CLOCK} (\\d{4})`, 'iu')
const SLASHES = new RegExp(`^(\\d{1,4})[/.](\\d{1,2})[/.](\\d{1,4})(?:[, ]+${CLOCK})?`, 'i')
const EPOCH = /^\d{9,10}$|^\d{12,13}$/

const two = (value: string | number): string => String(value).padStart(2, '0')

/** RFC 2822, section 4.3 */
const yearOf = (year: string): string =>
  year.length >= 4 ? year : String(Number(year) + (year.length === 3 || Number(year) >= 50 ? 1900 : 2000))

const zoneOf = (zone: string | undefined): string => {
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '')
  if (digits) return `${digits[1]}${two(digits[2] ?? '')}:${digits[3] ?? '00'}`
  const name = zone?.toUpperCase() ?? ''
  // RFC 2822: the single letters were used both ways round, and tell nothing but that it is some zone.
  return ZONES[name] ?? (name.length === 1 ? 'Z' : '')
}

type Clock = (string | undefined)[]

const timeOf = ([hour, minute, second, half, zone]: Clock): string => {
  if (!hour || !minute) return ''
  const pm = /^p/i.test(half ?? '')
  const hours = half ? (Number(hour) % 12) + (pm ? 12 : 0) : Number(hour)
  const seconds = second ? `:${second === '60' ? '59' : second}` : ''
  return `T${two(hours)}:${minute}${seconds}${zoneOf(zone)}`
}

/** Only where it cannot be both a day and a month which is which. */
const slashed = (a: string, b: string, c: string): string | null => {
  if (a.length === 4) return `${a}-${two(b)}-${two(c)}`
  if (c.length !== 4 || (Number(a) <= 12 && Number(b) <= 12 && a !== b)) return null
  return Number(a) > 12 ? `${c}-${two(b)}-${two(a)}` : `${c}-${two(a)}-${two(b)}`
}

const readWritten = (raw: string): string | null => {
  const iso = ISO.exec(raw)
  if (iso) return `${iso[1]}-${two(iso[2] ?? '')}-${two(iso[3] ?? '')}${timeOf(iso.slice(4))}`
  const day = DAY_FIRST.exec(raw)
  if (day)
    return `${yearOf(day[3] ?? '')}-${two(monthOf(day[2] ?? ''))}-${two(day[1] ?? '')}${timeOf(day.slice(4))}`
  const month = MONTH_FIRST.exec(raw)
  if (month)
    return `${month[3]}-${two(monthOf(month[1] ?? ''))}-${two(month[2] ?? '')}${timeOf(month.slice(4))}`
  const last = YEAR_LAST.exec(raw)
  if (last)
    return `${last[8]}-${two(monthOf(last[1] ?? ''))}-${two(last[2] ?? '')}${timeOf(last.slice(3, 8))}`
  const slashes = SLASHES.exec(raw)
  const found = slashes && slashed(slashes[1] ?? '', slashes[2] ?? '', slashes[3] ?? '')
  return slashes && found ? `${found}${timeOf(slashes.slice(4))}` : null
}

const midnightAfter = (moment: string): string => {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return moment
  return `${new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10)}T00${moment.slice(13)}`
}

const DATE_CHARS_MAX = 100

/**
 * A date as feeds write them (RFC 822 and its liberties, ISO 8601, asctime, Unix time) as ISO 8601 at its precision,
 * without an offset where it names no zone that is one; null for what is no day. Its weekday is not believed.
 */
export const feedDate = (written: string): string | null => {
  const raw = written.slice(0, DATE_CHARS_MAX).replace(/\s+/g, ' ').trim()
  if (EPOCH.test(raw))
    return new Date(Number(raw) * (raw.length > 10 ? 1 : 1000)).toISOString().replace('.000Z', 'Z')
  const read = readWritten(raw)
  const moment = read && /T24:00(?::00)?(?!\d)/.test(read) ? midnightAfter(read) : read
  if (moment === null) return null
  if (isoMoment(moment)) return moment
  return isoMoment(moment.slice(0, 10)) ? moment.slice(0, 10) : null
}

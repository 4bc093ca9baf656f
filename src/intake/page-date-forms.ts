import { isCalendarDay } from '../model/calendar.ts'
import { isoMoment, type Moment, writtenMoment } from './dates.ts'

/** Month names in the languages of the web's news, by what they begin with; English stands in `date-patterns.ts`. */
const MONTH_STEMS: readonly string[] = [
  'jan|jän|gen|ene|sty|led|oca|ian|янв|січ',
  'feb|fév|fev|lut|úno|şub|фев|лют',
  'mar|mär|maar|mrt|břez|мар|бер',
  'apr|avr|abr|kwi|dub|nis|апр|кві',
  'may|mai|mag|mei|maj|maio|kvě|мая|май|трав',
  'jun|juin|giu|cze|červn|haz|iun|июн|черв',
  'jul|juil|lug|lip|červenc|tem|iul|июл|лип',
  'aug|aoû|aou|ago|sie|srp|ağu|авг|серп',
  'sep|set|wrz|zář|eyl|сен|вер',
  'oct|okt|ott|out|paź|říj|eki|окт|жов',
  'nov|lis|kas|ноя|лист',
  'dec|dez|déc|dic|gru|pros|ara|дек|гру',
]
const MONTH_ORDER = MONTH_STEMS.map((stems) => new RegExp(`^(?:${stems})`, 'u'))
/** `lis` is November in Polish and Czech, `lip` July: the longer stems of a row decide where two rows fit. */
const monthNumber = (name: string): number => {
  const lower = name.toLowerCase()
  return MONTH_ORDER.findIndex((stems) => stems.test(lower)) + 1
}

const two = (value: string | number): string => String(value).padStart(2, '0')

const dayOnly = (year: string, month: string | number, day: string): Moment | null => {
  const value = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  return isCalendarDay(value) ? { day: value, time: null, seconds: null, offset: null } : null
}

const NAMED =
  /(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s*(?:de\s+|d[’'])?(\p{L}{3,})\.?,?\s*(?:de[l]?\s+)?(\d{4})(?!\d)/gu
const NUMERIC = /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-])/g
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g

const fromNamed = (text: string): Moment | null => {
  for (const [, day = '', name = '', year = ''] of text.matchAll(NAMED)) {
    const month = monthNumber(name)
    const moment = month > 0 ? dayOnly(year, month, day) : null
    if (moment) return moment
  }
  return null
}

/** Points part days of all Europe; of strokes only the page's language tells whether the month comes first. */
const fromNumeric = (text: string, monthFirst: boolean): Moment | null => {
  for (const [, a = '', mark, b = '', year = ''] of text.matchAll(NUMERIC)) {
    if (year.length === 2 && mark !== '.' && mark !== '/') continue
    const american = mark !== '.' && (monthFirst || Number(b) > 12) && Number(a) <= 12
    const moment = american ? dayOnly(year, a, b) : dayOnly(year, b, a)
    if (moment) return moment
  }
  return null
}

const fromEastAsian = (text: string): Moment | null => {
  const [, year = '', month = '', day = ''] = EAST_ASIAN.exec(text) ?? []
  EAST_ASIAN.lastIndex = 0
  return year === '' ? null : dayOnly(year, month, day)
}

/** The first full date in a line of a page, in words or figures; `monthFirst` as in 3/29/2022. */
export const momentInText = (text: string, monthFirst: boolean): Moment | null =>
  writtenMoment(text) ?? fromEastAsian(text) ?? fromNamed(text) ?? fromNumeric(text, monthFirst)

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)/
const EPOCH = /^(\d{10})(\d{3})?$/
const NEARLY_ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::(\d{2}))?[^+\-Z]{0,12}?\s*(Z|[+-]\d{2}:?\d{2})?/i
const DAY_AT_START = /^\d{4}-\d{2}-\d{2}/

const fromEpoch = (value: string): Moment | null => {
  const seconds = Number(EPOCH.exec(value)?.[1] ?? Number.NaN)
  return Number.isNaN(seconds)
    ? null
    : isoMoment(new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z'))
}

const fromCompact = (value: string): Moment | null => {
  const [, year = '', month = '', day = '', hour, minute, second] = COMPACT.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  if (year === '') return null
  return (
    isoMoment(hour && minute ? `${date}T${hour}:${minute}${second ? `:${second}` : ''}` : date) ??
    isoMoment(date)
  )
}

const fromNearlyIso = (value: string): Moment | null => {
  const [, day = '', time = '', seconds, zone = ''] = NEARLY_ISO.exec(value) ?? []
  return day === ''
    ? isoMoment(DAY_AT_START.exec(value)?.[0] ?? '')
    : isoMoment(`${day}T${time.padStart(5, '0')}${seconds ? `:${seconds}` : ''}${zone}`)
}

/** The moment in a value that a machine wrote for machines: ISO 8601 and what passes for it, epochs, dates in words. */
export const momentInValue = (value: string, monthFirst: boolean): Moment | null => {
  const trimmed = value.trim().slice(0, 100)
  return (
    isoMoment(trimmed) ??
    fromEpoch(trimmed) ??
    fromNearlyIso(trimmed) ??
    fromCompact(trimmed) ??
    momentInText(trimmed, monthFirst)
  )
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})([-_/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/g
const DAY_FIRST = /(?<!\d)(\d{2})[-_](\d{2})[-_]((?:19|20)\d{2})(?!\d)/

/** The day an address carries: `/2022/03/29/`, `-20220329-`, `2022-03-29`, `29-03-2022`. */
export const momentInAddress = (url: string): Moment | null => {
  for (const [, year = '', mark, month = '', day = ''] of url.matchAll(YEAR_FIRST)) {
    const whole = mark !== '' || (month.length === 2 && day.length === 2)
    const moment = whole ? dayOnly(year, month, day) : null
    if (moment) return moment
  }
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(url) ?? []
  return year === '' ? null : dayOnly(year, month, day)
}

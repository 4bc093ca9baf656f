// English words for days and spans of days, as regular-expression sources.
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const MONTH_SHORT: Record<string, number> = { sept: 8 }
for (const [i, month] of MONTHS.entries()) {
  MONTH_SHORT[month.toLowerCase()] = i
  MONTH_SHORT[month.slice(0, 3).toLowerCase()] = i
}

/** 0 to 11 for a month's name or its short form with or without a full stop; null for any other word. */
export const monthOf = (word: string): number | null =>
  MONTH_SHORT[word.toLowerCase().replace('.', '')] ?? null

/** 0 is Sunday. */
export const weekdayNumber = (word: string): number =>
  WEEKDAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase())

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)'
export const WEEKDAY =
  '(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat)\\.(?=,?\\s+(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))'

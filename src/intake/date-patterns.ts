const MONTH_NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
]
// In any letter case by themselves, so that they can stand in patterns where case matters.
const anyCase = (names: string): string =>
  names.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** A month's English name or its abbreviation, for use in larger patterns. */
export const MONTH = `(?:${anyCase(MONTH_NAMES.join('|'))})\\b\\.?`

const MONTH_AT_START = MONTH_NAMES.map((name) => new RegExp(`^${name}\\b`, 'i'))

/** 1–12, or 0 for no month. */
export const monthOf = (name: string): number => MONTH_AT_START.findIndex((month) => month.test(name)) + 1

/** "March 29", "29 March", with or without a year. */
export const DAY_AND_MONTH = `(?:${MONTH} ?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ?${MONTH})(?:,? \\d{4})?`

export const HOLDS_DATE = new RegExp(
  `\\b${DAY_AND_MONTH}\\b|\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b|\\b\\d+ (?:hour|minute|min|day|week)s? ago\\b|\\b\\d{1,2}:\\d{2}`,
  'i',
)

/** The words a line of date and time is made of. */
export const DAY_AND_TIME_WORDS = new RegExp(
  `\\b(?:${MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|[ap]\\.?m\\b\\.?|(?:[a-z]{1,3}t|utc|gmt|at|on|the|of|date|posted|published|first|last|updated|modified|edited|created|online|by|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|today|yesterday|local time|time)\\b)`,
  'giu',
)

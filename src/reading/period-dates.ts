// "The war's sixth week", "day 34 of the siege": counted from a beginning that the report tells, and else left alone.
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { DateMention } from '../model/reading.ts'
import { overlaps, type Span } from '../model/span.ts'
import { dayOn } from './day-arithmetic.ts'

/** Words for one thing that lasts; its beginning is told of any of them. */
const LASTING: Record<string, string> = {
  war: 'war conflict invasion fighting hostilities offensive campaign',
  siege: 'siege blockade encirclement occupation',
  strike: 'strike walkout stoppage',
  truce: 'truce ceasefire cease-fire armistice',
  lockdown: 'lockdown curfew quarantine',
  trial: 'trial hearing inquest',
  protest: 'protest protests demonstrations unrest uprising riots',
  outbreak: 'outbreak epidemic pandemic',
  search: 'search manhunt',
  standoff: 'standoff stand-off',
  talks: 'talks summit conference negotiations',
}
const CLASS = new Map(
  Object.entries(LASTING).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)
const NOUN = `(${[...CLASS.keys()].sort((a, b) => b.length - a.length).join('|')})`

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINAL = `(${ORDINALS.join('|')}|\\d{1,3}(?:st|nd|rd|th))`
const UNIT = '(day|week|month|year)'

/** Groups: noun, ordinal, unit, in the order that `order` gives. */
const FORMS: { pattern: RegExp; noun: number; count: number; unit: number | null }[] = [
  {
    pattern: new RegExp(`\\b${NOUN}['’]s\\s+${ORDINAL}\\s+(?:full\\s+)?${UNIT}\\b`, 'gidu'),
    noun: 1,
    count: 2,
    unit: 3,
  },
  {
    pattern: new RegExp(
      `\\b${ORDINAL}\\s+(?:full\\s+)?${UNIT}\\s+of\\s+(?:[\\p{L}'’-]+\\s+){0,3}?${NOUN}\\b`,
      'gidu',
    ),
    noun: 3,
    count: 1,
    unit: 2,
  },
  {
    pattern: new RegExp(`\\b${NOUN}\\b[^.;:“”"]{0,80}?\\bits\\s+${ORDINAL}\\s+${UNIT}\\b`, 'gidu'),
    noun: 1,
    count: 2,
    unit: 3,
  },
  {
    pattern: new RegExp(
      `\\bday\\s+(\\d{1,3}|${CARDINALS.join('|')})\\s+of\\s+(?:[\\p{L}'’-]+\\s+){0,3}?${NOUN}\\b`,
      'gidu',
    ),
    noun: 2,
    count: 1,
    unit: null,
  },
]

const countOf = (word: string): number => {
  const lower = word.toLowerCase()
  const place = [ORDINALS.indexOf(lower), CARDINALS.indexOf(lower)].find((at) => at >= 0)
  return place === undefined ? Number.parseInt(lower, 10) : place + 1
}

/** The same day so many months on, or the last of that month. */
const monthsOn = (day: CalendarDay, months: number): CalendarDay => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = dayOn(Math.floor(count / 12), count % 12, 1)
  const next = dayOn(Math.floor((count + 1) / 12), (count + 1) % 12, 1)
  const last = addDays(next, -1)
  const same = addDays(first, Number(day.slice(8)) - 1)
  return same < last ? same : last
}

const periodOf = (
  start: CalendarDay,
  count: number,
  unit: string,
): { from: CalendarDay; to: CalendarDay } => {
  if (unit === 'day') return { from: addDays(start, count - 1), to: addDays(start, count - 1) }
  if (unit === 'week') return { from: addDays(start, 7 * (count - 1)), to: addDays(start, 7 * count - 1) }
  const months = unit === 'year' ? 12 : 1
  return { from: monthsOn(start, months * (count - 1)), to: addDays(monthsOn(start, months * count), -1) }
}

const BEGAN =
  /\b(?:began|begun|started|launched|broke out|erupted|opened|declared|imposed|took effect)\b[^.;:]{0,40}$/iu
const NOUNS = new RegExp(`\\b${NOUN}\\b`, 'giu')
const REACH_CHARS = 100

/** What began on a date: the last thing that lasts named before it, where a verb of beginning stands between or after. */
const begunOn = (text: string, sentence: Span, { start }: Span): string | null => {
  const before = text.slice(Math.max(sentence.start, start - REACH_CHARS), start)
  if (!BEGAN.test(before)) return null
  const nouns = [...before.matchAll(NOUNS)].map(([word]) => CLASS.get(word.toLowerCase()) ?? null)
  return nouns.at(-1) ?? null
}

/** Kind of thing → the day it began; what is told to have begun on two days has none. */
const beginningsOf = (
  text: string,
  sentences: readonly Span[],
  dates: readonly DateMention[][],
): Map<string, CalendarDay> => {
  const days = new Map<string, Set<CalendarDay>>()
  for (const [place, sentence] of sentences.entries())
    for (const date of dates[place] ?? []) {
      if (date.misfit !== null || date.from !== date.to) continue
      const kind = begunOn(text, sentence, date)
      if (kind !== null) days.set(kind, (days.get(kind) ?? new Set()).add(date.from))
    }
  return new Map(
    [...days].flatMap(([kind, set]) => (set.size === 1 ? [...set].map((day) => [kind, day] as const) : [])),
  )
}

const periodsIn = (
  text: string,
  sentence: Span & { place: number },
  begun: ReadonlyMap<string, CalendarDay>,
): DateMention[] => {
  const wording = text.slice(sentence.start, sentence.end)
  return FORMS.flatMap(({ pattern, noun, count, unit }) =>
    [...wording.matchAll(pattern)].flatMap((match): DateMention[] => {
      const start = begun.get(CLASS.get((match[noun] ?? '').toLowerCase()) ?? '')
      const n = countOf(match[count] ?? '')
      const ends = unit === null ? count : unit
      const span = [match.indices?.[unit === null ? 0 : count]?.[0], match.indices?.[ends]?.[1]] as const
      if (start === undefined || !(n > 0) || span[0] === undefined || span[1] === undefined) return []
      return [
        {
          start: sentence.start + span[0],
          end: sentence.start + span[1],
          ...periodOf(start, n, unit === null ? 'day' : (match[unit] ?? 'day').toLowerCase()),
          sentence: sentence.place,
          misfit: null,
        },
      ]
    }),
  )
}

/** The dates of each sentence with the periods that are counted from a beginning the report tells, in order. */
export const withPeriods = (
  text: string,
  sentences: readonly (Span & { place: number })[],
  dates: DateMention[][],
): DateMention[][] => {
  const begun = beginningsOf(text, sentences, dates)
  if (begun.size === 0) return dates
  return sentences.map((sentence) => {
    const own = dates[sentence.place] ?? []
    const found: DateMention[] = []
    for (const one of periodsIn(text, sentence, begun))
      if (![...own, ...found].some((other) => overlaps(one, other))) found.push(one)
    return [...own, ...found].sort((a, b) => a.start - b.start)
  })
}

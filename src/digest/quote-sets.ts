// The readings of one utterance across an event's reports.
import { EVENT_QUOTES_MAX } from '../limits.ts'
import type { QuoteSet, QuoteVerdict } from '../model/day.ts'
import { shortHash } from '../model/hash.ts'
import type { QuoteMention } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { EventView } from './event-view.ts'
import { alphabetical, countDistinct, falling, inTurn, rising } from './order.ts'

type Said = {
  report: Report
  quote: QuoteMention
  speaker: string
  /** The speaker is a person's name, not a description ("the airline") */
  isPerson: boolean
  words: string[]
  text: string
}

const WORDS_MIN = 3
/** A single word that is quoted and attributed tells something only when it is a telling one. */
const TELLING_WORD_CHARS_MIN = 8
/** Shared words over the words of the shorter, for one speaker … */
const OVERLAP_MIN = 0.6
/** … and for two: the same words in two mouths must be nearly all the same. */
const OVERLAP_TWO_SPEAKERS_MIN = 0.85
const WORDS_TWO_SPEAKERS_MIN = 5

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Length of the longest common subsequence: word order counts, gaps do not. */
const common = (a: string[], b: string[]): number => {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

const overlap = (a: Said, b: Said): number =>
  common(a.words, b.words) / Math.max(Math.min(a.words.length, b.words.length), 1)

const isPart = (a: string[], b: string[]): boolean => ` ${b.join(' ')} `.includes(` ${a.join(' ')} `)

const sameWords = (a: Said, b: Said): boolean => isPart(a.words, b.words) || isPart(b.words, a.words)

const isTelling = ({ words, text }: Said): boolean =>
  words.length >= WORDS_MIN || (words.length === 1 && text.trim().length >= TELLING_WORD_CHARS_MIN)

const allSaid = (view: EventView): Said[] => {
  const persons = new Set(
    view.reports.flatMap(({ reading }) =>
      reading.names.filter(({ kind }) => kind === 'person').map(({ name }) => view.oneName(name)),
    ),
  )
  return view.reports.flatMap(({ report, reading }) =>
    reading.quotes.flatMap((quote) => {
      if (quote.speaker === null) return []
      const text = report.text.slice(quote.start, quote.end)
      const speaker = view.oneName(quote.speaker)
      const said = { report, quote, speaker, isPerson: persons.has(speaker), words: wordsOf(text), text }
      return isTelling(said) ? [said] : []
    }),
  )
}

/** Letters in which two spellings of one surname may differ: "Thammavijarn", "Thamvijarn" */
const SPELLING_MAX = 2
const SURNAME_CHARS_MIN = 6

const lettersApart = (a: string, b: string): number => Math.max(a.length, b.length) - common([...a], [...b])

const isOneSurname = (a = '', b = ''): boolean =>
  a === b || (Math.min(a.length, b.length) >= SURNAME_CHARS_MIN && lettersApart(a, b) <= SPELLING_MAX)

/** First names that may be one: the same first letter ("Dan" and "Daniel", "A.J." and "AJ"), or none. */
const mayBeOneFirstName = (a = '', b = ''): boolean => a[0] === b[0]

/**
 * The same name, or one that has the other in it ("Press Officer Olga Brandt"), whole or but for its spelling; else a
 * surname behind a first name or an office of the other's.
 */
const isSameSpeaker = (a: Said, b: Said): boolean => {
  const [one, other] = [wordsOf(a.speaker), wordsOf(b.speaker)]
  if (isPart(one, other) || isPart(other, one) || one.join('') === other.join('')) return true
  if (!isOneSurname(one.at(-1), other.at(-1))) return false
  return one.length !== other.length || mayBeOneFirstName(one[0], other[0])
}

/** Two persons: who is told only by description may be either. */
const areTwo = (a: Said, b: Said): boolean => a.isPerson && b.isPerson && !isSameSpeaker(a, b)

const isOneUtterance = (a: Said, b: Said): boolean => {
  const shortest = Math.min(a.words.length, b.words.length)
  if (!isSameSpeaker(a, b))
    return shortest >= WORDS_TWO_SPEAKERS_MIN && overlap(a, b) >= OVERLAP_TWO_SPEAKERS_MIN
  if (shortest < WORDS_MIN) return a.words.join(' ') === b.words.join(' ')
  return overlap(a, b) >= OVERLAP_MIN
}

/** A report may quote the same words twice, in its headline and below: that is one reading. */
const isRepeated = (next: Said, group: Said[]): boolean =>
  group.some((other) => other.report.id === next.report.id && sameWords(other, next))

const grouped = (said: Said[]): Said[][] => {
  const groups: Said[][] = []
  for (const next of said) {
    if (next.words.length >= WORDS_MIN && groups.some((group) => isRepeated(next, group))) continue
    const group = groups.find(
      (others) =>
        others.every(({ report }) => report.id !== next.report.id) &&
        others.some((other) => isOneUtterance(other, next)),
    )
    if (group === undefined) groups.push([next])
    else group.push(next)
  }
  return groups
}

const verdictOf = (group: Said[], origins: number): { verdict: QuoteVerdict; because: string } => {
  const [first] = group
  if (first === undefined || group.length === 1) return { verdict: 'single', because: 'one report has it' }
  const disputed = group.find((said) => group.some((other) => areTwo(said, other)))
  if (disputed !== undefined) {
    const names = [...new Set(group.filter(({ isPerson }) => isPerson).map(({ speaker }) => speaker))].sort()
    return { verdict: 'disputed speaker', because: `given to ${names.join(' and to ')}` }
  }
  const of = `${group.length} reports of ${origins} origin${origins === 1 ? '' : 's'}`
  return group.every((a) => group.every((b) => sameWords(a, b)))
    ? { verdict: 'same words', because: `the same words in ${of}` }
    : { verdict: 'variant wording', because: `worded differently in ${of}` }
}

const setOf = (group: Said[], view: EventView): QuoteSet => {
  const origins = countDistinct(group.map(({ report }) => view.originOf(report.id)))
  const [first] = group
  const persons = group.filter(({ isPerson }) => isPerson)
  const speakers = Map.groupBy(persons.length > 0 ? persons : group, ({ speaker }) => speaker)
  const [speaker = ''] = [...speakers.keys()].sort(
    inTurn(
      falling((name) => speakers.get(name)?.length ?? 0),
      alphabetical((name) => name),
    ),
  )
  return {
    id: shortHash('quote', first?.report.id ?? '', first?.text ?? ''),
    speaker,
    ...verdictOf(group, origins),
    origins,
    variants: group.map(({ report, quote: { start, end }, text }) => ({
      report: report.id,
      start,
      end,
      text,
    })),
  }
}

const isShort = ({ variants }: QuoteSet): boolean => wordsOf(variants[0]?.text ?? '').length < WORDS_MIN

/** What several origins quote first, then what several reports do, then by the place in the reports. */
export const quoteSetsOf = (view: EventView): QuoteSet[] =>
  grouped(allSaid(view))
    .map((group) => ({
      set: setOf(group, view),
      place: Math.min(...group.map(({ quote }) => quote.sentence)),
    }))
    .sort(
      inTurn(
        falling(({ set }) => set.origins),
        falling(({ set }) => set.variants.length),
        falling(({ set }) => (set.variants.length > 1 && isShort(set) ? 0 : 1)),
        rising(({ place }) => place),
        alphabetical(({ set }) => set.id),
      ),
    )
    .slice(0, EVENT_QUOTES_MAX)
    .map(({ set }) => set)

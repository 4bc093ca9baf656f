// The readings of one utterance across an event's reports.
import { EVENT_QUOTES_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { QuoteMention } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { QuoteSet, QuoteVariant, QuoteVerdict } from '../model/statement.ts'
import type { EventView } from './event-view.ts'
import { once } from './once.ts'
import { alphabetical, countDistinct, falling, inTurn, rising } from './order.ts'
import { contextOf, isCrosshead } from './quote-context.ts'
import { common, isPart, isSameSpeaker, wordsOf } from './same-speaker.ts'

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

const overlap = (a: Said, b: Said): number =>
  common(a.words, b.words) / Math.max(Math.min(a.words.length, b.words.length), 1)

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
      if (quote.speaker === null || isCrosshead(report.text, quote, reading.sentences[quote.sentence]))
        return []
      const text = report.text.slice(quote.start, quote.end)
      const speaker = view.oneName(quote.speaker)
      const said = { report, quote, speaker, isPerson: persons.has(speaker), words: wordsOf(text), text }
      return isTelling(said) ? [said] : []
    }),
  )
}

/** Two persons: who is told only by description or pronoun may be either. */
const areTwo = (a: Said, b: Said): boolean => isNamed(a) && isNamed(b) && !isSameSpeaker(a.speaker, b.speaker)

const isNamed = ({ isPerson, quote }: Said): boolean => isPerson && quote.inferred !== true

const wordSet = once(({ words }: Said): Set<string> => new Set(words))

/** Whether words enough are in both, in whatever order: what most pairs fail, and quickly told. */
const mayOverlap = (a: Said, b: Said): boolean => {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const theirs = wordSet(many)
  let shared = 0
  for (const word of few.words) if (theirs.has(word)) shared += 1
  return shared / few.words.length >= OVERLAP_MIN
}

const isOneUtterance = (a: Said, b: Said): boolean => {
  if (!mayOverlap(a, b)) return false
  const shortest = Math.min(a.words.length, b.words.length)
  if (!isSameSpeaker(a.speaker, b.speaker))
    return shortest >= WORDS_TWO_SPEAKERS_MIN && overlap(a, b) >= OVERLAP_TWO_SPEAKERS_MIN
  if (shortest < WORDS_MIN) return a.words.join(' ') === b.words.join(' ')
  return overlap(a, b) >= OVERLAP_MIN
}

const grouped = (said: Said[]): Said[][] => {
  const groups: Said[][] = []
  const kept = new Map<string, Said[]>()
  for (const next of said) {
    // A report may quote the same words twice, in its headline and below: that is one reading.
    const own = kept.get(next.report.id) ?? []
    if (next.words.length >= WORDS_MIN && own.some((other) => sameWords(other, next))) continue
    kept.set(next.report.id, own)
    own.push(next)
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
    const names = [...new Set(group.filter(isNamed).map(({ speaker }) => speaker))].sort()
    return { verdict: 'disputed speaker', because: `given to ${names.join(' and to ')}` }
  }
  const of = `${group.length} reports of ${origins} origin${origins === 1 ? '' : 's'}`
  return group.every((a) => group.every((b) => sameWords(a, b)))
    ? { verdict: 'same words', because: `the same words in ${of}` }
    : { verdict: 'variant wording', because: `worded differently in ${of}` }
}

const variantOf = ({ report, quote, text }: Said, view: EventView): QuoteVariant => {
  const { start, end, sentence } = quote
  const sentences = view.byId.get(report.id)?.reading.sentences ?? []
  const context = contextOf(report.text, quote, sentences, sentences[sentence])
  return { report: report.id, start, end, text, ...(context && { context }) }
}

const setOf = (group: Said[], view: EventView): QuoteSet => {
  const origins = countDistinct(group.map(({ report }) => view.originOf(report.id)))
  const [first] = group
  const [named, persons] = [group.filter(isNamed), group.filter(({ isPerson }) => isPerson)]
  const speakers = Map.groupBy(
    [named, persons, group].find((some) => some.length > 0) ?? [],
    ({ speaker }) => speaker,
  )
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
    variants: group.map((said) => variantOf(said, view)),
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

// News that nobody wrote, for measuring pace and growth: made from a seed, the same on every machine.
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'
import { benchContent } from './bench-reports.ts'

/** How many reports an event has, on average five. */
const EVENT_SIZES = [1, 1, 1, 2, 2, 3, 4, 5, 7, 9, 20]
const SOURCES = 40
const TOPICS = 60
const WORDS_PER_TOPIC = 40
const FACTS = 14
const FACTS_TOLD = 8
const OWN_SENTENCES = 7
/** Of an event's reports so many carry another's text. */
const COPIED = 0.1
/** The commonest words of the language make nearly half of any text. */
const FUNCTION_WORDS = 120

type Random = () => number

/** Mulberry32: 32 bits of state, enough for a corpus. */
const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(random: Random, from: readonly [T, ...T[]] | readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

const SYLLABLES =
  'bra dun el fen gor hal is jor kel lun mar nor os pel quin ros sel tor ul ven wes yar zel'.split(' ')

/** A name that no dictionary has: three syllables and an ending. */
const invented = (random: Random, ending: string): string => {
  const word = times(3, () => pick(random, SYLLABLES)).join('') + ending
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Words of the language as often as they stand in news: drawn by their document frequency, which Zipf's law rules. */
type Language = { any(random: Random): string; common: string[]; rare: string[] }

const languageOf = (frequencies: string): Language => {
  const words = frequencies
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([word = '']) => /^[a-z]{3,}$/.test(word))
    .map(([word = '', count]) => ({ word, count: Number(count) }))
  const common = words.slice(0, FUNCTION_WORDS).map(({ word }) => word)
  let total = 0
  const sums = words.slice(FUNCTION_WORDS).map(({ count }) => (total += count))
  return {
    common,
    rare: words.filter(({ count }) => count >= 30 && count <= 900).map(({ word }) => word),
    any(random) {
      const at = random() * total
      let [low, high] = [0, sums.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] ?? 0) < at) low = middle + 1
        else high = middle
      }
      return words[FUNCTION_WORDS + low]?.word ?? 'word'
    },
  }
}

const sentence = (words: string[]): string => {
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

type Event = { names: [place: string, person: string, body: string]; words: string[]; facts: string[] }

const wordFor = (
  random: Random,
  language: Language,
  words: readonly string[],
  names: readonly string[],
): string => {
  const kind = random()
  if (kind < 0.45) return pick(random, language.common)
  if (kind < 0.72) return language.any(random)
  return kind < 0.92 ? pick(random, words) : pick(random, names)
}

const factOf = (
  random: Random,
  language: Language,
  { names, words }: Omit<Event, 'facts'>,
  n: number,
): string => {
  const [place, person, body] = names
  const told = times(12 + Math.floor(random() * 8), () => wordFor(random, language, words, names))
  const count = 2 + Math.floor(random() * 60)
  if (n === 0) return sentence([`At least ${count} people were killed in ${place} on Monday,`, ...told])
  if (n === 1) return sentence([`${body} said ${count} people were injured`, ...told])
  if (n === 2) return `“${sentence(told.slice(0, 9))}” said ${person}, who speaks for ${body}.`
  return sentence(told)
}

const eventOf = (random: Random, language: Language, topic: readonly string[]): Event => {
  const place = invented(random, 'vik')
  const names: Event['names'] = [
    place,
    `${invented(random, 'a')} ${invented(random, 'sen')}`,
    `${place} Council`,
  ]
  const words = [...times(10, () => pick(random, language.rare)), ...times(12, () => pick(random, topic))]
  return { names, words, facts: times(FACTS, (n) => factOf(random, language, { names, words }, n)) }
}

/** The event's facts in an order of its own, some of them, and what nobody else tells. */
const textOf = (random: Random, language: Language, event: Event, topic: readonly string[]): string => {
  const facts = event.facts
    .map((fact, n) => ({ fact, at: n / FACTS + random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, FACTS_TOLD)
    .map(({ fact }) => fact)
  const own = times(OWN_SENTENCES, () =>
    sentence(times(14 + Math.floor(random() * 10), () => wordFor(random, language, topic, event.names))),
  )
  const body = [...facts, ...own]
  return times(Math.ceil(body.length / 3), (n) => body.slice(3 * n, 3 * n + 3).join(' ')).join('\n\n')
}

const titleOf = (random: Random, { names, words }: Event): string =>
  `${names[0]} ${times(5, () => pick(random, words)).join(' ')}`

const timeOf = (random: Random): string =>
  `${String(Math.floor(random() * 24)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`

/** Endless reports, event after event; each event's are published on the days from `day(n)` on, n counting reports. */
export type Corpus = {
  reports(count: number, day: (n: number) => CalendarDay, sizes?: readonly number[]): Submission[]
}

export const corpusFrom = (seed: number): Corpus => {
  const random = randomFrom(seed)
  const language = languageOf(benchContent('english-document-frequency.tsv'))
  const topics = times(TOPICS, () => times(WORDS_PER_TOPIC, () => pick(random, language.rare)))
  const eventReports = (size: number, day: CalendarDay): Submission[] => {
    const topic = pick(random, topics)
    const event = eventOf(random, language, topic)
    let text = ''
    return times(size, (n) => {
      if (n === 0 || random() >= COPIED) text = textOf(random, language, event, topic)
      return {
        title: titleOf(random, event),
        text,
        source: `Paper ${Math.floor(random() * SOURCES)}`,
        published: `${addDays(day, Math.floor(n / 8))}T${timeOf(random)}:00Z`,
      }
    })
  }
  return {
    reports(count, day, sizes = EVENT_SIZES) {
      const made: Submission[] = []
      while (made.length < count) made.push(...eventReports(pick(random, sizes), day(made.length)))
      return made.slice(0, count)
    },
  }
}

// What a report tells that tells events apart: names, days, figures.
import { PROFILE_DAYS_MAX, PROFILE_FIGURES_MAX, PROFILE_NAMES_MAX, PROFILE_WORDINGS_MAX } from '../limits.ts'
import { daysBetween } from '../model/calendar.ts'
import type { Facts } from '../model/grouping.ts'
import type { DateMention, NameMention, Reading, TermWeight } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { wordingOf } from '../model/span.ts'
import { byText } from './order.ts'

/** The headline and the first sentence of the news */
const LEDE_SENTENCES = 2
const FIGURE_SENTENCES = 5
/** A day told so many sentences in weighs half. */
const HALF_AT_SENTENCE = 8
const DAY_WEIGHT = 100
/** Days further off are what the news looks back or forward to. */
const DAYS_OFF_MAX = 30
/** Wordings of a day that hold whenever the report was published: "Tuesday", "3 May 2031", but not "yesterday". */
const HOLDS_WHENEVER = /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{4}\b/i

const heaviestFirst = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b))

const countsOf = (names: readonly NameMention[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const namesOf = (names: readonly NameMention[]): Pick<Facts, 'names' | 'ledeNames'> => {
  const lede = new Set(names.filter(({ sentence }) => sentence < LEDE_SENTENCES).map(({ name }) => name))
  const first = heaviestFirst(countsOf(names)).sort(([a], [b]) => Number(lede.has(b)) - Number(lede.has(a)))
  return {
    names: first.slice(0, PROFILE_NAMES_MAX).map(([name]) => name),
    ledeNames: Math.min(lede.size, PROFILE_NAMES_MAX),
  }
}

const isNear = ({ from }: DateMention, day: string): boolean =>
  Math.abs(daysBetween(from, day)) <= DAYS_OFF_MAX

const daysOf = ({ dates }: Reading, { text, published }: Report, dated: boolean): Facts['days'] => {
  const weights = new Map<string, number>()
  for (const date of dates) {
    if (date.misfit !== null || date.from !== date.to) continue
    if (dated ? !isNear(date, published.day) : !HOLDS_WHENEVER.test(wordingOf(text, date))) continue
    const weight = Math.round((DAY_WEIGHT * HALF_AT_SENTENCE) / (HALF_AT_SENTENCE + date.sentence))
    weights.set(date.from, Math.max(weight, weights.get(date.from) ?? 0))
  }
  return heaviestFirst(weights).slice(0, PROFILE_DAYS_MAX)
}

const figuresOf = ({ figures }: Reading): string[] => {
  const near = figures.filter(({ low, sentence }) => low !== null && sentence < FIGURE_SENTENCES)
  return [...new Set(near.map(({ measure, low }) => `${measure} ${low}`))].slice(0, PROFILE_FIGURES_MAX)
}

/** Terms are stems: these are the words they may stand for. */
const wordsOf = (term: string): string[] => [`${term}s`, `${term}es`, term.replace(/y$/, 'ies')]

/** The spelling with the fewest is the word's own: others open a sentence or stand in a headline. */
const capitals = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0

const wordingsOf = (vector: readonly TermWeight[], text: string): Facts['wordings'] => {
  const words = new Map<string, string>()
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const before = words.get(word.toLowerCase())
    if (before === undefined || capitals(word) < capitals(before)) words.set(word.toLowerCase(), word)
  }
  return vector.flatMap(([term]) => {
    const word = [term, ...wordsOf(term)].flatMap((one) => words.get(one) ?? [])[0]
    return word === undefined || word === term ? [] : [[term, word] as [string, string]]
  })
}

/** @param dated whether the report's own day is known, so that the days it tells can be trusted */
export const factsOf = (
  report: Report,
  reading: Reading,
  vector: readonly TermWeight[],
  dated: boolean,
): Facts => ({
  ...namesOf(reading.names),
  days: daysOf(reading, report, dated),
  figures: figuresOf(reading),
  wordings: wordingsOf(vector.slice(0, PROFILE_WORDINGS_MAX), report.text),
})

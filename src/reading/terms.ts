// From text to weighted terms: the bag of words that grouping and the digest compare reports by.
import type { NameVariants } from '../model/names.ts'
import type { TermWeight } from '../model/reading.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** Lower-case word of a spelling → the word of the name's one form: `kiev` → `kyiv`. */
export type Folding = ReadonlyMap<string, string>

const NO_FOLDING: Folding = new Map()
/** A token longer than this is an address or a key, and tells nothing by its tail. */
const WORD_CHARS_MAX = 40
/** Initials (U.S.), then numbers with their separators (5,000 · 3.8), then words with apostrophes. */
const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Most words have nothing to strip; asking is cheaper than replacing. */
const PLAIN = /^[a-z]{1,40}$/

const stripped = (token: string): string =>
  token
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')
    .slice(0, WORD_CHARS_MAX)

const bare = (token: string): string => (PLAIN.test(token) ? token : stripped(token))

/** The words and numbers of a text in order: lower case, without accents, possessives and thousands' commas. */
const words = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(WORD) ?? []
  )
    .map(bare)
    .filter((word) => word !== '')

const termOf = (word: string, fold: Folding): string => stem(fold.get(word) ?? word)

/** Stems of all words, stop words too. */
export const stemsOf = (text: string): string[] => words(text).map(stem)

/** Stems of the content words and numbers, in order and with repetitions. */
export const contentStems = (text: string, fold: Folding = NO_FOLDING): string[] =>
  words(text)
    .filter((word) => !isStopWord(word))
    .map((word) => termOf(word, fold))

const foldOne = (name: string, variant: string): [string, string] | null => {
  const [to, from] = [words(name), words(variant)]
  const apart = from.flatMap((word, i) => (word === to[i] ? [] : [i]))
  const [place] = apart
  if (to.length !== from.length || place === undefined || apart.length > 1) return null
  const [a, b] = [from[place], to[place]]
  return a === undefined || b === undefined || isStopWord(a) ? null : [a, b]
}

/**
 * Spellings that differ from the name in one word fold that word. Names that differ in more are left alone:
 * "Vladimir" is not "Volodymyr" wherever else it stands.
 */
export const foldingOf = (names: readonly NameVariants[]): Folding =>
  new Map(
    names.flatMap(({ name, variants }) =>
      variants.map((variant) => foldOne(name, variant)).filter((pair) => pair !== null),
    ),
  )

/** An occurrence in the headline counts like this many at the very beginning of the text. */
const TITLE_AMOUNT = 3
/** Words into the text at which an occurrence counts half. */
const HALF_AT_WORD = 250

const sorted = (amounts: Map<string, number>): TermWeight[] =>
  [...amounts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const sameWords = (a: string, b: string): boolean => words(a).join(' ') === words(b).join(' ')

/**
 * How much of each term a report has: x(t) = 3 · occurrences in the title + Σ over the body 250 / (250 + position),
 * position in words. News is an inverted pyramid: what stands first is what it is about.
 * @param paragraphs the news paragraphs, in order; one that only repeats the title is left out
 */
export const termAmounts = (
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  fold: Folding = NO_FOLDING,
): { terms: TermWeight[]; titleTerms: TermWeight[] } => {
  const titles = new Map<string, number>()
  for (const term of contentStems(title, fold)) titles.set(term, (titles.get(term) ?? 0) + 1)
  const amounts = new Map([...titles].map(([term, count]) => [term, count * TITLE_AMOUNT]))
  const body = paragraphs.filter((paragraph) => !sameWords(paragraph, title)).flatMap(words)
  for (const [position, word] of body.entries()) {
    if (isStopWord(word)) continue
    const term = termOf(word, fold)
    amounts.set(term, (amounts.get(term) ?? 0) + HALF_AT_WORD / (HALF_AT_WORD + position))
  }
  return { terms: sorted(amounts), titleTerms: sorted(titles) }
}

// "A man was shot dead", "Teen dies": one person, counted without a number.
import { isPersonNoun } from './person-nouns.ts'
import { predicateOf } from './predicates.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

type Single = { from: number; to: number; low: number; high: number; measure: string; of: string; unit: null }

const MEASURES = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'shot',
  'trapped',
  'rescued',
  'hospitalised',
])
const PHRASE_TOKENS_MAX = 5

/** The noun of the phrase "a 17-year-old boy" that begins at `from`, by its place; -1 where none is near. */
const personAt = (tokens: readonly Token[], from: number): number => {
  let noun = -1
  for (let at = from; at < tokens.length && at - from < PHRASE_TOKENS_MAX; at += 1) {
    const token = tokens[at]
    if (!token) break
    if (isPersonNoun(token.lower)) noun = at
    else if (noun >= 0 || (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN')) break
  }
  return tokens[noun + 1]?.text.match(/^['’]s?$/u) ? -1 : noun
}

/** An article opens the phrase; in a headline it may be bare: at the beginning, or after a mark. */
const opens = (tokens: readonly Token[], at: number, headline: boolean): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (/^(?:a|an|another)$/u.test(token?.lower ?? '')) return true
  return headline && (before === undefined || /^[,;:–—]$/u.test(before.text) || before.lower === 'and')
}

/** Readings of exactly one person, where something befell them. */
export const singlePeople = ({ tokens, index }: TaggedSentence): Single[] => {
  const found: Single[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (!opens(tokens, from, index < 0)) continue
    const bare = !/^(?:a|an|another)$/u.test(tokens[from]?.lower ?? '')
    const noun = personAt(tokens, bare ? from : from + 1)
    if (noun < 0) continue
    const predicate = predicateOf(tokens, from, noun + 1)
    if (!predicate?.known || !MEASURES.has(predicate.measure)) continue
    const of = /^\d/u.test(tokens[noun]?.lower ?? '') ? 'person' : (tokens[noun]?.lower ?? 'person')
    found.push({ from, to: noun + 1, low: 1, high: 1, measure: predicate.measure, of, unit: null })
    from = noun
  }
  return found
}

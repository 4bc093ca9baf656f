// What is counted: the noun phrase after a number.
import { isNationality } from './nationalities.ts'
import { foldPeople, isPeopleNoun, isPersonNoun } from './person-nouns.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Tokens `[from, to)`; `of` is null where no noun follows ("22 were injured"). */
export type Counted = { to: number; of: string | null }

const PHRASE_TOKENS_MAX = 6
/** Say nothing of what is counted. */
const EMPTY = new Set([
  'more',
  'other',
  'others',
  'additional',
  'further',
  'new',
  'separate',
  'different',
  'of',
  'the',
  'its',
  'his',
  'her',
  'their',
  'them',
  'these',
  'those',
  'innocent',
  'total',
  'estimated',
  'recent',
  'such',
  'confirmed',
  'same',
])
/** Tagged as verbs, they are adjectives between a number and its noun. */
const PARTICIPLE = /(?:ed|en)$/u
const NEVER_NOUN =
  /^(?:dead|missing|homeless|hurt|shot|killed|injured|wounded|trapped|ago|later|earlier|away|old|each|today|yesterday|per|percent|alive|overall)$/u

const isNoun = ({ pos, lower }: Token): boolean =>
  (pos === 'NOUN' && !NEVER_NOUN.test(lower)) || isPeopleNoun(lower) || isPersonNoun(lower)

const continues = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token || !isWord(token)) return false
  if (isNoun(token) || token.pos === 'ADJ' || isNationality(token.lower) || EMPTY.has(token.lower))
    return !NEVER_NOUN.test(token.lower)
  const next = tokens[at + 1]
  return (
    token.pos === 'VERB' &&
    PARTICIPLE.test(token.lower) &&
    next !== undefined &&
    isNoun(next) &&
    !NEVER_NOUN.test(token.lower)
  )
}

const isNamed = (token: Token): boolean => token.pos === 'PROPN' && isCapitalised(token)

/** Head and what stands before it, without nations, fillers and names; words for anyone become "people". */
const wordingOf = (phrase: readonly Token[]): string | null => {
  const last = phrase.findLastIndex(isNoun)
  const head = phrase[last]
  if (!head) {
    const nation = phrase.findLast(({ lower }) => isNationality(lower) && lower.endsWith('s'))
    const others = phrase.some(({ lower }) => lower === 'others' || lower === 'them')
    return nation || others ? 'people' : null
  }
  if (isPeopleNoun(head.lower) || isPersonNoun(head.lower)) {
    const before = phrase[last - 1]
    const compound =
      before && before.pos === 'NOUN' && before.lower !== head.lower && !isPeopleNoun(before.lower)
    return foldPeople(compound ? `${before.lower} ${head.lower}` : head.lower)
  }
  const words = phrase
    .slice(0, last + 1)
    .filter(({ lower, pos }) => !EMPTY.has(lower) && !isNationality(lower) && pos !== 'PROPN')
    .map(({ lower }) => lower)
  return words.slice(-3).join(' ') || null
}

/** The phrase at token `from`: adjectives, nations and nouns, after "of the" where a vague number has it. */
export const countedAt = (tokens: readonly Token[], from: number): Counted => {
  let to = from
  while (to < tokens.length && to - from < PHRASE_TOKENS_MAX) {
    const token = tokens[to]
    if (!token) break
    const name =
      isNamed(token) &&
      tokens[to + 1] !== undefined &&
      (isNoun(tokens[to + 1] as Token) || isNamed(tokens[to + 1] as Token))
    const of = token.lower === 'of' && to > from && !EMPTY.has(tokens[to - 1]?.lower ?? '')
    if (of || (!continues(tokens, to) && !name)) break
    to += 1
  }
  const of = wordingOf(tokens.slice(from, to))
  return of === null ? { to: from, of } : { to: trimmedEnd(tokens, from, to), of }
}

/** An adjective after the head is the predicate's, not the phrase's: "people unaccounted". */
const trimmedEnd = (tokens: readonly Token[], from: number, to: number): number => {
  const last = tokens
    .slice(from, to)
    .findLastIndex(
      (token) => isNoun(token) || isNationality(token.lower) || /^(?:others|them)$/u.test(token.lower),
    )
  return from + last + 1
}

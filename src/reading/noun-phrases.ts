// What is counted: the noun phrase after a number.
import { isNationality } from './nationalities.ts'
import { numeralAt } from './numerals.ts'
import { foldPeople, isPeopleNoun, isPersonNoun } from './person-nouns.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Tokens `[from, to)`; `of` is null where no noun follows ("22 were injured"). */
export type Counted = { to: number; of: string | null }

const PHRASE_TOKENS_MAX = 6
/** Say nothing of what is counted. */
const EMPTY = new Set(
  'more other others additional further new separate different of them innocent total estimated recent such confirmed same'.split(
    ' ',
  ),
)
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
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return (
    token.pos === 'VERB' &&
    !(before !== undefined && isNoun(before)) &&
    PARTICIPLE.test(token.lower) &&
    next !== undefined &&
    isNoun(next) &&
    !NEVER_NOUN.test(token.lower)
  )
}

const isNamed = (token: Token): boolean => token.pos === 'PROPN' && isCapitalised(token)

/** "100,000 Syldavians" */
const isDemonym = (token: Token): boolean => isNamed(token) && /\p{L}{3}[^s]s$/u.test(token.lower)

/** Head and what stands before it, without nations, fillers and names; words for anyone become "people". */
const wordingOf = (phrase: readonly Token[]): string | null => {
  const last = phrase.findLastIndex(isNoun)
  const head = phrase[last]
  if (!head) {
    if (phrase.some(isDemonym)) return 'people'
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

/** An adjective after the head is the predicate's, not the phrase's: "people unaccounted". */
const trimmedEnd = (tokens: readonly Token[], from: number, to: number): number => {
  const last = tokens
    .slice(from, to)
    .findLastIndex(
      (token) =>
        isNoun(token) ||
        isNationality(token.lower) ||
        isDemonym(token) ||
        /^(?:others|them)$/u.test(token.lower),
    )
  return from + last + 1
}

/** "210 of them children": a part of those counted before. */
export const isOfThem = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.lower === 'of' && /^(?:them|whom|these|those)$/u.test(tokens[from + 1]?.lower ?? '')

/** "of the", "of its", "of them" after a number, with the whole it is a part of: "three of the five victims". */
const partitive = (tokens: readonly Token[], from: number): number => {
  if (tokens[from]?.lower !== 'of') return from
  if (isOfThem(tokens, from)) return from + 2
  if (!/^(?:the|its|his|her|their|these|those|our|my)$/u.test(tokens[from + 1]?.lower ?? '')) return from
  return numeralAt(tokens, from + 2)?.to ?? from + 2
}

const belongs = (tokens: readonly Token[], at: number, from: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (isNamed(token) && !isNationality(token.lower))
    return (at === from && isDemonym(token)) || (next !== undefined && (isNoun(next) || isNamed(next)))
  return (
    !(token.lower === 'of' && at > from && !EMPTY.has(tokens[at - 1]?.lower ?? '')) && continues(tokens, at)
  )
}

/** The phrase at token `from`: adjectives, nations and nouns, after "of the" where the number is a part. */
export const countedAt = (tokens: readonly Token[], from: number): Counted => {
  const start = partitive(tokens, from)
  let to = start
  while (to - start < PHRASE_TOKENS_MAX && belongs(tokens, to, start)) to += 1
  const of = wordingOf(tokens.slice(start, to))
  return of === null ? { to: from, of } : { to: trimmedEnd(tokens, start, to), of }
}

// The noun that a phrase for people leads to, and the phrase drafted around it.
import type { PersonMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { ageAfter, ageAt } from './ages.ts'
import { isPeopleNoun, isPersonNoun, sexOf } from './person-nouns.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Somebody in tokens `[from, to)`, before it is known what befell them. */
export type PersonPhrase = Omit<PersonMention, keyof Span | 'sentence' | 'outcome' | 'manner' | 'rank'> & {
  from: number
  to: number
  manner: Exclude<PersonMention['manner'], 'compound' | 'charge'>
  rank: number | null
  /** Words before the noun, lower case */
  modifiers: string[]
}

export type NamedPerson = { from: number; to: number; name: string }

export type Setting = {
  tokens: readonly Token[]
  names: ReadonlyMap<number, NamedPerson>
  headline: boolean
}

export const OUTCOME_NEXT =
  /^(?:dead|killed|slain|injured|wounded|hurt|shot|critical|critically|fatally|seriously|hospitali[sz]ed|others?|more|of|died?|dies|were|was|are|is|have|has|had|remain|remained|remains|in|survived|,|and|still|also|believed|went|confirmed|people|taken|hospitali[sz]ed|at|as|after|,|;|\.|:|–|—|-|injuries)$/u
export const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th|st))$/u
export const OTHER = /^(?:others?|another|more|additional|else)$/u
const ABBREVIATED = /^(?:[a-z]|st|mt|ft|sgt|lt|capt|cpl|det|jr|sr|dr|u\.s)$/u
const PHRASE_TOKENS_MAX = 9

export const isPerson = (lower: string): boolean => isPersonNoun(lower) || isPeopleNoun(lower)

/** What may stand between an article or a number and its noun. */
const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token) return false
  if (token.text === '.') return ABBREVIATED.test(before?.lower ?? '')
  if (/^['’]s$/u.test(token.text)) return true
  if (!isWord(token)) return false
  if (ORDINAL.test(token.lower) || token.lower === 'other' || token.lower === 'possible') return true
  if (
    /^(?:wounded|injured|armed|masked|slain|dead|deceased|unidentified|unnamed|unarmed|suspected|alleged|accused|murdered|off-duty)$/u.test(
      token.lower,
    )
  )
    return true
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos)) return !/^(?:dead|who|that|which)$/u.test(token.lower)
  return token.pos === 'VERB' && /(?:ed|ing|en)$/u.test(token.lower) && isPerson(tokens[at + 1]?.lower ?? '')
}

type Head = { to: number; noun: string | null; age: string | null }

/** The person noun, or the age alone, that the words from `from` on lead to. */
export const headFrom = (tokens: readonly Token[], from: number): Head | null => {
  let found: Head | null = null
  let age: string | null = null
  for (let at = from; at < tokens.length && at - from < PHRASE_TOKENS_MAX; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    const old = ageAt(tokens, at)
    if (old) {
      age = old.age
      at = old.to - 1
      found = { to: old.to, noun: null, age }
    } else if (isPerson(lower)) found = { to: at + 1, noun: lower, age }
    else if (!isModifier(tokens, at)) break
    else if (found?.noun && !isPersonal(tokens, at)) break
  }
  return found !== null && !isCompound(tokens, found) ? found : null
}

/** After a person noun the phrase goes on only by a possessive, which makes it another's: "two sheriff's deputies". */
const isPersonal = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s$/u.test(tokens[at]?.text ?? '') && isPerson(tokens[at + 1]?.lower ?? '')

/** "officer training", "student union": the noun is another's modifier. */
const isCompound = (tokens: readonly Token[], { to, noun }: Head): boolean => {
  const next = tokens[to]
  if (!next || !noun) return false
  return (
    next.pos === 'NOUN' &&
    !isCapitalised(next) &&
    !/^(?:dead|shot|hurt|wounded|injured|killed|critical|wound|dies|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
      next.lower,
    ) &&
    !isPerson(next.lower)
  )
}

export type Draft = Pick<PersonPhrase, 'from' | 'low' | 'high' | 'manner' | 'other' | 'part'> & {
  rank?: number | null
}

export const NOBODY = { noun: null, sex: null, age: null, name: null, rank: null, modifiers: [] }

const modifiersIn = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ lower }) => lower)

/** "a female student" */
const sexIn = (modifiers: readonly string[]): 'male' | 'female' | null =>
  modifiers.includes('female') ? 'female' : modifiers.includes('male') ? 'male' : null

/** Takes in the name or the age that follows: "the victim Ann Lee, 24". */
export const completed = (
  { tokens, names }: Setting,
  draft: Draft,
  head: Head,
  start: number,
): PersonPhrase => {
  const single = draft.high === 1
  const named = single ? names.get(head.to) : undefined
  const to = named?.to ?? head.to
  const age = single ? ageAfter(tokens, to) : null
  return {
    ...draft,
    rank: draft.rank ?? null,
    to: age?.to ?? to,
    noun: head.noun,
    sex: sexOf(head.noun ?? '') ?? sexIn(modifiersIn(tokens, start, head.to - 1)),
    age: head.age ?? age?.age ?? null,
    name: named?.name ?? null,
    modifiers: modifiersIn(tokens, start, head.to - 1),
  }
}

export const isSingular = ({ noun }: Head): boolean =>
  noun === null || (isPersonNoun(noun) && !isPeopleNoun(noun))

/** "another was wounded", "a third died": no noun follows. */
export const lone = (tokens: readonly Token[], draft: Draft, to: number): PersonPhrase | null => {
  const next = tokens[to]
  const ends =
    next === undefined || !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.pos) || OUTCOME_NEXT.test(next.lower)
  return ends ? { ...NOBODY, ...draft, rank: draft.rank ?? null, to } : null
}

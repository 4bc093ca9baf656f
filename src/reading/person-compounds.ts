// People told by a word that counts them: "double homicide", "murder-suicide", "three counts of murder".
import type { PersonMention } from '../model/reading.ts'
import { numeralAt } from './numerals.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

const UNTOLD = { noun: null, sex: null, age: null, name: null, other: false, part: false }

const MULTIPLE: Record<string, number> = { double: 2, triple: 3, quadruple: 4, quintuple: 5, sextuple: 6 }
const COMPOUND =
  /^(?:homicides?|murders?|slayings?|killings?|shootings?|murder-suicides?|homicide-suicides?|fatal|fatalities|deaths?|fatality)$/u
const SUICIDE = /^(?:\S+[ -])?(?:murder|homicide)[- ](?:\S+[- ])?suicide/u

const wordsAt = (tokens: readonly Token[], at: number, many: number): string =>
  tokens
    .slice(at, at + many)
    .map(({ lower }) => lower)
    .join(' ')

const multipleAt = (tokens: readonly Token[], at: number): number | undefined =>
  MULTIPLE[(tokens[at]?.lower ?? '').replace(/-.*$/u, '')]

/** "attempted murder-suicide", "murder-suicide attempt": nobody need be dead. */
const isAttempt = (tokens: readonly Token[], at: number, words: string): boolean =>
  /suicide attempt|attempted suicide/u.test(words) ||
  /^(?:attempted|failed|foiled|averted)$/u.test(tokens[at - 1]?.lower ?? '')

type Compound = Pick<PersonMention, 'low' | 'high' | 'outcome'>

/** What the word at `at` counts: of a murder-suicide two at the least. */
const compoundAt = (tokens: readonly Token[], at: number): Compound | null => {
  const many = multipleAt(tokens, at)
  const words = wordsAt(tokens, at, 5).replaceAll(' - ', '-')
  const suicide = SUICIDE.test(words) && !isAttempt(tokens, at, words)
  if (many === undefined) {
    const second = multipleAt(tokens, at - 1) !== undefined || tokens[at - 1]?.text === '-'
    const alone = /^(?:murder|homicide)[- ]suicide/u.test(words) && suicide && !second
    return alone ? { low: 2, high: null, outcome: 'killed' } : null
  }
  const rest = words.split(/[ -]/u).slice(1, 3)
  if (!rest.some((word) => COMPOUND.test(word))) return null
  const killed =
    suicide ||
    rest.some((word) => /^(?:homicide|murder|slaying|killing|fatal|death)/u.test(word)) ||
    /^\S+ shooting death/u.test(words)
  const low = many + (suicide ? 1 : 0)
  return { low, high: low, outcome: killed ? 'killed' : 'shot' }
}

/** "double homicide", "a triple shooting", "murder-suicide": the number is in the word. */
export const compounds = ({ tokens, place }: TaggedSentence): PersonMention[] =>
  tokens.flatMap((token, at) => {
    const compound = compoundAt(tokens, at)
    if (compound === null) return []
    const end = tokens[at + 1]?.end ?? token.end
    return [{ ...UNTOLD, ...compound, start: token.start, end, sentence: place, manner: 'compound' as const }]
  })

const MURDER =
  /^(?:capital |aggravated |felony |first |second )?(?:(?:first|second)[- ]degree |degree )?(?:murder|homicide)\b/u

/** "three counts of murder": as many dead. */
export const counts = ({ tokens, place }: TaggedSentence): PersonMention[] =>
  tokens.flatMap((token, at) => {
    if (!/^counts?$/u.test(token.lower) || tokens[at + 1]?.lower !== 'of') return []
    const number = numeralAt(tokens, at - 1)
    if (!number || !MURDER.test(wordsAt(tokens, at + 2, 5))) return []
    return [
      {
        ...UNTOLD,
        start: tokens[at - 1]?.start ?? token.start,
        end: token.end,
        sentence: place,
        low: number.low,
        high: number.low,
        outcome: 'killed' as const,
        manner: 'charge' as const,
      },
    ]
  })

// Quantities with a unit other than time: money, shares, distances, magnitudes.
import type { TaggedSentence } from './tagged-sentence.ts'
import { isWord, type Token } from './token.ts'
import type { Unit, UnitKind } from './units.ts'

export type Amount = { measure: string; of: string }

const MONEY_VERBS: Record<string, string> = {
  cost: 'price',
  pay: 'paid',
  fine: 'fine',
  invest: 'invested',
  pledge: 'pledged',
  raise: 'raised',
  sell: 'price',
  buy: 'price',
  worth: 'price',
  price: 'price',
  donate: 'pledged',
  lose: 'lost',
  steal: 'stolen',
  spend: 'spent',
  earn: 'earned',
}
const UP = /^(?:rise|increase|grow|jump|climb|surge|soar|gain|up)$/u
const DOWN = /^(?:fall|drop|decline|decrease|plunge|shrink|slump|lose|down)$/u
const REACH_TOKENS = 12

const headAfter = (tokens: readonly Token[], to: number): string | null => {
  if (!/^(?:of|in|for|worth)$/u.test(tokens[to]?.lower ?? '')) return null
  const phrase = tokens.slice(to + 1, to + 7)
  const start = phrase.findIndex(({ pos }) => pos === 'NOUN')
  if (start < 0 || phrase.slice(0, start).some(({ pos }) => pos === 'VERB' || pos === 'PUNCT')) return null
  const end = phrase.findIndex(({ pos }, i) => i > start && pos !== 'NOUN')
  return phrase[end < 0 ? phrase.length - 1 : end - 1]?.lower ?? null
}

/** The subject before the verb: the last noun in reach. */
const headBefore = (tokens: readonly Token[], from: number): string | null =>
  tokens
    .slice(Math.max(0, from - REACH_TOKENS), from)
    .findLast(
      ({ pos, lower }) =>
        pos === 'NOUN' && !/^(?:distance|area|weight|height|depth|speed|rate|temperatures?)$/u.test(lower),
    )?.lower ?? null

const lemmasBefore = (tokens: readonly Token[], from: number): string[] =>
  tokens
    .slice(Math.max(0, from - REACH_TOKENS), from)
    .map(({ lemma }) => lemma)
    .reverse()

const money = (tokens: readonly Token[], unit: Unit): Amount | null => {
  const of = headAfter(tokens, unit.to)
  const verb = lemmasBefore(tokens, unit.from).find((lemma) => Object.hasOwn(MONEY_VERBS, lemma))
  const measure = (verb === undefined ? null : MONEY_VERBS[verb]) ?? (of === null ? null : 'money')
  const subject = of ?? headBefore(tokens, unit.from)
  return measure === null || subject === null ? null : { measure, of: subject }
}

const share = (tokens: readonly Token[], unit: Unit): Amount | null => {
  const of = headAfter(tokens, unit.to)
  if (of !== null && tokens[unit.to]?.lower === 'of') return { measure: 'share', of }
  const moved = lemmasBefore(tokens, unit.from).find((lemma) => UP.test(lemma) || DOWN.test(lemma))
  const opening = tokens[0] && isWord(tokens[0]) && unit.from <= 5 ? tokens[0].lower : null
  const subject = headBefore(tokens, unit.from) ?? opening
  if (subject === null) return null
  if (moved === undefined) return { measure: 'share', of: subject }
  return { measure: UP.test(moved) ? 'rise' : 'fall', of: subject }
}

/** "a 6.4-magnitude earthquake", "an area of 40 hectares": what it is of, the nearest noun. */
const physical = (tokens: readonly Token[], unit: Unit): Amount | null => {
  const next = tokens[unit.to]?.text === '-' ? tokens[unit.to + 2] : tokens[unit.to]
  const of =
    headAfter(tokens, unit.to) ?? (next?.pos === 'NOUN' ? next.lower : null) ?? headBefore(tokens, unit.from)
  return of === null ? null : { measure: unit.kind, of }
}

const READERS: Partial<Record<UnitKind, (tokens: readonly Token[], unit: Unit) => Amount | null>> = {
  money,
  percent: share,
}

export const amountOf = ({ tokens }: TaggedSentence, unit: Unit): Amount | null =>
  (READERS[unit.kind] ?? physical)(tokens, unit)

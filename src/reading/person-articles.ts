// People told with an article or a determiner: "a man", "another teen", "the suspect", "his two daughters", "both men".
import {
  completed,
  type Draft,
  headFrom,
  isSingular,
  lone,
  ORDINAL,
  OTHER,
  OUTCOME_NEXT,
  type PersonPhrase,
  type Setting,
} from './person-heads.ts'
import type { Quantity } from './quantities.ts'
import type { Token } from './token.ts'

const RANKS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "a second", "the 8th", "a possible fifth" */
export const rankIn = (tokens: readonly Token[], at: number): number | null => {
  const lower = [tokens[at], tokens[at + 1]].find((token) => ORDINAL.test(token?.lower ?? ''))?.lower
  if (lower === undefined) return null
  const named = RANKS.indexOf(lower)
  return named >= 0 ? named + 2 : Number.parseInt(lower, 10)
}

/** "a man", "another teen", "a second officer", "a couple" */
export const withArticle = (setting: Setting, at: number): PersonPhrase | null => {
  const { tokens } = setting
  const head = headFrom(tokens, at + 1)
  const ordinal = ORDINAL.test(tokens[at + 1]?.lower ?? '')
  const other = ordinal || tokens[at]?.lower === 'another' || OTHER.test(tokens[at + 1]?.lower ?? '')
  const rank = rankIn(tokens, at + 1)
  const draft: Draft = { from: at, low: 1, high: 1, manner: 'indefinite', other, part: false, rank }
  if (!head)
    return ordinal || tokens[at]?.lower === 'another' ? lone(tokens, draft, at + (ordinal ? 2 : 1)) : null
  if (head.noun === 'couple' || head.noun === 'crew')
    return completed(setting, { ...draft, low: 2, high: 2, manner: 'count' }, head, at + 1)
  return isSingular(head) ? completed(setting, draft, head, at + 1) : null
}

/** "the suspect", "his two daughters", "both men", "the two", "all four victims" */
export const withDefinite = (
  setting: Setting,
  quantities: ReadonlyMap<number, Quantity>,
  at: number,
): PersonPhrase | null => {
  const { tokens } = setting
  const next = tokens[at + 1]
  if (
    tokens[at]?.lower === 'that' &&
    (next?.pos === 'VERB' || next?.pos === 'AUX' || OUTCOME_NEXT.test(next?.lower ?? ''))
  )
    return null
  if (/^(?:late|early|mid)$/u.test(next?.lower ?? '')) return null
  const other = next?.lower === 'other' ? 1 : 0
  const both = tokens[at]?.lower === 'both'
  const quantity = both ? undefined : quantities.get(at + 1 + other)
  const start = quantity ? quantity.to : at + 1
  const head = headFrom(tokens, start)
  const low = quantity?.low ?? (both ? 2 : 1)
  const high = quantity ? quantity.high : both ? 2 : 1
  const draft: Draft = {
    from: at,
    low,
    high,
    manner: 'definite',
    other: other > 0 || ORDINAL.test(tokens[at + 1]?.lower ?? ''),
    part: false,
    rank: rankIn(tokens, at + 1),
  }
  if (quantity && quantity.low !== null && !quantity.vague && (!head || quantity.low > 1))
    return head ? completed(setting, draft, head, start) : lone(tokens, draft, start)
  if (!head && other > 0) return lone(tokens, { ...draft, manner: 'indefinite' }, at + 2)
  if (!head) return both ? lone(tokens, draft, at + 1) : null
  if (!isSingular(head)) {
    if (both) return completed(setting, draft, head, start)
    return THE_MANY.test(head.noun ?? '')
      ? completed(setting, { ...draft, low: 2, high: null }, head, start)
      : null
  }
  return completed(setting, { ...draft, low: 1, high: 1 }, head, start)
}

/** Several, of whom no number is told */
const THE_MANY =
  /^(?:victims|men|women|boys|girls|teens|teenagers|children|brothers|sisters|deputies|students)$/u

// People told by a number: "two men", "at least 12 others", "2 dead", "one of the victims".
import type { Span } from '../model/span.ts'
import { ageAt } from './ages.ts'
import { isNoFigure } from './figure-exclusions.ts'
import {
  completed,
  type Draft,
  headFrom,
  isPerson,
  lone,
  NOBODY,
  OTHER,
  OUTCOME_NEXT,
  type PersonPhrase,
  type Setting,
} from './person-heads.ts'
import { isPeopleNoun } from './person-nouns.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { Token } from './token.ts'

const MARK = /^[,;.:–—-]$/u

const STRUCK =
  /^(?:killed|killing|kills|injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|leaves|leaving|left)$/u

/** "two men", "at least 12 others", "2 dead", "one of the victims" */
export const counted = (setting: Setting, quantity: Quantity): PersonPhrase | null => {
  const { tokens } = setting
  const next = tokens[quantity.to]
  const low = quantity.low ?? quantity.high ?? 0
  const of =
    next?.lower === 'of' &&
    /^(?:the|them|those|these|his|her|their|whom|its)$/u.test(tokens[quantity.to + 1]?.lower ?? '')
  const other = OTHER.test(next?.lower ?? '')
  const draft: Draft = {
    from: quantity.from,
    low: quantity.low ?? 0,
    high: quantity.high,
    manner: 'count',
    other,
    part: of,
  }
  const skip = of ? ofTheTo(tokens, quantity.to) : quantity.to
  const head = headFrom(tokens, skip)
  if (head?.noun || (head?.age && low > 1 && head.to - skip <= 3))
    return completed(setting, draft, head, quantity.to)
  if (of) return lone(tokens, draft, skip)
  if (other && !head) return lone(tokens, draft, quantity.to + 1)
  const struck = STRUCK.test(tokens[quantity.from - 1]?.lower ?? '') && next?.pos !== 'NOUN'
  if (struck && Number.isInteger(low)) return { ...NOBODY, ...draft, rank: null, to: quantity.to }
  if (!Number.isInteger(low) || (next && !OUTCOME_NEXT.test(next.lower))) return null
  if (next && MARK.test(next.text) && !setting.headline) return null
  return { ...NOBODY, ...draft, rank: null, to: quantity.to }
}

const ofTheTo = (tokens: readonly Token[], of: number): number => {
  const at = of + 2
  const number = quantitiesIn(tokens.slice(at, at + 3)).find(({ from }) => from === 0)
  return number ? at + number.to : at
}

/** "A one", "one dead": "one" is a count where something befell it. */
const oneAt = (tokens: readonly Token[], at: number): Quantity | null => {
  const next = tokens[at + 1]?.lower ?? ''
  const counts =
    OUTCOME_NEXT.test(next) ||
    isPerson(next) ||
    OTHER.test(next) ||
    tokens[at + 1]?.pos === 'ADJ' ||
    isPerson(tokens[at + 2]?.lower ?? '') ||
    isPerson(tokens[at + 3]?.lower ?? '')
  return counts ? { from: at, to: at + 1, number: at, low: 1, high: 1, vague: false, hedged: false } : null
}

/** The quantities that may count people, by the token they begin at. */
export const quantitiesBy = (tokens: readonly Token[], taken: readonly Span[]): Map<number, Quantity> => {
  const found = new Map<number, Quantity>()
  for (const quantity of quantitiesIn(tokens)) {
    const one = tokens[quantity.number]?.lower === 'one' && quantity.to - quantity.number === 1
    const read = one && !quantity.hedged ? oneAt(tokens, quantity.from) : quantity
    if (
      !read ||
      ageAt(tokens, quantity.number) ||
      /^(?:both|aged?|ages)$/u.test(tokens[quantity.number - 1]?.lower ?? '')
    )
      continue
    if (!one && isNoFigure(tokens, quantity, taken)) continue
    found.set(read.from, read)
  }
  return found
}

/** "others", "multiple people", "other people": two at the least */
const othersTo = (tokens: readonly Token[], at: number): number | null => {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (first === 'others') return at + 1
  if (!/^(?:other|multiple|numerous|many)$/u.test(first)) return null
  return isPeopleNoun(second) ? at + 2 : null
}

export const others = (tokens: readonly Token[], at: number): PersonPhrase | null => {
  const to = othersTo(tokens, at)
  return to !== null
    ? {
        from: at,
        to,
        low: 2,
        high: null,
        ...NOBODY,
        manner: 'count',
        other: true,
        part: false,
      }
    : null
}

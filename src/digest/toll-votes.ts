// What each mention of dead and injured says of their numbers: an interval, and how much it counts.
import type { FigureMention, PersonMention } from '../model/reading.ts'
import type { Linked } from './person-links.ts'

export type Quantity = 'killed' | 'injured' | 'both'

/** `weight` for each value from `low` to `high` (null: open above); `exact`, beside it, for `low` alone. */
export type Vote = {
  quantity: Quantity
  low: number
  high: number | null
  weight: number
  exact: number
  /** A number that somebody summed up, not one, or a guess */
  counted: boolean
}

export const W = {
  headline: 4.5,
  top: 1.8,
  upper: 0.8,
  below: 0.3,
  one: 0.45,
  definite: 0.6,
  definiteOne: 0.2,
  shot: 0.35,
  hospital: 0.6,
  compound: 2.2,
  charge: 0.5,
  part: 0.5,
  partOne: 0.2,
  absenceI: 0.8,
  absenceK: 1.2,
  unsaid: 0.8,
  ledger: 0.5,
  ledgerExact: 0.5,
  ledgerBoth: 0.3,
  shotHurt: 0.15,
  rank: 0.7,
  rankExact: 0.15,
  suspect: 0.7,
  elsewhere: 0.1,
  again: 0.3,
  roundup: 0.2,
  cueSilence: 0.4,
  overtaken: 0.8,
  buried: 0.25,
}

const QUANTITY: Record<string, { quantity: Quantity; share: () => number }> = {
  killed: { quantity: 'killed', share: () => 1 },
  injured: { quantity: 'injured', share: () => 1 },
  hospitalised: { quantity: 'injured', share: () => W.hospital },
  shot: { quantity: 'both', share: () => W.shot },
  'killed or injured': { quantity: 'both', share: () => 1 },
}

type Range = { low: number; high: number | null }

const counts = (quantity: Quantity, { low, high }: Range, weight: number): Vote => ({
  quantity,
  low,
  high,
  weight,
  exact: 0,
  counted: low > 1,
})

/** So many at the least; that there were no more is the lesser part of it. */
const atLeast = (quantity: Quantity, low: number, weight: number, exact: number): Vote => ({
  quantity,
  low,
  high: null,
  weight,
  exact,
  counted: false,
})

/** Of one counted figure; single persons vote by their account. */
export const figureVotes = (figure: FigureMention, weight: number): Vote[] => {
  const measured = QUANTITY[figure.measure]
  if (measured === undefined || figure.unit !== null) return []
  const [low, { quantity, share }] = [figure.low ?? 0, measured]
  if (low === 1 && figure.high === 1) return []
  return [counts(quantity, { low, high: figure.high }, weight * share())]
}

/** The j-th dearest account says that there are j; where the next stands much lower, that there are no more. */
const tally = (quantity: Quantity, weights: number[], exact: number, share = 1): Vote[] =>
  weights
    .toSorted((a, b) => b - a)
    .map((weight, i, all) =>
      atLeast(quantity, i + 1, weight * W.ledger * share, (weight - (all[i + 1] ?? 0)) * exact * share),
    )

/** As many dead as there are persons told dead, and as many hit as there are persons. */
export const ledgerVotes = (people: Linked[]): Vote[] => {
  const of = (...outcomes: (string | null)[]) =>
    people.filter(({ outcome }) => outcomes.includes(outcome)).map(({ person }) => person.weight)
  const dead = of('killed')
  return [
    ...tally('killed', dead, W.ledgerExact),
    ...tally('injured', of('injured'), W.ledgerExact),
    ...(dead.length > 0 ? tally('injured', of('injured', 'shot'), W.ledgerExact, W.shotHurt) : []),
    ...tally('both', of('killed', 'injured', 'shot'), W.ledgerBoth),
  ]
}

const OUTCOME: Record<'killed' | 'injured' | 'shot', Quantity> = {
  killed: 'killed',
  injured: 'injured',
  shot: 'both',
}

/** One mention's vote; single persons vote by their account, but "one dead" is a count. */
export const personVotes = (person: PersonMention, place: number): Vote[] => {
  const { outcome, low, high, manner, part, other, rank } = person
  if (outcome === null) return []
  if (rank !== undefined && rank < 30)
    return [{ ...atLeast('both', rank, place * W.rank, place * W.rankExact), counted: true }]
  const quantity = OUTCOME[outcome]
  const weight = place * (outcome === 'shot' ? W.shot : 1)
  if (manner === 'compound')
    return [
      high === null
        ? atLeast(quantity, low, weight * W.compound * 0.5, weight * 0.4)
        : counts(quantity, { low, high }, weight * W.compound),
    ]
  if (manner === 'charge') return [counts(quantity, { low, high }, weight * W.charge)]
  if (low === 1 && high === 1) {
    if (manner !== 'count' || other) return []
    return [atLeast(quantity, 1, weight * (part ? W.part : 1 - W.one), weight * (part ? W.partOne : W.one))]
  }
  if (part) return [atLeast(quantity, low, weight * W.part, 0)]
  if (manner === 'pronoun') return [atLeast(quantity, low, weight * W.definite, weight * W.definiteOne)]
  return [counts(quantity, { low, high }, weight)]
}

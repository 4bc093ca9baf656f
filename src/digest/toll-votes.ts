// What each mention of dead and injured says of their numbers: an interval, and how much it counts.
import type { FigureMention, PersonMention } from '../model/reading.ts'
import type { Person } from './person-ledger.ts'
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

/** How much each kind of vote counts. Found on half of a labelled set of incidents, and flat around these values. */
export const WEIGHTS = {
  // Where the sentence stands: headline, first three, first eight, further down
  headline: 4.5,
  top: 1.8,
  upper: 0.8,
  below: 0.3,
  /** Sentences about another event, and about several together */
  elsewhere: 0.1,
  roundup: 0.1,
  /** Of a report's second vote for a value */
  again: 0.3,
  /** "One dead": how much of it says that there was one only */
  one: 0.45,
  /** "They died": several at the least; that there were two only */
  several: 0.6,
  twoOnly: 0.2,
  /** Hit, or in hospital, and what came of it is not said */
  shot: 0.35,
  hospital: 0.6,
  /** "Double homicide", "three counts of murder" */
  compound: 2.2,
  charge: 0.5,
  /** "Two of them", "one of them": at least; exactly */
  part: 0.5,
  partOne: 0.2,
  /** "A fifth victim": at least; exactly */
  rank: 0.7,
  rankExact: 0.15,
  /** Persons told one by one: at least so many; so many; of both outcomes; those hit, as injured */
  ledger: 0.5,
  ledgerExact: 0.4,
  ledgerTied: 0.95,
  ledgerApart: 0.55,
  ledgerBoth: 0.3,
  shotHurt: 0.15,
  /** The victims counted and the dead suspects on top of them */
  suspect: 0.7,
  /** Victims and their killer, in one sentence */
  sum: 1,
  /** A count of injured some of whom have died since */
  overtaken: 0.8,
  /** Silence on the injured says little, on the dead much; less in a report that counts nobody */
  silentOnInjured: 0.2,
  silentOnDead: 1.2,
  onlyHit: 0.8,
  uncounted: 0.4,
  /** Dead told at less than this share of the injured's weight are another event's. */
  buried: 0.25,
}

const QUANTITY: Record<string, { quantity: Quantity; share: () => number }> = {
  killed: { quantity: 'killed', share: () => 1 },
  injured: { quantity: 'injured', share: () => 1 },
  hospitalised: { quantity: 'injured', share: () => WEIGHTS.hospital },
  shot: { quantity: 'both', share: () => WEIGHTS.shot },
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

const sentenceOf = ({ mentions }: Person): number | undefined =>
  mentions.find(({ outcome }) => outcome !== null)?.sentence

/**
 * The j-th dearest account says that there are j at the least, and perhaps no more. Where the next is as dear, it says
 * less that there are no more: least where another sentence tells it, for in one sentence one may be told twice.
 */
const tally = (quantity: Quantity, people: Person[], exact: number, share = 1): Vote[] =>
  people
    .toSorted((a, b) => b.weight - a.weight)
    .map((person, i, all) => {
      const { weight } = person
      const next = all[i + 1]
      const tied = next !== undefined && next.weight === weight
      const apart = tied && sentenceOf(next) !== sentenceOf(person)
      const last = apart ? WEIGHTS.ledgerApart : tied ? WEIGHTS.ledgerTied : 1
      return atLeast(quantity, i + 1, weight * WEIGHTS.ledger * share, weight * exact * share * last)
    })

/** As many dead as there are persons told dead, and as many hit as there are persons. */
export const ledgerVotes = (people: Linked[]): Vote[] => {
  const of = (...outcomes: (string | null)[]) =>
    people.filter(({ outcome }) => outcomes.includes(outcome)).map(({ person }) => person)
  const dead = of('killed')
  return [
    ...tally('killed', dead, WEIGHTS.ledgerExact),
    ...tally('injured', of('injured'), WEIGHTS.ledgerExact),
    ...(dead.length > 0
      ? tally('injured', of('injured', 'shot'), WEIGHTS.ledgerExact, WEIGHTS.shotHurt)
      : []),
    ...tally('both', of('killed', 'injured', 'shot'), WEIGHTS.ledgerBoth),
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
    return [{ ...atLeast('both', rank, place * WEIGHTS.rank, place * WEIGHTS.rankExact), counted: true }]
  const quantity = OUTCOME[outcome]
  const weight = place * (outcome === 'shot' ? WEIGHTS.shot : 1)
  if (manner === 'compound')
    return [
      high === null
        ? atLeast(quantity, low, weight * WEIGHTS.compound * 0.5, weight * 0.4)
        : counts(quantity, { low, high }, weight * WEIGHTS.compound),
    ]
  if (manner === 'charge') return [counts(quantity, { low, high }, weight * WEIGHTS.charge)]
  if (low === 1 && high === 1) {
    if (manner !== 'count' || other) return []
    return [
      atLeast(
        quantity,
        1,
        weight * (part ? WEIGHTS.part : 1 - WEIGHTS.one),
        weight * (part ? WEIGHTS.partOne : WEIGHTS.one),
      ),
    ]
  }
  if (part) return [atLeast(quantity, low, weight * WEIGHTS.part, 0)]
  if (manner === 'pronoun')
    return [atLeast(quantity, low, weight * WEIGHTS.several, weight * WEIGHTS.twoOnly)]
  return [counts(quantity, { low, high }, weight)]
}

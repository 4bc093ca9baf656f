// How many were killed and injured, all reports heard together. One report tells the toll in its headline, again in
// its lede, and person by person below; another tells part of it. Each mention is a vote for an interval of the dead,
// of the injured or of both together, and the pair of numbers that most votes allow is taken.
import { ledgerOf } from './person-ledger.ts'
import { linked } from './person-links.ts'
import type { ReadReport } from './statements.ts'
import { votesOf } from './toll-report.ts'
import { type Quantity, type Vote, WEIGHTS } from './toll-votes.ts'
import { weighersOf } from './toll-weights.ts'

export type Toll = { killed: number; injured: number }

/** No toll is searched beyond the greatest number named, and that no further than here. */
const TOLL_MAX = 400

const holds = ({ low, high }: Vote, value: number): boolean =>
  low <= value && (high === null || value <= high)

/** For each value the weight of the report's strongest vote for it, and a part of its second. */
const support = (votes: Vote[], quantity: Quantity, value: number): number => {
  const own = votes.filter((vote) => vote.quantity === quantity)
  const held = own.filter((vote) => holds(vote, value))
  const [first = 0, second = 0] = held
    .filter(({ high }) => high !== null)
    .map(({ weight }) => weight)
    .sort((a, b) => b - a)
  const open = Math.max(0, ...held.filter(({ high }) => high === null).map(({ weight }) => weight))
  const exact = Math.max(0, ...own.filter(({ low }) => low === value).map((vote) => vote.exact))
  return first + second * WEIGHTS.again + open + exact
}

/** What all reports' votes give each value of a quantity. */
const ballot = (reports: Vote[][], quantity: Quantity, max: number): number[] =>
  Array.from({ length: max + 1 }, (_, value) =>
    reports.reduce((total, votes) => total + support(votes, quantity, value), 0),
  )

const greatest = (votes: Vote[]): number =>
  Math.min(TOLL_MAX, Math.max(1, ...votes.map(({ low, high }) => high ?? low)))

/** The pair of numbers that has most votes over all reports; the smaller where two have as many. */
export const tollOf = (reports: ReadReport[]): Toll => {
  const weighers = weighersOf(reports)
  const people = linked(reports.map((read, i) => ledgerOf(read, weighers[i] ?? (() => 0))))
  const votes = reports.map((read, i) => votesOf(read, people[i] ?? [], weighers[i] ?? (() => 0)))
  const max = greatest(votes.flat())
  const [killed, injured] = [ballot(votes, 'killed', max), ballot(votes, 'injured', max)]
  const both = ballot(votes, 'both', 2 * max)
  let best: Toll & { votes: number } = { killed: 0, injured: 0, votes: -1 }
  for (let k = 0; k <= max; k++)
    for (let i = 0; i <= max; i++) {
      const total = (killed[k] ?? 0) + (injured[i] ?? 0) + (both[k + i] ?? 0)
      if (total > best.votes + 1e-9) best = { killed: k, injured: i, votes: total }
    }
  return { killed: best.killed, injured: best.injured }
}

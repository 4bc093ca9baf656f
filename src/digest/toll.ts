// How many were killed and injured, all reports heard together. One report tells the toll in its headline, again in
// its lede, and person by person below; another tells part of it. Each mention is a vote for an interval of the dead,
// of the injured or of both together, and the pair of numbers that most votes allow is taken.
import { once } from './once.ts'
import { ledgerOf, type Person } from './person-ledger.ts'
import { linked } from './person-links.ts'
import type { ReadReport } from './statements.ts'
import { votesOf } from './toll-report.ts'
import { type Quantity, type Vote, WEIGHTS } from './toll-votes.ts'
import { weighersOf } from './toll-weights.ts'

export type Toll = { killed: number; injured: number }

/** No toll is searched beyond the greatest number named, and that no further than here. */
const TOLL_MAX = 400

/** For each value the weight of the report's strongest vote for it, and a part of its second. */
const support = (votes: Vote[], quantity: Quantity, max: number): number[] => {
  const at = Array.from({ length: max + 1 }, () => ({ first: 0, second: 0, open: 0, exact: 0 }))
  for (const { low, high, weight, exact, quantity: own } of votes) {
    if (own !== quantity) continue
    const lowest = at[low]
    if (lowest !== undefined) lowest.exact = Math.max(lowest.exact, exact)
    const least = Math.max(0, Math.ceil(low))
    const opening = high === null ? at[least] : undefined
    if (opening !== undefined) opening.open = Math.max(opening.open, weight)
    for (const value of high === null ? [] : at.slice(least, Math.floor(high) + 1)) {
      value.second = Math.max(value.second, Math.min(value.first, weight))
      value.first = Math.max(value.first, weight)
    }
  }
  let open = 0
  return at.map((value) => {
    open = Math.max(open, value.open)
    return value.first + value.second * WEIGHTS.again + open + value.exact
  })
}

/** What all reports' votes give each value of a quantity. */
const ballot = (reports: Vote[][], quantity: Quantity, max: number): number[] => {
  const totals: number[] = Array.from({ length: max + 1 }, () => 0)
  for (const votes of reports)
    for (const [value, given] of support(votes, quantity, max).entries())
      totals[value] = (totals[value] ?? 0) + given
  return totals
}

const greatest = (votes: Vote[]): number =>
  Math.min(TOLL_MAX, Math.max(1, ...votes.map(({ low, high }) => high ?? low)))

/** Whom each report tells of, by what its sentences count among the reports. */
export const ledgersOf = once((reports: ReadReport[]): Person[][] => {
  const weighers = weighersOf(reports)
  return reports.map((read, i) => ledgerOf(read, weighers[i] ?? (() => 0)))
})

/** The pair of numbers that has most votes over all reports; the smaller where two have as many. */
export const tollOf = once((reports: ReadReport[]): Toll => {
  const weighers = weighersOf(reports)
  const people = linked(ledgersOf(reports))
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
})

// Who else says it: the places in the event's reports that say what a statement says.
import type { Evidence } from '../model/day.ts'
import { countDistinct, falling, inTurn, rising } from './order.ts'
import type { Statement, TermWeigher } from './statements.ts'
import { support } from './support.ts'

export type Witness = { statement: Statement; support: number }

/** Finds the statements that share weighty terms with one, without looking at all of them. */
export type Index = ReadonlyMap<string, number[]>

export const indexOf = (statements: Statement[]): Index => {
  const index = new Map<string, number[]>()
  for (const [place, { roots }] of statements.entries())
    for (const term of roots) {
      const places = index.get(term)
      if (places === undefined) index.set(term, [place])
      else places.push(place)
    }
  return index
}

/** Terms looked up for a statement: what says the same shares one of its heaviest. */
const TERMS_LOOKED_UP = 8

/** The statements that share one of its heaviest roots, in canonical order; itself among them. */
export const near = (
  statement: Statement,
  statements: Statement[],
  index: Index,
  weigh: TermWeigher,
): Statement[] => {
  const heaviest = [...statement.roots].sort(inTurn(falling(weigh))).slice(0, TERMS_LOOKED_UP)
  const places = new Set(heaviest.flatMap((term) => index.get(term) ?? []))
  return [...places].sort((a, b) => a - b).flatMap((place) => statements[place] ?? [])
}

/** Of each report the sentence that says it best, the statement's own first, the others in canonical order. */
export const witnesses = (
  statement: Statement,
  statements: Statement[],
  index: Index,
  weigh: TermWeigher,
): Witness[] => {
  const found = near(statement, statements, index, weigh)
    .filter(({ report }) => report.id !== statement.report.id)
    .map((other) => ({ statement: other, support: support(statement, other, weigh) }))
    .filter((witness) => witness.support > 0)
  const best = [...Map.groupBy(found, (witness) => witness.statement.report.id).values()].flatMap(
    (ofReport) =>
      ofReport
        .sort(
          inTurn(
            falling((witness) => witness.support),
            rising((witness) => witness.statement.span.start),
          ),
        )
        .slice(0, 1),
  )
  return [{ statement, support: 1 }, ...best]
}

export const evidenceOf = ({ report, span, text }: Statement): Evidence => ({
  report: report.id,
  start: span.start,
  end: span.end,
  wording: text,
})

export const originsOf = (witnessed: Witness[]): number =>
  countDistinct(witnessed.map(({ statement }) => statement.report.originId))

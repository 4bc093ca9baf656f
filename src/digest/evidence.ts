// Who else says it: the places in the event's reports that say what a statement says.
import type { Evidence } from '../model/statement.ts'
import { countDistinct, falling, inTurn, rising } from './order.ts'
import type { Statement, TermWeigher } from './statements.ts'
import { mayBeSupport, support } from './support.ts'

export type Witness = { statement: Statement; support: number }

/**
 * Finds the statements that share weighty terms with one without looking at all of them: for each root the places of
 * the statements that have it, in order.
 */
export type Index = {
  statements: readonly Statement[]
  places: ReadonlyMap<string, readonly number[]>
  weigh: TermWeigher
}

export const indexOf = (statements: readonly Statement[], weigh: TermWeigher): Index => {
  const places = new Map<string, number[]>()
  for (const [place, { roots }] of statements.entries())
    for (const term of roots) {
      const own = places.get(term)
      if (own === undefined) places.set(term, [place])
      else own.push(place)
    }
  return { statements, places, weigh }
}

/** Terms looked up for a statement: what says the same shares one of its heaviest. */
const TERMS_LOOKED_UP = 8

/**
 * The statements that share one of its heaviest roots, in canonical order; itself among them. What each has in common
 * is summed up root by root over the index (term-at-a-time evaluation, Turtle and Flood 1995).
 * @param isWanted is told the weight of the roots in common, and of all that the statement has
 */
export const near = (
  statement: Statement,
  { statements, places, weigh }: Index,
  isWanted: (other: Statement, common: number, all: number) => boolean,
): Statement[] => {
  const common = new Float64Array(statements.length)
  let all = 0
  for (const root of statement.roots) {
    const weight = weigh(root)
    all += weight
    for (const place of places.get(root) ?? []) common[place] = (common[place] ?? 0) + weight
  }
  const found = new Uint8Array(statements.length)
  const heaviest = [...statement.roots].sort(inTurn(falling(weigh))).slice(0, TERMS_LOOKED_UP)
  for (const root of heaviest) for (const place of places.get(root) ?? []) found[place] = 1
  return statements.filter((other, place) => found[place] === 1 && isWanted(other, common[place] ?? 0, all))
}

/** Of each report the sentence that says it best, the statement's own first, the others in canonical order. */
export const witnesses = (statement: Statement, index: Index): Witness[] => {
  const isOfAnother = ({ report }: Statement) => report.id !== statement.report.id
  const found = near(
    statement,
    index,
    (other, common, all) => mayBeSupport(common, all) && isOfAnother(other),
  )
    .map((other) => ({ statement: other, support: support(statement, other, index.weigh) }))
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

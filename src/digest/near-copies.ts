// Which of some reports carry nearly one text, by their pairs of words: containment, as Broder 1997 defines it.
import { isInNews, type Statement } from './statements.ts'

/** The share of the shorter text's pairs that the longer one has as well. */
const CONTAINMENT_MIN = 0.8

const pairsOf = (statements: Statement[]): Set<string> =>
  new Set(
    statements
      .filter(isInNews)
      .flatMap(({ concepts }) => concepts.filter((concept) => concept.includes(' '))),
  )

const containment = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  if (less.size === 0) return 0
  let both = 0
  for (const pair of less) if (more.has(pair)) both += 1
  return both / less.size
}

/** For each report's statements, in how many of the reports that text runs, itself included. */
export const timesCarried = (reports: Statement[][]): number[] => {
  const pairs = reports.map(pairsOf)
  const firsts = reports.map((_, place) => place)
  for (const [i, one] of pairs.entries())
    for (const [j, other] of pairs.entries()) {
      const [to, from] = [firsts[i], firsts[j]]
      if (j <= i || to === undefined || to === from || containment(one, other) < CONTAINMENT_MIN) continue
      for (const [place, first] of firsts.entries()) if (first === from) firsts[place] = to
    }
  return firsts.map((first) => firsts.filter((other) => other === first).length)
}

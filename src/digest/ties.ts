// Words in common are not yet a statement in common: "the mayor sold the whale", "a whale lies in the mayor's town".
// What two sentences say of each other's words shows in which of them stand together, in whatever order (a passive
// turns them round). After the skip-bigrams of ROUGE-S (Lin 2004), over roots of content words.
import { once } from './once.ts'
import type { Statement } from './statements.ts'

/** Neighbours of the line: the next content word, or the one after it */
const REACH_IN_LINE = 2
/** … which the evidence may set so many content words apart. */
const REACH_IN_EVIDENCE = 4

const placesOf = once(({ order }: Statement): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  for (const [place, root] of order.entries()) {
    const own = places.get(root)
    if (own === undefined) places.set(root, [place])
    else own.push(place)
  }
  return places
})

const areClose = (some: number[] = [], others: number[] = []): boolean =>
  some.some((a) => others.some((b) => Math.abs(a - b) <= REACH_IN_EVIDENCE))

/**
 * The share of the line's pairs of neighbouring content words that stand near each other in the evidence, 0 to 1.
 * @param names roots of names: two of them are no statement
 */
export const ties = (line: Statement, evidence: Statement, names: ReadonlySet<string>): number => {
  const places = placesOf(evidence)
  let [all, kept] = [0, 0]
  for (const [i, first] of line.order.entries())
    for (const second of line.order.slice(i + 1, i + 1 + REACH_IN_LINE)) {
      if (first === second || (names.has(first) && names.has(second))) continue
      all += 1
      if (areClose(places.get(first), places.get(second))) kept += 1
    }
  return all === 0 ? 0 : kept / all
}

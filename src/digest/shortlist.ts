// From statements to the candidates that the selection weighs.
import { canStandAlone, selfContained } from './candidates.ts'
import type { ConceptWeights } from './concepts.ts'
import { falling, inTurn, rising } from './order.ts'
import type { Candidate } from './selection.ts'
import type { Statement } from './statements.ts'

/** More than this many sentences are never weighed against each other: swaps cost their square. */
const CANDIDATES_WEIGHED_MAX = 240
const LENGTH_POWER = 0.8
/** What is let in is judged by its weight a word, length counting fully. */
const ENTRY_LENGTH_POWER = 1 - LENGTH_POWER
const WORD = /\S*[\p{L}\p{N}]\S*/gu

/** Between blanks, as a reader counts: "U.S." is one, and "3.8". */
const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0

/** First sentences are written to stand first. */
export const placeFavour = ({ sentence }: Statement): number => 1 + 0.5 / (1 + sentence.index)

/**
 * The weight of its concepts for its length: how central a statement is to what all voices tell.
 * @param told concepts that count no more
 */
export const density = (
  { sentence, concepts }: Statement,
  weights: ConceptWeights,
  told: ReadonlySet<string> = new Set(),
): number => {
  let sum = 0
  for (const concept of concepts) if (!told.has(concept)) sum += weights.get(concept) ?? 0
  return sum / Math.max(sentence.words, 1) ** LENGTH_POWER
}

export type Shortlist = { statements: Statement[]; candidates: Candidate[]; weights: Float64Array }

const everyone = () => 1

/**
 * The most central statements that can stand alone, with their concepts numbered. `statements` in canonical order.
 * @param most no more than so many; those that cover little for their length only mislead the selection
 */
export const shortlist = (
  statements: Statement[],
  weights: ConceptWeights,
  favour: (statement: Statement) => number = everyone,
  most: number = CANDIDATES_WEIGHED_MAX,
): Shortlist => {
  const numbers = new Map([...weights.keys()].map((concept, number) => [concept, number]))
  const favourOf = (statement: Statement) =>
    placeFavour(statement) * selfContained(statement) * favour(statement)
  const worth = (statement: Statement) =>
    (density(statement, weights) * favourOf(statement)) / wordsIn(statement.text) ** ENTRY_LENGTH_POWER
  const chosen = statements
    .filter((statement) => statement.sentence.index >= 0 && canStandAlone(statement))
    .map((statement, place) => ({ statement, place, worth: worth(statement) }))
    .filter((one) => one.worth > 0)
    .sort(
      inTurn(
        falling(({ worth }) => worth),
        rising(({ place }) => place),
      ),
    )
    .slice(0, Math.min(most, CANDIDATES_WEIGHED_MAX))
    .sort(rising(({ place }) => place))
    .map(({ statement }) => statement)
  return {
    statements: chosen,
    candidates: chosen.map((statement) => ({
      concepts: statement.concepts.flatMap((concept) => numbers.get(concept) ?? []),
      words: wordsIn(statement.text),
      favour: favourOf(statement),
    })),
    weights: Float64Array.from(weights.values()),
  }
}

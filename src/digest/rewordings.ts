// Which line of an edition stands in the place of which of the one before.
import { alphabetical, falling, inTurn } from './order.ts'

/** Of the words of both, as many must be the same; below it, two lines tell of different things. */
const SHARED_MIN = 0.6

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Dice's coefficient of the bags of words: 1 where all are the same. */
const shared = (a: string, b: string): number => {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    both += 1
  }
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length)
}

/** The texts that went, each with the one that came for it; one that came stands for one that went. */
export const rewordings = (gone: readonly string[], come: readonly string[]): Map<string, string> => {
  const pairs = gone
    .flatMap((before) => come.map((after) => ({ before, after, share: shared(before, after) })))
    .filter(({ share }) => share >= SHARED_MIN)
    .sort(
      inTurn(
        falling(({ share }) => share),
        alphabetical(({ before }) => before),
        alphabetical(({ after }) => after),
      ),
    )
  const matched = new Map<string, string>()
  const taken = new Set<string>()
  for (const { before, after } of pairs) {
    if (matched.has(before) || taken.has(after)) continue
    matched.set(before, after)
    taken.add(after)
  }
  return matched
}

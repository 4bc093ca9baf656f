// The budgeted maximum coverage behind lines and summaries: greedy from several starts, then single swaps.
// Greedy with cost scaling after Lin and Bilmes 2010; swaps find what exact search would, at a fraction of its time.

export type Candidate = {
  /** Numbers of its weighted concepts, each once */
  concepts: number[]
  words: number
  /** What the place and the wording are worth, about 1 */
  favour: number
}

const GREEDY_EXPONENT = 0.8
const EXPONENTS = [GREEDY_EXPONENT, 0.5, 1, 0.65, 1.2]
const SEEDS = 6
/** Rounds of swaps; each takes the best swap there is, so few are ever needed. */
const SWAPS_MAX = 40

type Cover = { counts: Uint16Array; value: number; words: number; chosen: number[] }

const gainOf = ({ concepts }: Candidate, { counts }: Cover, weights: Float64Array): number => {
  let gain = 0
  for (const concept of concepts) if (counts[concept] === 0) gain += weights[concept] ?? 0
  return gain
}

const add = (cover: Cover, index: number, candidate: Candidate, weights: Float64Array): void => {
  cover.value += gainOf(candidate, cover, weights)
  cover.words += candidate.words
  cover.chosen.push(index)
  for (const concept of candidate.concepts) cover.counts[concept] = (cover.counts[concept] ?? 0) + 1
}

const coverOf = (chosen: number[], candidates: Candidate[], weights: Float64Array): Cover => {
  const cover: Cover = { counts: new Uint16Array(weights.length), value: 0, words: 0, chosen: [] }
  for (const index of chosen) {
    const candidate = candidates[index]
    if (candidate !== undefined) add(cover, index, candidate, weights)
  }
  return cover
}

/** Adds whatever gains most for its length, until nothing that gains fits. */
const fill = (cover: Cover, candidates: Candidate[], weights: Float64Array, words: number, power: number) => {
  const open = new Set(candidates.keys())
  for (const index of cover.chosen) open.delete(index)
  for (;;) {
    let best = { index: -1, worth: 0 }
    for (const index of open) {
      const candidate = candidates[index]
      if (candidate === undefined) continue
      const gain = cover.words + candidate.words <= words ? gainOf(candidate, cover, weights) : 0
      if (gain <= 0) {
        open.delete(index)
        continue
      }
      const worth = (gain * candidate.favour) / candidate.words ** power
      if (worth > best.worth) best = { index, worth }
    }
    const candidate = candidates[best.index]
    if (candidate === undefined) return cover
    add(cover, best.index, candidate, weights)
    open.delete(best.index)
  }
}

/** The cover with one sentence taken out and the room filled again, if that is worth more. */
const swapped = (
  cover: Cover,
  candidates: Candidate[],
  weights: Float64Array,
  words: number,
): Cover | null => {
  let best: Cover | null = null
  for (const out of cover.chosen) {
    const kept = cover.chosen.filter((index) => index !== out)
    const base = coverOf(kept, candidates, weights)
    for (const [index, candidate] of candidates.entries()) {
      if (index === out || kept.includes(index) || base.words + candidate.words > words) continue
      const value = base.value + gainOf(candidate, base, weights)
      if (value > (best ?? cover).value + 1e-9) best = coverOf([...kept, index], candidates, weights)
    }
  }
  return best
}

const improve = (start: Cover, candidates: Candidate[], weights: Float64Array, words: number): Cover => {
  let cover = start
  for (let round = 0; round < SWAPS_MAX; round++) {
    const better = swapped(cover, candidates, weights, words)
    if (better === null) break
    cover = fill(better, candidates, weights, words, GREEDY_EXPONENT)
  }
  return cover
}

/** The candidates that gain most for their length, one after the other, within so many words. */
export const selectGreedily = (candidates: Candidate[], weights: Float64Array, words: number): number[] =>
  fill(coverOf([], candidates, weights), candidates, weights, words, GREEDY_EXPONENT).chosen

/**
 * The candidates that cover most concept weight within so many words: greedy from several starts, each bettered by
 * swaps. Ties go to the earlier candidate: give them in a canonical order.
 */
export const select = (candidates: Candidate[], weights: Float64Array, words: number): number[] => {
  const empty = () => coverOf([], candidates, weights)
  const nothing = empty()
  const seeds = [...candidates.entries()]
    .filter(([, candidate]) => candidate.words <= words)
    .map(([index, candidate]) => ({
      index,
      worth: gainOf(candidate, nothing, weights) * candidate.favour,
    }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .slice(0, SEEDS)
  const covers = [
    ...EXPONENTS.map((power) => fill(empty(), candidates, weights, words, power)),
    ...seeds.map(({ index }) =>
      fill(coverOf([index], candidates, weights), candidates, weights, words, GREEDY_EXPONENT),
    ),
  ]
  // Sums in another order differ in their last digits: of equals the first start is taken.
  return covers
    .map((start) => improve(start, candidates, weights, words))
    .reduce((best, cover) => (cover.value > best.value + 1e-9 ? cover : best), nothing).chosen
}

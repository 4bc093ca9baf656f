// The budgeted maximum coverage behind lines and summaries: greedy from several starts, then single swaps.
// Greedy with cost scaling after Lin and Bilmes 2010; swaps find what exact search would, at a fraction of its time.

export type Candidate = {
  /** Numbers of its weighted concepts, each once */
  concepts: number[]
  words: number
  /** What the place and the wording are worth, about 1 */
  favour: number
}

/**
 * What there is to choose from and how much of it. `overrun`: how much of the last one may lie past the words;
 * `favourPower`: how far what covers a concept is valued by its own place and wording.
 */
type Task = {
  candidates: Candidate[]
  weights: Float64Array
  words: number
  overrun: number
  favourPower: number
}

/** What length costs: lines are to be short, a summary is to be full. */
const LINES_EXPONENT = 0.8
const SUMMARY_EXPONENT = 0.7
const EXPONENTS = [SUMMARY_EXPONENT, 0.5, 1, 0.65, 1.2]
const SEEDS = 6
/** Rounds of swaps; each takes the best swap there is, so few are ever needed. */
const SWAPS_MAX = 40
const SUMMARY_OVERRUN = 0.5
/** Of two summaries that cover as much, the one of sentences that open their reports and stand alone is better. */
const SUMMARY_FAVOUR_POWER = 0.15
/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

type Cover = { counts: Uint16Array; value: number; words: number; chosen: number[] }

/** How much of a candidate is within the words: what lies past them covers nothing. */
const shareWithin = (candidate: Candidate, cover: Cover, { words }: Task): number =>
  Math.min(1, Math.max(0, words - cover.words) / candidate.words)

const fits = (candidate: Candidate, cover: Cover, task: Task): boolean =>
  cover.words < task.words && 1 - shareWithin(candidate, cover, task) <= task.overrun

const gainOf = (candidate: Candidate, cover: Cover, task: Task): number => {
  let gain = 0
  for (const concept of candidate.concepts)
    if (cover.counts[concept] === 0) gain += task.weights[concept] ?? 0
  return gain * shareWithin(candidate, cover, task) * candidate.favour ** task.favourPower
}

const add = (cover: Cover, index: number, candidate: Candidate, task: Task): void => {
  cover.value += gainOf(candidate, cover, task)
  cover.words += candidate.words
  cover.chosen.push(index)
  for (const concept of candidate.concepts) cover.counts[concept] = (cover.counts[concept] ?? 0) + 1
}

const coverOf = (chosen: number[], task: Task): Cover => {
  const cover: Cover = { counts: new Uint16Array(task.weights.length), value: 0, words: 0, chosen: [] }
  for (const index of chosen) {
    const candidate = task.candidates[index]
    if (candidate !== undefined) add(cover, index, candidate, task)
  }
  return cover
}

/** Adds whatever gains most for its length, until nothing that gains fits. */
const fill = (cover: Cover, task: Task, power: number): Cover => {
  const open = new Set(task.candidates.keys())
  for (const index of cover.chosen) open.delete(index)
  for (;;) {
    let best = { index: -1, worth: 0 }
    for (const index of open) {
      const candidate = task.candidates[index]
      if (candidate === undefined) continue
      const gain = fits(candidate, cover, task) ? gainOf(candidate, cover, task) : 0
      if (gain <= 0) {
        open.delete(index)
        continue
      }
      const worth = (gain * candidate.favour) / candidate.words ** power
      if (worth > best.worth) best = { index, worth }
    }
    const candidate = task.candidates[best.index]
    if (candidate === undefined) return cover
    add(cover, best.index, candidate, task)
    open.delete(best.index)
  }
}

/** The cover with one sentence put in another's place, if any such is worth more. */
const swapped = (cover: Cover, task: Task): Cover | null => {
  let best = { value: cover.value, chosen: cover.chosen }
  for (const out of cover.chosen) {
    const kept = cover.chosen.filter((index) => index !== out)
    const base = coverOf(kept, task)
    for (const [index, candidate] of task.candidates.entries()) {
      if (index === out || kept.includes(index) || !fits(candidate, base, task)) continue
      const value = base.value + gainOf(candidate, base, task)
      if (value > best.value * (1 + ROUNDING)) best = { value, chosen: [...kept, index] }
    }
  }
  return best.chosen === cover.chosen ? null : coverOf(best.chosen, task)
}

const improve = (start: Cover, task: Task): Cover => {
  let cover = start
  for (let round = 0; round < SWAPS_MAX; round++) {
    const better = swapped(cover, task)
    if (better === null) break
    cover = fill(better, task, SUMMARY_EXPONENT)
  }
  return cover
}

/** The candidates that gain most for their length, one after the other, within so many words. */
export const selectGreedily = (candidates: Candidate[], weights: Float64Array, words: number): number[] => {
  const task = { candidates, weights, words, overrun: 0, favourPower: 0 }
  return fill(coverOf([], task), task, LINES_EXPONENT).chosen
}

const seedsOf = (task: Task): number[] => {
  const nothing = coverOf([], task)
  return [...task.candidates.entries()]
    .filter(([, candidate]) => candidate.words <= task.words)
    .map(([index, candidate]) => ({ index, worth: gainOf(candidate, nothing, task) * candidate.favour }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .slice(0, SEEDS)
    .map(({ index }) => index)
}

/**
 * The candidates that cover most concept weight within about so many words, of which the last may run past by half of
 * itself: greedy from several starts, each bettered by swaps. Ties go to the earlier candidate: give them in a
 * canonical order.
 */
export const select = (candidates: Candidate[], weights: Float64Array, words: number): number[] => {
  const task = {
    candidates,
    weights,
    words,
    overrun: SUMMARY_OVERRUN,
    favourPower: SUMMARY_FAVOUR_POWER,
  }
  const covers = [
    ...EXPONENTS.map((power) => fill(coverOf([], task), task, power)),
    ...seedsOf(task).map((seed) => fill(coverOf([seed], task), task, SUMMARY_EXPONENT)),
  ]
  // Of equals the first start is taken.
  return covers
    .map((start) => improve(start, task))
    .reduce((best, cover) => (cover.value > best.value * (1 + ROUNDING) ? cover : best), coverOf([], task))
    .chosen
}

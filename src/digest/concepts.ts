// Concept-based extractive summarisation after Gillick and Favre 2009 ("A scalable global model for summarization"):
// a summary is worth the concepts it covers, each once. Concepts are pairs of neighbouring words, and the words
// themselves at a fifth of the weight; a concept weighs what many voices say, say early, and come back to. A Poisson
// regression of the references' concepts on these three gives them exponents of about 1.5 : 1.4 : 0.7.
import type { Statement } from './statements.ts'

const UNIGRAM_SHARE = 0.2
const VOICES_EXPONENT = 2.5
/** A concept of the first sentence counts 1 + 1.5 times, of the second 1 + 1.5/√e … */
const EARLY_BONUS = 1.5
const EARLY_SENTENCES = 2
const EARLY_EXPONENT = 1.5
const OFTEN_EXPONENT = 0.5
/** More sentences of one text than this add nothing. */
const OFTEN_MAX = 5

/** One voice: a text, in however many versions, each with its headline. A voice of less weight is an echo. */
export type Voice = { statements: Statement[]; headlines: string[][]; weight?: number }

export type ConceptWeights = ReadonlyMap<string, number>

const earliness = (index: number): number => 1 + EARLY_BONUS * Math.exp(-index / EARLY_SENTENCES)

type Telling = { earliest: number; times: number }

/** Where a voice first tells each concept, and how often in a version of it; a headline's concepts are at 0. */
const tellings = ({ statements, headlines }: Voice): Map<string, Telling> => {
  const told = new Map<string, Telling>()
  const share = 1 / Math.max(headlines.length, 1)
  const tell = (concept: string, index: number) => {
    const { earliest, times } = told.get(concept) ?? { earliest: index, times: 0 }
    told.set(concept, { earliest: Math.min(earliest, index), times: times + share })
  }
  for (const concept of headlines.flat()) tell(concept, 0)
  for (const { sentence, concepts } of statements)
    if (sentence.index >= 0) for (const concept of concepts) tell(concept, sentence.index)
  return told
}

type Sums = { voices: number; early: number; often: number }

const sumsOf = (voices: Voice[]): Map<string, Sums> => {
  const sums = new Map<string, Sums>()
  for (const voice of voices) {
    const weight = voice.weight ?? 1
    for (const [concept, { earliest, times }] of tellings(voice)) {
      const sum = sums.get(concept) ?? { voices: 0, early: 0, often: 0 }
      sum.voices += weight
      sum.early += weight * earliness(earliest)
      sum.often += weight * Math.min(times, OFTEN_MAX)
      sums.set(concept, sum)
    }
  }
  return sums
}

const ROUNDING = 1e-9

/**
 * df^2.5 × (mean earliness)^1.5 × (mean number of sentences)^0.5, of concepts that at least `voicesMin` voices have.
 * @param voicesMin concepts of fewer voices have no weight
 */
export const conceptWeights = (voices: Voice[], voicesMin: number): ConceptWeights => {
  const weights = new Map<string, number>()
  for (const [concept, { voices: count, early, often }] of sumsOf(voices)) {
    if (count < voicesMin - ROUNDING) continue
    const share = concept.includes(' ') ? 1 : UNIGRAM_SHARE
    weights.set(
      concept,
      share *
        count ** VOICES_EXPONENT *
        (early / count) ** EARLY_EXPONENT *
        (often / count) ** OFTEN_EXPONENT,
    )
  }
  return weights
}

/** The least number of voices that makes a concept count: a fifth of them, and two where there are two. */
export const voicesMinOf = (voices: number): number => Math.min(voices, Math.max(2, voices * 0.2))

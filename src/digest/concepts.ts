// Concept-based extractive summarisation after Gillick and Favre 2009 ("A scalable global model for summarization"):
// a summary is worth the concepts it covers, each once. Concepts are pairs of neighbouring words, and the words
// themselves at a tenth of the weight; a concept weighs what many voices say, and say early.
import type { Statement } from './statements.ts'

const UNIGRAM_SHARE = 0.1
const VOICES_EXPONENT = 2.5
/** A concept of the first sentence counts 1 + 1.5 times, of the second 1 + 1.5/√e … */
const EARLY_BONUS = 1.5
const EARLY_SENTENCES = 2
const EARLY_EXPONENT = 2

/** One voice: a text, in however many versions. */
export type Voice = { statements: Statement[]; headlines: string[][] }

export type ConceptWeights = ReadonlyMap<string, number>

const earliness = (index: number): number => 1 + EARLY_BONUS * Math.exp(-index / EARLY_SENTENCES)

/** Concept → index of the earliest sentence of the voice that has it; a headline's concepts are at 0. */
const earliest = ({ statements, headlines }: Voice): Map<string, number> => {
  const first = new Map(headlines.flat().map((concept) => [concept, 0]))
  for (const { sentence, concepts } of statements)
    if (sentence.index >= 0)
      for (const concept of concepts)
        first.set(concept, Math.min(first.get(concept) ?? sentence.index, sentence.index))
  return first
}

/**
 * df^2.5 × the square of the mean earliness, of concepts that at least `voicesMin` voices have.
 * @param voicesMin concepts of fewer voices have no weight
 */
export const conceptWeights = (voices: Voice[], voicesMin: number): ConceptWeights => {
  const seen = new Map<string, { voices: number; early: number }>()
  for (const voice of voices)
    for (const [concept, index] of earliest(voice)) {
      const entry = seen.get(concept) ?? { voices: 0, early: 0 }
      entry.voices += 1
      entry.early += earliness(index)
      seen.set(concept, entry)
    }
  const weights = new Map<string, number>()
  for (const [concept, { voices: count, early }] of seen) {
    if (count < voicesMin) continue
    const share = concept.includes(' ') ? 1 : UNIGRAM_SHARE
    weights.set(concept, share * count ** VOICES_EXPONENT * (early / count) ** EARLY_EXPONENT)
  }
  return weights
}

/** The least number of voices that makes a concept count: a fifth of them, and two where there are two. */
export const voicesMinOf = (voices: number): number => Math.min(voices, Math.max(2, Math.ceil(voices * 0.2)))

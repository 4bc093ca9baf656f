// What a sentence takes for granted is the reporter's, whoever speaks in it.
import type { Span } from '../model/span.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

const TOKENS_BACK_MAX = 9
const DEFINITE = /^(?:the|this|these|those|its|their|his|her)$/u
const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|ADV)$/u
const LINKS = /^(?:in|after|since|for|within|during|between)$/u

/**
 * "hoped that the first talks in over two weeks would help": a measure inside a definite noun phrase, behind a
 * preposition of time or place, is presupposed and not claimed (Strawson 1950, "On Referring"). "The death of three
 * people" tells the three, and is claimed.
 */
export const isPresupposed = ({ tokens }: TaggedSentence, { start }: Span): boolean => {
  let at = tokens.findIndex((token) => token.start >= start) - 1
  if (!LINKS.test(tokens[at]?.lower ?? '')) return false
  let nouns = 0
  for (let steps = 0; steps < TOKENS_BACK_MAX; steps += 1) {
    at -= 1
    const token = tokens[at]
    if (!token) return false
    if (DEFINITE.test(token.lower)) return nouns > 0
    if (token.pos === 'NOUN') nouns += 1
    else if (!NOMINAL.test(token.pos) && !/^(?:with|between|of|and|-)$/u.test(token.lower)) return false
  }
  return false
}

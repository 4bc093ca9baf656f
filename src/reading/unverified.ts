// "Reuters was unable to verify the numbers": said after the numbers, and meant of all its paragraph's.
import { wordingOf } from '../model/span.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

const VERIFY = /\b(?:verif|confirm)/iu
const NOT = /\b(?:not|n['’]t|unable|impossible|unverif|unconfirm|cannot|no way)/iu
const WITHIN = /\b(?:unverified|unverifiable|unconfirmed)\b/iu
/** The whole sentence is about verifying, and of what went before. */
const OF_BEFORE =
  /\b(?:figures?|numbers?|claims?|reports?|accounts?|data|tolls?|information|statements?|it|this|these|that|those|them|details?|assertions?|any of)\b/iu

const isRetraction = (wording: string): boolean =>
  VERIFY.test(wording) && NOT.test(wording) && OF_BEFORE.test(wording) && wording.split(/\s+/u).length <= 30

/** For each sentence by its place, whether its figures are said to be unverified: by it, or by one after it in its paragraph. */
export const unverifiedIn = (sentences: readonly TaggedSentence[], text: string): boolean[] => {
  const wordings = sentences.map((sentence) => wordingOf(text, sentence))
  const marks = wordings.map((wording) => WITHIN.test(wording) || isRetraction(wording))
  let [paragraph, later] = [-1, false]
  for (let i = sentences.length - 1; i >= 0; i -= 1) {
    const own = sentences[i]?.paragraph ?? -1
    if (own !== paragraph) later = false
    paragraph = own
    const retracts = isRetraction(wordings[i] ?? '') && !/\d/u.test(wordings[i] ?? '')
    marks[i] = (marks[i] ?? false) || later
    later ||= retracts
  }
  return marks
}

// "Reuters was unable to verify the numbers": said after the numbers, and meant of those before it in its paragraph.
import { wordingOf } from '../model/span.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

const CHECK = '(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|check(?:ed)?|authenticated?|substantiated?)'
const SLOW =
  '(?: yet| been| be| immediately| independently| also| so far| able to| possible to| officially| fully)*'
/** "could not be independently confirmed", "unable to verify", "impossible to check" */
const NOT_CHECKED = new RegExp(
  `\\b(?:(?:could|can|did|was|were|is|are|has|have|had)(?:n['’]t| not)${SLOW} ${CHECK}|cannot${SLOW} ${CHECK}|(?:unable|impossible|not possible|no way|difficult|hard|yet|failed|remains?)(?: for \\p{L}+(?: \\p{L}+)?)? to${SLOW} ${CHECK}|no (?:independent|official) (?:confirmation|verification)|without (?:independent )?(?:confirmation|verification)|unverified|unverifiable|unconfirmed|not${SLOW} ${CHECK})\\b`,
  'iu',
)
/** What is not confirmed is some other thing than figures or what has been told. */
const OF_ELSE =
  /\b(?:confirm(?:ed)?|verif(?:y|ied)) (?:whether|if|that|who|how|what|when|where|the (?:identit|name|cause|motive|nationalit|location|whereabouts))/iu
const OF_TOLD =
  /\b(?:figures?|numbers?|claims?|reports?|accounts?|data|tolls?|counts?|tall(?:y|ies)|estimates?|casualt(?:y|ies)|deaths?|information|statements?|it|this|these|that|those|them|which|details?|assertions?|any of|versions?)\b/iu
/** "It is impossible to verify information from either side": of all that either side says, not of the lines before. */
const GENERAL =
  /\b(?:information|claims?|reports?|statements?|accounts?) (?:from|by|of|made by) (?:either|both|any|the) /iu
const DEMONSTRATIVE =
  /\b(?:the|these|those|this|that|his|her|its|their|any of the|either) (?:\p{L}+ ){0,2}(?:figures?|numbers?|claims?|reports?|accounts?|data|tolls?|counts?|tally|estimates?)\b/iu

const WORDS_MAX = 32

const isShort = (wording: string): boolean => wording.split(/\s+/u).length <= WORDS_MAX

type Standing = 'checked' | 'own' | 'before'

/** Of the sentence's own figures ("an unconfirmed toll of 12"), or of those told before it, or of none. */
const standingOf = (wording: string): Standing => {
  if (!NOT_CHECKED.test(wording) || (OF_ELSE.test(wording) && !DEMONSTRATIVE.test(wording))) return 'checked'
  const hasNumber = /\d/u.test(wording)
  if (!hasNumber && isShort(wording) && OF_TOLD.test(wording)) return 'before'
  return 'own'
}

/**
 * For each sentence by its place, whether its figures are said to be unverified: by it, or by one after it in its paragraph.
 * A sentence that stands as a paragraph of its own speaks of the paragraph before where it points there ("these figures",
 * "the claim"); one about all information "from either side" is a note on the report, and marks nothing.
 */
export const unverifiedIn = (sentences: readonly TaggedSentence[], text: string): boolean[] => {
  const wordings = sentences.map((sentence) => wordingOf(text, sentence))
  const standings = wordings.map(standingOf)
  const marks = standings.map((standing) => standing === 'own')
  for (const [i, standing] of standings.entries()) {
    const wording = wordings[i] ?? ''
    if (standing !== 'before' || GENERAL.test(wording)) continue
    const [own, before] = [sentences[i]?.paragraph, sentences[i - 1]]
    const alone = before?.paragraph !== own
    if (alone && !DEMONSTRATIVE.test(wording)) continue
    const meant = alone ? before?.paragraph : own
    for (
      let j = i - 1;
      j >= 0 && sentences[j]?.paragraph === meant && (sentences[j]?.index ?? -1) >= 0;
      j -= 1
    )
      marks[j] = true
    marks[i] = true
  }
  return marks
}

// Who is said to say it: "X said", "said X", "X, the mayor, told Y", "saying", "according to X".
import type { Span } from '../model/span.ts'
import {
  isBoundary,
  isQuoteMark,
  mainSubject,
  type Naming,
  speakerIn,
  subjectAfter,
  subjectBefore,
} from './speaker-phrases.ts'
import { isAct, isTelling, SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

/**
 * One attribution in a sentence. `at` is the place of its verb; `speaker` is a name in its one form, or the words as
 * they stand; `pronoun` where the text says only "he"; `scope` is how much of the sentence it is said of.
 */
export type Attribution = {
  at: number
  speaker: string
  isName: boolean
  pronoun: boolean
  means: 'speech' | 'source'
  scope: Span
}

/** "figures from", "a statement by": what was used to say it, not who. */
const MEDIUM =
  /^.*\b(?:from|by|of)\s+(?=(?:the|a|an|local|\p{Lu}|state|police|officials|medical|government)\b|\p{Lu})/u
const MEDIUM_NOUN =
  /\b(?:data|figures?|statements?|reports?|estimates?|sources?|count|tally|information|documents?|release|survey|poll|study|officials from)\b/u

/** A clause that opens the sentence, or hangs on its end by a comma, is about all of it; else about what follows. */
const scopeOf = ({ tokens, start, end }: TaggedSentence, from: number, verb: number): Span => {
  const before = tokens[from - 1]
  const whole = before === undefined || before.text === ',' || isQuoteMark(before)
  return { start: whole ? start : (tokens[verb]?.start ?? start), end }
}

/** "promised to" is an act; "promised that" and a promise in quotation marks are said. */
const isSaid = (tokens: readonly Token[], verb: number, quoted: readonly Span[]): boolean =>
  !isAct(tokens[verb]?.lower ?? '') ||
  quoted.length > 0 ||
  tokens.slice(verb + 1, verb + 3).some(({ lower }) => lower === 'that')

const speechAt = (
  sentence: TaggedSentence,
  verb: number,
  naming: Naming,
  quoted: readonly Span[],
): Attribution | null => {
  const { tokens } = sentence
  const [token, before] = [tokens[verb], tokens[verb - 1]]
  if (!token || !SPEECH_VERBS.has(token.lower) || /^(?:NOUN|ADJ|PROPN)$/u.test(token.pos)) return null
  if (!isSaid(tokens, verb, quoted) || (isTelling(token.lower) && before?.pos === 'AUX')) return null
  const participle = /ing$/u.test(token.lower)
  const inverted = before !== undefined && isQuoteMark(before)
  const subject = participle
    ? mainSubject(tokens, verb, naming)
    : inverted
      ? subjectAfter(tokens, verb, naming)
      : subjectBefore(tokens, verb, naming)
  if (!subject || subject.speaker === 'who') return null
  const { from, ...speaker } = subject
  const scope = scopeOf(sentence, participle || inverted ? verb : from, verb)
  return { ...speaker, at: token.start, means: 'speech', scope }
}

const sourceAt = ({ tokens, start, end }: TaggedSentence, at: number, naming: Naming): Attribution | null => {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null
  const stop = tokens.findIndex((token, i) => i > at + 1 && (isBoundary(token) || token.text === '.'))
  const found = speakerIn(tokens, [at + 2, stop < 0 ? tokens.length : stop], naming)
  if (!found || found.pronoun) return null
  const { isName, pronoun } = found
  const speaker =
    isName || !MEDIUM_NOUN.test(found.speaker) ? found.speaker : found.speaker.replace(MEDIUM, '')
  return { speaker, isName, pronoun, at: tokens[at]?.start ?? 0, means: 'source', scope: { start, end } }
}

/** The attributions of a sentence in order of place; those inside its quotations are not the report's and left out. */
export const attributionsIn = (
  sentence: TaggedSentence,
  naming: Naming,
  quoted: readonly Span[],
): Attribution[] =>
  sentence.tokens
    .map((_, i) => speechAt(sentence, i, naming, quoted) ?? sourceAt(sentence, i, naming))
    .filter((found) => found !== null)
    .filter(({ at }) => !quoted.some((span) => span.start <= at && at < span.end))

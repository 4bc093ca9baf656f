// Who is said to say it, and of which words: "X said", "said X", "X, the mayor, told Y", "saying", "according to X".
import type { Span } from '../model/span.ts'
import { isBoundary, isQuoteMark, outsideQuotations, QUOTATION, verbStart } from './clauses.ts'
import { type Naming, type Speaker, speakerIn } from './speaker-phrases.ts'
import { isAct, isTelling, SPEECH_VERBS } from './speech.ts'
import {
  chunkAfter,
  isPassive,
  mainSubject,
  type Subject,
  subjectAfter,
  subjectBefore,
  subjectOfParticiple,
} from './subjects.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isCapitalised, type Token } from './token.ts'

/**
 * One attribution in a sentence. `at` is the place of its verb, `phrase` the words that attribute; `scope` is what they
 * attribute; `speaker` a name in its one form, or the words as they stand, or, of kind `pronoun`, only "he".
 */
export type Attribution = Speaker & { at: number; means: 'speech' | 'source'; phrase: Span; scope: Span }

/** A person named in the sentence, outside quotations. */
export type Acting = { name: string; end: number }

const BE = /^(?:is|are|was|were|be|been|being|'s)$/u
const NOT_SAID = /^(?:not|n't|never|nor|will|would|could|can|may|might|should|must|to|wo|ca|did|does|do)$/u
const isParticiple = ({ lower }: Token): boolean => /ing$/u.test(lower)

/** "promised to" is an act; "promised that" and a promise in quotation marks are said. */
const isSaid = (tokens: readonly Token[], verb: number): boolean => {
  const { lower } = tokens[verb] ?? { lower: '' }
  const after = tokens.slice(verb + 1, verb + 12)
  // "claimed responsibility", "claimed the lives of 12"
  if (/^claim/u.test(lower))
    return (
      after.some(({ pos }) => /^(?:VERB|AUX|QUOTATION|SCONJ)$/u.test(pos)) &&
      after[0]?.lower !== 'responsibility'
    )
  // "adds another step" adds a thing, not a word.
  const stop = after.findIndex((token) => isBoundary(token))
  const rest = stop < 0 ? after : after.slice(0, stop)
  if (/^add/u.test(lower) && /^(?:DET|NUM)$/u.test(rest[0]?.pos ?? ''))
    return rest.some(({ pos }) => /^(?:VERB|AUX|QUOTATION)$/u.test(pos))
  if (!isAct(lower)) return true
  return (
    after.slice(0, 2).some((token) => token.lower === 'that') ||
    [...tokens.slice(Math.max(0, verb - 4), verb), ...after].some(
      (token) => token.pos === QUOTATION || isQuoteMark(token),
    )
  )
}

const auxiliaries = (tokens: readonly Token[], verb: number): readonly Token[] =>
  tokens.slice(verbStart(tokens, verb), verb)

const passiveAgent = (tokens: readonly Token[], verb: number, naming: Naming): Subject | null => {
  const by = tokens.findIndex(({ lower }, i) => i > verb && i <= verb + 3 && lower === 'by')
  const chunk = by < 0 ? null : chunkAfter(tokens, by + 1)
  const found = chunk && speakerIn(tokens, chunk, naming)
  return found && { ...found, from: verb }
}

const isSpeechVerb = (tokens: readonly Token[], verb: number): boolean => {
  const [token, next] = [tokens[verb], tokens[verb + 1]]
  if (!token || !SPEECH_VERBS.has(token.lower)) return false
  if (/^(?:NOUN|ADJ|PROPN)$/u.test(token.pos))
    return isParticiple(token) && tokens[verb - 1]?.text === ',' && next?.lower === 'that'
  return tokens[verb - 1]?.lower !== 'to' && tokens[verb - 1]?.pos !== 'DET'
}

const isInverted = (tokens: readonly Token[], verb: number): boolean => {
  const before = tokens[verb - 1]
  if (before && (before.pos === QUOTATION || isQuoteMark(before))) return true
  if (!/^[,–—-]+$/u.test(before?.text ?? '') || isTelling(tokens[verb]?.lower ?? '')) return false
  const chunk = chunkAfter(tokens, verb + 1)
  const after = chunk && tokens[chunk[1]]
  return (
    chunk !== null &&
    chunk[1] - chunk[0] > 0 &&
    !/^(?:VERB|AUX|SCONJ|PRON)$/u.test(after?.pos ?? '') &&
    after?.lower !== 'that'
  )
}

const subjectOf = (tokens: readonly Token[], verb: number, naming: Naming): Subject | null => {
  const token = tokens[verb] as Token
  const chain = auxiliaries(tokens, verb)
  if (chain.some(({ lower }) => NOT_SAID.test(lower) || /n't$/u.test(lower))) return null
  if (isPassive(tokens, verb)) return passiveAgent(tokens, verb, naming)
  if (isParticiple(token) && !chain.some(({ lower }) => BE.test(lower)))
    return subjectOfParticiple(tokens, verb, naming)
  if (isInverted(tokens, verb)) {
    const after = subjectAfter(tokens, verb, naming)
    if (after || tokens[verb - 1]?.pos === QUOTATION) return after
  }
  return subjectBefore(tokens, verb, naming)
}

const BREAK = /^(?:but|while|although|though|whereas)$/u

/** The clause around token `at`: between semicolons, and commas with "but" or "while". */
const clauseAround = ({ start, end }: Span, tokens: readonly Token[], at: number): Span => {
  const breaks = (i: number): boolean =>
    tokens[i]?.text === ';' ||
    (tokens[i]?.text === ',' &&
      BREAK.test(tokens[i + 1]?.lower ?? '') &&
      !/^(?:VERB|AUX|ADV)$/u.test(tokens[i + 2]?.pos ?? ''))
  let [from, to] = [at, at]
  while (from > 0 && !breaks(from)) from -= 1
  while (to < tokens.length && !breaks(to)) to += 1
  return { start: from > 0 ? (tokens[from]?.end ?? start) : start, end: tokens[to]?.start ?? end }
}

const isFiniteVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.pos === 'AUX') return true
  return (
    token?.pos === 'VERB' &&
    !isParticiple(token) &&
    tokens[at - 1]?.lower !== 'to' &&
    !(tokens[at - 1]?.pos === 'NOUN' && /ed$/u.test(token.lower))
  )
}

/** Whether what is said stands after the verb, before the phrase, or around both. */
const sideOf = (tokens: readonly Token[], from: number, verb: number): 'after' | 'around' => {
  const [next, second] = [tokens[verb + 1], tokens[verb + 2]]
  const opened = tokens[from - 1]
  const before = tokens.slice(0, Math.max(0, from - 1))
  const told = before.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === QUOTATION)
  const closes =
    opened !== undefined && (isBoundary(opened) || isQuoteMark(opened) || opened.pos === QUOTATION)
  if (!closes || !(told || opened.pos === QUOTATION || isQuoteMark(opened))) return 'after'
  if (next === undefined || next.text === '.') return 'around'
  if (next.text === ':' || next.pos === QUOTATION || next.lower === 'that') return 'after'
  if (next.text === ',')
    return second?.pos === QUOTATION || (second && isQuoteMark(second)) ? 'after' : 'around'
  const stop = tokens.findIndex((token, i) => i > verb && isBoundary(token))
  return tokens.slice(0, stop < 0 ? tokens.length : stop).some((_, i) => i > verb && isFiniteVerb(tokens, i))
    ? 'after'
    : 'around'
}

const speechAt = (
  sentence: TaggedSentence,
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
): Attribution | null => {
  if (!isSpeechVerb(tokens, verb) || !isSaid(tokens, verb)) return null
  const subject = subjectOf(tokens, verb, naming)
  const token = tokens[verb]
  if (!subject || !token) return null
  const { from, ...speaker } = subject
  const inverted = from === verb
  const participle = isParticiple(token)
  const clause = clauseAround(sentence, tokens, verb)
  const ends = tokens[verb + 1] === undefined || tokens[verb + 1]?.text === '.'
  const side = participle ? (ends ? 'around' : 'after') : inverted ? 'around' : sideOf(tokens, from, verb)
  const first = participle ? verb : Math.min(from, verb)
  const phrase = { start: tokens[first]?.start ?? token.start, end: token.end }
  const scope = side === 'after' ? { start: token.end, end: Math.max(clause.end, token.end) } : clause
  return { ...speaker, at: token.start, means: 'speech', phrase, scope }
}

/** "according to the mayor, Ada Stone": the name in apposition. */
const named = (tokens: readonly Token[], comma: number, naming: Naming): Subject | null => {
  if (tokens[comma]?.text !== ',') return null
  const chunk = chunkAfter(tokens, comma + 1)
  const found = chunk && speakerIn(tokens, chunk, naming)
  const opens = naming.names.some(({ start }) => start === tokens[comma + 1]?.start)
  return found?.isName && found.kind === 'person' && opens ? { ...found, from: comma } : null
}

const sourceAt = (
  sentence: TaggedSentence,
  tokens: readonly Token[],
  at: number,
  naming: Naming,
): Attribution | null => {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null
  const stop = tokens.findIndex(
    (token, i) =>
      i > at + 1 &&
      ((isBoundary(token) && (token.text !== '.' || i === tokens.length - 1)) ||
        /^(?:who|which|that|when|whose|where|released|published|posted|obtained|seen|issued)$/u.test(
          token.lower,
        )),
  )
  const end = stop < 0 ? tokens.length : stop
  const head = speakerIn(tokens, [at + 2, end], naming, 'any')
  const found = head?.isName ? head : (named(tokens, end, naming) ?? head)
  const whole = { start: sentence.start, end: sentence.end }
  if (!found || found.kind === 'pronoun') return null
  const phrase = {
    start: tokens[at]?.start ?? 0,
    end: tokens[stop < 0 ? tokens.length - 1 : stop - 1]?.end ?? 0,
  }
  return {
    ...found,
    at: phrase.start,
    means: 'source',
    phrase,
    scope: end >= tokens.length - 1 ? whole : clauseAround(sentence, tokens, at),
  }
}

/** A surname may look like a verb ("Rob Burns", "Ada Wade"): what stands in a name is a name. */
const asNames = (tokens: readonly Token[], names: Naming['names']): Token[] =>
  tokens.map((token) =>
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    isCapitalised(token) &&
    names.some(({ start, end }) => start <= token.start && token.end <= end)
      ? { ...token, pos: 'PROPN' }
      : token,
  )

/** The persons named outside quotations. */
const actingIn = (tokens: readonly Token[], { names }: Naming): Acting[] => {
  const ends = new Set(tokens.map(({ end }) => end))
  return names
    .filter(({ kind, end }) => kind === 'person' && ends.has(end))
    .map(({ name, end }) => ({ name, end }))
}

/**
 * The attributions of a sentence in order of place, and whom it is about; attributions inside its quotations are not the
 * report's and left out.
 */
export const cluesIn = (
  sentence: TaggedSentence,
  naming: Naming,
  quoted: readonly Span[],
): { place: number; index: number; raw: Attribution[]; main: Subject | null; acting: Acting[] } => {
  const tokens = asNames(outsideQuotations(sentence, quoted), naming.names)
  const raw = tokens
    .map((_, i) => speechAt(sentence, tokens, i, naming) ?? sourceAt(sentence, tokens, i, naming))
    .filter((found) => found !== null)
    .filter(({ at }) => !quoted.some((span) => span.start <= at && at < span.end))
  return {
    place: sentence.place,
    index: sentence.index,
    raw,
    main: mainSubject(tokens, naming),
    acting: actingIn(tokens, naming),
  }
}

// Shallow parsing after Abney (1991, "Parsing by Chunks"): the noun phrase that is a verb's subject, by tags alone.
import type { Span } from '../model/span.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Half-open range of tokens */
export type Chunk = readonly [from: number, to: number]

const QUOTED_WORDS_MIN = 3
/** A longer sentence is a list or no sentence; what is past this is not parsed. */
const TOKENS_PARSED_MAX = 250

/**
 * The tokens outside a sentence's quotations; a quotation of some words is one mark, since its grammar is its own. A
 * word or two in marks ("their “spring offensive”") stays.
 */
export const outsideQuotations = ({ tokens }: TaggedSentence, quoted: readonly Span[]): Token[] => {
  const found: Token[] = []
  let at = 0
  for (const { start, end } of quoted) {
    for (let token = tokens[at]; token && token.start < start; token = tokens[at]) {
      found.push(token)
      at += 1
    }
    const from = at
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end) at += 1
    const inside = tokens.slice(from, at)
    const [opening, closing] = [inside[0], inside.at(-1)]
    if (!opening || !closing) continue
    if (inside.filter(isWord).length < QUOTED_WORDS_MIN) found.push(...inside)
    else
      found.push({
        start: opening.start,
        end: closing.end,
        text: '“',
        lower: '“',
        pos: QUOTATION,
        lemma: '“',
      })
  }
  return [...found, ...tokens.slice(at)].slice(0, TOKENS_PARSED_MAX)
}

/** The tag of the one mark that stands for a quotation */
export const QUOTATION = 'QUOTATION'

export const isQuoteMark = ({ text }: Token): boolean => /^["“”„«»‘’'`]$/u.test(text)

const INNER_MARK = /^(?:['’]s?|[[\]&/.-])$/u
export const isBoundary = (token: Token): boolean => !isWord(token) && !INNER_MARK.test(token.text)

const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/u
const SUBJECT_PRONOUN = /^(?:he|she|they|it|i|we|you|who)$/u
/** Words that begin a clause or a phrase which is no part of a noun phrase */
const STOPPER =
  /^(?:as|because|when|while|where|after|before|since|until|till|if|unless|although|though|than|that|which|who|whom|whose|what|why|how|whether|like|but|or|so|yet|nor|despite|amid|per|via|whereas|during|however|meanwhile|also|then|not|there|here)$/u
const WITHIN_NOUN_PHRASE = /^(?:of|for|in|at|from|with|on|to|by|near|outside|against|under)$/u
const TOKENS_MAX = 24

const isParticipleAdjective = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token || !after) return false
  const opened = before && (/^(?:DET|ADJ|NUM)$/u.test(before.pos) || POSSESSIVE.test(before.lower))
  const nominal = /^(?:NOUN|PROPN|ADJ)$/u.test(after.pos)
  return (
    nominal &&
    ((opened === true && !/^(?:that|this)$/u.test(before?.lower ?? '')) || (isCapitalised(token) && at > 0))
  )
}

const isNominal = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token || isBoundary(token) || isQuoteMark(token) || STOPPER.test(token.lower)) return false
  if (POSSESSIVE.test(token.lower) || /^['’]s?$/u.test(token.text)) return true
  if (token.pos === 'ADP') return WITHIN_NOUN_PHRASE.test(token.lower)
  if (token.pos === 'CCONJ') return token.lower === 'and' || token.text === '&'
  if (token.pos === 'VERB') return isParticipleAdjective(tokens, at)
  // "Kelly" ends as adverbs do; a dash between spaces opens an aside.
  if (token.pos === 'ADV' && isCapitalised(token) && at > 0) return true
  if (/^[-–]$/u.test(token.text) && (tokens[at + 1]?.start ?? token.end) > token.end) return false
  if (token.pos === 'ADV') return /^(?:most|many|several|other|another|today|late|early)$/u.test(token.lower)
  return (
    !/^(?:AUX|PRON|SCONJ|INTJ)$/u.test(token.pos) ||
    /^(?:another|others|both|some|one|many)$/u.test(token.lower)
  )
}

/** Where the noun phrase that ends before `to` begins, with the prepositional phrases in it. */
const phraseStart = (tokens: readonly Token[], to: number): number => {
  let from = to
  while (from > 0 && to - from < TOKENS_MAX && isNominal(tokens, from - 1)) from -= 1
  return from
}

const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|week|month|year|weekend|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|late|early|earlier|later|last|this|next|now|also|then|again|once|previously|ago|day|days|weeks|months|years|hours|\d{1,4}(?:st|nd|rd|th)?)$/u

const isTime = (token: Token | undefined): boolean => token !== undefined && TIME_WORD.test(token.lower)

/** "Kelly", inside a sentence, is a name that ends as adverbs do. */
const isAdverb = (token: Token | undefined, at: number): boolean =>
  token?.pos === 'ADV' && isWord(token) && !(at > 0 && isCapitalised(token))

/** Without the adverbs and the time at its end: "the regulator today", "the agency late on Monday". */
export const withoutTime = (tokens: readonly Token[], [from, to]: Chunk): Chunk => {
  let end = to
  while (end > from && (isTime(tokens[end - 1]) || isAdverb(tokens[end - 1], end - 1))) end -= 1
  if (end < to && end > from && /^(?:on|in|at|by|of|since|the)$/u.test(tokens[end - 1]?.lower ?? '')) end -= 1
  return end > from ? [from, end] : [from, to]
}

/** Past the time or place that leads in: "On Monday police", "In Lima the mayor". */
const pastLeadIn = (tokens: readonly Token[], [from, to]: Chunk): Chunk => {
  let start = from
  for (let token = tokens[start]; start < to && token; token = tokens[start]) {
    const timely = isTime(token) && !/^(?:may|march)$/u.test(token.lower)
    if (
      token.pos === 'CCONJ' ||
      isAdverb(token, start) ||
      (timely && start + 1 < to) ||
      /^['’]s?$/u.test(token.text)
    )
      start += 1
    else if (token.pos === 'ADP') {
      const time = tokens.slice(start + 1, to).findIndex((one) => isTime(one))
      const determiner = tokens
        .slice(start + 2, to)
        .findIndex(({ lower, pos }) => pos === 'DET' || POSSESSIVE.test(lower))
      if (time >= 0 && time <= 2) start += time + 2
      else if (determiner >= 0) start += 2 + determiner
      else return [to, to]
    } else break
  }
  return [start, to]
}

const lastAnd = (tokens: readonly Token[], [from, to]: Chunk): number => {
  for (let i = to - 1; i > from; i -= 1) if (tokens[i]?.lower === 'and') return i
  return -1
}

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** What joins at "and" after a verb's object begins a clause of its own: "met the king and police said". */
const afterObject = (tokens: readonly Token[], chunk: Chunk): Chunk => {
  const and = lastAnd(tokens, chunk)
  const before = tokens[chunk[0] - 1]
  const governed = isVerb(before) && !SPEECH_VERBS.has(before?.lower ?? '')
  return and >= 0 && (governed || tokens[chunk[0]]?.pos === 'ADP') ? [and + 1, chunk[1]] : chunk
}

/** The start of a verb's own words: "has also said", "did not say". */
export const verbStart = (tokens: readonly Token[], verb: number): number => {
  let start = verb
  for (let token = tokens[start - 1]; token; token = tokens[start - 1]) {
    const skipped =
      (token.pos === 'ADV' && !isCapitalised(token)) ||
      token.pos === 'AUX' ||
      /^(?:also|later|then|once|not|n't|has|have|had)$/u.test(token.lower)
    if (!skipped || (STOPPER.test(token.lower) && !/^(?:also|then|not)$/u.test(token.lower))) break
    start -= 1
  }
  return start
}

const isRelative = (token: Token | undefined): boolean => /^(?:who|which|that)$/u.test(token?.lower ?? '')

/**
 * "the firm that built the craft said", "a man arrested in Lima said", "the agency released a statement which said": from
 * the object of a verb that is no clause of its own to what that verb is about. Null where the phrase is a subject.
 */
const pastModifier = (tokens: readonly Token[], from: number, empty: boolean): number | null => {
  const verb = from - 1
  if (!isVerb(tokens[verb])) return null
  const start = verbStart(tokens, verb)
  const before = tokens[start - 1]
  if (isRelative(before) && (before?.lower !== 'that' || tokens[start - 2]?.pos !== 'VERB'))
    return tokens[start - 2]?.text === ',' ? start - 2 : start - 1
  const reduced =
    start === verb &&
    /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
    /(?:ed|en|ing|ade|ught|old|eld|wn|id)$/u.test(tokens[verb]?.lower ?? '')
  return reduced && empty ? verb : null
}

const isIntroduced = (token: Token | undefined): boolean =>
  token === undefined || isBoundary(token) || token.pos === 'SCONJ' || STOPPER.test(token.lower)

/** The comma that closes before `to` and opens where an insertion begins that can stand after a subject. */
const INSERTED =
  /^(?:who|which|whose|whom|where|a|an|the|another|one|its|his|her|their|formerly|now|then|also|speaking|citing|quoting|writing|in|on|at|of|from|for|with|by|like|too|however|meanwhile|though|for|including|according|asked|aged|himself|herself|itself)$/u

const insertionFits = (tokens: readonly Token[], open: number): boolean => {
  const next = tokens[open + 1]
  return (
    next !== undefined && (INSERTED.test(next.lower) || /^(?:NUM|NOUN|PROPN|ADJ|VERB|ADP)$/u.test(next.pos))
  )
}

const DEPTH_MAX = 4

/** The chunk that ends before `to`, and whether it stands where a subject can. */
export const chunkBefore = (tokens: readonly Token[], to: number, depth = 0): Chunk | null => {
  if (SUBJECT_PRONOUN.test(tokens[to - 1]?.lower ?? '')) return [to - 1, to]
  const start = phraseStart(tokens, to)
  const chunk = pastLeadIn(tokens, afterObject(tokens, withoutTime(tokens, [start, to])))
  const empty = chunk[0] >= chunk[1]
  const back = pastModifier(tokens, start, empty || tokens[start]?.pos === 'ADP')
  if (back !== null && depth < DEPTH_MAX)
    return chunkBefore(tokens, back, depth + 1) ?? (empty ? null : chunk)
  return empty ? null : chunk
}

const COMMAS_MAX = 4

/** Steps over insertions between commas before `to`: "X, who leads the side, said", "X, 45, of Lima, said". */
export const beforeInsertions = (
  tokens: readonly Token[],
  to: number,
): { head: Chunk; inserted: Chunk } | null => {
  const commas: number[] = []
  for (let i = to - 2; i > 0 && to - i < 60 && commas.length < COMMAS_MAX; i -= 1) {
    const token = tokens[i]
    if (!token || token.pos === QUOTATION || token.text === ';') break
    if (token.text === ',') commas.push(i)
  }
  for (const [at, open] of commas.entries()) {
    const head = chunkBefore(tokens, open)
    if (!head || !insertionFits(tokens, open)) continue
    const isOnlyNumber = tokens.slice(head[0], head[1]).every(({ pos }) => pos === 'NUM')
    const outer = commas[at + 1]
    // Itself an apposition: "Stone, the mayor of Lima, Peru, said".
    const isNested = outer !== undefined && outer === head[0] - 1 && isAppositive(tokens, outer)
    if (!isOnlyNumber && !isNested && isIntroduced(tokens[head[0] - 1]))
      return { head, inserted: [open + 1, to - 1] }
  }
  return null
}

/** A name before the comma: what follows it describes the name. */
const isAppositive = (tokens: readonly Token[], comma: number): boolean => {
  const head = chunkBefore(tokens, comma)
  const last = tokens[comma - 1]
  if (!head || !last || tokens[head[0]]?.pos === 'ADP') return false
  return /^(?:NOUN|PROPN|NUM)$/u.test(last.pos) && isIntroduced(tokens[head[0] - 1]) && !isTime(last)
}

// The words that say what happened on a day: the sentence, or the lesser clause or noun phrase that says it by itself.
import type { Span } from '../model/span.ts'
import { chunkBefore, QUOTATION, verbStart } from './clauses.ts'
import { CLAUSE_OPENS, type Clause, CONDITION, isDash, isVerb, RELATIVE } from './dated-clauses.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isWord, type Token } from './token.ts'

export const SAYING =
  /^(?:said|says?|saying|told|tells?|telling|add(?:ed|s|ing)?|wrote|writes|tweeted|posted|noted|notes|explained|stat(?:ed|es)|stress(?:ed|es)|insist(?:ed|s)|claim(?:ed|s|ing)?|believed?|believes|thinks?|thought|hop(?:ed|es|ing)|fear(?:ed|s)?|doubt(?:ed|s)?|warn(?:ed|s)|argu(?:ed|es)|knew|expect(?:ed|s))$/u

const endOfClause = (tokens: readonly Token[], from: number): number => {
  const stop = tokens.findIndex(
    (token, i) => i >= from && (/^[,;:]$/u.test(token.text) || isDash(token) || token.pos === QUOTATION),
  )
  return stop < 0 ? tokens.length : stop
}

const withoutStop = (tokens: readonly Token[], to: number): number =>
  /^[.!?…]$/u.test(tokens[to - 1]?.text ?? '') ? to - 1 : to

const NOUN_PHRASE_TOKENS_MAX = 6

/** From the nearest determiner on: "in the war, which". */
const nounPhraseBefore = (tokens: readonly Token[], to: number): readonly [number, number] | null => {
  for (let from = to - 1; from >= Math.max(0, to - NOUN_PHRASE_TOKENS_MAX); from -= 1) {
    const token = tokens[from]
    if (token?.pos === 'DET') return [from, to]
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token?.pos ?? '')) return null
  }
  return null
}

/** What a lesser clause says by itself: with what "which" and "who" stand for, without "since" and "after". */
const lesserClause = (tokens: readonly Token[], opener: number, last: number): Span | null => {
  const token = tokens[opener] as Token
  const to = withoutStop(tokens, endOfClause(tokens, last))
  const end = tokens[to - 1]?.end ?? token.end
  if (!RELATIVE.test(token.lower) && token.lower !== 'that')
    return { start: tokens[opener + 1]?.start ?? end, end }
  const before = tokens[opener - 1]?.text === ',' ? opener - 1 : opener
  const head = chunkBefore(tokens, before) ?? nounPhraseBefore(tokens, before)
  // "the county, an area that fell in May": what describes a name does not stand for it.
  const describes = head && tokens[head[0] - 1]?.text === ',' && /^an?$/u.test(tokens[head[0]]?.lower ?? '')
  // "floated the plan in a talk that was shown on Monday": what was floated does not stand without that; "fled the
  // war, which began on 24 May": behind a comma nothing is picked out, and the war began whoever fled it.
  const isObject = head !== null && before === opener && tokens[head[0] - 1]?.pos === 'VERB'
  return head === null || describes || isObject ? null : { start: tokens[head[0]]?.start ?? token.start, end }
}

/** The tail of a long sentence past the date's clause, unless it tells who says it or holds it at a distance. */
const cutTail = (sentence: TaggedSentence, tokens: readonly Token[], last: number): Span => {
  const stop = tokens.findIndex((token, i) => i > last && (isDash(token) || token.text === ';'))
  const whole = { start: sentence.start, end: sentence.end }
  if (stop < 0) return whole
  const rest = tokens.slice(stop)
  const attributes = rest.some(({ lower }) => SAYING.test(lower) || lower === 'according')
  return attributes ? whole : { start: sentence.start, end: tokens[stop - 1]?.end ?? sentence.end }
}

const isComplementOpener = (tokens: readonly Token[], opener: number): boolean =>
  tokens[opener]?.lower === 'that' && isVerb(tokens[opener - 1])

/** "toward ending the war Russia launched on 24 May": what was launched, and the clause that hangs on it. */
const reducedRelative = (tokens: readonly Token[], verb: number, last: number): Span | null => {
  const chunk = chunkBefore(tokens, verbStart(tokens, verb))
  if (chunk === null || tokens[chunk[0]]?.pos !== 'DET') return null
  const [governor, subject] = [tokens[chunk[0] - 1], tokens[chunk[1] - 1]]
  if (governor?.pos !== 'VERB' || SPEECH_VERBS.has(governor.lower) || subject?.pos !== 'PROPN') return null
  const to = withoutStop(tokens, endOfClause(tokens, last))
  return { start: tokens[chunk[0]]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

/** Times and what "which" tells are taken for granted; reasons and contrasts are said by whoever speaks. */
const TAKEN_FOR_GRANTED = /^(?:which|who|whom|that|since|after|before|when)$/u

const lesserOrWhole = (
  sentence: TaggedSentence,
  tokens: readonly Token[],
  opener: number,
  last: number,
): Span | null => {
  const lower = tokens[opener]?.lower ?? ''
  if (lower === 'but') return null
  const isSaid = tokens.slice(0, opener).some((token) => SAYING.test(token.lower))
  return isSaid && !TAKEN_FOR_GRANTED.test(lower)
    ? cutTail(sentence, tokens, last)
    : lesserClause(tokens, opener, last)
}

/** What says it: null where only a condition or a contrast does. */
export const spanOf = (
  sentence: TaggedSentence,
  tokens: readonly Token[],
  { verb, opener }: Clause,
  to: number,
): Span | null => {
  const token = tokens[opener]
  const last = Math.max(verb, to - 1)
  const reduced = reducedRelative(tokens, verb, last)
  if (reduced) return reduced
  if (!token || isComplementOpener(tokens, opener)) return cutTail(sentence, tokens, last)
  if (CONDITION.test(token.lower)) return null
  if (RELATIVE.test(token.lower) || CLAUSE_OPENS.test(token.lower) || token.lower === 'that')
    return lesserOrWhole(sentence, tokens, opener, last)
  return cutTail(sentence, tokens, last)
}

const NOUN_EVENT_OPENS = /^(?:since|after|following|before|during)$/u

/** "since an acrimonious meeting between ministers on 10 March": the noun phrase is what happened. */
export const nounEvent = (tokens: readonly Token[], [from, to]: [number, number]): Span | null => {
  const opener = tokens.slice(0, from).findLastIndex(({ lower }) => NOUN_EVENT_OPENS.test(lower))
  const inside = tokens.slice(opener + 1, from)
  const first = inside[0]
  if (opener < 0 || !first || inside.some((token) => isVerb(token) || !isWord(token))) return null
  if (first.pos !== 'DET' || !inside.some(({ pos }) => pos === 'NOUN')) return null
  if (isVerb(tokens[to])) return null
  return { start: first.start, end: tokens[to - 1]?.end ?? first.end }
}

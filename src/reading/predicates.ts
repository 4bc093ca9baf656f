// Which measure a counted phrase belongs to: by its verb, participle or noun, on either side.
import { idiomAt } from './idioms.ts'
import { isIntransitive, joined, measureOf } from './measures.ts'
import type { Token } from './token.ts'

/** `known`: a measure of the list, not a verb taken as it stands. */
export type Predicate = { measure: string; known: boolean; to: number }

const REACH_TOKENS = 16
const BE =
  /^(?:be|is|are|was|were|been|being|got|get|gets|getting|'re|remain|remains|remained|left|feared|believed|presumed|reported|declared|pronounced|confirmed|found|went|go)$/u
/** "are known to have been killed": between them and what befell them stands only who knows it, or how well. */
const EVIDENTIAL =
  /^(?:known|thought|understood|said|estimated|believed|feared|presumed|reported|confirmed)$/u
const STOP =
  /^(?:that|which|when|while|after|before|because|since|as|if|where|but|although|though|said|says|told|whose|by)$/u
const PUNCTUATION_STOP = /^[.;:"“”!?()—–]$/u
const EMPTY_VERB =
  /^(?:be|have|do|say|tell|see|include|make|take|get|go|come|give|know|think|want|use|become|remain|accord|show|let|face|follow|involve|begin|start|try|seem|appear|happen)$/u
const PART_OF = /^(?:including|among|amongst)$/u
/** Opens an aside on who they are: ", most of them women, " */
const ASIDE = /^(?:most|many|mostly|some|all|half|both)$/u
const TOLL =
  /\b(?:death toll|number of (?:the )?(?:dead|deaths|fatalities|people killed|killed)|deaths|body count)\b/u
const INJURED_TOLL = /\bnumber of (?:the )?(?:injured|wounded|people injured)\b/u

const isObjectStart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:DET|NUM|PROPN)$/u.test(token.pos) ||
    /^(?:people|family|families|relatives|himself|herself)$/u.test(token.lower))

/** "shot dead", "shot and wounded", "fatally shot": what came of it. */
const outcomeOf = (tokens: readonly Token[], at: number): string => {
  const near = [at - 1, at + 1, at + 2].map((i) => tokens[i]?.lower ?? '')
  const [before, next, second] = near
  if (before === 'fatally' || next === 'dead' || (next === 'to' && second === 'death')) return 'killed'
  const outcome =
    next === 'and' || next === 'or' ? measureOf(second === 'fatally' ? 'killed' : (second ?? '')) : null
  return outcome === 'killed' || outcome === 'injured' ? outcome : 'shot'
}

/** "killed and wounded": the second measure beside the first. */
const withPartner = (
  tokens: readonly Token[],
  at: number,
  measure: string,
): { measure: string; to: number } => {
  if (measure === 'shot') return { measure: outcomeOf(tokens, at), to: at + 1 }
  const link = tokens[at + 1]?.lower
  if (link !== 'and' && link !== 'or') return { measure, to: at + 1 }
  const partner = measureOf(tokens[at + 2]?.lower ?? '')
  const both = joined(measure, partner)
  return { measure: both, to: both === measure ? at + 1 : at + 3 }
}

/** The words that may stand between a phrase and its verb; a comma may, where an "including …" follows. */
const isPassedOver = (token: Token, tokens: readonly Token[], at: number): boolean => {
  if (PUNCTUATION_STOP.test(token.text)) return false
  if (token.text === ',')
    return (
      PART_OF.test(tokens[at + 1]?.lower ?? '') ||
      tokens.slice(Math.max(0, at - 9), at).some(({ lower }) => PART_OF.test(lower) || ASIDE.test(lower)) ||
      ASIDE.test(tokens[at + 1]?.lower ?? '')
    )
  if (STOP.test(token.lower)) return false
  if (token.pos === 'CCONJ' && tokens[at + 1]?.pos === 'VERB') return false
  return !(token.pos === 'CCONJ' && token.lower !== 'or' && token.lower !== 'and')
}

const isEvidential = (tokens: readonly Token[], at: number): boolean =>
  EVIDENTIAL.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to'

type Voice = { passive: boolean; auxiliary: boolean }

/** A finite transitive verb after its subject tells what the counted did, not what befell them. */
const befalls = (tokens: readonly Token[], at: number, { passive, auxiliary }: Voice): boolean => {
  const token = tokens[at]
  if (!token) return false
  if (isIntransitive(token.lower) || passive) return true
  if (/^(?:dead|missing|homeless|unaccounted|stranded|stuck|displaced)$/u.test(token.lower)) return true
  // "A man shot and killed his wife": the object may follow the second verb.
  const second = /^(?:and|or)$/u.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.pos === 'VERB'
  const object = tokens[second ? at + 3 : at + 1]
  const isActive = isObjectStart(object) || /^(?:his|her|their|him|them|it)$/u.test(object?.lower ?? '')
  return !auxiliary && /(?:ed|en|hurt|shot|slain|hit)$/u.test(token.lower) && !isActive
}

/** The predicate after the phrase: "were killed", "dead", "to flee", "others injured". */
const after = (tokens: readonly Token[], from: number): Predicate | null => {
  const voice: Voice = { passive: false, auxiliary: false }
  for (let at = from; at < tokens.length && at - from < REACH_TOKENS; at += 1) {
    const token = tokens[at]
    if (token && isEvidential(tokens, at) && voice.passive) {
      // The verb's own voice is still to come: "are known to have killed" tells what they did.
      voice.passive = false
      if (tokens[at + 2]?.lower === 'have') at += 2
      continue
    }
    if (!token || !isPassedOver(token, tokens, at)) return null
    if (/^(?:not|never)$|n't$/u.test(token.lower)) return null
    const inPart = PART_OF.test(token.lower)
    const idiom = idiomAt(tokens, at)
    if (idiom !== null) return { measure: idiom, known: true, to: at + 1 }
    if (BE.test(token.lower)) {
      voice.passive = true
      continue
    }
    if (token.pos === 'AUX' || inPart) {
      voice.auxiliary ||= token.pos === 'AUX'
      continue
    }
    const measure = measureOf(token.lower)
    const isVerbal =
      token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'ADV' || at === from || voice.passive
    if (measure !== null && isVerbal) {
      if (!befalls(tokens, at, voice)) return null
      return { known: true, ...withPartner(tokens, at, measure) }
    }
    if (token.pos !== 'VERB') continue
    if (EMPTY_VERB.test(token.lemma)) return null
    return { measure: voice.passive ? token.lower : token.lemma, known: false, to: at + 1 }
  }
  return null
}

const INTENT =
  /^(?:want|plan|hope|intend|try|attempt|threaten|aim|plot|seek|mean|vow|conspire|promise|swear|prepare)(?:s|d|ed|ned|ning|ing|ted)?$|^(?:tried|tries|trying|sought|meant|vowed|swore|wanted|going|able|unable|power|capable|desire|wish|intent|order|orders|readiness|failed|refused)$/u

/** "planned to kill hundreds": nobody is dead of it. */
const isIntended = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.lower === 'to' && INTENT.test(tokens[verb - 2]?.lower ?? '')

/** The verb the phrase is the object of: "killing 12", "had hit 41". */
const before = (tokens: readonly Token[], to: number): Predicate | null => {
  let at = to - 1
  for (
    let token = tokens[at];
    token &&
    (token.pos === 'DET' || (token.pos === 'ADV' && !STOP.test(token.lower)) || token.lower === 'another');
    token = tokens[at]
  )
    at -= 1
  const token = tokens[at]
  if (!token) return null
  // "killed himself and three officers"
  const reflexive =
    token.lower === 'and' && /^(?:him|her|them)sel(?:f|ves)$/u.test(tokens[at - 1]?.lower ?? '')
  if (reflexive) return before(tokens, at - 1)
  const measure = measureOf(token.lower)
  const isPassive =
    BE.test(tokens[at - 1]?.lower ?? '') && token.pos === 'VERB' && !token.lower.endsWith('ing')
  if (isIntended(tokens, at)) return null
  if (measure !== null && !isPassive && (token.pos === 'VERB' || token.lower.endsWith('ing'))) {
    const first = /^(?:and|or)$/u.test(tokens[at - 1]?.lower ?? '')
      ? measureOf(tokens[at - 2]?.lower ?? '')
      : null
    return { measure: joined(measure, first), known: true, to }
  }
  if (token.pos !== 'VERB' || EMPTY_VERB.test(token.lemma) || isPassive) return null
  return { measure: token.lemma, known: false, to }
}

/** "The death toll rose to 12". */
const toll = (tokens: readonly Token[], to: number): Predicate | null => {
  const words = tokens
    .slice(Math.max(0, to - 12), to)
    .map(({ lower }) => lower)
    .join(' ')
  const measure = INJURED_TOLL.test(words) ? 'injured' : TOLL.test(words) ? 'killed' : null
  return measure !== null && /\b(?:to|at|was|is|of|stands|reached|reaches|hits?|passed|now)$/u.test(words)
    ? { measure, known: true, to }
    : null
}

/** Whether the phrase is a part of the one before: "including about 210 children". */
export const isPart = (tokens: readonly Token[], from: number): boolean =>
  /^(?:including|among|amongst)$/u.test(tokens[from - 1]?.lower ?? '') ||
  (tokens[from - 1]?.lower === 'them' && tokens[from - 2]?.lower === 'among') ||
  (tokens[from - 1]?.text === ',' &&
    tokens[from - 2]?.lower === 'them' &&
    tokens[from - 3]?.lower === 'among')

/** The measure of the phrase at tokens `[from, to)`; what stands closest decides. */
export const predicateOf = (tokens: readonly Token[], from: number, to: number): Predicate | null => {
  const [left, right] = [before(tokens, from), after(tokens, to)]
  if (left?.known && !(right?.known && /^(?:dead|missing|homeless)$/u.test(tokens[to]?.lower ?? '')))
    return left
  return toll(tokens, from) ?? (right?.known ? right : null) ?? left ?? right
}

// How a sentence stands: whole or cut, on its own feet or leaning on the one before, firm or held at a distance.
import type { NameMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isWord } from './token.ts'

const OPENING_PRONOUN =
  /^(?:he|she|it|they|this|that|these|those|his|her|hers|its|their|theirs|them|him|such|both of|one of them|some of them|none of them|the (?:two|three|four|pair|latter|former|others?|duo)|others?|another|neither|either|each of them|all of them)\b/iu
const CONNECTIVE =
  /^(?:but|and|or|nor|so|yet|then|however|also|instead|therefore|thus|hence|moreover|furthermore|still|nevertheless|nonetheless|besides|otherwise|similarly|likewise|consequently|accordingly|additionally|indeed|elsewhere|afterwards?|afterward|subsequently|conversely|though|too|plus|in (?:addition|exchange|turn|response|return|contrast|fact|short|other words|the process|that|this|those|such|all of this|doing so|so doing)|as (?:a result|such|well)|as a consequence|for (?:example|instance|that|this|his part|her part|its part|their part)|on the (?:other hand|contrary)|at the (?:same time|time)|at that|after (?:that|this|which)|since then|by (?:then|contrast|comparison)|until then|from there|even so|even then|despite (?:this|that)|because of (?:this|that)|to (?:that|this) end|of (?:them|those|these)|among (?:them|those|these)|with that|the same|not so|only then|more than that|above all|as for)\b/iu
/** Times reckoned from a time told before: "Hours later", "The next day"; not "Later on Monday". */
const TIME_BEFORE =
  /^(?:(?:an? |\p{L}+ |\d+ )?(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before|after that)\b|later(?=,| that\b)|(?:soon|shortly|immediately|not long) (?:after(?:wards?)?|before)(?=,| that\b)|the (?:next|following|same|previous) (?:day|night|morning|afternoon|evening|week|month|year)\b|(?:earlier|later) (?:in the|that) (?:day|week|night|morning|month)\b|that (?:day|night|morning|afternoon|evening|week|month|year|summer|winter|spring|autumn)\b)/iu
/** "Seven others", "At least three more were hurt" */
const BEYOND_OTHERS =
  /^(?:(?:at least|about|some|nearly|around|up to) )?(?:\d+|\p{L}+) (?:others\b|other (?:people|persons|men|women|children|students|victims|officers|soldiers)\b|more (?:people |were |was |died|are |have ))/iu
/** A definite noun that only an earlier sentence explains, with nothing of its own to say which: "The move was …". */
const BARE_DEFINITE =
  /^the (?:move|decision|announcement|remarks?|comments?|claims?|allegations?|suggestion|gesture|idea|trio|duo|man|men|woman|women|boys?|girls?|couple|figures?|numbers?|comparison|exchange|pair|letter|statement)(?=[,’']| (?:was|were|is|are|had|has|have|will|would|could|came|comes|also|did|does|said|says|follows?|followed|drew|made|sparked|prompted|marks?|marked|\p{L}{3,}ed)\b)/iu
/** "It is impossible to …", "This week": no word before is meant. */
const NO_REFERENT =
  /^(?:it(?:'s|’s| is| was| has been| would be| will be| remains| became| seems| appears)(?:n't|n’t| not| now| also| still| un| im)?\s+\p{L}+(?:\s+\p{L}+){0,4}\s+(?:that|to|whether|for|how|why|if)\b|it (?:was|is) not (?:immediately )?(?:clear|known|possible)|this (?:week|month|year|morning|afternoon|evening|time|summer|winter|spring|autumn|weekend|season)\b|that said)/iu
const PRONOUNS = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['him', 'person'],
  ['they', 'any'],
  ['it', 'any'],
  ['them', 'any'],
])
const SUBORDINATE =
  /^(?:after|before|when|as|while|if|once|although|though|because|since|until|in|by|with|despite|for)$/iu

const HEDGES =
  /\b(?:(?:could|can|did|was|were|has|have|had)(?:n't|n’t| not)(?: yet| been)?(?: able to| possible to)?(?: immediately| independently)* (?:verif(?:y|ied)|confirm(?:ed)?)|unable to(?: immediately| independently)* (?:verify|confirm)|(?:not|im)(?: been)? ?possible to(?: immediately| independently)* (?:verify|confirm)|unverifi(?:ed|able)|unconfirmed|not (?:be )?(?:immediately |independently )*(?:verified|confirmed|clear|known)|reportedly|allegedly|apparently|purportedly|presumably|supposedly|is (?:believed|thought|said) to|are (?:believed|thought|said) to|claim(?:s|ed)?|alleg(?:es|ed)|appear(?:s|ed)? to|it (?:was|is) unclear|remains unclear|may have|might have|possibly|preliminary)\b/giu

export const hedgesIn = (wording: string): string[] => [...wording.matchAll(HEDGES)].map(([hedge]) => hedge)

/** Begins large, ends with a full stop, and no quotation begins or ends inside it without the other mark. */
export const isComplete = (wording: string, span: Span, quoted: readonly Span[]): boolean =>
  /^["“„«'‘([]*(?:\p{Lu}|\p{N}|\p{Ll}\p{Lu})/u.test(wording) &&
  /[.!?…]["”’'»)\]]*$/u.test(wording) &&
  quoted.every(
    ({ start, end }) => end <= span.start || start >= span.end || (start >= span.start && end <= span.end),
  )

const OPENINGS = [CONNECTIVE, TIME_BEFORE, BEYOND_OTHERS, BARE_DEFINITE]

/** "they'll" is "they". */
const bare = (lower: string): string => lower.replace(/'(?:ll|re|ve|d|s|m)$/u, '')

/** A pronoun early in the sentence, outside quotations, that nothing before it in the sentence answers. */
const hasOpenPronoun = (
  { tokens }: TaggedSentence,
  names: readonly NameMention[],
  quoted: readonly Span[],
): boolean => {
  const outside = tokens.filter(
    (token) => isWord(token) && !quoted.some(({ start, end }) => start <= token.start && token.end <= end),
  )
  const at = outside.slice(0, 12).findIndex(({ lower }) => PRONOUNS.has(bare(lower)))
  const pronoun = outside[at]
  if (!pronoun) return false
  const personal = PRONOUNS.get(bare(pronoun.lower)) === 'person'
  const answered = personal
    ? names.some(({ kind, end }) => kind !== 'place' && kind !== 'organisation' && end <= pronoun.start) ||
      outside
        .slice(0, at)
        .some(({ pos, lower }) => pos === 'NOUN' && !/^(?:day|week|month|year|time)s?$/u.test(lower))
    : outside.slice(0, at).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  if (answered) return false
  const ahead = SUBORDINATE.test(outside[0]?.lower ?? '') && names.some(({ start }) => start > pronoun.end)
  return !ahead && (personal || at <= 6)
}

/** @param speaks the sentence itself names a speaker outside its quotations */
export const leansBack = (
  sentence: TaggedSentence,
  wording: string,
  names: readonly NameMention[],
  quoted: readonly Span[],
  speaks: boolean,
): boolean => {
  const opening = wording.replace(/^["“„«'‘([\s]+/u, '')
  const isQuoted = quoted.some(({ start, end }) => start <= sentence.start && end > sentence.start)
  if (
    isQuoted &&
    !speaks &&
    quoted.some(({ end, start }) => start <= sentence.start && end >= sentence.end - 1)
  )
    return true
  // What a quotation opens with is the speaker's, and the sentence is whole by its speaker.
  if (!isQuoted) {
    if (OPENINGS.some((pattern) => pattern.test(opening))) return true
    if (OPENING_PRONOUN.test(opening)) return !NO_REFERENT.test(opening)
  }
  return hasOpenPronoun(sentence, names, quoted)
}

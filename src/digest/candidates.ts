// Which sentences may stand alone as a line or in a summary.
import { daysBetween } from '../model/calendar.ts'
import { once } from './once.ts'
import type { Statement } from './statements.ts'

const WORDS_MIN = 8
const WORDS_MAX = 45
/** Opening sentences are long, and worth it. */
const OPENING_WORDS_MAX = 50

/** A relative clause or a conjunction without its sentence */
const OPENS_LOOSE =
  /^(?:which|whose|whom|that|because|so|or|and|but|nor|than|plus|instead|otherwise|then|thus)\b/i
const OPENS_WITH_QUOTATION = /^[“”"'‘«]/
/** A word is missing, or two sentences ran together: "sovereignty. , while", ",," and the like; not "R-Ky., said". */
const GARBLED = /[.!?,;:]\s+[,;:.]|,,|\s[,;:]\s|(?<![\p{L}.])\p{Ll}{4,}\.,/u
/** Somebody cut it off: "killing a ..." */
const BREAKS_OFF = /(?:\.{3}|…)$/u
/** A pronoun says it, and nobody is named before the pronoun. */
const PRONOUN_SPEAKS =
  /\b(?:he|she|they|it)\s+(?:also\s+|has\s+|had\s+|then\s+|later\s+)?(?:said|says|added|told|tweeted|wrote|noted|stressed|warned|continued|claimed|insisted|explained|recalled|stated)\b/i
/** Turns to the reader or to the page, not to the news. */
const ADDRESSES_READER =
  /\b(?:click|subscribe|sign up|newsletter|follow us|read more|see also|photo|pictured|file photo)\b|\bbelow[.:]?$|^check back\b|\bwatch live\b|^(?:scroll|swipe|tap|click) |^here(?: are| is|['’]s) (?:an? (?:slideshow|gallery|look)|what|how|the|some|our|questions)\b|\bread the\b[^.]{0,40}\b(?:piece|story|article|report)\b/i
/** Asks the reader to come forward, or gives a telephone number: a service, no news */
const APPEALS =
  /^(?:anyone|anybody|those|people|witnesses|if you)\b[^.]{0,60}\b(?:information|tips?|saw|seen|knows?|witnessed)\b|(?<![\p{N}-])(?:\(?\d{3}\)?[ -]|1-)\d{3}-[\dA-Z]{4}|\bcrime ?stoppers\b.{0,30}\d/iu

/** Holds the sentence before it at a distance, and tells nothing by itself. */
const ONLY_UNVERIFIED =
  /\b(?:could|can|cannot|unable|(?:not |im)possible|has|have)\b[^.]{0,40}\b(?:verif(?:y|ied)|confirm(?:ed)?) (?:the|his|her|its|their|these|those|this|that|any|either|it)\b[^,]{0,40}$/
/** Somebody speaks whose quotation marks were lost, or the outlet does; not "World War I", "(I-Vt.)". */
const FIRST_PERSON = /\b(?:(?<!\bWar )I(?!-)|we|We|my|My|our|Our|me|myself|ourselves|us)\b/
const QUOTED = /[“"][^”"]*[”"]/g
/** Words that point outside the sentence: fit to be read, better not read first. */
const POINTS_BACK =
  /^(?:\S+\s+){0,5}?(?:also|however|too|shortly|earlier|afterwards|such|this|these|those|that same|the latter|the former|another|likewise|meanwhile|added)\b|\b(?:added|however)\b/i

/** "Those separatists" were told of before; "those who stayed" were not. */
const THOSE_BEFORE =
  /\bthose (?!who|whom|whose|of|in|on|at|with|from|that|which|near|not|still|already|left|living|killed|injured|hurt|affected|responsible|involved|present|are|were|was|is|had|have)\p{L}/u

export const leansOnThose = ({ text }: Statement): boolean => THOSE_BEFORE.test(text)

export const opensQuoted = ({ text }: Statement): boolean => OPENS_WITH_QUOTATION.test(text)

const LOOKS_LIKE_VERB = /(?<!\b(?:an?|the)\s)(?<!\p{L})\p{Ll}+(?:ed|s|ing)\b/u

/** No verb was found but in a name ("Ann Cross, 20, and an unnamed boy."), and no word has the look of one. */
const isVerbless = ({ text, sentence, names }: Statement): boolean =>
  sentence.deeds?.every(({ start, end }) => names.some((name) => name.start <= start && end <= name.end)) ===
    true && !LOOKS_LIKE_VERB.test(text)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Quotation marks and brackets come in pairs; an apostrophe is not a mark. */
const isBalanced = (text: string): boolean =>
  count(text, /["“”]/g) % 2 === 0 &&
  count(text, /[“]/g) - count(text, /[”]/g) <= 1 &&
  count(text, /[([]/g) === count(text, /[)\]]/g)

const namesSpeaker = ({ text, names, span }: Statement): boolean => {
  const pronoun = PRONOUN_SPEAKS.exec(text)
  return (
    pronoun === null ||
    names.some(({ kind, start }) => kind === 'person' && start - span.start < pronoun.index)
  )
}

/** Complete, of a bearable length, plain, and to be understood without the sentence before it. */
export const canStandAlone = once((statement: Statement): boolean => {
  const { sentence, text, span } = statement
  return (
    sentence.complete &&
    (!sentence.leansBack || span.start > sentence.start) &&
    !isVerbless(statement) &&
    sentence.words >= WORDS_MIN &&
    sentence.words <= (sentence.index === 0 ? OPENING_WORDS_MAX : WORDS_MAX) &&
    !text.includes('?') &&
    !opensQuoted(statement) &&
    !OPENS_LOOSE.test(text) &&
    !FIRST_PERSON.test(text.replace(QUOTED, '')) &&
    !GARBLED.test(text) &&
    !BREAKS_OFF.test(text) &&
    !ADDRESSES_READER.test(text) &&
    !APPEALS.test(text) &&
    !ONLY_UNVERIFIED.test(text) &&
    isBalanced(text) &&
    namesSpeaker(statement)
  )
})

/** 1 for a sentence that points at nothing outside itself, less for one that seems to. */
export const selfContained = ({ text, sentence }: Statement): number =>
  sentence.leansBack || POINTS_BACK.test(text) ? 0.6 : 1

/** Tells what was hoped or feared before; what came of it is the news. */
const OUTLOOK =
  /\b(?:(?:little|no|any|some|slim|high|low|faint) (?:hopes?|expectations?|prospects?)|hopes? (?:of|for|that)|prospects? (?:of|for)|expectations? (?:of|for|that))\b/i

export const isOutlook = ({ text }: Statement): boolean => OUTLOOK.test(text)

/** What happened longer ago is told for the background. */
const NEWS_DAYS = 7

/** All the days it speaks of are long past. */
export const isBackground = ({ dates, report }: Statement): boolean =>
  dates.length > 0 && dates.every(({ to }) => daysBetween(to, report.published.day) > NEWS_DAYS)

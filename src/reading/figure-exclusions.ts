// Numbers that count nothing: ages, clock times, addresses, scores, parts of names, numbers of things.
import type { Span } from '../model/span.ts'
import { ageAt } from './ages.ts'
import { isNationality } from './nationalities.ts'
import { isPeopleNoun, isPersonNoun } from './person-nouns.ts'
import type { Quantity } from './quantities.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

const STREET =
  /^(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|highway|hwy|court|ct|way|place|pl|block|parkway|pkwy|terrace|circle|pike|square)$/u
const LABEL =
  /^(?:no|nos|number|page|pages|chapter|article|section|route|room|channel|age|aged|ages|lot|flight|highway|interstate|apartment|apt|unit|phase|level|gate|platform|district|precinct|ward|episode|season|version|verse|group|day|week|game|round|stage|category|grade|class|exit|mile|marker|zip|phone|call|under-|covid|articles|resolution|line|called|calling|suite|top|dialed|dialled|image|photo|slide)$/u
const CLOCK = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|hrs|gmt|noon)$/u

/** "men, ages 19, 21 and 22" */
const isInListOfAges = (tokens: readonly Token[], number: number): boolean => {
  let at = number - 1
  while (at > 0 && /^(?:\d{1,3}|,|and|&|to|of|between|from)$/u.test(tokens[at]?.lower ?? '')) at -= 1
  return at < number - 1 && /^(?:aged?|ages)$/u.test(tokens[at]?.lower ?? '')
}

/** ", 24," after a name, "24 years old", "aged 24". */
const isAge = (tokens: readonly Token[], { number, to }: Quantity): boolean => {
  if (ageAt(tokens, number) !== null) return true
  const [before, name, next] = [tokens[number - 1], tokens[number - 2], tokens[to]]
  if (/^(?:aged?|ages|both)$/u.test(before?.lower ?? '') && /^\d/u.test(tokens[number]?.text ?? ''))
    return true
  if (/^ages?$/u.test(tokens[number - 2]?.lower ?? '') && /^(?:of|between|from)$/u.test(before?.lower ?? ''))
    return true
  if (/^ages?$/u.test(tokens[number - 3]?.lower ?? '') && before?.lower === 'between') return true
  if (isInListOfAges(tokens, number)) return true
  if (/^['’]s?$/u.test(next?.text ?? '') && touches(tokens[number], next)) return true
  if (
    /^years?$/u.test(next?.lower ?? '') &&
    /^(?:old|of)$/u.test(tokens[to + 1]?.lower ?? '') &&
    (tokens[to + 1]?.lower === 'old' || tokens[to + 2]?.lower === 'age')
  )
    return true
  const closes = next === undefined || /^[,.;)]$/u.test(next.text) || next.lower === 'and'
  return (
    (before?.text === ',' || before?.text === '(') &&
    closes &&
    name !== undefined &&
    isCapitalised(name) &&
    to - number === 1
  )
}

const isAddress = (tokens: readonly Token[], { number, to }: Quantity): boolean => {
  const ahead = tokens.slice(to, to + 5)
  const end = ahead.findIndex(
    (token) =>
      !isCapitalised(token) && !/^\p{N}/u.test(token.text) && token.lower !== 'block' && token.lower !== 'of',
  )
  const name = end < 0 ? ahead : ahead.slice(0, end)
  return (
    (name.length > 1 || tokens[to]?.lower === 'block') &&
    tokens[number]?.pos === 'NUM' &&
    name.some(({ lower }) => STREET.test(lower)) &&
    /^\d+$/u.test(tokens[number]?.text ?? '')
  )
}

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** "3-0", "5.0/5", "555-0123", "#4": written on to other marks. */
const isCode = (tokens: readonly Token[], { number, to }: Quantity): boolean => {
  const [before, first, last, after] = [tokens[number - 1], tokens[number], tokens[to - 1], tokens[to]]
  const tied = /^[/#@_*=:-]$/u
  if (before && touches(before, first) && (tied.test(before.text) || /\p{L}$/u.test(before.text))) return true
  if (
    after &&
    touches(last, after) &&
    (/^[/@_*=]$/u.test(after.text) || (after.text === '-' && /^\p{N}/u.test(tokens[to + 1]?.text ?? '')))
  )
    return true
  if (before?.text === '[' && after?.text === ']') return true
  const inner = tokens.slice(number, to)
  return (
    inner.some(({ text }) => text.includes(':')) ||
    (inner.length === 3 &&
      inner[1]?.text === '-' &&
      touches(inner[0], inner[1]) &&
      !isWord(after ?? ({ text: '' } as Token)))
  )
}

const BEFALLEN = /^(?:dead|killed|injured|wounded|hurt|shot|others?|more|critically|fatally|seriously)$/u

/** "Boeing 737", "Apollo 11": a number right after a name, with no noun of its own. */
const isOfName = (tokens: readonly Token[], { from, number, to }: Quantity): boolean => {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (!before || from !== number || from < 2) return false
  if (next && (isPersonNoun(next.lower) || isPeopleNoun(next.lower) || BEFALLEN.test(next.lower)))
    return false
  const lone = !next || !isWord(next) || next.pos === 'ADP' || next.pos === 'PROPN'
  return isCapitalised(before) && before.pos === 'PROPN' && !isNationality(before.lower) && lone
}

/** A bare year, and "one" where it is no count. */
const isYearOrPronoun = (tokens: readonly Token[], { number, to, low, hedged }: Quantity): boolean => {
  const [token, next] = [tokens[number], tokens[to]]
  if (token?.lower === 'one')
    return (
      next?.pos !== 'NOUN' || /^(?:day|thing|way|point|side|another|time|reason|example)$/u.test(next.lower)
    )
  const year = !hedged && to - number === 1 && /^(?:1[5-9]|20)\d\d$/u.test(token?.text ?? '') && low !== null
  return (
    year && (next?.pos !== 'NOUN' || tokens[number - 1]?.pos === 'ADP' || tokens[number - 1]?.pos === 'DET')
  )
}

/** @param taken spans of dates and of names, whose numbers are theirs */
export const isNoFigure = (tokens: readonly Token[], quantity: Quantity, taken: readonly Span[]): boolean => {
  const [first, last] = [tokens[quantity.number], tokens[quantity.to - 1]]
  const [before, next] = [tokens[quantity.number - 1], tokens[quantity.to]]
  if (!first || !last) return true
  if (taken.some(({ start, end }) => start < last.end && first.start < end)) return true
  if (
    before &&
    (LABEL.test(before.lower) ||
      (before.text === '.' && /^(?:no|nos|p|vol)$/u.test(tokens[quantity.number - 2]?.lower ?? '')))
  )
    return true
  if (next && CLOCK.test(next.lower)) return true
  // "nine out of ten doctors"
  if (before?.lower === 'of' && tokens[quantity.number - 2]?.lower === 'out') return true
  return (
    isAge(tokens, quantity) ||
    isAddress(tokens, quantity) ||
    isCode(tokens, quantity) ||
    isOfName(tokens, quantity) ||
    isYearOrPronoun(tokens, quantity)
  )
}

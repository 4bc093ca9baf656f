// Noun phrases that mean people: "at least two other officers", "a 9-month-old", "the suspect", "Ann Lee, 24,", "he".
import type { Span } from '../model/span.ts'
import { ageAfter, ageAt } from './ages.ts'
import { isNoFigure } from './figure-exclusions.ts'
import { isPeopleNoun, isPersonNoun, sexOf } from './person-nouns.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

export type Manner = 'count' | 'indefinite' | 'definite' | 'bare' | 'name' | 'pronoun'

/** Tokens `[from, to)`. `low`/`high` say how many people. */
export type PersonPhrase = {
  from: number
  to: number
  low: number
  high: number | null
  manner: Manner
  noun: string | null
  sex: 'male' | 'female' | null
  age: string | null
  name: string | null
  /** "another", "a second", "two others": besides those told before */
  other: boolean
  /** "two of the five": a part of those told before */
  part: boolean
  /** "a fifth victim": so many at the least */
  rank: number | null
  /** Words before the noun, lower case */
  modifiers: string[]
}

export type NamedPerson = { from: number; to: number; name: string }

type Setting = { tokens: readonly Token[]; names: ReadonlyMap<number, NamedPerson>; headline: boolean }

const ARTICLE = /^(?:a|an|another)$/u
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|our|my|both|all)$/u
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th|st))$/u
const OTHER = /^(?:others?|another|more|additional|else)$/u
const PRONOUN = /^(?:he|she|him|they|them|himself|herself)$/u
const ABBREVIATED = /^(?:[a-z]|st|mt|ft|sgt|lt|capt|cpl|det|jr|sr|dr|u\.s)$/u
const PHRASE_TOKENS_MAX = 9

const isPerson = (lower: string): boolean => isPersonNoun(lower) || isPeopleNoun(lower)

/** What may stand between an article or a number and its noun. */
const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token) return false
  if (token.text === '.') return ABBREVIATED.test(before?.lower ?? '')
  if (/^['’]s$/u.test(token.text)) return true
  if (!isWord(token)) return false
  if (ORDINAL.test(token.lower) || token.lower === 'other' || token.lower === 'possible') return true
  if (
    /^(?:wounded|injured|armed|masked|slain|dead|deceased|unidentified|unnamed|unarmed|suspected|alleged|accused|murdered|off-duty)$/u.test(
      token.lower,
    )
  )
    return true
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos)) return !/^(?:dead|who|that|which)$/u.test(token.lower)
  return token.pos === 'VERB' && /(?:ed|ing|en)$/u.test(token.lower) && isPerson(tokens[at + 1]?.lower ?? '')
}

type Head = { to: number; noun: string | null; age: string | null }

/** The person noun, or the age alone, that the words from `from` on lead to. */
const headFrom = (tokens: readonly Token[], from: number): Head | null => {
  let found: Head | null = null
  let age: string | null = null
  for (let at = from; at < tokens.length && at - from < PHRASE_TOKENS_MAX; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    const old = ageAt(tokens, at)
    if (old) {
      age = old.age
      at = old.to - 1
      found = { to: old.to, noun: null, age }
    } else if (isPerson(lower)) found = { to: at + 1, noun: lower, age }
    else if (!isModifier(tokens, at)) break
    else if (found?.noun && !isPersonal(tokens, at)) break
  }
  return found !== null && !isCompound(tokens, found) ? found : null
}

/** After a person noun the phrase goes on only by a possessive, which makes it another's: "two sheriff's deputies". */
const isPersonal = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s$/u.test(tokens[at]?.text ?? '') && isPerson(tokens[at + 1]?.lower ?? '')

/** "officer training", "student union": the noun is another's modifier. */
const isCompound = (tokens: readonly Token[], { to, noun }: Head): boolean => {
  const next = tokens[to]
  if (!next || !noun) return false
  return (
    next.pos === 'NOUN' &&
    !isCapitalised(next) &&
    !/^(?:dead|shot|hurt|wounded|injured|killed|critical|wound|dies|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
      next.lower,
    ) &&
    !isPerson(next.lower)
  )
}

type Draft = Pick<PersonPhrase, 'from' | 'low' | 'high' | 'manner' | 'other' | 'part'> & {
  rank?: number | null
}

const NOBODY = { noun: null, sex: null, age: null, name: null, rank: null, modifiers: [] }

const modifiersIn = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ lower }) => lower)

/** "a female student" */
const sexIn = (modifiers: readonly string[]): 'male' | 'female' | null =>
  modifiers.includes('female') ? 'female' : modifiers.includes('male') ? 'male' : null

/** Takes in the name or the age that follows: "the victim Ann Lee, 24". */
const completed = ({ tokens, names }: Setting, draft: Draft, head: Head, start: number): PersonPhrase => {
  const single = draft.high === 1
  const named = single ? names.get(head.to) : undefined
  const to = named?.to ?? head.to
  const age = single ? ageAfter(tokens, to) : null
  return {
    ...draft,
    rank: draft.rank ?? null,
    to: age?.to ?? to,
    noun: head.noun,
    sex: sexOf(head.noun ?? '') ?? sexIn(modifiersIn(tokens, start, head.to - 1)),
    age: head.age ?? age?.age ?? null,
    name: named?.name ?? null,
    modifiers: modifiersIn(tokens, start, head.to - 1),
  }
}

const isSingular = ({ noun }: Head): boolean => noun === null || (isPersonNoun(noun) && !isPeopleNoun(noun))

const RANKS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "a second", "the 8th", "a possible fifth" */
const rankIn = (tokens: readonly Token[], at: number): number | null => {
  const lower = [tokens[at], tokens[at + 1]].find((token) => ORDINAL.test(token?.lower ?? ''))?.lower
  if (lower === undefined) return null
  const named = RANKS.indexOf(lower)
  return named >= 0 ? named + 2 : Number.parseInt(lower, 10)
}

/** "a man", "another teen", "a second officer", "a couple" */
const withArticle = (setting: Setting, at: number): PersonPhrase | null => {
  const { tokens } = setting
  const head = headFrom(tokens, at + 1)
  const ordinal = ORDINAL.test(tokens[at + 1]?.lower ?? '')
  const other = ordinal || tokens[at]?.lower === 'another' || OTHER.test(tokens[at + 1]?.lower ?? '')
  const rank = rankIn(tokens, at + 1)
  const draft: Draft = { from: at, low: 1, high: 1, manner: 'indefinite', other, part: false, rank }
  if (!head)
    return ordinal || tokens[at]?.lower === 'another' ? lone(tokens, draft, at + (ordinal ? 2 : 1)) : null
  if (head.noun === 'couple' || head.noun === 'crew')
    return completed(setting, { ...draft, low: 2, high: 2, manner: 'count' }, head, at + 1)
  return isSingular(head) ? completed(setting, draft, head, at + 1) : null
}

/** "another was wounded", "a third died": no noun follows. */
const lone = (tokens: readonly Token[], draft: Draft, to: number): PersonPhrase | null => {
  const next = tokens[to]
  const ends =
    next === undefined || !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.pos) || OUTCOME_NEXT.test(next.lower)
  return ends ? { ...NOBODY, ...draft, rank: draft.rank ?? null, to } : null
}

/** "the suspect", "his two daughters", "both men", "the two", "all four victims" */
const withDefinite = (
  setting: Setting,
  quantities: ReadonlyMap<number, Quantity>,
  at: number,
): PersonPhrase | null => {
  const { tokens } = setting
  const next = tokens[at + 1]
  if (
    tokens[at]?.lower === 'that' &&
    (next?.pos === 'VERB' || next?.pos === 'AUX' || OUTCOME_NEXT.test(next?.lower ?? ''))
  )
    return null
  const other = next?.lower === 'other' ? 1 : 0
  const both = tokens[at]?.lower === 'both'
  const quantity = both ? undefined : quantities.get(at + 1 + other)
  const start = quantity ? quantity.to : at + 1
  const head = headFrom(tokens, start)
  const low = quantity?.low ?? (both ? 2 : 1)
  const high = quantity ? quantity.high : both ? 2 : 1
  const draft: Draft = {
    from: at,
    low,
    high,
    manner: 'definite',
    other: other > 0 || ORDINAL.test(tokens[at + 1]?.lower ?? ''),
    part: false,
    rank: rankIn(tokens, at + 1),
  }
  if (quantity && quantity.low !== null && !quantity.vague && (!head || quantity.low > 1))
    return head ? completed(setting, draft, head, start) : lone(tokens, draft, start)
  if (!head) return both ? lone(tokens, draft, at + 1) : null
  if (!isSingular(head)) {
    if (both) return completed(setting, draft, head, start)
    return THE_MANY.test(head.noun ?? '')
      ? completed(setting, { ...draft, low: 2, high: null }, head, start)
      : null
  }
  return completed(setting, { ...draft, low: 1, high: 1 }, head, start)
}

/** Several, of whom no number is told */
const THE_MANY =
  /^(?:victims|men|women|boys|girls|teens|teenagers|children|brothers|sisters|deputies|students)$/u

const OUTCOME_NEXT =
  /^(?:dead|killed|slain|injured|wounded|hurt|shot|critical|critically|fatally|seriously|hospitali[sz]ed|others?|more|of|died?|dies|were|was|are|is|have|has|had|remain|remained|remains|in|survived|,|and|still|also|believed|went|confirmed|people|taken|hospitali[sz]ed|at|as|after|,|;|\.|:|–|—|-|injuries)$/u
const MARK = /^[,;.:–—-]$/u

const STRUCK =
  /^(?:killed|killing|kills|injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|leaves|leaving|left)$/u

/** "two men", "at least 12 others", "2 dead", "one of the victims" */
const counted = (setting: Setting, quantity: Quantity): PersonPhrase | null => {
  const { tokens } = setting
  const next = tokens[quantity.to]
  const low = quantity.low ?? quantity.high ?? 0
  const of =
    next?.lower === 'of' &&
    /^(?:the|them|those|these|his|her|their|whom|its)$/u.test(tokens[quantity.to + 1]?.lower ?? '')
  const other = OTHER.test(next?.lower ?? '')
  const draft: Draft = {
    from: quantity.from,
    low: quantity.low ?? 0,
    high: quantity.high,
    manner: 'count',
    other,
    part: of,
  }
  const skip = of ? ofTheTo(tokens, quantity.to) : quantity.to
  const head = headFrom(tokens, skip)
  if (head?.noun || (head?.age && low > 1 && head.to - skip <= 3))
    return completed(setting, draft, head, quantity.to)
  if (of) return lone(tokens, draft, skip)
  if (other && !head) return lone(tokens, draft, quantity.to + 1)
  const struck = STRUCK.test(tokens[quantity.from - 1]?.lower ?? '') && next?.pos !== 'NOUN'
  if (struck && Number.isInteger(low)) return { ...NOBODY, ...draft, rank: null, to: quantity.to }
  if (!Number.isInteger(low) || (next && !OUTCOME_NEXT.test(next.lower))) return null
  if (next && MARK.test(next.text) && !setting.headline) return null
  return { ...NOBODY, ...draft, rank: null, to: quantity.to }
}

const ofTheTo = (tokens: readonly Token[], of: number): number => {
  const at = of + 2
  const number = quantitiesIn(tokens.slice(at, at + 3)).find(({ from }) => from === 0)
  return number ? at + number.to : at
}

/** "A one", "one dead": "one" is a count where something befell it. */
const oneAt = (tokens: readonly Token[], at: number): Quantity | null => {
  const next = tokens[at + 1]?.lower ?? ''
  const counts =
    OUTCOME_NEXT.test(next) ||
    isPerson(next) ||
    OTHER.test(next) ||
    tokens[at + 1]?.pos === 'ADJ' ||
    isPerson(tokens[at + 2]?.lower ?? '') ||
    isPerson(tokens[at + 3]?.lower ?? '')
  return counts ? { from: at, to: at + 1, number: at, low: 1, high: 1, vague: false, hedged: false } : null
}

/** The quantities that may count people, by the token they begin at. */
const quantitiesBy = (tokens: readonly Token[], taken: readonly Span[]): Map<number, Quantity> => {
  const found = new Map<number, Quantity>()
  for (const quantity of quantitiesIn(tokens)) {
    const one = tokens[quantity.number]?.lower === 'one' && quantity.to - quantity.number === 1
    const read = one && !quantity.hedged ? oneAt(tokens, quantity.from) : quantity
    if (
      !read ||
      ageAt(tokens, quantity.number) ||
      /^(?:both|aged?|ages)$/u.test(tokens[quantity.number - 1]?.lower ?? '')
    )
      continue
    if (!one && isNoFigure(tokens, quantity, taken)) continue
    found.set(read.from, read)
  }
  return found
}

/** "Springfield man dies": a name before a noun is where the person is from. */
const fromThere = (setting: Setting, { from, to }: NamedPerson): PersonPhrase | null => {
  const lower = setting.tokens[to]?.lower ?? ''
  const next = isPerson(lower) || ageAt(setting.tokens, to) !== null
  if (!next || !setting.headline) return null
  const head = headFrom(setting.tokens, to)
  const draft: Draft = { from, low: 1, high: 1, manner: 'bare', other: false, part: false }
  return head && isSingular(head) ? completed(setting, draft, head, from) : null
}

const named = (setting: Setting, person: NamedPerson): PersonPhrase => {
  const there = fromThere(setting, person)
  if (there) return there
  const { tokens } = setting
  const { from, to, name } = person
  const age = ageAfter(tokens, to)
  return {
    from,
    to: age?.to ?? to,
    low: 1,
    high: 1,
    manner: 'name',
    rank: null,
    noun: null,
    sex: null,
    age: age?.age ?? null,
    name,
    other: false,
    part: false,
    modifiers: [],
  }
}

const pronoun = (tokens: readonly Token[], at: number): PersonPhrase => {
  const lower = tokens[at]?.lower ?? ''
  const many = /^the[ym]$/u.test(lower)
  return {
    from: at,
    to: at + 1,
    low: many ? 2 : 1,
    high: many ? null : 1,
    manner: 'pronoun',
    noun: lower,
    sex: sexOf(lower.replace('self', '')),
    age: null,
    name: null,
    other: false,
    part: false,
    rank: null,
    modifiers: [],
  }
}

/** Said of nobody in particular, or of those who say so */
const VAGUE_PLURAL =
  /^(?:police|troops|families|personnel|crew|others|people|officers|deputies|parents|residents|victims|suspects|firefighters|neighbors|friends|siblings|passengers)$/u

/** A bare noun, as headlines have them: "Man dies", "3-year-old boy shot". */
const bare = (setting: Setting, at: number): PersonPhrase | null => {
  const { tokens, headline } = setting
  const before = tokens[at - 1]
  const opens =
    before === undefined ||
    /^[,;:–—.|-]$/u.test(before.text) ||
    /^(?:and|after|as|of|kills?|killed|killing|injures|injured|injuring|wounds|wounded|wounding|leaves|left|leaving|shoots|shot|shooting|shooting,|that|to|for|in|with|hurts|by|&|id|ids|identify|identifies|identified|mourn|mourns|find|finds|found|say|says|about|fellow|charged|hits|strikes|then)$/u.test(
      before.lower,
    )
  const old = ageAt(tokens, at)
  const ordinal = ORDINAL.test(tokens[at]?.lower ?? '')
  if (!old && !(headline && (opens || ordinal)) && at > 0) return null
  const head = headFrom(tokens, at)
  if (!head || (!isSingular(head) && (!headline || !head.noun || VAGUE_PLURAL.test(head.noun)))) return null
  const draft: Draft = {
    from: at,
    low: 1,
    high: isSingular(head) ? 1 : null,
    manner: 'bare',
    other: ordinal,
    part: false,
    rank: ordinal ? rankIn(tokens, at) : null,
  }
  return completed(setting, isSingular(head) ? draft : { ...draft, low: 2 }, head, at)
}

/** "others", "multiple people", "other people": two at the least */
const othersTo = (tokens: readonly Token[], at: number): number | null => {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (first === 'others') return at + 1
  if (!/^(?:other|multiple|numerous|many)$/u.test(first)) return null
  return isPeopleNoun(second) ? at + 2 : null
}

const others = (tokens: readonly Token[], at: number): PersonPhrase | null => {
  const to = othersTo(tokens, at)
  return to !== null
    ? {
        from: at,
        to,
        low: 2,
        high: null,
        ...NOBODY,
        manner: 'count',
        other: true,
        part: false,
      }
    : null
}

/** "killed himself", not "drove himself" */
const SELF_AFTER =
  /^(?:shot|shoots?|shooting|kill|killed|kills|killing|on|wounded|wounding|injured|injuring|stabbed|hanged|and|then|before|plus)$/u

const phraseAt = (
  setting: Setting,
  quantities: ReadonlyMap<number, Quantity>,
  at: number,
): PersonPhrase | null => {
  const { tokens, names } = setting
  const lower = tokens[at]?.lower ?? ''
  const quantity = quantities.get(at)
  if (ARTICLE.test(lower)) return withArticle(setting, at)
  if (DEFINITE.test(lower)) return withDefinite(setting, quantities, at)
  if (quantity) return counted(setting, quantity)
  if (PRONOUN.test(lower) && (!lower.endsWith('self') || SELF_AFTER.test(tokens[at - 1]?.lower ?? '')))
    return pronoun(tokens, at)
  const name = names.get(at)
  if (name) return named(setting, name)
  return bare(setting, at) ?? others(tokens, at)
}

/** The phrases of a sentence in order, none within another. @param taken spans whose numbers count nothing */
export const personPhrases = (setting: Setting, taken: readonly Span[]): PersonPhrase[] => {
  const { tokens } = setting
  const quantities = quantitiesBy(tokens, taken)
  const found: PersonPhrase[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(setting, quantities, at)
    if (!phrase || phrase.to <= at) continue
    found.push(phrase)
    at = phrase.to - 1
  }
  return found
}

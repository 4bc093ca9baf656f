// Noun phrases that mean people: "at least two other officers", "a 9-month-old", "the suspect", "Ann Lee, 24,", "he".
import type { Span } from '../model/span.ts'
import { ageAfter, ageAt } from './ages.ts'
import { rankIn, withArticle, withDefinite } from './person-articles.ts'
import { counted, others, quantitiesBy } from './person-counts.ts'
import {
  completed,
  type Draft,
  headFrom,
  isPerson,
  isSingular,
  type NamedPerson,
  NOBODY,
  ORDINAL,
  type PersonPhrase,
  type Setting,
} from './person-heads.ts'
import { sexOf } from './person-nouns.ts'
import type { Quantity } from './quantities.ts'
import type { Token } from './token.ts'

const ARTICLE = /^(?:a|an|another)$/u
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|our|my|both|all)$/u
const PRONOUN = /^(?:he|she|him|they|them|himself|herself|self)$/u

/** "Springfield man dies": a name before a noun is where the person is from. */
const fromThere = (setting: Setting, { from, to }: NamedPerson): PersonPhrase | null => {
  const lower = setting.tokens[to]?.lower ?? ''
  const next = isPerson(lower) || ageAt(setting.tokens, to) !== null
  if (!next || !setting.headline) return null
  const head = headFrom(setting.tokens, to)
  const draft: Draft = { from, low: 1, high: 1, manner: 'bare', other: false, part: false }
  return head && isSingular(head) ? completed(setting, draft, head, from) : null
}

/** "Ann Lee's mother": the mother is meant. */
const kinOf = (setting: Setting, { from, to }: NamedPerson): PersonPhrase | null => {
  if (!/^['’]s$/u.test(setting.tokens[to]?.text ?? '')) return null
  const head = headFrom(setting.tokens, to + 1)
  if (!head?.noun || !isSingular(head)) return null
  const draft: Draft = { from, low: 1, high: 1, manner: 'definite', other: false, part: false }
  return completed(setting, draft, head, to + 1)
}

const named = (setting: Setting, person: NamedPerson): PersonPhrase => {
  const there = fromThere(setting, person)
  if (there) return there
  const { tokens } = setting
  const { from, to, name } = person
  const owned = kinOf(setting, person)
  if (owned) return owned
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
  const word = tokens[at]?.lower ?? ''
  const lower = word === 'self' ? 'himself' : word
  const many = /^the[ym]$/u.test(lower)
  return {
    from: at,
    to: at + 1,
    low: many ? 2 : 1,
    high: many ? null : 1,
    manner: 'pronoun',
    noun: lower,
    sex: word === 'self' ? null : sexOf(lower.replace('self', '')),
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
const bare = (setting: Setting, at: number, joined = false): PersonPhrase | null => {
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
  if (!old && !joined && !(headline && (opens || ordinal)) && at > 0) return null
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

/** "killed himself", not "drove himself" */
const SELF_AFTER =
  /^(?:shot|shoots?|shooting|kill|killed|kills|killing|on|wounded|wounding|injured|injuring|stabbed|hanged|and|then|before|plus|,)$/u

/** "a family of three" */
const groupOf = (
  { tokens }: Setting,
  quantities: ReadonlyMap<number, Quantity>,
  at: number,
): PersonPhrase | null => {
  const quantity = tokens[at + 1]?.lower === 'of' ? quantities.get(at + 2) : undefined
  if (!quantity || quantity.low === null || !/^(?:family|group|party|crew)$/u.test(tokens[at]?.lower ?? ''))
    return null
  const { low, high, to } = quantity
  return { ...NOBODY, from: at, to, low, high, manner: 'count', other: false, part: false }
}

/** "a husband, wife and two children": the article is the others' too. */
const isListed = (setting: Setting, before: PersonPhrase | undefined, at: number): boolean => {
  const { tokens } = setting
  if (before === undefined || before.to !== at - 1 || tokens[at - 1]?.text !== ',') return false
  if (before.high !== 1 || before.noun === null || before.name !== null || before.age !== null) return false
  const head = headFrom(tokens, at)
  return (
    head?.noun !== undefined &&
    head.noun !== null &&
    isSingular(head) &&
    /^(?:and|,|&)$/u.test(tokens[head.to]?.lower ?? '')
  )
}

/** "a man and woman": the article is the second's too. */
const isJoined = (tokens: readonly Token[], before: PersonPhrase | undefined, at: number): boolean =>
  before !== undefined &&
  before.to === at - 1 &&
  before.manner !== 'pronoun' &&
  before.manner !== 'name' &&
  /^(?:and|&)$/u.test(tokens[at - 1]?.lower ?? '')

const phraseAt = (
  setting: Setting,
  quantities: ReadonlyMap<number, Quantity>,
  at: number,
  before: PersonPhrase | undefined,
): PersonPhrase | null => {
  const { tokens, names } = setting
  const lower = tokens[at]?.lower ?? ''
  const quantity = quantities.get(at)
  const group = groupOf(setting, quantities, at)
  if (group) return group
  if (ARTICLE.test(lower)) return withArticle(setting, at)
  if (DEFINITE.test(lower)) return withDefinite(setting, quantities, at)
  if (quantity) return counted(setting, quantity)
  if (PRONOUN.test(lower) && (!lower.endsWith('self') || SELF_AFTER.test(tokens[at - 1]?.lower ?? '')))
    return pronoun(tokens, at)
  const name = names.get(at)
  if (name) return named(setting, name)
  return (
    bare(setting, at, isJoined(tokens, before, at) || isListed(setting, before, at)) ?? others(tokens, at)
  )
}

/** The phrases of a sentence in order, none within another. @param taken spans whose numbers count nothing */
export const personPhrases = (setting: Setting, taken: readonly Span[]): PersonPhrase[] => {
  const { tokens } = setting
  const quantities = quantitiesBy(tokens, taken)
  const found: PersonPhrase[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(setting, quantities, at, found.at(-1))
    if (!phrase || phrase.to <= at) continue
    found.push(phrase)
    at = phrase.to - 1
  }
  return found
}

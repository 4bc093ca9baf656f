// A sentence with its people as slots: "«0» was =shot and =killed by «1»". Lists of people become one slot that adds
// them up; "the victim, Ann Lee, 24," becomes one person. What befell each slot is then a matter of patterns.
import type { PersonPhrase } from './person-heads.ts'
import { listed, paired, type Slot, within, withParts } from './skeleton-lists.ts'
import type { Token } from './token.ts'

export type Skeleton = { text: string; slots: Slot[] }

const BE =
  /^(?:be|(?:is|are|was|were)(?:n't)?|been|being|got|get|gets|getting|left|feared|believed|confirmed|presumed|reported|'s|'re)$/u
const PASSED =
  /(?:ly|also|later|then|both|all|each|now|since|still|just|even|n't|not|either|first|never|again)$/u
/** Words the patterns know; any other verb is marked, so that no pattern reads past it unawares. */
const KNOWN =
  /^(?:kill|murder|shoot|injure|wound|hurt|die|slay|slain|gun|strike|hit|graze|execute|massacre|suffer|sustain|receive|survive|recover|leave|claim|take|lose|commit|succumb|find|pronounce|declare|identify|name|hospitalize|hospitalise|list|expect|treat|release|bleed|stab|beat|perish|drown|undergo|turn|go|arrive|walk|show|come|attempt|maim|fight|cling|remain|rush|transport|airlift|fly|strangle|put|include|have|be)$/u
const KNOWN_FORMS =
  /^(?:shot|killed|killing|wounded|wounding|injured|injuring|dead|died|hurt|slain|found|struck|hit|grazed|left|leaving|taken|listed)$/u

const marked = (tokens: readonly Token[], at: number, before: readonly string[]): string => {
  const token = tokens[at]
  if (!token) return ''
  const { lower, pos, lemma } = token
  if (BE.test(lower)) return lower
  const verb = (pos === 'VERB' && !/^(?:gunshot|wounds?|shooting)$/u.test(lower)) || KNOWN_FORMS.test(lower)
  if (!verb || lower.endsWith('ing'))
    return verb && !KNOWN_FORMS.test(lower) && !KNOWN.test(lemma) ? `~${lower}` : lower
  let back = before.length - 1
  while (back >= 0 && PASSED.test(before[back] ?? '')) back -= 1
  const [last, second] = [before[back] ?? '', before[back - 1] ?? '']
  const passive = BE.test(last) || (/^(?:and|or|,)$/u.test(last) && second.startsWith('='))
  if (passive) return `=${lower}`
  return KNOWN.test(lemma) || KNOWN_FORMS.test(lower) ? lower : `~${lower}`
}

const withSlots = (tokens: readonly Token[], phrases: readonly PersonPhrase[]): string => {
  const words: string[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phrases[next]
    if (phrase?.from === at) {
      words.push(`«${next}»`)
      next += 1
      at = phrase.to - 1
    } else words.push(marked(tokens, at, words).replaceAll(/[«»]/gu, '"'))
  }
  return ` ${words.join(' ')} `
}

const sexes = (a: PersonPhrase, b: PersonPhrase): boolean =>
  a.sex === null || b.sex === null || a.sex === b.sex

/** "the victim, Ann Lee": one of the two is the name, the other what the named is. */
const isApposition = (a: PersonPhrase, b: PersonPhrase): boolean => {
  if (a.high !== 1 || b.high !== 1 || a.manner === 'pronoun' || b.manner === 'pronoun' || !sexes(a, b))
    return false
  if (a.age !== null && b.age !== null && a.age !== b.age) return false
  if (a.name === null && b.name !== null) return b.manner === 'name' && a.manner !== 'count'
  return (
    a.name !== null &&
    b.name === null &&
    (b.manner === 'indefinite' || b.manner === 'definite' || (b.manner === 'bare' && b.noun === null)) &&
    !b.other
  )
}

const unified = (a: PersonPhrase, b: PersonPhrase): PersonPhrase => ({
  ...a,
  noun: a.noun ?? b.noun,
  sex: a.sex ?? b.sex,
  age: a.age ?? b.age,
  name: a.name ?? b.name,
  other: a.other || b.other,
  modifiers: [...a.modifiers, ...b.modifiers],
})

const APPOSED = /«(\d+)» (?:, )?«(\d+)»(?= (?:[,.;]|and|who|was|were|is|of|from|in|at|died|dies|had|has) )/gu

/** Joins appositions and returns the text with the first of each pair. */
const apposed = (text: string, slots: Slot[]): string =>
  text.replaceAll(APPOSED, (whole, a: string, b: string) => {
    const [first, second] = [slots[Number(a)], slots[Number(b)]]
    if (!first || !second || !isApposition(first.phrase, second.phrase)) return whole
    if (/^«\d+» «/u.test(whole) && first.phrase.name !== null) return whole
    first.phrase = unified(first.phrase, second.phrase)
    second.merged = true
    return `«${a}»`
  })

/** "the son of an officer": what befalls him does not befall her. */
const owned = (text: string, slots: Slot[]): string =>
  text.replaceAll(/«(\d+)» of «(\d+)»/gu, (whole, a: string, b: string) => {
    const [first, second] = [slots[Number(a)], slots[Number(b)]]
    if (!first || !second || first.phrase.manner === 'pronoun' || first.phrase.part) return whole
    second.merged = true
    return `«${a}»`
  })

const ASIDE_OF =
  /» , (?:whose|which|who (?:(?!killed|=|died|shot|injured|wounded|was|were)[^«»,]){0,90}?(?:has|had|lived|lives|works|worked|is|attended|attends|turned))(?:(?!=?(?:killed|shot|died|injured|wounded|hurt|struck) )[^«»,]){1,90}, /gu

const ASIDE_WHO =
  /» , (?:who|whose|which) ([^,]{1,90}) , (?=(?:is|was|were|has|had|have|are|also|later|died|suffered|remains|remained) )/gu
const BEFALLS = /(?:^| )=?(?:killed|shot|died|injured|wounded|hurt|struck|hit|dead|killing|shooting)(?: |$)/u

/** "Ann Lee, who lives nearby, was hurt": what is told of her in passing is let go. */
const withoutAside = (whole: string, aside: string): string => (BEFALLS.test(aside) ? whole : '» ')

const IDENTIFIED =
  /«(\d+)» (?:, )?(?:(?:who|was|is|has|had|been|also|later|since|~?has) )*(?:[~=]?identified|[~=]?named|[~=]?identify)(?: (?:by|on|[^«»~,;]+?)){0,6}? as «(\d+)»|(?:identified|named|identify) «(\d+)» as «(\d+)»/gu

/** "The victim was identified as Ann Lee": one person. */
const identified = (text: string, slots: Slot[]): string =>
  text.replaceAll(IDENTIFIED, (whole, a?: string, b?: string, c?: string, d?: string) => {
    const [one, other] = [a ?? c ?? '', b ?? d ?? '']
    const [first, second] = [slots[Number(one)], slots[Number(other)]]
    if (!first || !second || first.phrase.high !== 1 || second.phrase.high !== 1) return whole
    if (!sexes(first.phrase, second.phrase) || first.phrase.name !== null) return whole
    first.phrase = unified(first.phrase, second.phrase)
    second.merged = true
    return a === undefined ? `identified «${one}»` : `«${one}»`
  })

/** "of Springfield", "in Lee": what stands after such a word is a place, whatever it was taken for. */
const unplaced = (text: string, slots: Slot[]): string =>
  text.replaceAll(
    / (of|in|at|from|near|on|outside) «(\d+)»(?= )/gu,
    (whole, word: string, id: string, at: number) => {
      const slot = slots[Number(id)]
      if (slot?.phrase.manner !== 'name' || slot.phrase.age !== null) return whole
      if (word === 'of' && !text.slice(0, at).endsWith('»')) return whole
      slot.merged = true
      return ` ${word} there`
    },
  )

export const skeletonOf = (
  tokens: readonly Token[],
  phrases: readonly PersonPhrase[],
  headline = false,
): Skeleton => {
  const slots: Slot[] = phrases.map((phrase) => ({ phrase, members: [] }))
  const single = identified(owned(apposed(unplaced(withSlots(tokens, phrases), slots), slots), slots), slots)
  within(single, slots)
  const list = listed(
    withParts(single.replaceAll(ASIDE_OF, '» ').replaceAll(ASIDE_WHO, withoutAside), slots),
    slots,
  )
  const text = headline ? paired(list, slots) : list
  return { text, slots }
}

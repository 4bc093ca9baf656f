// The people of a sentence that are told together: lists that add up, wholes and their parts.
import type { PersonPhrase } from './person-heads.ts'

/** `members` are the slots a list is made of, and those told as parts of it; a single person has none. */
export type Slot = { phrase: PersonPhrase; members: number[]; merged?: true }

/** "four people, including two boys and a girl,": the parts go with the whole. */
const PARTS =
  /«(\d+)» (?:, |– |— |- |: |\( )?(?:including|among them|one of them|most of them|all of them|namely|identified as|=identified as|–|—|-|:) ((?:(?:at least )?«\d+»(?: , | , and | and )?)+)(?: (?:,|–|—|-|\)))?(?= )/gu

export const withParts = (text: string, slots: Slot[]): string =>
  text.replaceAll(PARTS, (whole, a: string, list: string) => {
    const host = slots[Number(a)]
    if (!host || host.phrase.low < 2 || host.phrase.high === null) return whole
    const parts = [...list.matchAll(/«(\d+)»/gu)].map(([, id]) => Number(id))
    host.members.push(...parts)
    for (const part of parts) {
      const slot = slots[part]
      if (slot) slot.phrase = { ...slot.phrase, part: true }
    }
    return `«${a}»`
  })

const LIST =
  /«\d+»(?: [,;](?: as well as| along with)? «\d+»)*(?: [,;])? (?:and|&|as well as|along with|plus)(?: then| later)? «\d+»/gu

const summed = (members: PersonPhrase[]): PersonPhrase => ({
  from: members[0]?.from ?? 0,
  to: members.at(-1)?.to ?? 0,
  low: members.reduce((sum, { low }) => sum + low, 0),
  high: members.reduce<number | null>(
    (sum, { high }) => (sum === null || high === null ? null : sum + high),
    0,
  ),
  manner: 'count',
  noun: null,
  sex: null,
  age: null,
  name: null,
  other: members[0]?.other ?? false,
  part: members.some(({ part }) => part),
  rank: null,
  modifiers: [],
})

/** "him and his two daughters": the two are not all. */
const asAddend = (slot: Slot | undefined): void => {
  if (slot && slot.phrase.low > 1) slot.phrase = { ...slot.phrase, part: true }
}

/** "four people, a man, two women and a boy, were hurt": the list adds up to what it begins with. */
const isWhole = ({ low, high }: PersonPhrase, parts: readonly PersonPhrase[]): boolean =>
  low > 1 && low === high && parts.reduce((sum, part) => sum + part.low, 0) === low

const apart = ([host = 0, ...parts]: number[], slots: Slot[]): string => {
  slots[host]?.members.push(...parts)
  for (const part of parts) {
    const slot = slots[part]
    if (slot) slot.phrase = { ...slot.phrase, part: true }
  }
  return `«${host}»`
}

/** "and he": a pronoun in the nominative begins another clause. */
const isListed = ({ manner, noun }: PersonPhrase): boolean =>
  manner !== 'pronoun' || /self$|^(?:him|her|them)$/u.test(noun ?? '')

export const listed = (text: string, slots: Slot[]): string =>
  text.replaceAll(LIST, (whole) => {
    const ids = [...whole.matchAll(/«(\d+)»/gu)].map(([, id]) => Number(id))
    const members = ids.flatMap((id) => slots[id]?.phrase ?? [])
    if (!members.every(isListed)) return whole
    const [whole_, ...parts] = members
    if (whole_ && isWhole(whole_, parts)) return apart(ids, slots)
    for (const id of ids) asAddend(slots[id])
    slots.push({ phrase: summed(members), members: ids })
    return `«${slots.length - 1}»`
  })

/** "Man, woman shot": in a headline a comma stands for "and". */
export const paired = (text: string, slots: Slot[]): string =>
  text.replaceAll(/«(\d+)» , «(\d+)»(?= (?!,|and|&))/gu, (whole, a: string, b: string) => {
    const [first, second] = [slots[Number(a)]?.phrase, slots[Number(b)]?.phrase]
    if (!first || !second || first.name !== null || second.name !== null) return whole
    if (/^(?:pronoun|name)$/u.test(first.manner) || second.manner === 'name' || !isListed(second))
      return whole
    for (const id of [a, b]) asAddend(slots[Number(id)])
    slots.push({ phrase: summed([first, second]), members: [Number(a), Number(b)] })
    return `«${slots.length - 1}»`
  })

/** "Four were shot, one fatally": the one is of the four. */
export const within = (text: string, slots: Slot[]): void => {
  for (const [, a, b] of text.matchAll(
    /«(\d+)» (?:[^«~;]+ )?[,–—-] (?:with )?(?:at least )?«(\d+)» (?:of them )?(?:critically|fatally|seriously|in|is|was|severely|gravely|badly|life-threatening|possibly) /gu,
  )) {
    const [whole, part] = [slots[Number(a)], slots[Number(b)]]
    if (
      whole &&
      part &&
      part.phrase.noun === null &&
      part.phrase.manner === 'count' &&
      part.phrase.low < whole.phrase.low
    )
      part.phrase = { ...part.phrase, part: true }
  }
}

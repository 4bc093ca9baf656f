// Whether two mentions can be of one person: by name, age, sex, and what they are called.
import type { PersonMention } from '../model/reading.ts'

/** A name in lower case, with its first and last word; `first` is null where there is but one. */
export type PersonName = { lower: string; first: string | null; last: string }

export type Traits = Pick<PersonMention, 'sex' | 'age'> & { names: PersonName[]; nouns: string[] }

const CHILD = /^(?:child|boy|girl|infant|baby|toddler|newborn|kid)$/
const YOUNG = /^(?:teen|teenager|juvenile|minor|youth|student|freshman|boy|girl|child|kid|pupil)$/
const ADULT =
  /^(?:man|woman|adult|father|mother|husband|wife|grandfather|grandmother|officer|deputy|trooper|cop|sheriff|detective|sergeant|marshal|agent|policeman)$/
const POLICE = /^(?:officer|deputy|trooper|cop|sheriff|detective|sergeant|marshal|agent|policeman|constable)$/
export const SUSPECT =
  /^(?:suspect|gunman|shooter|attacker|assailant|killer|robber|burglar|intruder|perpetrator|himself|herself)$/
const ANYBODY =
  /^(?:person|victim|individual|one|male|female|resident|patient|subject|adult|friend|relative|survivor)$/

/** In years, or null */
const years = (age: string | null): number | null =>
  age === null ? null : /^\d+$/.test(age) ? Number(age) : /^\d+[mwd]$/.test(age) ? 0 : null

type Stage = 'child' | 'young' | 'adult' | null

const stageOf = ({ age, nouns }: Traits): Stage => {
  const old = years(age)
  if (old !== null) return old < 12 ? 'child' : old < 18 ? 'young' : old < 20 ? null : 'adult'
  if (nouns.some((noun) => ADULT.test(noun))) return 'adult'
  if (nouns.some((noun) => CHILD.test(noun))) return nouns.some((noun) => YOUNG.test(noun)) ? null : 'child'
  return nouns.some((noun) => YOUNG.test(noun)) ? 'young' : null
}

const stagesMeet = (a: Stage, b: Stage): boolean => a === null || b === null || a === b

export const personName = (name: string): PersonName => {
  const lower = name.toLowerCase()
  const parts = lower.split(/\s+/)
  return {
    lower,
    first: parts.length > 1 ? (parts[0] ?? null) : null,
    last:
      lower
        .replace(/,? (?:jr|sr|ii|iii|iv)\.?$/, '')
        .split(/\s+/)
        .at(-1) ?? '',
  }
}

/** Spellings of one name begin alike. */
export const NAME_BEGINNING = 4

/** "Joe Smith" and "Smith"; not "Ann Smith". Spellings may differ by a letter or so. */
const sameName = (a: PersonName, b: PersonName): boolean => {
  if (a.lower === b.lower) return true
  if (a.first !== null && b.first !== null) return near(a.first, b.first) && near(a.last, b.last)
  return a.last === b.last
}

const near = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= NAME_BEGINNING &&
    b.length >= NAME_BEGINNING &&
    a.slice(0, NAME_BEGINNING) === b.slice(0, NAME_BEGINNING))

const clash = (a: Traits, b: Traits): boolean =>
  (a.sex !== null && b.sex !== null && a.sex !== b.sex) ||
  (a.age !== null && b.age !== null && a.age !== b.age) ||
  (a.names.length > 0 &&
    b.names.length > 0 &&
    !a.names.some((name) => b.names.some((other) => sameName(name, other)))) ||
  !stagesMeet(stageOf(a), stageOf(b))

const is = (pattern: RegExp, { nouns }: Traits): boolean => nouns.some((noun) => pattern.test(noun))

const KIN =
  /^(?:father|mother|son|daughter|brother|sister|husband|wife|grand\w+|uncle|aunt|nephew|niece|cousin|mom|mum|dad|\w*friend|step\w+|ex-\w+|sibling|spouse|relative|fiancee?)$/

/** Different offices: who is called an officer is not who is called a suspect, or a boy. */
const apart = (a: Traits, b: Traits): boolean => {
  const victim = is(/^victim$/, a) || is(/^victim$/, b)
  if (is(SUSPECT, a) !== is(SUSPECT, b) && (victim || is(POLICE, a) || is(POLICE, b))) return true
  return (
    is(POLICE, a) !== is(POLICE, b) &&
    a.nouns.length > 0 &&
    b.nouns.length > 0 &&
    !victim &&
    !is(ANYBODY, a) &&
    !is(ANYBODY, b)
  )
}

/** By what they are called, where neither name nor age decides. */
const likeness = (a: Traits, b: Traits): number => {
  if (a.nouns.some((noun) => b.nouns.includes(noun))) return 4
  if (a.nouns.length === 0 || b.nouns.length === 0)
    return stageOf(a) !== null && stageOf(a) === stageOf(b) && stageOf(a) !== 'adult' ? 2.5 : 1
  if (is(SUSPECT, a) !== is(SUSPECT, b)) return 0.5
  if (is(ANYBODY, a) || is(ANYBODY, b)) return 2
  if (is(KIN, a) && is(KIN, b)) return 0
  const [first, second] = [stageOf(a), stageOf(b)]
  const young = (traits: Traits) => is(YOUNG, traits) || is(CHILD, traits)
  if (a.sex !== null && a.sex === b.sex) return 2.5
  if (first !== null && first === second) return 2
  return young(a) && young(b) ? 2 : 0.5
}

/** How well they fit, 0 where they cannot be one. */
export const affinityOf = (a: Traits, b: Traits): number => {
  const named = a.names.some((name) => b.names.some((other) => sameName(name, other)))
  if (clash(a, b)) return named && (a.sex === null || b.sex === null || a.sex === b.sex) ? 4 : 0
  if (named) return 8
  if (a.age !== null && a.age === b.age) return 6
  return apart(a, b) ? 0 : likeness(a, b)
}

// Whom a report speaks of, and what befell them: what a toll is made of where nobody sums it up.
import type { NameMention, PersonMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { ageAfter } from './ages.ts'
import { ORGANISATION_WORDS, PLACE_WORDS } from './name-cues.ts'
import { type Outcome, outcomeAt, outcomeOfModifiers, worse } from './outcomes.ts'
import { compounds, counts } from './person-compounds.ts'
import type { NamedPerson, PersonPhrase } from './person-heads.ts'
import { personPhrases } from './person-phrases.ts'
import type { Slot } from './skeleton-lists.ts'
import { type Skeleton, skeletonOf } from './skeletons.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isCapitalised, type Token } from './token.ts'

/** Capitalised words that no person bears */
const NOT_PEOPLE =
  /^(?:new|year|day|eve|unit|section|model|children|marshals?|center|centro|el|u\.s|school|hospital|department|road|highway|drive|avenue|county|north|south|east|west|investigations?|nightclub|apartments?|victims?|suspects?|task|shootings?|crash|fire|attack|public|safety|breaking|in|on|at|of|for|after|with|killed|wounded|injured|dead)$/u

const isNobody = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }) => ORGANISATION_WORDS.has(lower) || PLACE_WORDS.has(lower) || NOT_PEOPLE.test(lower),
  )

const mentioned = (tokens: readonly Token[], names: readonly NameMention[]): NamedPerson[] =>
  names.flatMap(({ start, end, name, kind }) => {
    const from = tokens.findIndex((token) => token.start >= start)
    const last = tokens.findLastIndex((token) => token.end <= end)
    const aged = /^(?:,|\()$/u.test(tokens[last + 1]?.text ?? '') && tokens[last + 2]?.pos === 'NUM'
    const person = kind === 'person' || (kind === 'other' && aged)
    if (from < 0 || last < from || !person || isNobody(tokens.slice(from, last + 1))) return []
    return [{ from, to: last + 1, name }]
  })

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token) && /^\p{L}[\p{L}'’.-]+$/u.test(token.text)

/** "Ann Lee, 24,": two capitalised words and an age are a person, whatever else they were taken for. */
const agedNames = (tokens: readonly Token[]): NamedPerson[] =>
  tokens.flatMap((token, at) => {
    if (!isNamePart(token) || isNamePart(tokens[at - 1]) || tokens[at - 1]?.text === '.') return []
    let to = at
    while (isNamePart(tokens[to])) to += 1
    const run = tokens.slice(at, to)
    const marked = tokens[to]?.text === ',' || tokens[to]?.text === '('
    const long = run.length >= 2 && run.length <= 4
    if (!long || !marked || ageAfter(tokens, to) === null || isNobody(run)) return []
    return [{ from: at, to, name: run.map(({ text }) => text).join(' ') }]
  })

/** People of the report by their first and last names: "Lee died at a hospital". */
export const knownPeople = (names: readonly NameMention[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>()
  for (const { name, kind } of names)
    if (kind === 'person' && name.includes(' '))
      for (const word of [name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? ''])
        if (word.length > 2 && !known.has(word)) known.set(word, name)
  return known
}

const namedIn = (
  tokens: readonly Token[],
  names: readonly NameMention[],
  known: ReadonlyMap<string, string>,
): Map<number, NamedPerson> => {
  const found = new Map<number, NamedPerson>()
  for (const [at, token] of tokens.entries()) {
    const name = isCapitalised(token) ? known.get(token.text) : undefined
    const alone = !isNamePart(tokens[at + 1]) && (at === 0 || !isNamePart(tokens[at - 1]))
    if (name !== undefined && alone) found.set(at, { from: at, to: at + 1, name })
  }
  for (const one of [...agedNames(tokens), ...mentioned(tokens, names)]) found.set(one.from, one)
  return found
}

/** The outcome of each slot: its own, or that of the list it stands in. */
const outcomesOf = ({ text, slots }: Skeleton): Map<number, Outcome> => {
  const found = new Map<number, Outcome>()
  for (const match of text.matchAll(/«(\d+)»/gu)) {
    const id = Number(match[1])
    const slot = slots[id]
    if (!slot) continue
    const { modifiers, noun } = slot.phrase
    const outcome = worse(
      outcomeAt(text.slice(0, match.index), text.slice(match.index + match[0].length)),
      outcomeOfModifiers(modifiers, noun),
    )
    if (outcome)
      for (const one of [id, ...slot.members, ...slot.members.flatMap((m) => slots[m]?.members ?? [])])
        found.set(one, outcome)
  }
  for (const [id, { phrase }] of slots.entries()) {
    const own = outcomeOfModifiers(phrase.modifiers, phrase.noun)
    if (own && !found.has(id)) found.set(id, own)
  }
  return found
}

const mentionOf = (
  tokens: readonly Token[],
  { phrase }: Slot,
  outcome: Outcome | null,
  sentence: number,
): PersonMention => {
  const { low, high, manner, noun, sex, age, name, other, part, rank } = phrase
  return {
    start: tokens[phrase.from]?.start ?? 0,
    end: tokens[phrase.to - 1]?.end ?? 0,
    sentence,
    low,
    high,
    outcome,
    manner,
    noun,
    sex,
    age,
    name,
    other,
    part,
    ...(rank !== null && { rank }),
  }
}

const isTold = ({ age, manner, noun, part }: PersonPhrase): boolean =>
  age !== null || (manner === 'indefinite' && noun !== null && !part)

/** The people of one sentence, those something befell and those told by name or age. */
export const findPeople = (
  sentence: TaggedSentence,
  names: readonly NameMention[],
  known: ReadonlyMap<string, string>,
  dates: readonly Span[],
): PersonMention[] => {
  const { tokens, place } = sentence
  const phrases = personPhrases(
    { tokens, names: namedIn(tokens, names, known), headline: sentence.index < 0 },
    dates,
  )
  const skeleton = skeletonOf(tokens, phrases, sentence.index < 0)
  const outcomes = outcomesOf(skeleton)
  const reflexive = phrases.some(({ noun }) => /self$/u.test(noun ?? ''))
  const people = skeleton.slots.flatMap((slot, id) => {
    const victim = slot.phrase.rank !== null && slot.phrase.noun === 'victim' ? 'shot' : null
    const outcome = outcomes.get(id) ?? victim
    return !slot.merged && (outcome !== null || isTold(slot.phrase) || (reflexive && slot.phrase.high === 1))
      ? [mentionOf(tokens, slot, outcome, place)]
      : []
  })
  return [...people, ...compounds(sentence), ...counts(sentence)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

// From "he said" to who he is, over the sentences of a report in order.
import type { NameMention } from '../model/reading.ts'
import { type Span, within } from '../model/span.ts'
import type { Attribution } from './attribution.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

/** The attributions of each sentence by its place, with pronouns answered by the speaker named last. */
export type Speakers = readonly (readonly Attribution[])[]

/** A pronoun reaches back over this many sentences. */
const REACH_SENTENCES = 3

type Memory = { speaker: string; isName: boolean; at: number; people: boolean }

const isPlural = (speaker: string): boolean =>
  /(?:s|people|police|officials)$/u.test(speaker) && !/\p{Lu}/u.test(speaker)

const answered = (found: Attribution, memory: Memory[], place: number): Attribution | null => {
  if (!found.pronoun) return found
  const reachable = memory.filter(({ at }) => place - at <= REACH_SENTENCES)
  const last = /^(?:he|she)$/u.test(found.speaker)
    ? reachable.findLast(({ speaker, people }) => people || !isPlural(speaker))
    : found.speaker === 'they' || found.speaker === 'it'
      ? reachable.findLast(({ people }) => !people)
      : undefined
  return last ? { ...found, speaker: last.speaker, isName: last.isName } : null
}

/**
 * Resolves the speakers of all sentences. "He" is the last speaker, else the first person named in the sentence before;
 * "they" and "it" the last speaker that is no named person.
 */
export const resolveSpeakers = (
  sentences: readonly TaggedSentence[],
  raw: readonly (readonly Attribution[])[],
  names: readonly NameMention[],
): Speakers => {
  const people = new Set(names.filter(({ kind }) => kind === 'person').map(({ name }) => name))
  const firstPerson = new Map<number, string>()
  for (const { sentence, kind, name } of names)
    if (kind === 'person' && !firstPerson.has(sentence)) firstPerson.set(sentence, name)
  const memory: Memory[] = []
  const speakers: Attribution[][] = []
  for (const { place, index } of sentences) {
    const found = (raw[place] ?? [])
      .map((attribution) => answered(attribution, memory, place))
      .filter((attribution) => attribution !== null)
    speakers.push(found)
    const spoke = found.findLast(({ means }) => means === 'speech') ?? found.at(-1)
    const named = spoke?.speaker ?? firstPerson.get(place)
    if (named === undefined || index < 0) continue
    memory.push({ speaker: named, isName: spoke?.isName ?? true, at: place, people: people.has(named) })
    if (memory.length > REACH_SENTENCES) memory.shift()
  }
  return speakers
}

const first = (attributions: readonly Attribution[]): string | null =>
  (attributions.find(({ means }) => means === 'speech') ?? attributions[0])?.speaker ?? null

/** The one most of a sentence is attributed to: who speaks in it before what it is sourced to. */
export const sentenceSpeaker = (attributions: readonly Attribution[], { start, end }: Span): string | null =>
  first(attributions.filter(({ scope }) => (scope.end - scope.start) * 2 >= end - start))

/** The one a place in a sentence is attributed to: the clause last begun before it, else one that is about it. */
export const speakerAt = (attributions: readonly Attribution[], span: Span): string | null => {
  const about = attributions.filter(({ scope }) => within(span, scope))
  return about.findLast(({ at, means }) => means === 'speech' && at < span.start)?.speaker ?? first(about)
}

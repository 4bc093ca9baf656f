// From "he said" to who he is, over the sentences of a report in order: the nearest subject that agrees in kind, number
// and sex, speakers first (after Lappin & Leass 1994, "An Algorithm for Pronominal Anaphora Resolution").
import { type Span, within } from '../model/span.ts'
import type { Acting, Attribution } from './attribution.ts'
import { type Holders, holderOf } from './office-holders.ts'
import { isPlural, type Sex, sexOfSpeaker } from './sexes.ts'
import type { Speaker } from './speaker-phrases.ts'
import type { Subject } from './subjects.ts'

/** The attributions of each sentence by its place, with pronouns answered. */
export type Speakers = readonly (readonly Attribution[])[]

/** What of a sentence its neighbours' pronouns are answered from. `main` is whom it is about. */
type Clues = {
  place: number
  index: number
  raw: readonly Attribution[]
  main: Subject | null
  acting: readonly Acting[]
}
/** A pronoun reaches back over so many sentences; over more, where only one can be meant. */
const REACH_SENTENCES = 3
const REACH_ALONE_SENTENCES = 8

type Candidate = {
  speaker: string
  isName: boolean
  kind: Speaker['kind']
  at: number
  sex: Sex | null
  spoke: boolean
}

/** Sexes of the named, and who holds what office. */
type Persons = { sexes: ReadonlyMap<string, Sex>; holders: Holders }

const SEX: Record<string, Sex> = { he: 'male', him: 'male', she: 'female', her: 'female' }

const agrees = (pronoun: string, { kind, sex, speaker, isName }: Candidate): boolean => {
  const wanted = SEX[pronoun]
  if (wanted) return kind === 'person' && (sex === null || sex === wanted)
  if (pronoun === 'it') return kind === 'group' && !(isPlural(speaker) && !isName)
  return pronoun === 'they' && (kind === 'group' ? isPlural(speaker) || isName : !isName)
}

const distinct = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ speaker }) => speaker)).size

/** A known match of sex goes before an unknown one of the same sentence. */
const lastOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  const last = candidates.at(-1)
  return last && (candidates.findLast(({ at, sex }) => at === last.at && sex !== null) ?? last)
}

const antecedent = (pronoun: string, memory: readonly Candidate[], place: number): Candidate | undefined => {
  const fit = memory.filter((one) => agrees(pronoun, one))
  const near = fit.filter(({ at }) => place - at <= REACH_SENTENCES)
  const spoke = near.filter((one) => one.spoke && one.at >= (near.at(-1)?.at ?? 0) - 1)
  if (near.length > 0) return spoke.length > 0 && pronoun !== 'it' ? lastOf(spoke) : lastOf(near)
  const far = fit.filter(({ at }) => place - at <= REACH_ALONE_SENTENCES)
  return distinct(far) === 1 ? far.at(-1) : undefined
}

const answered = <T extends Speaker>(
  found: T,
  memory: readonly Candidate[],
  place: number,
  { holders }: Persons,
): T | null => {
  if (found.kind === 'pronoun') {
    const meant = antecedent(found.speaker, memory, place)
    return meant
      ? { ...found, speaker: meant.speaker, isName: meant.isName, kind: meant.kind, inferred: true }
      : null
  }
  const holder = found.isName ? null : holderOf(found.speaker, holders, place)
  return holder === null ? found : { ...found, speaker: holder, isName: true, kind: 'person', inferred: true }
}

const MEMORY_MAX = 60

/** Resolves the speakers of all sentences. Names are never the answer to "it", nor bodies to "he". */
export const resolveSpeakers = (sentences: readonly Clues[], persons: Persons): Speakers => {
  const memory: Candidate[] = []
  const candidate = ({ speaker, isName, kind }: Speaker, at: number, spoke: boolean): Candidate => ({
    speaker,
    isName,
    kind,
    at,
    spoke,
    sex: persons.sexes.get(speaker) ?? sexOfSpeaker(speaker, isName),
  })
  const remember = (speaker: Speaker, at: number, spoke: boolean): void => {
    memory.push(candidate(speaker, at, spoke))
    if (memory.length > MEMORY_MAX) memory.shift()
  }
  return sentences.map(({ place, index, raw, main, acting }) => {
    const named = acting.map(({ name, end }) => ({
      end,
      speaker: name,
      isName: true,
      kind: 'person' as const,
    }))
    const found: Attribution[] = []
    for (const one of raw) {
      // Whoever is named in the words said is not who says them: "Stone must go, he said".
      const here = named.filter(({ end }) => end <= one.at && end <= one.scope.start)
      const own = [...here.reverse(), ...found].map((speaker) => candidate(speaker, place, true))
      const resolved = answered(one, [...memory, ...own], place, persons)
      if (resolved) found.push(resolved)
    }
    if (index < 0) return found
    const about = main && answered(main, memory, place, persons)
    for (const speaker of [...named].reverse()) remember(speaker, place, false)
    if (about) remember(about, place, false)
    for (const one of found) if (one.kind !== 'medium') remember(one, place, one.means === 'speech')
    return found
  })
}

const first = (attributions: readonly Attribution[]): string | null =>
  (attributions.find(({ means }) => means === 'speech') ?? attributions[0])?.speaker ?? null

/** With less of a sentence under it, another clause is the report's own. */
const MOST = 0.6

/** The one most of a sentence is attributed to: who speaks in it before what it is sourced to. */
export const sentenceSpeaker = (attributions: readonly Attribution[], { start, end }: Span): string | null =>
  first(
    attributions.filter(({ scope, phrase }) => {
      const [from, to] = [Math.min(scope.start, phrase.start), Math.max(scope.end, phrase.end)]
      return to - from >= (end - start) * MOST
    }),
  )

/** The one a place in a sentence is attributed to: the clause last begun before it, else one that is about it. */
export const speakerAt = (attributions: readonly Attribution[], span: Span): string | null => {
  const about = attributions.filter(({ scope }) => within(span, scope))
  return about.findLast(({ at, means }) => means === 'speech' && at < span.start)?.speaker ?? first(about)
}

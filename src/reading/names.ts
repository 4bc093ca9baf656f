// Named people, places and organisations, each under the one form of its name.
import type { NameKind } from '../model/names.ts'
import type { NameMention } from '../model/reading.ts'
import { GIVEN_NAMES, LOCATIVES, ORGANISATION_WORDS, PLACE_KINDS, PLACE_WORDS, ROLES } from './name-cues.ts'
import { type Forms, foldName, formsOf, type Gazetteer, isAcronym } from './name-forms.ts'
import { nameRuns, type Run, textOf, usageOf } from './name-runs.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

/** Reasons for each kind, added up over a name's mentions. */
type Votes = Record<NameKind, number>
type Found = { sentence: TaggedSentence; run: Run; spelling: string; votes: Votes }

const isPersonal = (spelling: string): boolean => /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4}$/u.test(spelling)

const personVotes = (tokens: readonly Token[], run: Run, spelling: string): number => {
  const [first, before, next, second, third] = [run.from, run.from - 1, run.to, run.to + 1, run.to + 2].map(
    (i) => tokens[i],
  )
  const long = run.to - run.from > 1
  let votes = run.afterRole ? 3 : 0
  if (long && GIVEN_NAMES.has(first?.lower ?? '')) votes += 3
  if (before && ROLES.has(before.lower)) votes += 2
  if (next?.text === ',' && second?.pos === 'NUM' && third?.text === ',') votes += 3
  if (next?.lower === 'who') votes += 2
  if (next && SPEECH_VERBS.has(next.lower) && long) votes += 1
  if (long && before?.lower !== 'the' && isPersonal(spelling)) votes += 0.5
  return votes
}

const placeVotes = (tokens: readonly Token[], run: Run): number => {
  const before = tokens[run.from - 1]
  const kind = tokens[run.from - 2]
  let votes = tokens.slice(run.from, run.to).some(({ lower }) => PLACE_WORDS.has(lower)) ? 2.5 : 0
  if (before && LOCATIVES.has(before.lower)) votes += 2
  if (before?.text === 'of' && kind && PLACE_KINDS.has(kind.lower)) votes += 4
  return votes
}

const organisationVotes = (tokens: readonly Token[], run: Run, spelling: string): number => {
  const last = tokens[run.to - 1]
  let votes = tokens.slice(run.from, run.to).some(({ lower }) => ORGANISATION_WORDS.has(lower)) ? 3 : 0
  if (isAcronym(spelling)) votes += 2
  if (last && ORGANISATION_WORDS.has(last.lower)) votes += 1
  return votes
}

const votesFor = (tokens: readonly Token[], run: Run, spelling: string): Votes => ({
  person: personVotes(tokens, run, spelling),
  place: placeVotes(tokens, run),
  organisation: organisationVotes(tokens, run, spelling),
  other: 0.1,
})

const leading = (votes: Votes): NameKind =>
  (['person', 'organisation', 'place', 'other'] as const).reduce((best, kind) =>
    votes[kind] > votes[best] ? kind : best,
  )

const findIn = (sentences: readonly TaggedSentence[], text: string, gazetteer: Gazetteer): Found[] => {
  const usage = usageOf(sentences.filter(({ index }) => index >= 0))
  return sentences.flatMap((sentence) =>
    nameRuns(sentence.tokens, text, gazetteer, usage).map((run) => {
      const spelling = textOf(sentence.tokens, text, run)
      return { sentence, run, spelling, votes: votesFor(sentence.tokens, run, spelling) }
    }),
  )
}

/** "World Food Programme (WFP)". */
const acronymsOf = (found: readonly Found[], text: string): Map<string, string> => {
  const acronyms = new Map<string, string>()
  for (const [i, { sentence, run, spelling }] of found.entries()) {
    const next = found[i + 1]
    const end = sentence.tokens[run.to - 1]?.end ?? 0
    const start = next?.sentence.tokens[next.run.from]?.start ?? 0
    if (!next || !isAcronym(next.spelling) || run.to - run.from < 2 || text.slice(end, start).trim() !== '(')
      continue
    acronyms.set(next.spelling, spelling)
  }
  return acronyms
}

const kindsOf = (found: readonly Found[], forms: Forms): Map<string, NameKind> => {
  const sums = new Map<string, Votes>()
  for (const { spelling, votes } of found) {
    const { name } = forms(spelling)
    const sum = sums.get(name) ?? { person: 0, place: 0, organisation: 0, other: 0 }
    for (const kind of ['person', 'place', 'organisation', 'other'] as const) sum[kind] += votes[kind]
    sums.set(name, sum)
  }
  return new Map([...sums].map(([name, votes]) => [name, leading(votes)]))
}

/** A headline writes most words large: of it only names that the news or the list of names has. */
const isVouchedFor = (
  { sentence, spelling }: Found,
  body: ReadonlySet<string>,
  gazetteer: Gazetteer,
): boolean => sentence.index >= 0 || gazetteer(spelling) !== null || body.has(foldName(spelling))

/** The names of a report's sentences, in order of place. */
export const findNames = (
  sentences: readonly TaggedSentence[],
  text: string,
  gazetteer: Gazetteer,
): NameMention[] => {
  const all = findIn(sentences, text, gazetteer)
  const body = all.filter(({ sentence }) => sentence.index >= 0)
  const people = body
    .filter(({ run, spelling, votes }) => {
      const known = gazetteer(spelling)
      return run.to - run.from > 1 && (known ? known.kind === 'person' : leading(votes) === 'person')
    })
    .map(({ spelling }) => spelling)
  const forms = formsOf(gazetteer, people, acronymsOf(body, text))
  const kinds = kindsOf(body, forms)
  const surnames = people.map((person) => foldName(person).split(' ').at(-1) ?? '')
  const inBody = new Set([...body.map(({ spelling }) => foldName(spelling)), ...surnames])
  return all
    .filter((found) => isVouchedFor(found, inBody, gazetteer))
    .map(({ sentence, run, spelling }) => {
      const { name, kind } = forms(spelling)
      return {
        start: sentence.tokens[run.from]?.start ?? sentence.start,
        end: sentence.tokens[run.to - 1]?.end ?? sentence.end,
        name,
        kind: kind === 'other' ? (kinds.get(name) ?? 'other') : kind,
        sentence: sentence.place,
      }
    })
}

// Named people, places and organisations, each under the one form of its name.
import type { NameKind } from '../model/names.ts'
import type { NameMention } from '../model/reading.ts'
import { isCountry } from './countries.ts'
import {
  BEFALLS,
  EVENT_WORDS,
  GIVEN_NAMES,
  LOCATIVES,
  ORGANISATION_WORDS,
  PLACE_KINDS,
  PLACE_WORDS,
  ROLES,
} from './name-cues.ts'
import { type Forms, foldName, formsOf, type Gazetteer, isAcronym } from './name-forms.ts'
import { nameRuns, type Run, textOf, usageOf } from './name-runs.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isCapitalised, type Token } from './token.ts'

/** Reasons for each kind, added up over a name's mentions. */
type Votes = Record<NameKind, number>
type Found = { sentence: TaggedSentence; run: Run; spelling: string; votes: Votes }

const COMPASS =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|miles|kilometres|kilometers|km)$/u

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
  if (before && SPEECH_VERBS.has(before.lower) && second && /^(?:a|an|the)$/u.test(second.lower)) votes += 1
  if (/^(?:told|tells)$/u.test(next?.lower ?? '')) votes += 1
  // "the … Act", "Social Security numbers", "East Lima" are no people.
  const modifies = next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
  const eventful = tokens
    .slice(run.from, run.to)
    .some(({ lower }) => EVENT_WORDS.has(lower) || COMPASS.test(lower))
  if (long && before?.lower !== 'the' && !modifies && !eventful && isPersonal(spelling)) votes += 0.5
  return votes
}

const placeVotes = (tokens: readonly Token[], run: Run, gazetteer: Gazetteer): number => {
  const before = tokens[run.from - 1]
  const kind = tokens[run.from - 2]
  let votes = tokens.slice(run.from, run.to).some(({ lower }) => PLACE_WORDS.has(lower)) ? 2.5 : 0
  const words = tokens.slice(run.from, run.to).map(({ lower }) => lower)
  if (words.length > 1 && isCountry(words.join(' '))) votes += 6
  if (run.to - run.from === 2 && COMPASS.test(tokens[run.from]?.lower ?? '')) votes += 1
  if (before && LOCATIVES.has(before.lower)) votes += 2
  if (before?.text === 'of' && kind && (PLACE_KINDS.has(kind.lower) || COMPASS.test(kind.lower))) votes += 4
  if (before?.text === 'of' && kind && ROLES.has(kind.lower)) votes += 1
  if (/^(?:of|on)$/u.test(before?.lower ?? '') && BEFALLS.has(kind?.lower ?? '')) votes += 2
  if (PLACE_KINDS.has(tokens[run.to]?.lower ?? '')) votes += 3
  if (tokens[run.to]?.text === ',' && /^(?:a|an|another|the)$/u.test(tokens[run.to + 1]?.lower ?? ''))
    votes += tokens.slice(run.to + 2, run.to + 6).some(({ lower }) => PLACE_KINDS.has(lower)) ? 3 : 0
  const partner = tokens[run.from - 2]
  if (partner && /^(?:and|or)$/u.test(before?.lower ?? '') && gazetteer(partner.text)?.kind === 'place')
    votes += 1.5
  return votes
}

/** "Times-News" is both. */
const isOrganisationWord = ({ lower }: Token): boolean =>
  lower.split('-').some((part) => ORGANISATION_WORDS.has(part))

const organisationVotes = (tokens: readonly Token[], run: Run, spelling: string): number => {
  const last = tokens[run.to - 1]
  let votes = tokens.slice(run.from, run.to).some(isOrganisationWord) ? 3 : 0
  if (isAcronym(spelling)) votes += 2
  if (last && ORGANISATION_WORDS.has(last.lower)) votes += 1
  return votes
}

const votesFor = (tokens: readonly Token[], run: Run, spelling: string, gazetteer: Gazetteer): Votes => ({
  person: personVotes(tokens, run, spelling),
  place: placeVotes(tokens, run, gazetteer),
  organisation: organisationVotes(tokens, run, spelling),
  other: 0.1,
})

const leading = (votes: Votes): NameKind =>
  (['person', 'organisation', 'place', 'other'] as const).reduce((best, kind) =>
    votes[kind] > votes[best] ? kind : best,
  )

const foundAt = (sentence: TaggedSentence, run: Run, text: string, gazetteer: Gazetteer): Found => {
  const spelling = textOf(sentence.tokens, text, run)
  return { sentence, run, spelling, votes: votesFor(sentence.tokens, run, spelling, gazetteer) }
}

const findIn = (sentences: readonly TaggedSentence[], text: string, gazetteer: Gazetteer): Found[] => {
  const usage = usageOf(sentences)
  return sentences.flatMap((sentence) =>
    nameRuns(sentence.tokens, text, gazetteer, usage).map((run) => foundAt(sentence, run, text, gazetteer)),
  )
}

const initialsOf = (spelling: string): string =>
  spelling
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')

/**
 * Short forms of the report's longer names: introduced ("World Food Programme (WFP)"), by their initials, or by the last
 * word of the one body that ends so ("The Times").
 */
const shortFormsOf = (found: readonly Found[], text: string): Map<string, string> => {
  const short = new Map<string, string>()
  const bodies = new Set(
    found
      .filter(({ run, votes }) => run.to - run.from > 1 && leading(votes) === 'organisation')
      .map(({ spelling }) => spelling.replace(/^The /u, '')),
  )
  for (const [key, longer] of [
    ...Map.groupBy(bodies, (body) => body.split(' ').at(-1) ?? body),
    ...Map.groupBy(bodies, initialsOf),
  ])
    if (longer.length === 1 && longer[0] !== undefined && key.length > 1) short.set(key, longer[0])
  for (const [i, { sentence, run, spelling }] of found.entries()) {
    const next = found[i + 1]
    const end = sentence.tokens[run.to - 1]?.end ?? 0
    const start = next?.sentence.tokens[next.run.from]?.start ?? 0
    if (!next || !isAcronym(next.spelling) || run.to - run.from < 2 || text.slice(end, start).trim() !== '(')
      continue
    short.set(next.spelling, spelling)
  }
  return short
}

const isPlaced = ({ sentence, run }: Found): boolean =>
  /^(?:in|near|from|at|to|outside|across|of)$/u.test(sentence.tokens[run.from - 1]?.lower ?? '')

const kindsOf = (found: readonly Found[], forms: Forms): Map<string, NameKind> => {
  const sums = new Map<string, Votes>()
  for (const one of found) {
    const { votes } = one
    const { name } = forms(one.spelling, isPlaced(one))
    const sum = sums.get(name) ?? { person: 0, place: 0, organisation: 0, other: 0 }
    for (const kind of ['person', 'place', 'organisation'] as const) sum[kind] += votes[kind]
    // No reason grows by being repeated.
    sum.other = votes.other
    sums.set(name, sum)
  }
  return new Map([...sums].map(([name, votes]) => [name, leading(votes)]))
}

const HEADLINE_NAME_TOKENS_MAX = 5

/** A headline writes most words large: of it only names that the news or the list has, or that "in" puts somewhere. */
const headlineRuns = (
  { tokens }: TaggedSentence,
  text: string,
  isKnown: (spelling: string) => boolean,
): Run[] => {
  const runs: Run[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from]
    if (!first || !isCapitalised(first)) continue
    for (let to = Math.min(tokens.length, from + HEADLINE_NAME_TOKENS_MAX); to > from; to -= 1) {
      const run = { from, to, afterRole: false }
      const placed = to === from + 1 && /^(?:in|near)$/u.test(tokens[from - 1]?.lower ?? '')
      if (!placed && !isKnown(textOf(tokens, text, run))) continue
      runs.push(run)
      from = to - 1
      break
    }
  }
  return runs
}

/** The names of a report's sentences, in order of place. */
export const findNames = (
  sentences: readonly TaggedSentence[],
  text: string,
  gazetteer: Gazetteer,
): NameMention[] => {
  const body = findIn(
    sentences.filter(({ index }) => index >= 0),
    text,
    gazetteer,
  )
  const people = body
    .filter(({ run, spelling, votes }) => {
      const known = gazetteer(spelling)
      return run.to - run.from > 1 && (known ? known.kind === 'person' : leading(votes) === 'person')
    })
    .map(({ spelling }) => spelling)
  const forms = formsOf(gazetteer, people, shortFormsOf(body, text))
  const kinds = kindsOf(body, forms)
  const surnames = people.map((person) => foldName(person).split(' ').at(-1) ?? '')
  const inBody = new Set([...body.map(({ spelling }) => foldName(spelling)), ...surnames])
  const isKnown = (spelling: string): boolean =>
    gazetteer(spelling) !== null || inBody.has(foldName(spelling))
  const head = sentences
    .filter(({ index }) => index < 0)
    .flatMap((sentence) =>
      headlineRuns(sentence, text, isKnown).map((run) => foundAt(sentence, run, text, gazetteer)),
    )
  return [...head, ...body].map((one) => {
    const { sentence, run, spelling, votes } = one
    const { name, kind } = forms(spelling, isPlaced(one))
    return {
      start: sentence.tokens[run.from]?.start ?? sentence.start,
      end: sentence.tokens[run.to - 1]?.end ?? sentence.end,
      name,
      kind: kind ?? kinds.get(name) ?? leading(votes),
      sentence: sentence.place,
    }
  })
}

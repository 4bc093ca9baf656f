// Who a report tells of, one by one: each mention of a single person is written to that person's account, and the
// worst that any of them tells is what befell them ("a man was shot" … "he died at a hospital").
import type { PersonMention } from '../model/reading.ts'
import { affinityOf, type PersonName, personName, SUSPECT, type Traits } from './person-match.ts'
import type { ReadReport } from './statements.ts'

export type Outcome = NonNullable<PersonMention['outcome']>

export type Person = Traits & {
  outcome: Outcome | null
  /** Of the sentences that tell what befell them, by how high they stand; weight of the highest */
  weight: number
  last: number
  other: boolean
  mentions: PersonMention[]
}

const SEVERITY: Record<Outcome, number> = { killed: 3, injured: 2, shot: 1 }

export const worse = (a: Outcome | null, b: Outcome | null): Outcome | null =>
  a === null || (b !== null && SEVERITY[b] > SEVERITY[a]) ? b : a

const traitsOf = ({ sex, age, name, noun, manner }: PersonMention): Traits => ({
  sex,
  age,
  names: name === null ? [] : [personName(name)],
  nouns: noun === null || (manner === 'pronoun' && !/self$/.test(noun)) ? [] : [noun],
})

const RECENT_SENTENCES = 3

/** "he": the last one who may be meant, in this sentence or the ones before. */
const antecedent = (people: Person[], mention: PersonMention): Person | undefined =>
  people
    .filter(
      (one) =>
        (one.sex === null || mention.sex === null || one.sex === mention.sex) &&
        mention.sentence - one.last < RECENT_SENTENCES,
    )
    .sort((a, b) => (b.mentions.at(-1)?.start ?? 0) - (a.mentions.at(-1)?.start ?? 0))[0]

/** "shot her before killing himself": whoever in the sentence is not hurt by it, else the first, else the suspect. */
const selfOf = (people: Person[], { sex, sentence, start }: PersonMention): Person | undefined => {
  const here = people
    .flatMap((one) =>
      one.mentions.filter((m) => m.sentence === sentence && m.end <= start).map((m) => ({ one, m })),
    )
    .filter(({ one }) => one.sex === null || sex === null || one.sex === sex)
    .sort((a, b) => a.m.start - b.m.start)
  return (
    here.findLast(({ m }) => m.outcome === null)?.one ??
    people.findLast(
      (one) => one.nouns.some((noun) => SUSPECT.test(noun)) && (one.sex === null || one.sex === sex),
    ) ??
    here[0]?.one
  )
}

const FIT_MIN: Record<PersonMention['manner'], number> = {
  name: 1,
  definite: 0.5,
  indefinite: 2,
  bare: 2,
  count: 2,
  pronoun: 0,
  compound: 9,
  charge: 9,
}

const inSentence = (one: Person, mention: PersonMention): boolean =>
  one.mentions.some(
    ({ sentence, end, start, manner }) =>
      sentence === mention.sentence && manner !== 'pronoun' && (end <= mention.start || start >= mention.end),
  )

/** "A man was killed and … a man was wounded": told for the first time, the one is not the other. */
const isTwo = ({ outcome }: Person, mention: PersonMention): boolean =>
  /^(?:indefinite|bare|count|name)$/.test(mention.manner) && differ(outcome, mention.outcome)

const isNew = ({ manner }: PersonMention): boolean => /^(?:indefinite|bare)$/.test(manner)

export const differ = (a: Outcome | null, b: Outcome | null): boolean =>
  (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')

/** The account a mention goes to, or none yet. */
const accountOf = (people: Person[], mention: PersonMention): Person | undefined => {
  if (mention.manner === 'pronoun')
    return /self$/.test(mention.noun ?? '') ? selfOf(people, mention) : antecedent(people, mention)
  const traits = traitsOf(mention)
  const suspect = traits.nouns.some((noun) => SUSPECT.test(noun))
  const fits = people
    .map((one) => ({ one, worth: affinityOf(one, traits) }))
    .filter(
      ({ one, worth }) =>
        worth >= FIT_MIN[mention.manner] && !(inSentence(one, mention) && worth < (isNew(mention) ? 6 : 4)),
    )
    .filter(
      ({ one }) =>
        !mention.other ||
        one.other ||
        mention.manner === 'definite' ||
        mention.name !== null ||
        mention.age !== null,
    )
    .filter(({ worth }) => !suspect || worth >= 2)
    .filter(({ one, worth }) => worth >= 6 || !isTwo(one, mention))
    .filter(
      ({ one, worth }) => worth >= 6 || mention.outcome !== null || one.outcome === null || !isNew(mention),
    )
    .filter(({ worth }) => worth >= 4 || mention.outcome !== null || mention.manner !== 'name')
  return fits.sort((a, b) => b.worth - a.worth || b.one.last - a.one.last)[0]?.one
}

const opened = (mention: PersonMention): Person => ({
  ...traitsOf(mention),
  outcome: null,
  weight: 0,
  last: mention.sentence,
  other: mention.other,
  mentions: [],
})

const withName = (names: PersonName[], name: PersonName): PersonName[] =>
  names.some(({ lower }) => lower === name.lower) ? names : [...names, name]

const written = (person: Person, mention: PersonMention, weight: number): void => {
  const { sex, age, names, nouns } = traitsOf(mention)
  person.sex ??= sex
  person.age ??= age
  person.names = names.reduce(withName, person.names)
  person.nouns = [...new Set([...person.nouns, ...nouns])]
  person.outcome = worse(person.outcome, mention.outcome)
  if (mention.outcome !== null) person.weight = Math.max(person.weight, weight)
  person.last = mention.sentence
  person.mentions.push(mention)
}

/** A name alone, of one word, opens no account: it may be anything's. */
const isSomebody = ({ manner, name, age }: PersonMention): boolean =>
  manner !== 'name' || age !== null || (name ?? '').includes(' ')

const OUTCOMES: Record<string, Outcome> = {
  killed: 'killed',
  injured: 'injured',
  shot: 'shot',
  hospitalised: 'shot',
}
const ONE = /^(?:an?|another)\b/i

/** The people of a report; of a reading without their list, those its figures count one by one. */
export const mentionsOf = ({ report, reading }: ReadReport): PersonMention[] =>
  reading.people ??
  reading.figures.flatMap(({ start, end, sentence, low, high, measure, of }) => {
    const outcome = OUTCOMES[measure]
    const wording = report.text.slice(start, end)
    if (outcome === undefined || low !== 1 || high !== 1 || !ONE.test(wording)) return []
    const other = /^another/i.test(wording)
    const told = { noun: of, sex: null, age: null, name: null, other, part: false }
    return [{ start, end, sentence, low, high, outcome, manner: 'indefinite', ...told }]
  })

const isNameless = ({ names, outcome }: Person): boolean => names.length === 0 && outcome !== null
const isNameOnly = ({ names, nouns, outcome }: Person): boolean =>
  names.length > 0 && nouns.length === 0 && outcome !== null

/** News describes first and names later: who is named only is one of those described only. */
const paired = (people: Person[]): Person[] => {
  const gone = new Set<Person>()
  for (const named of people.filter(isNameOnly)) {
    const match = people.find(
      (one) =>
        isNameless(one) &&
        !gone.has(one) &&
        !differ(one.outcome, named.outcome) &&
        affinityOf(one, named) > 0,
    )
    if (!match) continue
    gone.add(match)
    named.nouns = match.nouns
    named.sex ??= match.sex
    named.age ??= match.age
    named.outcome = worse(named.outcome, match.outcome)
    named.weight = Math.max(named.weight, match.weight)
    named.mentions.push(...match.mentions)
  }
  return people.filter((one) => !gone.has(one))
}

/** @param weigh how much a mention counts; 0 leaves it out */
export const ledgerOf = (read: ReadReport, weigh: (mention: PersonMention) => number): Person[] => {
  const people: Person[] = []
  for (const mention of mentionsOf(read)) {
    const weight = weigh(mention)
    if (
      mention.low !== 1 ||
      mention.high !== 1 ||
      mention.manner === 'compound' ||
      mention.manner === 'charge' ||
      (mention.manner === 'count' && mention.age === null && (mention.noun === null || mention.part)) ||
      weight === 0
    )
      continue
    const account = accountOf(people, mention)
    if (!account && mention.manner === 'pronoun' && !/self$/.test(mention.noun ?? '')) continue
    if (!account && !isSomebody(mention)) continue
    const person = account ?? opened(mention)
    if (!account) people.push(person)
    written(person, mention, weight)
  }
  return paired(people)
}

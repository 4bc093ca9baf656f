// One person in several reports: who was wounded in the first and is dead in the second is one of the dead, not both.

import { differ, type Person, worse } from './person-ledger.ts'
import { affinityOf, NAME_BEGINNING } from './person-match.ts'

/** Each report's people with the worst that any report tells of them. */
export type Linked = { person: Person; outcome: Person['outcome'] }

/** Alike by name or by age; by less only where nobody else is meant. */
const SURE = 5
const LIKELY = 2
/** Called by the same noun */
const NAMED_ALIKE = 4

type Account = { people: Person[]; reports: Set<number>; alone: boolean; place: number }

const isHit = ({ outcome }: Person): boolean => outcome !== null

/** Nobody else of those hit in the report is called so, or nobody else is hit. */
const isUnmistakable = (person: Person, hit: Person[]): boolean =>
  hit.length === 1 ||
  (person.nouns.length > 0 &&
    hit.every((one) => one === person || !one.nouns.some((noun) => person.nouns.includes(noun))))

/** @param alone the person is unmistakable in the report */
const tie = (account: Account, person: Person, report: number, alone: boolean): number => {
  if (account.reports.has(report)) return 0
  const best = Math.max(...account.people.map((one) => affinityOf(one, person)))
  const torn = account.people.some(({ outcome }) => differ(outcome, person.outcome))
  return best < SURE && torn && !(alone && account.alone && best >= NAMED_ALIKE) ? 0 : best
}

const isKnown = ({ names, age }: Person): boolean => names.length > 0 || age !== null

/** Who is surely tied has one of these in common: an age, or how a last name begins. */
const keysOf = ({ names, age }: Person): string[] => [
  ...names.map(({ last }) => last.slice(0, NAME_BEGINNING)),
  ...(age === null ? [] : [`aged ${age}`]),
]

/** First the sure ties over all reports, then what is left and likely. */
const accountsOf = (ledgers: Person[][]): Map<Person, Account> => {
  const accounts: Account[] = []
  const homes = new Map<Person, Account>()
  const byKey = new Map<string, Set<Account>>()
  const sureOf = (person: Person): Account[] =>
    [...new Set(keysOf(person).flatMap((key) => [...(byKey.get(key) ?? [])]))].sort(
      (a, b) => a.place - b.place,
    )
  const join = (person: Person, report: number, least: number, alone: boolean): void => {
    const best = (least === SURE ? sureOf(person) : accounts)
      .map((account) => ({ account, worth: tie(account, person, report, alone) }))
      .filter(({ worth }) => worth >= least)
      .sort((a, b) => b.worth - a.worth)[0]?.account
    if (!best && least === SURE && !isKnown(person)) return
    const home = best ?? { people: [], reports: new Set<number>(), alone, place: accounts.length }
    if (!best) accounts.push(home)
    home.people.push(person)
    home.reports.add(report)
    homes.set(person, home)
    for (const key of keysOf(person)) byKey.set(key, (byKey.get(key) ?? new Set()).add(home))
  }
  for (const least of [SURE, LIKELY])
    for (const [report, people] of ledgers.entries()) {
      const hit = people.filter(isHit)
      for (const person of hit)
        if (!homes.has(person)) join(person, report, least, isUnmistakable(person, hit))
    }
  return homes
}

export const linked = (ledgers: Person[][]): Linked[][] => {
  const homes = accountsOf(ledgers)
  return ledgers.map((people) =>
    people.map((person) => ({
      person,
      outcome: (homes.get(person)?.people ?? [person]).reduce<Person['outcome']>(
        (worst, { outcome }) => worse(worst, outcome),
        null,
      ),
    })),
  )
}

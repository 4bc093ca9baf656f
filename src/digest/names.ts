// The names of an event: one person under one name across its reports, with the ways the reports write it.
import { EVENT_NAMES_MAX } from '../limits.ts'
import type { DayName } from '../model/day.ts'
import type { NameKind } from '../model/names.ts'
import { alphabetical, falling, inTurn, rising } from './order.ts'
import type { ReadReport } from './statements.ts'

/** Speakers are also told by description ("the mayor"), which is nobody's short name. */
const CAPITALISED = /^\p{Lu}/u

/** A name as one report writes it → the name the event knows the person by. */
export type OneName = (name: string) => string

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s.-]+/u)
    .filter((word) => word !== '')

/** The shorter is the longer without some of its first names ("Tayyip Erdogan", "Erdogan"), or the same in capitals. */
const isShortFor = (few: string[], many: string[]): boolean =>
  few.length <= many.length && few.at(-1) === many.at(-1) && few.every((word) => many.includes(word))

const capitals = (name: string): number => name.match(/\p{Lu}/gu)?.length ?? 0

/** The longest first, of equals the one with its accents, and not the one in capitals */
const byLength = inTurn<string>(
  falling((name) => wordsOf(name).length),
  rising(capitals),
  falling((name) => name.normalize('NFKD').length),
  alphabetical((name) => name),
)

/** True where the names could all be one person's: each is short for the longest. */
const areOne = (names: string[]): boolean => {
  const [longest, ...others] = [...names].sort(byLength)
  return longest === undefined || others.every((name) => isShortFor(wordsOf(name), wordsOf(longest)))
}

/**
 * Folds the names of persons across an event's reports to their longest form, where only one person could be meant:
 * a surname two people share stays as it is.
 */
export const oneNameOf = (reports: ReadReport[]): OneName => {
  const persons = new Set(
    reports.flatMap(({ reading }) => [
      ...reading.names.filter(({ kind }) => kind === 'person').map(({ name }) => name),
      ...reading.quotes.map(({ speaker }) => speaker ?? '').filter((speaker) => CAPITALISED.test(speaker)),
    ]),
  )
  const spelt = [...persons].map((name) => ({ name, words: wordsOf(name) }))
  const bySurname = Map.groupBy(spelt, ({ words }) => words.at(-1) ?? '')
  const longest = new Map<string, string>()
  for (const { name, words } of spelt) {
    const longer = (bySurname.get(words.at(-1) ?? '') ?? [])
      .filter((other) => isShortFor(words, other.words))
      .map((other) => other.name)
    if (longer.length === 0 || !areOne(longer)) continue
    const [best] = longer.sort(byLength)
    if (best !== undefined && best !== name) longest.set(name, best)
  }
  return (name) => longest.get(name) ?? name
}

type Tally = { variants: Set<string>; reports: Set<string>; kinds: Map<NameKind, number>; mentions: number }

const commonest = (kinds: Map<NameKind, number>): NameKind =>
  [...kinds].sort(
    inTurn(
      falling(([, count]) => count),
      alphabetical(([kind]) => kind),
    ),
  )[0]?.[0] ?? 'other'

const tallies = (reports: ReadReport[], oneName: OneName): Map<string, Tally> => {
  const byName = new Map<string, Tally>()
  for (const { report, reading } of reports)
    for (const { name, kind, start, end } of reading.names) {
      const key = oneName(name)
      const tally = byName.get(key) ?? {
        variants: new Set(),
        reports: new Set(),
        kinds: new Map(),
        mentions: 0,
      }
      tally.variants.add(report.text.slice(start, end).replace(/\s+/g, ' '))
      tally.reports.add(report.id)
      tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1)
      tally.mentions += 1
      byName.set(key, tally)
    }
  return byName
}

/** The names most reports have, most often; `reports` in canonical order. */
export const namesOfEvent = (reports: ReadReport[], oneName: OneName): DayName[] =>
  [...tallies(reports, oneName)]
    .filter(([, { kinds, reports: ids }]) => ids.size > 1 || commonest(kinds) !== 'other')
    .sort(
      inTurn(
        falling(([, tally]) => tally.reports.size),
        falling(([, tally]) => tally.mentions),
        alphabetical(([name]) => name),
      ),
    )
    .slice(0, EVENT_NAMES_MAX)
    .map(([name, { variants, reports: ids, kinds }]) => ({
      name,
      kind: commonest(kinds),
      variants: [...variants].filter((variant) => variant !== name).sort(),
      reports: [...ids],
    }))

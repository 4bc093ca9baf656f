// Which names can set a strand apart: rare ones that are names throughout, and not of what the reports lead with.
import { type Background, rarity } from '../model/background.ts'
import type { EventView } from './event-view.ts'
import { rootsOfName, type Statement } from './statements.ts'

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Background counts are of light stems: "states" is under "state". */
const rarityOfWord = (word: string, background: Background): number =>
  Math.min(rarity(background, word), rarity(background, word.replace(/s$/, '')))

/** Of a name's words the rarest: "Bartow County" is as rare as Bartow. */
export const rarityOf = (name: string, background: Background): number =>
  Math.max(...wordsOf(name).map((word) => rarityOfWord(word, background)), 0)

const LOWER = /(?<![\p{L}\p{N}'’-])\p{Ll}{3,}/gu

/** Words that stand in lower case somewhere: a "Deputies" that opens a sentence is one of the deputies. */
const commonWords = (statements: Statement[]): Set<string> =>
  new Set(statements.flatMap(({ text }) => text.match(LOWER) ?? []))

/** Last words of persons' names */
const surnames = (statements: Statement[]): Set<string> =>
  new Set(
    statements.flatMap(({ names }) =>
      names.filter(({ kind }) => kind === 'person').flatMap(({ name }) => wordsOf(name).slice(-1)),
    ),
  )

const UNIT = /\d[\s-]?(\p{Lu}{1,4})(?![\p{L}\p{N}])/gu
const PLURAL_INITIALS = /^\p{Lu}{2,}s$/u

const unitsIn = (statements: Statement[]): Set<string> =>
  new Set(statements.flatMap(({ text }) => [...text.matchAll(UNIT)].map(([, unit = '']) => unit)))

/** Of each text the roots of its headlines and first sentences */
const leadRoots = (view: EventView): Set<string>[] =>
  [
    ...Map.groupBy(
      view.statements.filter(({ sentence }) => sentence.index <= 0),
      ({ report }) => view.lineage(report.id),
    ).values(),
  ].map((leads) => new Set(leads.flatMap(({ roots }) => [...roots])))

/**
 * Tells whether a name can name a strand.
 * @param leadsMax texts that may lead with its words in any form ("Lindans" for Lind)
 */
export const strandNamer = (view: EventView, leadsMax: number): ((name: string) => boolean) => {
  const [common, persons, units] = [commonWords, surnames, unitsIn].map((find) => find(view.statements))
  const leads = leadRoots(view)
  return (name) => {
    const [word = '', ...more] = wordsOf(name)
    const isOneWord = more.length === 0
    if (isOneWord && (common?.has(word) || persons?.has(word))) return false
    if (units?.has(name) || PLURAL_INITIALS.test(name)) return false
    const roots = rootsOfName(name)
    return leads.filter((lead) => roots.every((root) => lead.has(root))).length <= leadsMax
  }
}

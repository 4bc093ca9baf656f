// Which names can set a strand apart: rare ones that are names throughout, and not of what the reports lead with.
import { type Background, rarity } from '../model/background.ts'
import type { EventView } from './event-view.ts'
import { common } from './same-speaker.ts'
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

/** "DNA", "K2", "PhD": too short to tell a reader anything */
const SIGN = /^(?:\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu}|(?=.*\d)[\p{Lu}\d-]{1,4})$/u

/** A part of a longer name ("Isle" of Man, "Harvest" Sun), a surname behind "Mr", an abbreviated word ("Nev."). */
const FRAGMENT_BEFORE =
  /(?:(?<![\p{L}])\p{Lu}\p{L}+\s+of|(?:^|[^.!?”"’'\s])\s\p{Lu}[\p{L}'’-]*|\b(?:Mr|Mrs|Ms|Dr)\.?)\s+$/u
const FRAGMENT_AFTER = /^(?:\s+(?:of\s+)?\p{Lu}|\.\s*[\p{Ll},])/u
/** "the Finn said", "the Steinbergs": somebody or something, whom the text tells by a common noun elsewhere */
const ARTICLE = /\bthe\s+$/i

const MOST = 0.5

/** Names that in most places are not what they seem: of each the text before and after it in its sentence. */
const misread = (statements: Statement[]): ReadonlySet<string> => {
  const counts = new Map<string, { all: number; bad: number }>()
  for (const { names, text, span } of statements)
    for (const { name, kind, start, end } of names) {
      const [before, after] = [text.slice(0, Math.max(0, start - span.start)), text.slice(end - span.start)]
      const bad =
        FRAGMENT_BEFORE.test(before) ||
        FRAGMENT_AFTER.test(after) ||
        (kind === 'other' && ARTICLE.test(before))
      const count = counts.get(name) ?? { all: 0, bad: 0 }
      counts.set(name, { all: count.all + 1, bad: count.bad + (bad ? 1 : 0) })
    }
  return new Set([...counts].filter(([, { all, bad }]) => bad / all > MOST).map(([name]) => name))
}

/** One name written in two ways, or at length: "Norling", "Norrling"; "Port Ada", "Port Ada Airport" */
export const isOneName = (a: string, b: string): boolean => {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (few.every((word) => many.includes(word))) return true
  const [short, long] = [a.length <= b.length ? a : b, a.length <= b.length ? b : a]
  return short.length >= SPELT_CHARS_MIN && common([...short], [...long]) >= long.length - 1
}

const SPELT_CHARS_MIN = 7

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
  const [lower, persons, units] = [commonWords, surnames, unitsIn].map((find) => find(view.statements))
  const leads = leadRoots(view)
  const wrong = misread(view.statements.filter(({ sentence }) => sentence.index >= 0))
  return (name) => {
    const [word = '', ...more] = wordsOf(name)
    const isOneWord = more.length === 0
    if (isOneWord && (lower?.has(word) || persons?.has(word))) return false
    if (units?.has(name) || PLURAL_INITIALS.test(name) || SIGN.test(name) || wrong.has(name)) return false
    const roots = rootsOfName(name)
    return leads.filter((lead) => roots.every((root) => lead.has(root))).length <= leadsMax
  }
}

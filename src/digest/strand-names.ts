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

/** Where something was posted or shown: "wrote on Quipster", "in a Quipster post", "her Quipster account" */
const POSTED_BEFORE =
  /\b(?:post(?:ed|s|ing)?|wrote|writ(?:es?|ing|ten)|shar(?:ed|es|ing)|upload(?:ed|s|ing)|broadcast|live-?streamed|messages?|photos?|pictures?|images?|videos?|updates?|statements?|tribute|saying|said)\b[^.;:]{0,40}\b(?:on|to|via)\s+(?:(?:his|her|its|their|the)\s+)?$/iu
const POSTED_AFTER =
  /^(?:['’]s)?\s+(?:posts?|accounts?|page|stor(?:y|ies)|video|users?|feed|followers|profile|live)\b/iu
/** "his wife, Ada", "a calf named Ada", "Ada, 13, …" */
const KIN_BEFORE =
  /\b(?:wife|husband|widow|sons?|daughters?|brothers?|sisters?|mother|father|girl|boy|child|children|friends?|baby|twins?|nephew|niece|cousin|calf|dog|cat|horse|named|nicknamed|dubbed)(?:,\s+|\s+)["“‘']?$/iu
const AGE_AFTER = /^,\s+(?:aged\s+)?\d{1,3}(?:,|\s+and\b)/iu
const PAIRED = /^\s+and\s+$/

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
        POSTED_BEFORE.test(before) ||
        POSTED_AFTER.test(after) ||
        (kind === 'other' && ARTICLE.test(before))
      const count = counts.get(name) ?? { all: 0, bad: 0 }
      counts.set(name, { all: count.all + 1, bad: count.bad + (bad ? 1 : 0) })
    }
  return new Set([...counts].filter(([, { all, bad }]) => bad / all > MOST).map(([name]) => name))
}

/** Given names of people, and of beasts: told by what they are to others, by an age, or beside a person of one name. */
const givenNames = (statements: Statement[]): Set<string> =>
  new Set(
    statements.flatMap(({ names, text, span }) =>
      names
        .filter(({ name, kind, start, end }) => {
          if (kind === 'place' || name.includes(' ')) return false
          const [before, after] = [
            text.slice(0, Math.max(0, start - span.start)),
            text.slice(end - span.start),
          ]
          const isPaired = names.some(
            (other) =>
              other.kind === 'person' &&
              !other.name.includes(' ') &&
              PAIRED.test(text.slice(Math.max(0, other.end - span.start), Math.max(0, start - span.start))),
          )
          return isPaired || KIN_BEFORE.test(before) || AGE_AFTER.test(after)
        })
        .map(({ name }) => name),
    ),
  )

/** Names that stand in the plural too: those of a people, or of things of one make, and no one's own. */
const plurals = (statements: Statement[]): Set<string> => {
  const all = new Set(statements.flatMap(({ names }) => names.map(({ name }) => name)))
  return new Set([...all].filter((name) => all.has(`${name}s`)).flatMap((name) => [name, `${name}s`]))
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
  const nobodys = new Set([givenNames, plurals].flatMap((find) => [...find(view.statements)]))
  const leads = leadRoots(view)
  const wrong = misread(view.statements.filter(({ sentence }) => sentence.index >= 0))
  return (name) => {
    const [word = '', ...more] = wordsOf(name)
    const isOneWord = more.length === 0
    if (isOneWord && (lower?.has(word) || persons?.has(word))) return false
    if (units?.has(name) || PLURAL_INITIALS.test(name) || SIGN.test(name) || wrong.has(name)) return false
    if (nobodys.has(name)) return false
    const roots = rootsOfName(name)
    return leads.filter((lead) => roots.every((root) => lead.has(root))).length <= leadsMax
  }
}

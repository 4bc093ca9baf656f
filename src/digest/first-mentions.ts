// "The building" is some building that the sentences before it brought in: with the first mention a line can be
// understood, without it nobody knows which building. (Definite descriptions that are anaphoric with a near antecedent,
// after Vieira and Poesio 2000, "An empirically based system for processing definite descriptions".)
import type { EventView } from './event-view.ts'
import { rootOfWord } from './roots.ts'
import { isInNews, type Statement } from './statements.ts'

/** So many sentences before "the building" the building is looked for. */
const REACH_SENTENCES = 3

/** "the" and one word, behind which the phrase is over: nothing more says which one it is. */
const BARE_DEFINITE =
  /\bthe (\p{Ll}{3,})(?=[.,;:”"’']|$|\s+(?:and|but|or|was|were|is|are|had|has|have|will|would|could|after|before|when|while|as|on|at|by|from|into|said|says|because|until|since)\b)/giu

/** Words before a noun that bring it in: "a narrow rope bridge", "two bridges" */
const BRINGS_IN =
  /(?<![\p{L}\p{N}])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|another|\p{N}+)\s+(?:[\p{L}\p{N}'’-]+\s+){0,3}$/iu
const ARTICLE = /(?<!\p{L})the\s/iu
const DEFINITE = /(?<!\p{L})the\s+(?:\p{L}+\s+)?$/iu
/** Everybody knows which one is meant, or nobody asks: "the world", "by the end". */
const NEEDS_NO_FIRST =
  /^(?:end|start|beginning|back|front|side|rest|other|ground|road|floor|air|sea|sky|sun|moon|time|moment|day|night|morning|afternoon|evening|week|month|year|weekend|past|future|world|country|nation|state|government|president|public|police|law|internet|web|news|scene|weather|wounded|dead|deceased)$/iu
const WORD = /\p{L}+/gu
/** One of several that were told of: "one victim", "another cyclist", "the second boat" */
const ONE_OF_THEM =
  /^(?:One (victim|survivor|suspect|attacker|assailant|gunman|gunwoman|shooter|hostage|defendant|robber|bomber|captive|casualty|fatality)|(?:Another|The other|(?:The|A) (?:second|third|fourth)) (\p{Ll}{3,}))(?=,|\s+(?:who|whose|was|were|is|are|had|has|have|said|told|died|remained|suffered|came|fell|went|will|would)\b)/u
/** "A second round", "another day": no one of them was told of before. */
const COUNTS_ON =
  /^(?:time|times|day|week|month|year|round|phase|stage|wave|reason|thing|option|problem|issue|factor|way|sign|challenge|half|quarter|part|side|sides)$/iu

/** Whether the text brings in what the root is of: "a bridge", or "the bridge of the old line". */
const bringsIn = (text: string, root: string): boolean =>
  [...text.matchAll(WORD)].some(({ 0: word, index }) => {
    if (rootOfWord(word) !== root) return false
    const before = text.slice(0, index)
    const opening = BRINGS_IN.exec(before)?.[0]
    if (opening !== undefined && !ARTICLE.test(opening)) return true
    return DEFINITE.test(before) && /^\s+of\s/u.test(text.slice(index + word.length))
  })

/** The noun of those that the statement tells of one of; null where it opens otherwise. */
const oneOfThem = ({ text }: Statement): string | null => {
  const [, victim, other] = ONE_OF_THEM.exec(text) ?? []
  const noun = victim ?? other
  return noun === undefined || COUNTS_ON.test(noun) ? null : rootOfWord(noun)
}

/** What a statement leans on: the root of "the building", and the statement that brings the building in. */
export type Mention = { root: string; first: Statement }

/** Tells what of a statement was brought in shortly before it in its report, and not in what opens the reports. */
export const firstMentionsOf = (view: EventView): ((statement: Statement) => Mention[]) => {
  const opening = new Set(
    view.statements.filter(({ sentence }) => sentence.index <= 0).flatMap(({ roots }) => [...roots]),
  )
  const places = new Map(view.statements.map((statement, place) => [statement, place]))
  const before = (statement: Statement): Statement[] => {
    const place = places.get(statement) ?? 0
    return view.statements
      .slice(Math.max(0, place - REACH_SENTENCES), place)
      .filter((earlier) => earlier.report === statement.report && isInNews(earlier))
  }
  const partOf = (statement: Statement): Mention[] => {
    const root = oneOfThem(statement)
    if (root === null || opening.has(root)) return []
    const earlier = before(statement)
    const first = earlier.findLast(({ roots }) => roots.has(root)) ?? earlier.at(-1)
    return first === undefined ? [] : [{ root, first }]
  }
  return (statement) => [
    ...partOf(statement),
    ...[...statement.text.matchAll(BARE_DEFINITE)].flatMap(({ 1: noun = '', index }) => {
      const root = rootOfWord(noun)
      if (NEEDS_NO_FIRST.test(noun) || opening.has(root) || bringsIn(statement.text.slice(0, index), root))
        return []
      const first = before(statement).findLast(({ text }) => bringsIn(text, root))
      return first === undefined ? [] : [{ root, first }]
    }),
  ]
}

/**
 * The same items, without those that speak of "the building" where no other item tells of one: the first stands always.
 */
export const withFirstMentions = <T extends { statement: Statement }>(
  items: T[],
  mentionsOf: (statement: Statement) => Mention[],
): T[] =>
  items.filter(
    (item, place) =>
      place === 0 ||
      mentionsOf(item.statement).every(({ root }) =>
        items.some((other) => other !== item && other.statement.roots.has(root)),
      ),
  )

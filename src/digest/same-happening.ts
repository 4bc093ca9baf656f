// When two reports tell of one happening: by its day, by the words they share, by who does what, and where.

import type { HappeningMention } from '../model/reading.ts'
import type { TimePrecision } from '../model/statement.ts'
import type { EventView } from './event-view.ts'
import { rootOfWord } from './roots.ts'
import type { Statement } from './statements.ts'
import { support } from './support.ts'

/** A happening as one report tells it; `start` leaves out a loose opening ("Meanwhile, "). */
export type Told = {
  happening: HappeningMention
  statement: Statement
  start: number
  text: string
  roots: ReadonlySet<string>
  nameRoots: ReadonlySet<string>
  precision: TimePrecision
}

/** Of two clauses with one day, the share of the shorter one's roots in the longer, by weight or by number … */
const SHARED_MIN = 0.6
const SHARED_NUMBER_MIN = 0.4
/** … and of those that are in no name, with how many at the least */
const SHARED_PLAIN_MIN = 0.25
const SHARED_ROOTS_MIN = 2
/** … where they say that the same was done by the same: long clauses tell much besides. */
const SHARED_WITH_DEED_MIN = 3
/** A day and a month with the day in it are one time only where the words are nearly the same. */
const SHARED_LOOSE_MIN = 0.8
/** Function words, and the times of what is told */
const SMALL =
  /^(?:the|an?|of|in|on|at|for|from|to|and|or|by|with|after|before|about|some|has|have|had|is|are|was|were|be|been|will|would|also|not|then|again|later|first|last|time|days?|weeks?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+ly)$/iu

type Shared = { weight: number; number: number; plain: number; count: number }

/**
 * Of the shorter one's roots those that the longer has: their share by weight, by number, and by number without the
 * names; and how many of them are in no name. Whoever met and whoever spoke may share all names.
 */
const shared = (a: Told, b: Told, { weigh }: EventView): Shared => {
  const [few, many] = a.roots.size <= b.roots.size ? [a, b] : [b, a]
  const names = new Set([...a.nameRoots, ...b.nameRoots])
  const common = [...few.roots].filter((root) => many.roots.has(root))
  const plain = [...few.roots].filter((root) => !names.has(root))
  const count = common.filter((root) => !names.has(root)).length
  const sum = (roots: Iterable<string>): number => [...roots].reduce((all, root) => all + weigh(root), 0)
  return {
    weight: sum(common) / Math.max(sum(few.roots), Number.EPSILON),
    number: common.length / Math.max(few.roots.size, 1),
    plain: count / Math.max(plain.length, 1),
    count,
  }
}

const isSameTime = (a: HappeningMention, b: HappeningMention): boolean =>
  a.from === b.from && a.to === b.to && (a.time === null || b.time === null || a.time === b.time)

const isWithin = (a: HappeningMention, b: HappeningMention): boolean =>
  (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to)

/** "envoys from Lissa and Marn", "talks between Lissa and Marn": who it is, not where. "Took off from Lissa" tells where. */
const OF_WHOM = /\b(?:\p{Ll}{3,}s\s+from|between)\s+(?:the\s+)?(?:[\p{L}'’-]+\s+and\s+(?:the\s+)?)?$/u

const POSSESSIVE = /^['’]s?\s/u

/** Places that the clause names as the scene */
const placesOf = ({ statement, start, text }: Told): string[] =>
  statement.names
    .filter(
      (name) =>
        name.kind === 'place' &&
        name.start >= start &&
        name.end <= start + text.length &&
        !OF_WHOM.test(text.slice(0, name.start - start)) &&
        !POSSESSIVE.test(text.slice(name.end - start)),
    )
    .map(({ name }) => name)

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "Lissa, Syldavia", "Lissa in Syldavia", "Syldavia's Lissa": some report says that the one is in the other. */
const isIn = (inner: string, outer: string, { reports }: EventView): boolean => {
  const [small, large] = [escaped(inner), escaped(outer)]
  const says = new RegExp(
    `${small}(?:,| in|, in) (?:the )?${large}(?!\\p{L})|${large}[’']s? (?:\\p{L}+ ){0,3}${small}(?!\\p{L})`,
    'u',
  )
  return reports.some(({ report }) => says.test(report.text))
}

/**
 * `elsewhere`: each names places, and each one that the other does not name: strikes on two towns are worded alike.
 * `within`: one names the town where the other names the country that the town is in.
 */
const sceneOf = (a: Told, b: Told, view: EventView): 'same' | 'within' | 'elsewhere' => {
  const [ours, theirs] = [placesOf(a), placesOf(b)]
  const own = ours.filter((place) => !theirs.includes(place))
  const others = theirs.filter((place) => !ours.includes(place))
  if (own.length === 0 || others.length === 0) return 'same'
  const nested = own.some((one) => others.some((other) => isIn(one, other, view) || isIn(other, one, view)))
  return nested ? 'within' : 'elsewhere'
}

/** The first thing done and who may have done it: "envoys met". Null where the clause has no verb that was found. */
const deedOf = ({ statement, start, text, nameRoots }: Told): { doers: string[]; deed: string } | null => {
  const { report, sentence } = statement
  const deed = sentence.deeds?.find((one) => one.start >= start && one.end <= start + text.length)
  if (deed === undefined) return null
  const before = report.text.slice(Math.max(start, deed.clause), deed.start)
  const words = before.match(/[\p{L}\p{N}-]+/gu) ?? []
  const doers = words.filter((word) => !SMALL.test(word)).map(rootOfWord)
  return {
    doers: doers.filter((root) => !nameRoots.has(root)),
    deed: rootOfWord(report.text.slice(deed.start, deed.end)),
  }
}

const isSameDeed = (a: Told, b: Told): boolean => {
  const [ours, theirs] = [deedOf(a), deedOf(b)]
  if (ours === null || theirs === null || ours.deed !== theirs.deed) return false
  return ours.doers.some((root) => theirs.doers.includes(root))
}

/** Whether two reports tell of one happening: the same time and kind, and words enough in common. */
export const areOne = (a: Told, b: Told, view: EventView): boolean => {
  if (a.happening.planned !== b.happening.planned || !isWithin(a.happening, b.happening)) return false
  const { weight, number, plain, count } = shared(a, b, view)
  if (!isSameTime(a.happening, b.happening)) return weight >= SHARED_LOOSE_MIN && plain >= SHARED_LOOSE_MIN
  if (support(a.statement, b.statement, view.weigh) > 0 || support(b.statement, a.statement, view.weigh) > 0)
    return true
  if (count < SHARED_ROOTS_MIN || plain < SHARED_PLAIN_MIN) return false
  const scene = sceneOf(a, b, view)
  if (scene !== 'elsewhere' && count >= SHARED_WITH_DEED_MIN && isSameDeed(a, b)) return true
  return scene === 'same' && (weight >= SHARED_MIN || number >= SHARED_NUMBER_MIN)
}

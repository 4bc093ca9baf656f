// Whether two figures measure one quantity: same measure, same thing counted, same place, and close enough.
import type { FigureMention } from '../model/reading.ts'
import { hoursIn, type Interval, intersects, isDuration, rounded, singular } from './intervals.ts'
import type { Statement, TermWeigher } from './statements.ts'
import { coverage } from './support.ts'

/** `toldOneByOne`: of persons told one by one, whom the report does not count. */
export type Mention = { figure: FigureMention; statement: Statement; toldOneByOne?: true }

/** Nouns that count persons without saying which. */
const PERSONS = new Set(
  'people person persons others other civilians civilian residents resident victims victim dead individuals lives life casualties deaths death'.split(
    ' ',
  ),
)
const BEFALLEN = /^(?:killed|injured|missing|shot|hospitalised|trapped)$/
/** Disjoint readings of one quantity are seldom further apart than this. */
const DISJOINT_RATIO_MAX = 5
/** How much of one sentence's weighted terms the other must have, by how little else ties the readings. */
const CONTEXT_LOOSE = 0.12
const CONTEXT_CLOSE = 0.25
/** A text is full of distances and sums: two that differ are two, unless their sentences are nearly one. */
const CONTEXT_OF_MEASUREMENTS = 0.5
const EARLY_SENTENCES = 2

/** The last word of "multi-storey buildings"; all unspecific words for persons are one. */
const headOf = ({ of }: FigureMention): string => {
  const head = of.toLowerCase().split(/\s+/).at(-1) ?? ''
  return head === '' || PERSONS.has(head) ? '' : singular(head)
}

const isOnePerson = ({ measure, low, high }: FigureMention): boolean =>
  BEFALLEN.test(measure) && low === 1 && high === 1

/** "A miner was killed" and "one person was killed", then "two people": the one is told by what they are. */
const countSame = (a: FigureMention, b: FigureMention): boolean => {
  const [first, second] = [headOf(a), headOf(b)]
  if (first === second) return true
  return (first === '' && isOnePerson(b)) || (second === '' && isOnePerson(a))
}

const unitsMeet = (a: FigureMention, b: FigureMention): boolean =>
  a.unit === b.unit || (isDuration(a) && isDuration(b))

/** The figure in hours where it is a length of time, with the room that rounding leaves it. */
const comparable = (figure: FigureMention, inHours: boolean): Interval => {
  const { low, high } = rounded(figure, isDuration(figure))
  const factor = inHours ? hoursIn(figure.unit ?? '') : 1
  return { low: low === null ? null : low * factor, high: high === null ? null : high * factor }
}

/** Whether the two readings leave a value that both allow. */
export const agreeable = (a: FigureMention, b: FigureMention): boolean => {
  const inHours = a.unit !== b.unit
  return intersects(comparable(a, inHours), comparable(b, inHours))
}

const middle = ({ low, high }: FigureMention): number => (low ?? high ?? 0) || (high ?? 0)

const ratio = (a: FigureMention, b: FigureMention): number => {
  const [small, large] = [Math.min(middle(a), middle(b)), Math.max(middle(a), middle(b))]
  return small <= 0 ? Number.POSITIVE_INFINITY : large / small
}

type Places = 'same' | 'one open' | 'both open' | 'apart'

const placesOf = (a: FigureMention, b: FigureMention): Places => {
  if (a.where === null && b.where === null) return 'both open'
  if (a.where === null || b.where === null) return 'one open'
  return a.where.toLowerCase() === b.where.toLowerCase() ? 'same' : 'apart'
}

const areEarly = (a: Mention, b: Mention): boolean =>
  a.statement.sentence.index <= EARLY_SENTENCES && b.statement.sentence.index <= EARLY_SENTENCES

/** What a sentence needs in common with the other before its figure is taken for the same quantity. */
const contextNeeded = (a: Mention, b: Mention, places: Places, isMainPlace: boolean): number => {
  const meet = agreeable(a.figure, b.figure)
  if (!meet && a.figure.unit !== null) return CONTEXT_OF_MEASUREMENTS
  if (places === 'same') return meet ? 0 : CONTEXT_CLOSE
  if (places === 'one open' && !isMainPlace) return CONTEXT_CLOSE
  if (meet) return ratio(a.figure, b.figure) <= 2 ? 0 : CONTEXT_LOOSE
  return areEarly(a, b) ? CONTEXT_LOOSE : CONTEXT_CLOSE
}

/**
 * How much speaks for one quantity, 0 where something speaks against it.
 * @param mainPlaces places the whole event is about: a figure without a place is taken to be of there
 */
export const affinity = (
  a: Mention,
  b: Mention,
  mainPlaces: ReadonlySet<string>,
  weigh: TermWeigher,
): number => {
  if (a.figure.measure !== b.figure.measure || !unitsMeet(a.figure, b.figure)) return 0
  if (!countSame(a.figure, b.figure)) return 0
  const places = placesOf(a.figure, b.figure)
  if (places === 'apart') return 0
  const meet = agreeable(a.figure, b.figure)
  if (!meet && (isDuration(a.figure) || ratio(a.figure, b.figure) > DISJOINT_RATIO_MAX)) return 0
  const where = a.figure.where ?? b.figure.where ?? ''
  const context = Math.max(
    coverage(a.statement, b.statement, weigh),
    coverage(b.statement, a.statement, weigh),
  )
  if (context < contextNeeded(a, b, places, mainPlaces.has(where))) return 0
  return 1 + context + (places === 'same' ? 1 : 0) + (meet ? 1 : 0)
}

// Whether one sentence says what another says. Precision goes before recall: a line lists only reports that say it.
import type { FigureMention } from '../model/reading.ts'
import { intersects, isDuration, isSame } from './intervals.ts'
import { predicatesOf } from './predicates.ts'
import { rootsOfName, type Statement, type TermWeigher } from './statements.ts'
import { ties } from './ties.ts'

const NEGATION = /\b(?:not|no|never|none|nobody|without|nor|neither|cannot)\b|n['’]t\b/gi
/** Share of a line's weighted roots that its evidence must have */
const COVERAGE_MIN = 0.45
/** So many neighbours kept, and it is the same statement … */
const TIES_OF_SAME = 0.44
const PLAIN_OF_SAME = 0.44
/** … or fewer, where most of what is no name is there, by weight and by number. */
const TIES_OF_LIKE = 0.25
const PLAIN_OF_LIKE = 0.66
const NUMBER_OF_LIKE = 0.55
/** … or nearly all words in another order. */
const COVERAGE_REORDERED = 0.84
const PLAIN_REORDERED = 0.7
/** … or a count of the same, which few sentences share by chance. */
const TIES_WITH_FIGURE = 0.2
const PLAIN_WITH_FIGURE = 0.5
/** … or a name that few other sentences have, and another beside it. */
const TIES_WITH_NAMES = 0.35
const PLAIN_WITH_NAMES = 0.42
const NUMBER_WITH_NAMES = 0.45
const OUTSTANDING = 1.5
/** Of what a line says is done, its evidence says so much, unless it has nearly all the words. */
const DEEDS_MIN = 0.5
const COVERAGE_WITHOUT_DEEDS = 0.85
const TIES_WITHOUT_DEEDS = 0.6
/** A short sentence shares most of its few words with many: its neighbours must be kept. */
const SHORT_ROOTS = 6
/** From here on two sentences are one wording, and only their figures can part them. */
const COVERAGE_SAME_WORDING = 0.9

/** The share of `a`'s weighted roots that `b` has, 0 to 1; `passed` roots are not asked for. */
export const coverage = (
  a: Statement,
  b: Statement,
  weigh: TermWeigher,
  passed: ReadonlySet<string> = new Set(),
): number => {
  let [all, common] = [0, 0]
  for (const root of a.roots) {
    if (passed.has(root)) continue
    const weight = weigh(root)
    all += weight
    if (b.roots.has(root)) common += weight
  }
  return all === 0 ? 0 : common / all
}

const namesOf = ({ names }: Statement): Set<string> => new Set(names.map(({ name }) => name))

/** Whom and what it names: the same names have much said of them. */
const nameRoots = ({ names }: Statement): Set<string> =>
  new Set(names.flatMap(({ name }) => rootsOfName(name)))

const isNegated = ({ text }: Statement): boolean => (text.match(NEGATION)?.length ?? 0) % 2 === 1

/** What is to come or may be; the month of May has its capital. */
const PLANNED =
  /\b(?:will|(?:would|could|might|may)(?! have)|(?:plans?|planned|promises|pledges|agrees|expects?|expected|set|due|hopes?|hoped|wants?|wanted|intends?|intended|threatens?|threatened|aims?|seeks?|promised?|pledged?|vow(?:s|ed)|agreed|offer(?:s|ed))(?: \w+){0,2} to)\b/
export const isPlanned = (text: string): boolean => PLANNED.test(text)

/** A longer sentence may speak of plans beside what it shares with the line. */
const AS_LONG = 1.4

/** One tells what was done and the other what is to be, and neither tells much else. */
const tensePart = (line: Statement, evidence: Statement): boolean =>
  evidence.sentence.words <= AS_LONG * line.sentence.words &&
  isPlanned(line.text) !== isPlanned(evidence.text)

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')
const NUMBER = new RegExp(`\\b(?:\\p{N}+(?:[.,]\\p{N}+)*|${NUMBER_WORDS.join('|')})\\b`, 'giu')

const YEAR = /^(?:19|20)\d\d$/

const numbersOf = ({ text }: Statement): Set<string> => {
  const written = (text.match(NUMBER) ?? []).filter((number) => !YEAR.test(number))
  return new Set(
    written.map((number) => {
      const place = NUMBER_WORDS.indexOf(number.toLowerCase())
      return place < 0 ? number : String(place + 2)
    }),
  )
}

/** Both count, whatever it is that no figure was made of, and never to the same number. */
const numbersPart = (line: Statement, evidence: Statement): boolean => {
  if (line.figures.length > 0 && evidence.figures.length > 0) return false
  const [ours, theirs] = [numbersOf(line), numbersOf(evidence)]
  return ours.size > 0 && theirs.size > 0 && [...ours].every((number) => !theirs.has(number))
}

const allows = (figure: FigureMention, other: FigureMention): boolean =>
  other.unit === figure.unit &&
  (other.measure === figure.measure || (other.of === figure.of && isSame(other, figure))) &&
  intersects(figure, other)

/**
 * Every count the line states has one in the evidence that allows it. A length of time is seldom what a line is
 * about; it only must not be denied.
 */
const figuresHold = (line: Statement, evidence: Statement): boolean =>
  line.figures.every(
    (figure) =>
      evidence.figures.some((other) => allows(figure, other)) ||
      (isDuration(figure) && !evidence.figures.some(({ measure }) => measure === figure.measure)),
  )

const datesHold = (line: Statement, evidence: Statement): boolean =>
  line.dates.length === 0 ||
  evidence.dates.length === 0 ||
  line.dates.some((a) => evidence.dates.some((b) => a.from <= b.to && b.from <= a.to))

/** Whether a name's words stand in the statement, in whatever form ("Russia" in "Russian"). */
const mentions = (statement: Statement, name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && [...statement.roots].some((root) => root.startsWith(word.slice(0, 5))))

/** Each names a place, person or body the other does not: alike, but of another subject. */
const namesPart = (line: Statement, evidence: Statement): boolean => {
  const lacks = (names: Set<string>, statement: Statement) =>
    [...names].some((name) => !mentions(statement, name))
  return lacks(namesOf(line), evidence) && lacks(namesOf(evidence), line)
}

/** Whoever the line names as acting or speaking, the evidence must know. */
const personsHold = (line: Statement, evidence: Statement): boolean =>
  line.names.every(({ name, kind }) => kind !== 'person' || mentions(evidence, name))

/** A number that tells one thing from another; ones and twos are everywhere. */
const TELLING_FROM = 3

const sharesFigure = (line: Statement, evidence: Statement): boolean =>
  line.figures.some(
    (a) =>
      !isDuration(a) &&
      Math.max(a.low ?? 0, a.high ?? 0) >= TELLING_FROM &&
      evidence.figures.some((b) => a.measure === b.measure && intersects(a, b)),
  )

/** Both name the same place or body, which stands out of the event's other words, and another. */
const sharesOutstanding = (line: Statement, evidence: Statement, weigh: TermWeigher): boolean => {
  const theirs = new Set(evidence.names.map(({ name }) => name))
  const shared = new Set(
    line.names.filter(({ name, kind }) => kind !== 'person' && theirs.has(name)).map(({ name }) => name),
  )
  const mean = [...line.roots].reduce((sum, root) => sum + weigh(root), 0) / Math.max(line.roots.size, 1)
  const outstanding = (name: string) => rootsOfName(name).some((root) => weigh(root) >= OUTSTANDING * mean)
  return shared.size >= 2 && [...shared].some(outstanding)
}

/** Says of the same things that something else was done with them. */
const deedsPart = (line: Statement, evidence: Statement): boolean => {
  const deeds = [...predicatesOf(line)]
  const shared = deeds.filter((deed) => evidence.roots.has(deed)).length
  return deeds.length > 0 && shared / deeds.length < DEEDS_MIN
}

/** Enough of the line's words, and enough of them still together. */
const saysEnough = (line: Statement, evidence: Statement, covered: number, weigh: TermWeigher): boolean => {
  const names = nameRoots(line)
  const plain = coverage(line, evidence, weigh, names)
  const tied = ties(line, evidence, names)
  const number = coverage(line, evidence, () => 1)
  if (tied >= TIES_WITH_NAMES && plain >= PLAIN_WITH_NAMES && number >= NUMBER_WITH_NAMES)
    if (sharesOutstanding(line, evidence, weigh)) return true
  const isNear = covered >= COVERAGE_WITHOUT_DEEDS || tied >= TIES_WITHOUT_DEEDS
  if (!isNear && deedsPart(line, evidence)) return false
  if (tied >= TIES_OF_SAME && plain >= PLAIN_OF_SAME) return true
  if (line.roots.size <= SHORT_ROOTS) return false
  if (covered >= COVERAGE_REORDERED && plain >= PLAIN_REORDERED) return true
  if (tied >= TIES_WITH_FIGURE && plain >= PLAIN_WITH_FIGURE && sharesFigure(line, evidence)) return true
  return tied >= TIES_OF_LIKE && plain >= PLAIN_OF_LIKE && number >= NUMBER_OF_LIKE
}

/** How well `evidence` says what `line` says: its coverage, or 0 where it does not. Not symmetric. */
export const support = (line: Statement, evidence: Statement, weigh: TermWeigher): number => {
  const covered = coverage(line, evidence, weigh)
  if (covered < COVERAGE_MIN) return 0
  if (isNegated(line) !== isNegated(evidence)) return 0
  if (!figuresHold(line, evidence) || !datesHold(line, evidence)) return 0
  if (!saysEnough(line, evidence, covered, weigh)) return 0
  if (numbersPart(line, evidence) || tensePart(line, evidence)) return 0
  if (covered >= COVERAGE_SAME_WORDING) return covered
  return namesPart(line, evidence) || !personsHold(line, evidence) ? 0 : covered
}

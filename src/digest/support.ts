// Whether one sentence says what another says. Precision goes before recall: a line lists only reports that say it.
import { deedsPart, doubtsPart, plansPart } from './deeds.ts'
import { detailsPart, subjectsPart } from './details.ts'
import { halvesLack } from './halves.ts'
import { intersects, isDuration } from './intervals.ts'
import { once } from './once.ts'
import { outcomesPart } from './outcomes.ts'
import { rootsOfName, type Statement, type TermWeigher } from './statements.ts'
import { ties } from './ties.ts'

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
/** A short sentence shares most of its few words with many: its neighbours must be kept. */
const SHORT_ROOTS = 6
/** What is longer is a list, or text without its full stops. */
const WORDS_MAX = 80
/** From here on two sentences are one wording, and only their figures can part them. */
const COVERAGE_SAME_WORDING = 0.9

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

/** Whether so much of a line's weight in common is enough to look closer. */
export const mayBeSupport = (common: number, all: number): boolean =>
  common >= all * (COVERAGE_MIN - ROUNDING)

const NONE: ReadonlySet<string> = new Set()

/** The share of `a`'s weighted roots that `b` has, 0 to 1; `passed` roots are not asked for. */
export const coverage = (
  a: Statement,
  b: Statement,
  weigh: TermWeigher,
  passed: ReadonlySet<string> = NONE,
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

/** Whom and what it names: the same names have much said of them. */
const nameRoots = once(
  ({ names }: Statement): Set<string> => new Set(names.flatMap(({ name }) => rootsOfName(name))),
)

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

/** Enough of the line's words, and enough of them still together. */
const saysEnough = (line: Statement, evidence: Statement, covered: number, weigh: TermWeigher): boolean => {
  const names = nameRoots(line)
  const plain = coverage(line, evidence, weigh, names)
  const tied = ties(line, evidence, names)
  const number = coverage(line, evidence, () => 1)
  if (tied >= TIES_WITH_NAMES && plain >= PLAIN_WITH_NAMES && number >= NUMBER_WITH_NAMES)
    if (sharesOutstanding(line, evidence, weigh)) return true
  if (tied >= TIES_OF_SAME && plain >= PLAIN_OF_SAME) return true
  if (line.roots.size <= SHORT_ROOTS) return false
  if (covered >= COVERAGE_REORDERED && plain >= PLAIN_REORDERED) return true
  if (tied >= TIES_WITH_FIGURE && plain >= PLAIN_WITH_FIGURE && sharesFigure(line, evidence)) return true
  return tied >= TIES_OF_LIKE && plain >= PLAIN_OF_LIKE && number >= NUMBER_OF_LIKE
}

/** How well `evidence` says what `line` says: its coverage, or 0 where it does not. Not symmetric. */
export const support = (line: Statement, evidence: Statement, weigh: TermWeigher): number => {
  const covered = coverage(line, evidence, weigh)
  if (covered < COVERAGE_MIN || evidence.sentence.words > WORDS_MAX) return 0
  if (detailsPart(line, evidence) || !saysEnough(line, evidence, covered, weigh)) return 0
  if (plansPart(line, evidence) || doubtsPart(line, evidence) || outcomesPart(line, evidence)) return 0
  const isSameWording =
    covered >= COVERAGE_SAME_WORDING && coverage(line, evidence, () => 1) >= COVERAGE_SAME_WORDING
  if (isSameWording) return covered
  if (halvesLack(line, evidence)) return 0
  return deedsPart(line, evidence) || subjectsPart(line, evidence) ? 0 : covered
}

// Whether one sentence says what another says. Precision goes before recall: a line lists only reports that say it.
import type { FigureMention } from '../model/reading.ts'
import { intersects, isDuration, isSame } from './intervals.ts'
import { rootOf } from './roots.ts'
import type { Statement, TermWeigher } from './statements.ts'

const NEGATION = /\b(?:not|no|never|none|nobody|without|nor|neither|cannot)\b|n['’]t\b/gi
/** Share of a line's weighted roots that its evidence must have … */
const COVERAGE_MIN = 0.55
/** … or this much, where a figure or two names speak for it. */
const COVERAGE_WITH_SUPPORT_MIN = 0.42
/** A short sentence shares most of its few words with many: it must share nearly all. */
const SHORT_ROOTS = 7
const COVERAGE_OF_SHORT_MIN = 0.75
/** The same speaker says many things: of what is not a name, so much must be shared. */
const PLAIN_COVERAGE_MIN = 0.46
/** From here on two sentences are one wording, and only their figures can part them. */
const COVERAGE_SAME_WORDING = 0.8

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

/** Whom it names: the same person is told to have said and done many things. */
const personRoots = ({ names }: Statement): Set<string> =>
  new Set(
    names
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      .map(rootOf),
  )

const isNegated = ({ text }: Statement): boolean => (text.match(NEGATION)?.length ?? 0) % 2 === 1

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

const hasSupport = (line: Statement, evidence: Statement): boolean => {
  const theirs = namesOf(evidence)
  const sharedNames = [...namesOf(line)].filter((name) => theirs.has(name)).length
  const sharedFigure = line.figures.some((a) =>
    evidence.figures.some((b) => a.measure === b.measure && intersects(a, b)),
  )
  return sharedFigure || sharedNames >= 2
}

/** How well `evidence` says what `line` says: its coverage, or 0 where it does not. Not symmetric. */
export const support = (line: Statement, evidence: Statement, weigh: TermWeigher): number => {
  const covered = coverage(line, evidence, weigh)
  if (covered < COVERAGE_WITH_SUPPORT_MIN) return 0
  if (isNegated(line) !== isNegated(evidence)) return 0
  if (!figuresHold(line, evidence) || !datesHold(line, evidence)) return 0
  if (coverage(line, evidence, weigh, personRoots(line)) < PLAIN_COVERAGE_MIN) return 0
  if (covered >= COVERAGE_SAME_WORDING) return covered
  if (namesPart(line, evidence) || !personsHold(line, evidence)) return 0
  if (line.roots.size <= SHORT_ROOTS) return covered >= COVERAGE_OF_SHORT_MIN ? covered : 0
  const enough = covered >= COVERAGE_MIN || hasSupport(line, evidence)
  return enough ? covered : 0
}

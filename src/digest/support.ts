// Whether one sentence says what another says. Precision goes before recall: a line lists only reports that say it.
import { intersects } from './intervals.ts'
import type { Statement, TermWeigher } from './statements.ts'

const NEGATION = /\b(?:not|no|never|none|nobody|without|nor|neither|cannot)\b|n['’]t\b/gi
/** Share of a line's weighted terms that its evidence must have … */
const COVERAGE_MIN = 0.6
/** … or this much, where a figure, a rare name or both speak for it. */
const COVERAGE_WITH_SUPPORT_MIN = 0.45
/** From here on two sentences are one wording, and only their figures can part them. */
const COVERAGE_SAME_WORDING = 0.85

export const weightOf = (terms: Iterable<string>, weigh: TermWeigher): number => {
  let sum = 0
  for (const term of terms) sum += weigh(term)
  return sum
}

/** The share of `a`'s weighted terms that `b` has, 0 to 1. */
export const coverage = (a: Statement, b: Statement, weigh: TermWeigher): number => {
  const all = weightOf(a.terms, weigh)
  let common = 0
  for (const term of a.terms) if (b.terms.has(term)) common += weigh(term)
  return all === 0 ? 0 : common / all
}

const namesOf = ({ names }: Statement): Set<string> => new Set(names.map(({ name }) => name))

const isNegated = ({ text }: Statement): boolean => (text.match(NEGATION)?.length ?? 0) % 2 === 1

/** Every figure the line states has one beside it in the evidence that allows it. */
const figuresHold = (line: Statement, evidence: Statement): boolean =>
  line.figures.every((figure) => {
    const like = evidence.figures.filter(
      ({ measure, unit }) => measure === figure.measure && unit === figure.unit,
    )
    const others = like.length > 0 ? like : evidence.figures.filter(({ unit }) => unit === figure.unit)
    return others.some((other) => intersects(figure, other))
  })

const datesHold = (line: Statement, evidence: Statement): boolean =>
  line.dates.length === 0 ||
  evidence.dates.length === 0 ||
  line.dates.some((a) => evidence.dates.some((b) => a.from <= b.to && b.from <= a.to))

/** Whether a name's words stand in the statement, in whatever form ("Russia" in "Russian"). */
const mentions = (statement: Statement, name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && [...statement.terms].some((term) => term.startsWith(word.slice(0, 5))))

/** Each names a place, person or body the other does not: alike, but of another subject. */
const namesPart = (line: Statement, evidence: Statement): boolean => {
  const lacks = (names: Set<string>, statement: Statement) =>
    [...names].some((name) => !mentions(statement, name))
  return lacks(namesOf(line), evidence) && lacks(namesOf(evidence), line)
}

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
  if (covered >= COVERAGE_SAME_WORDING) return covered
  if (namesPart(line, evidence)) return 0
  return covered >= COVERAGE_MIN || hasSupport(line, evidence) ? covered : 0
}

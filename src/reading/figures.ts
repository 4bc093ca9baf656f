// Figures: what is counted or measured, how much, where, who says so, and whether it could be verified.
import type { DateMention, FigureMention, NameMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { amountOf } from './amounts.ts'
import { lapseOf } from './durations.ts'
import { isNoFigure } from './figure-exclusions.ts'
import { isLocal, isOfPeople } from './measures.ts'
import { isNationality } from './nationalities.ts'
import { countedAt, isOfThem } from './noun-phrases.ts'
import { isPart, predicateOf } from './predicates.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { singlePeople } from './single-people.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isCapitalised, type Token } from './token.ts'
import { type Unit, unitOf } from './units.ts'

/** Tokens `[from, to)` and what they measure; where it is, and who says so, are the sentence's to add. */
type Measured = {
  from: number
  to: number
  low: number | null
  high: number | null
  measure: string
  of: string
  unit: string | null
}

/** Without a verb of the list a bare count below this is no figure of the news: "two officials said". */
const BARE_COUNT_MIN = 10

const isDefinite = (tokens: readonly Token[], { from }: Quantity): boolean =>
  /^(?:the|these|those|both|its|their|his|her|our|all|last|first|next|past|this)$/u.test(
    tokens[from - 1]?.lower ?? '',
  )

const measuredUnit = (sentence: TaggedSentence, quantity: Quantity, unit: Unit): Measured | null => {
  const read = unit.kind === 'duration' ? lapseOf(sentence, unit, quantity) : amountOf(sentence, unit)
  if (!read || quantity.vague) return null
  const { low, high } = quantity
  return { from: unit.from, to: unit.to, low, high, ...read, unit: unit.unit }
}

const PLURAL =
  /(?:[^s]s|ss?es|people|men|women|children|teeth|feet|mice|geese|oxen|police|personnel|staff|troops|crew|cattle|sheep|fish|deer|aircraft|spacecraft|craft|cannon|salmon|data|media|series|species|offspring|hectares?)$/u

/** "a top 10 list", "a suite 300 office": a number before one thing is its name. */
const isOneThing = (of: string, { low, high }: Quantity): boolean =>
  (low ?? high ?? 0) > 1 && !PLURAL.test(of)

/** "33 Officers stand guard": a picture's number before its caption. */
const isLabel = (tokens: readonly Token[], { to }: Quantity): boolean => {
  const next = tokens[to]
  return next !== undefined && isCapitalised(next) && !isNationality(next.lower)
}

/** "12 dead", "5 deaths": the noun is the measure itself, of people. */
const ofWhom = (of: string | null): string =>
  of === null ||
  /^(?:deaths?|fatalit(?:y|ies)|injur(?:y|ies)|casualties|dead|wounded|injured|lives|refugees?)$/u.test(of)
    ? 'people'
    : of

/** "killed 12 soldiers and five civilians": the second is under the verb of the first. */
const isPaired = (tokens: readonly Token[], previous: Measured, from: number, to: number): boolean =>
  !/^(?:AUX|VERB)$/u.test(tokens[to]?.pos ?? '') &&
  previous.unit === null &&
  /^(?:and|,)$/u.test(tokens[from - 1]?.lower ?? '') &&
  from - previous.to <= 2 &&
  from > previous.to

const measuredCount = (
  { tokens }: TaggedSentence,
  quantity: Quantity,
  previous: Measured | undefined,
): Measured | null => {
  const { of, to } = countedAt(tokens, quantity.to)
  const { low, high, from } = quantity
  const span = { from, to, low, high, unit: null }
  // "three of the five victims": the five are the whole, not another count.
  if (previous && from < previous.to) return null
  if (previous && of !== null && (isPart(tokens, from) || isOfThem(tokens, quantity.to)))
    return { ...span, measure: previous.measure, of }
  const nominal = /^(?:deaths|fatalities|injuries|casualties)$/u.exec(tokens[to - 1]?.lower ?? '')?.[0]
  const predicate = predicateOf(tokens, from, nominal === undefined ? to : to - 1)
  if (previous && of !== null && !predicate?.known && isPaired(tokens, previous, from, to))
    return { ...span, measure: previous.measure, of }
  if (!predicate) return null
  const { measure, known } = predicate
  if (known) {
    if (of === null && !isOfPeople(measure)) return null
    if (of !== null && /(?:^|\s)times$/u.test(of)) return null
    return {
      ...span,
      to: of === null && predicate.to > to ? predicate.to : to,
      measure,
      of: ofWhom(of),
    }
  }
  const large = (low ?? high ?? 0) >= BARE_COUNT_MIN || quantity.hedged
  if (/^scor(?:e|es|ed|ing)$/u.test(measure) || (of !== null && isOneThing(of, quantity))) return null
  if (of === null || quantity.vague || !large || isDefinite(tokens, quantity) || isLabel(tokens, quantity))
    return null
  return { ...span, measure, of }
}

/** @param taken spans whose numbers are no figures: dates, and names but for their own hedge */
const measuredIn = (sentence: TaggedSentence, taken: readonly Span[]): Measured[] => {
  const found: Measured[] = []
  for (const quantity of quantitiesIn(sentence.tokens)) {
    if (isNoFigure(sentence.tokens, quantity, taken)) continue
    const unit = unitOf(sentence.tokens, quantity)
    const measured = unit
      ? measuredUnit(sentence, quantity, unit)
      : measuredCount(sentence, quantity, found.at(-1))
    if (measured) found.push(measured)
  }
  const single = singlePeople(sentence).filter(
    (one) => !found.some(({ from, to }) => from < one.to && one.from < to),
  )
  return [...found, ...single].sort((a, b) => a.from - b.from)
}

/** What a sentence knows of its figures' place, speaker, day and standing. */
export type Circumstances = {
  dates: readonly DateMention[]
  names: readonly NameMention[]
  unverified: boolean
  speakerOf(span: Span): string | null
  /** The place of a figure with this span, where its measure is of the kind that happens somewhere */
  placeOf(span: Span, local: boolean): string | null
}

/** "As of Tuesday". */
const asOf = ({ tokens }: TaggedSentence, dates: readonly DateMention[]): string | null => {
  const at = tokens.findIndex(({ lower }, i) => lower === 'of' && tokens[i - 1]?.lower === 'as')
  const day = at < 0 ? undefined : dates.find(({ start }) => start >= (tokens[at]?.end ?? 0))
  return day && day.misfit === null ? day.to : null
}

/** An inserted bracket that opens in the span closes in it. */
const spanOf = (tokens: readonly Token[], { from, to }: Measured): Span => {
  const inside = tokens.slice(from, to)
  const open = inside.some(({ text }) => text === '[') && tokens[to]?.text === ']'
  return { start: tokens[from]?.start ?? 0, end: tokens[open ? to : to - 1]?.end ?? 0 }
}

/** The figures of one sentence, in order. */
export const findFigures = (sentence: TaggedSentence, circumstances: Circumstances): FigureMention[] => {
  const { dates, names, speakerOf, unverified, placeOf } = circumstances
  const day = asOf(sentence, dates)
  return measuredIn(sentence, [...dates, ...names]).map((measured) => {
    const span = spanOf(sentence.tokens, measured)
    const { low, high, measure, of, unit } = measured
    return {
      ...span,
      low,
      high,
      measure,
      of,
      where: placeOf(span, isLocal(measure)),
      unit,
      attributedTo: speakerOf(span),
      asOf: day,
      unverified,
      sentence: sentence.place,
    }
  })
}

// What parts two statements that share most of their words: other numbers, other days, other names, a "not".
import type { FigureMention } from '../model/reading.ts'
import { intersects, isDuration, isSame } from './intervals.ts'
import { once } from './once.ts'
import { rootOf, rootOfWord } from './roots.ts'
import { rootsOfName, type Statement } from './statements.ts'

const NEGATION = /\b(?:not|no|never|none|nobody|without|nor|neither|cannot)\b|n['’]t\b/gi
const isNegated = once(({ text }: Statement): boolean => (text.match(NEGATION)?.length ?? 0) % 2 === 1)

const CLOCK = /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m\b/giu

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')
const NUMBER = new RegExp(`\\b(?:\\p{N}+(?:[.,]\\p{N}+)*|${NUMBER_WORDS.join('|')})\\b`, 'giu')

const YEAR = /^(?:19|20)\d\d$/

const numbersOf = once(({ text }: Statement): Set<string> => {
  const written = (text.replace(CLOCK, '').match(NUMBER) ?? []).filter((number) => !YEAR.test(number))
  return new Set(
    written.map((number) => {
      const place = NUMBER_WORDS.indexOf(number.toLowerCase())
      return place < 0 ? number : String(place + 2)
    }),
  )
})

/** Both count, whatever it is that no figure was made of, and never to the same number. */
const numbersPart = (line: Statement, evidence: Statement): boolean => {
  if (line.figures.length > 0 && evidence.figures.length > 0) return false
  const [ours, theirs] = [numbersOf(line), numbersOf(evidence)]
  return ours.size > 0 && theirs.size > 0 && [...ours].every((number) => !theirs.has(number))
}

/** From here on numbers are rounded. */
const ROUNDED_FROM = 100

/** The one number of "12", "at least 12" and "up to 12"; null for "dozens" and "several". */
const numberOf = ({ low, high }: FigureMention): number | null =>
  low === high || high === null ? low : low === null ? high : null

/** "At least 15" leaves room for 16, and does not say it. */
const saySame = (figure: FigureMention, other: FigureMention): boolean => {
  const [ours, theirs] = [numberOf(figure), numberOf(other)]
  const isExact = ours !== null && theirs !== null && Math.min(ours, theirs) < ROUNDED_FROM
  return isExact ? ours === theirs : intersects(figure, other)
}

/** Three dead are not three hurt, though both are three people. */
const TOLL = /^(?:killed|injured)$/
const tollsPart = (figure: FigureMention, other: FigureMention): boolean =>
  TOLL.test(figure.measure) && TOLL.test(other.measure) && figure.measure !== other.measure

const allows = (figure: FigureMention, other: FigureMention): boolean =>
  other.unit === figure.unit &&
  (other.measure === figure.measure || (other.of === figure.of && isSame(other, figure))) &&
  !tollsPart(figure, other) &&
  saySame(figure, other)

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

const MONTH =
  /\b(?:January|February|March(?! (?:to|on|for|in|by|from|through|against)\b)|April|June|July|August|September|October|November|December)\b/gu
const monthsOf = once(({ text }: Statement): string[] => text.match(MONTH) ?? [])

/** Each names a month, and never the same: "in August", of whatever year, is not "in January". */
const monthsPart = (line: Statement, evidence: Statement): boolean => {
  const [ours, theirs] = [monthsOf(line), monthsOf(evidence)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((month) => theirs.includes(month))
}

const datesHold = (line: Statement, evidence: Statement): boolean =>
  line.dates.length === 0 ||
  evidence.dates.length === 0 ||
  line.dates.some((a) => evidence.dates.some((b) => a.from <= b.to && b.from <= a.to))

/** Whether a name's words stand in the statement, in whatever form ("Russia" in "Russian"). */
export const mentions = (statement: Statement, name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .some(
      (word) =>
        statement.roots.has(rootOf(word)) ||
        [...statement.roots].some((root) => root.startsWith(word.slice(0, 5))),
    )

const namesOf = once(({ names }: Statement): Set<string> => new Set(names.map(({ name }) => name)))

/** Each names a place, person or body the other does not: alike, but of another subject. */
const namesPart = (line: Statement, evidence: Statement): boolean => {
  const lacks = (names: Set<string>, statement: Statement) =>
    [...names].some((name) => !mentions(statement, name))
  return lacks(namesOf(line), evidence) && lacks(namesOf(evidence), line)
}

const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}\p{N}]+/gu

/** Roots of the words that the statement writes large: "Old Man Bill" is not told of by "a man". */
const largeRoots = once(
  ({ text }: Statement): Set<string> =>
    new Set((text.match(CAPITALISED) ?? []).map((word) => rootOf(word.toLowerCase()))),
)

/** What sets a name apart from the line's other names: of "Ann Low and Ben Low" the given names. */
const ownRoots = (name: string, others: readonly string[]): string[] => {
  const shared = new Set(others.filter((other) => other !== name).flatMap(rootsOfName))
  const all = rootsOfName(name)
  const own = all.filter((root) => !shared.has(root))
  return own.length > 0 ? own : all
}

/** Whoever the line names as acting or speaking, the evidence must know. */
const personsHold = (line: Statement, evidence: Statement): boolean => {
  const persons = line.names.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  const theirs = namesOf(evidence)
  return persons.every(
    (name) =>
      theirs.has(name) ||
      (mentions(evidence, name) && ownRoots(name, persons).some((root) => largeRoots(evidence).has(root))),
  )
}

/** Only one, or the utmost of its kind: not everything that is told of the kind */
const SINGLED_OUT =
  /\b(?:only|lone|sole|(?:most|least)(?= \p{L})|worst|best|\p{L}{2,}iest|(?:big|larg|high|low|old|young|long|short|fast|strong|great|new|poor|rich|hot|cold|close|near|deep|wid|tall|small|weak)[gt]?est)\b/iu

/** What holds of each is not told by what holds of one. */
const OF_ALL = /\b(?:each|both|every|all)\b(?!-)/iu

const singledOutPart = (line: Statement, evidence: Statement): boolean =>
  [SINGLED_OUT, OF_ALL].some((words) => words.test(line.text) && !words.test(evidence.text))

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const ORDINAL = new RegExp(`\\b(?:\\d+(?=(?:st|nd|rd|th)\\b)|${ORDINALS.join('|')})`, 'giu')

/** Ordinals that are no part of a date, as numbers. */
const ordinalsOf = once(({ text, span, dates }: Statement): number[] =>
  [...text.matchAll(ORDINAL)]
    .filter(
      ({ index }) => !dates.some(({ start, end }) => start <= span.start + index && span.start + index < end),
    )
    .map(([word]) => ORDINALS.indexOf(word.toLowerCase()) + 1 || Number(word)),
)

/** The line tells of the third, and the evidence of no third. */
const ordinalsPart = (line: Statement, evidence: Statement): boolean => {
  const [ours, theirs] = [ordinalsOf(line), ordinalsOf(evidence)]
  return ours.length > 0 && !ours.some((ordinal) => theirs.includes(ordinal))
}

/** What "about" leaves of a time of day */
const MINUTES_NEAR = 10

const minutesOf = once(({ text }: Statement): number[] =>
  [...text.matchAll(CLOCK)].map(
    ([, hour, minute, half]) =>
      (Number(hour) % 12) * 60 + Number(minute ?? 0) + (half?.toLowerCase() === 'p' ? 720 : 0),
  ),
)

const clocksPart = (line: Statement, evidence: Statement): boolean => {
  const [ours, theirs] = [minutesOf(line), minutesOf(evidence)]
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    !ours.some((a) => theirs.some((b) => Math.abs(a - b) <= MINUTES_NEAR))
  )
}

const NAME_AND_AGE = /((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]*), (\d{1,3})(?=[,;.\s])/gu

/** Word of a name → the age told behind it */
const agesOf = once(
  ({ text }: Statement): Map<string, string> =>
    new Map(
      [...text.matchAll(NAME_AND_AGE)].flatMap(([, name = '', age = '']) =>
        name.split(/\s+/).map((word) => [word, age] as const),
      ),
    ),
)

/** One person, of two ages */
const agesPart = (line: Statement, evidence: Statement): boolean => {
  const theirs = agesOf(evidence)
  return [...agesOf(line)].some(([word, age]) => (theirs.get(word) ?? age) !== age)
}

const REFLEXIVE = /(\p{L}{3,})\s+(?:him|her|it|them)sel(?:f|ves)\b/giu
const OF_ONESELF = /\p{L}sel(?:f|ves)\b|\bself-|\bown\b|\bsuicide\b/iu

/** "Shot himself" is not told by who was shot, nor by whom he shot. */
const reflexivesPart = (line: Statement, evidence: Statement): boolean =>
  !OF_ONESELF.test(evidence.text) &&
  [...line.text.matchAll(REFLEXIVE)].some(([, verb = '']) => evidence.roots.has(rootOfWord(verb)))

/** What the line counts, dates, times, denies or says of its own doer, the evidence does otherwise. */
export const detailsPart = (line: Statement, evidence: Statement): boolean =>
  isNegated(line) !== isNegated(evidence) ||
  !figuresHold(line, evidence) ||
  !datesHold(line, evidence) ||
  monthsPart(line, evidence) ||
  numbersPart(line, evidence) ||
  clocksPart(line, evidence) ||
  agesPart(line, evidence) ||
  reflexivesPart(line, evidence)

/** It is of others, or of another one of the kind. */
export const subjectsPart = (line: Statement, evidence: Statement): boolean =>
  singledOutPart(line, evidence) ||
  ordinalsPart(line, evidence) ||
  namesPart(line, evidence) ||
  !personsHold(line, evidence)

// How much a sentence counts for the toll of the event: what stands high is the toll; what stands low is a part of
// it; what happened long before, or elsewhere, is another event's.
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { Sentence } from '../model/reading.ts'
import { wordingOf } from '../model/span.ts'
import { once } from './once.ts'
import type { ReadReport } from './statements.ts'
import type { Weigher } from './toll-report.ts'
import { passagesOfEvent, tellsOfSeveral } from './toll-roundups.ts'
import { WEIGHTS } from './toll-votes.ts'

/** What stands high in a report is the sum; what stands low is a part of it. */
export const placeWeight = (index: number): number => {
  if (index < 0) return WEIGHTS.headline
  if (index < 3) return WEIGHTS.top
  return index < 8 ? WEIGHTS.upper : WEIGHTS.below
}

/** Days a text may be off the day of the event: the night between two */
const SLACK_DAYS = 1
/** No report comes so late after the event it first tells of. */
const BEFORE_DAYS = 13
const TOP_SENTENCES = 8

/** What was said at first and is taken back */
const TAKEN_BACK =
  /\b(?:initial(?:ly)? (?:reports?|said|reported|accounts?|thought|believed|told)|(?:had )?(?:initially|originally|previously|earlier|at first) (?:said|reported|announced|thought|believed|told|stated|put|gave)|said (?:earlier|initially|originally|previously|at first)|(?:early|earlier|previous|first|preliminary|conflicting) (?:reports|accounts)|(?:was|were) (?:initially|originally|at first|previously) (?:reported|thought|believed|said))\b/i

const OTHER_EVENT =
  /\b(?:(?:another|other|separate|unrelated|previous|earlier|recent) (?:[\w-]+ )?(?:shootings?|incidents?|attacks?|cases?|homicides?|killings?|fires?|crash(?:es)?|accidents?|stor(?:y|ies))|unrelated|(?:years|months|weeks) ago|(?:so far|already|earlier|later) this year|so far in \d{4}|this year['’]s|last year in|since (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:from|since|between) (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:to|through|and))\b/i

/** What a sentence of another event in a round-up counts */
const weightIn = (own: Map<number, number> | null, sentence: Sentence, at: number): number => {
  if (own === null) return placeWeight(sentence.index)
  const place = own.get(at)
  return place === undefined ? placeWeight(sentence.index) * WEIGHTS.roundup : placeWeight(place)
}

/** @param since what happened before this day is another event's */
const weigherOf = (
  { report, reading }: ReadReport,
  own: Map<number, number> | null,
  since: CalendarDay,
): Weigher => {
  const dates = Map.groupBy(
    reading.dates.filter(({ misfit }) => misfit === null),
    ({ sentence }) => sentence,
  )
  const weights = reading.sentences.map((sentence, i) => {
    const wording = wordingOf(report.text, sentence)
    const days = dates.get(i) ?? []
    const long = days.length > 0 && days.every(({ to }) => to < since)
    const other = sentence.index > 0 && (OTHER_EVENT.test(wording) || TAKEN_BACK.test(wording))
    const several = tellsOfSeveral(sentence, wording)
    return weightIn(own, sentence, i) * (long || other ? WEIGHTS.elsewhere : several ? WEIGHTS.roundup : 1)
  })
  return ({ sentence }) => weights[sentence] ?? 0
}

/** Single days a report speaks of near its top, of those on which the event may have been */
const topDays = ({ reading }: ReadReport, first: CalendarDay): Set<CalendarDay> => {
  const isTop = (sentence: number) => (reading.sentences[sentence]?.index ?? TOP_SENTENCES) < TOP_SENTENCES
  const days = reading.dates
    .filter(({ from, to, misfit, sentence }) => from === to && misfit === null && isTop(sentence))
    .map(({ from }) => from)
  return new Set(days.filter((day) => day <= first))
}

/** The day most reports speak of near their top, of several the latest, less a day; else the earliest it may be. */
const sinceOf = (reports: readonly ReadReport[]): CalendarDay => {
  const first = reports
    .map(({ report }) => report.published.day)
    .reduce((least, day) => (day < least ? day : least), '9999-12-31')
  const votes = Map.groupBy(
    reports.flatMap((read) => [...topDays(read, first)]),
    (day) => day,
  )
  // The first report may be late: then the day is one that another report has as well.
  const from = addDays(first, -BEFORE_DAYS)
  const [most] = [...votes]
    .filter(([day, those]) => those.length > 1 || day >= from)
    .sort(([a, n], [b, m]) => m.length - n.length || (a < b ? 1 : -1))
  return most === undefined ? from : addDays(most[0], -SLACK_DAYS)
}

/** How much each report's sentences count, all reports of the event seen together. */
export const weighersOf = once((reports: readonly ReadReport[]): Weigher[] => {
  const since = sinceOf(reports)
  const passages = passagesOfEvent(reports)
  return reports.map((read, i) => weigherOf(read, passages[i] ?? null, since))
})

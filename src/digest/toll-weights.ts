// How much a sentence counts for the toll of the event: what stands high is the toll; what stands low is a part of
// it; what happened long before, or elsewhere, is another event's.
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { Sentence } from '../model/reading.ts'
import { wordingOf } from '../model/span.ts'
import type { ReadReport } from './statements.ts'
import type { Weigher } from './toll-report.ts'
import { ownPassages, tellsOfSeveral } from './toll-roundups.ts'
import { WEIGHTS } from './toll-votes.ts'

/** What stands high in a report is the sum; what stands low is a part of it. */
export const placeWeight = (index: number): number => {
  if (index < 0) return WEIGHTS.headline
  if (index < 3) return WEIGHTS.top
  return index < 8 ? WEIGHTS.upper : WEIGHTS.below
}

const BEFORE_DAYS = 12

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

/** @param since the day the event is first reported on */
const weigherOf = (read: ReadReport, others: readonly ReadReport[], since: CalendarDay): Weigher => {
  const { report, reading } = read
  const from = since
  const own = ownPassages(read, others)
  const weights = reading.sentences.map((sentence, i) => {
    const wording = wordingOf(report.text, sentence)
    const days = reading.dates.filter((date) => date.sentence === i && date.misfit === null)
    const long = days.length > 0 && days.every(({ to }) => to < from)
    const other = sentence.index > 0 && (OTHER_EVENT.test(wording) || TAKEN_BACK.test(wording))
    const several = tellsOfSeveral(sentence, wording)
    return weightIn(own, sentence, i) * (long || other ? WEIGHTS.elsewhere : several ? WEIGHTS.roundup : 1)
  })
  return ({ sentence }) => weights[sentence] ?? 0
}

const firstDay = (reports: readonly ReadReport[]): CalendarDay =>
  reports
    .map(({ report }) => report.published.day)
    .reduce((first, day) => (day < first ? day : first), '9999-12-31')

const SLACK = 1
const TOP = 8
const WINDOW = 14
/** The day most reports speak of near their top; of several the latest. */
const eventDay = (reports: readonly ReadReport[], since: CalendarDay): CalendarDay | null => {
  const votes = new Map<CalendarDay, number>()
  for (const { reading } of reports) {
    const days = reading.dates.filter(({ from, to, misfit, sentence }) => from === to && misfit === null && (reading.sentences[sentence]?.index ?? TOP) < TOP && from <= since && from >= addDays(since, -WINDOW))
    for (const day of new Set(days.map(({ from }) => from))) votes.set(day, (votes.get(day) ?? 0) + 1)
  }
  return [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0] ?? null
}

/** How much each report's sentences count, all reports of the event seen together. */
export const weighersOf = (reports: readonly ReadReport[]): Weigher[] =>
  reports.map((read) =>
    weigherOf(
      read,
      reports.filter((other) => other !== read),
      addDays(eventDay(reports, firstDay(reports)) ?? addDays(firstDay(reports), -BEFORE_DAYS), -SLACK),
    ),
  )

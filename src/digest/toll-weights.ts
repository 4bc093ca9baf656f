// How much a sentence counts for the toll of the event: what stands high is the toll; what stands low is a part of
// it; what happened long before, or elsewhere, is another event's.
import { addDays, type CalendarDay } from '../model/calendar.ts'
import { wordingOf } from '../model/span.ts'
import type { ReadReport } from './statements.ts'
import type { Weigher } from './toll-report.ts'
import { WEIGHTS } from './toll-votes.ts'

/** What stands high in a report is the sum; what stands low is a part of it. */
export const placeWeight = (index: number): number => {
  if (index < 0) return WEIGHTS.headline
  if (index < 3) return WEIGHTS.top
  return index < 8 ? WEIGHTS.upper : WEIGHTS.below
}

const BEFORE_DAYS = 12

const OTHER_EVENT =
  /\b(?:(?:another|other|separate|unrelated|previous|earlier|recent) (?:[\w-]+ )?(?:shootings?|incidents?|attacks?|cases?|homicides?|killings?|fires?|crash(?:es)?|accidents?|stor(?:y|ies))|unrelated|(?:years|months|weeks) ago|(?:so far|already|earlier|later) this year|so far in \d{4}|this year['’]s|last year in|since (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:from|since|between) (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:to|through|and))\b/i

/** "Three shootings kill five": the sum of several events. */
const ROUND_UP =
  /\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|\d+) (?:[\w-]+ ){0,2}(?:shootings|attacks|incidents|crashes)|separate (?:[\w-]+ )?(?:shootings|incidents|attacks)|(?:string|series|rash|spate) of|across the city|weekend (?:shootings|violence)|since (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i

/** @param since the day the event is first reported on */
export const weigherOf = ({ report, reading }: ReadReport, since: CalendarDay): Weigher => {
  const from = addDays(since, -BEFORE_DAYS)
  const weights = reading.sentences.map((sentence, i) => {
    const days = reading.dates.filter((date) => date.sentence === i && date.misfit === null)
    const long = days.length > 0 && days.every(({ to }) => to < from)
    const other = sentence.index > 0 && OTHER_EVENT.test(wordingOf(report.text, sentence))
    const several = ROUND_UP.test(wordingOf(report.text, sentence))
    return placeWeight(sentence.index) * (long || other ? WEIGHTS.elsewhere : several ? WEIGHTS.roundup : 1)
  })
  return ({ sentence }) => weights[sentence] ?? 0
}

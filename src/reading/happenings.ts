// What happened when: of each day a sentence names, the clause that says what happened on it or is planned for it.
// After the event-time links of TimeML (Pustejovsky et al. 2003), by tags alone and with precision before recall.
import { type CalendarDay, daysBetween } from '../model/calendar.ts'
import type { DateMention, HappeningMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { outsideQuotations, verbStart } from './clauses.ts'
import { clockTimeIn } from './clock-times.ts'
import { type Clause, clauseOf, isVerb } from './dated-clauses.ts'
import { nounEvent, SAYING, spanOf } from './happening-spans.ts'
import { statusOf } from './happening-verbs.ts'
import { hedgesIn } from './stance.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { contentStems, type Folding } from './terms.ts'
import type { Token } from './token.ts'

const REPORTING = /^(?:report(?:ed|s|ing)?|confirm(?:ed|s)|announced?)$/u
/** Stand between a date and what it belongs to: "late on", "early in", "only last". */
const LEADS =
  /^(?:on|in|at|of|the|late|early|earlier|later|only|just|back|during|over|and|but|then|meanwhile|also|previously)$/u
/** A state that lasts from or until then, or a bound: no day on which it happened */
const BOUNDS = /^(?:since|until|till|from|by|before|after|through|than|for|of|about|between)$/u
const WORDS_MIN = 5
const WORDS_MAX = 45
const DAYS_MAX = 31
/** "the past 24 hours": what is counted in them happened all along */
const COUNTING = /^(?:past|last|previous)\s.*\b(?:hours?|days?|weeks?|months?|years?)$|s$/iu

/** Tokens of a date, half open; null where it stands in a quotation. */
const placeOf = (tokens: readonly Token[], { start, end }: Span): [number, number] | null => {
  const from = tokens.findIndex((token) => token.start >= start && token.end <= end)
  if (from < 0) return null
  const to = tokens.findIndex((token, i) => i > from && token.start >= end)
  return [from, to < 0 ? tokens.length : to]
}

/** Up to the verb that a participle or an infinitive hangs on. */
const settled = (
  tokens: readonly Token[],
  clause: Clause,
  day: { from: CalendarDay; published: CalendarDay },
): { verb: number; planned: boolean } | null => {
  for (let at: number | null = clause.verb; at !== null && at > clause.opener; ) {
    const status = statusOf(tokens, at, day)
    if (status !== 'higher') return status === null ? null : { verb: at, planned: status === 'planned' }
    const next = tokens.slice(0, verbStart(tokens, at)).findLastIndex(isVerb)
    at = next > clause.opener ? next : null
  }
  return null
}

/** "told reporters on Monday that …", "On Monday, the mayor said …": the day of the saying. "Reported a fire" is none. */
const isOfSaying = (tokens: readonly Token[], verb: number): boolean => {
  const [token, next] = [tokens[verb], tokens[verb + 1]]
  if (!token) return true
  if (SAYING.test(token.lower)) return true
  return REPORTING.test(token.lower) && (next === undefined || !/^(?:DET|ADJ|NOUN|NUM|ADV)$/u.test(next.pos))
}

/** First token of the date with the words that lead to it. */
const withLeads = (tokens: readonly Token[], from: number): number => {
  let start = from
  while (start > 0 && LEADS.test(tokens[start - 1]?.lower ?? '')) start -= 1
  return start
}

const isOfNote = ({ from, to, misfit }: DateMention, wording: string): boolean =>
  misfit === null && daysBetween(from, to) < DAYS_MAX && !(COUNTING.test(wording) && /\d|past/u.test(wording))

/** Said of what may be, whatever the clause beneath it says */
const WISHES =
  /^(?:hop(?:es?|ed|ing)|fear(?:s|ed)?|doubt(?:s|ed)?|believ(?:es?|ed)|thinks?|thought|could|may|might|wish(?:es|ed)?)$/u
const POINTS = /\b(?:similar|such|the same)\b/iu
const OPENS_BACK = /^(?:he|she|it|they|this|that|these|those|his|her|their|its|and|or|so)\b/iu
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

type Found = { span: Span; planned: boolean }

const foundAt = (
  sentence: TaggedSentence,
  tokens: readonly Token[],
  date: DateMention,
  published: CalendarDay,
): Found | null => {
  const place = placeOf(tokens, date)
  if (place === null) return null
  const [from, to] = [withLeads(tokens, place[0]), place[1]]
  const noun = nounEvent(tokens, [from, to])
  if (noun && date.from <= published) return { span: noun, planned: false }
  const opening = from === 0 || tokens[from - 1]?.text === ','
  if (
    BOUNDS.test(tokens[from - 1]?.lower ?? '') &&
    !/^(?:set|due|scheduled|planned|slated)$/u.test(tokens[from - 2]?.lower ?? '')
  )
    return null
  if (opening && /^['’]s?$/u.test(tokens[to]?.text ?? '')) return null
  const clause = clauseOf(tokens, [from, to])
  const status = clause && settled(tokens, clause, { from: date.from, published })
  if (!clause || !status || isOfSaying(tokens, status.verb)) return null
  if (status.planned && tokens.slice(0, status.verb).some(({ lower }) => WISHES.test(lower))) return null
  const span = spanOf(sentence, tokens, { verb: status.verb, opener: clause.opener }, to)
  return span && { span, planned: status.planned }
}

type Given = {
  text: string
  dates: readonly DateMention[]
  quoted: readonly Span[]
  published: CalendarDay
  fold: Folding
}

/** The happenings of a news sentence, in the order of its dates; each clause once. */
export const findHappenings = (sentence: TaggedSentence, given: Given): HappeningMention[] => {
  if (sentence.index < 0 || given.dates.length === 0) return []
  const { text, published, fold } = given
  const tokens = outsideQuotations(sentence, given.quoted)
  const found: HappeningMention[] = []
  for (const date of given.dates) {
    if (!isOfNote(date, text.slice(date.start, date.end))) continue
    const one = foundAt(sentence, tokens, date, published)
    if (one === null) continue
    const { start, end } = one.span
    const wording = text.slice(start, end)
    const words = wording.match(WORD)?.length ?? 0
    if (
      words < WORDS_MIN ||
      words > WORDS_MAX ||
      OPENS_BACK.test(wording) ||
      POINTS.test(wording) ||
      hedgesIn(wording).length > 0
    )
      continue
    const terms = contentStems(
      text.slice(start, Math.max(start, date.start)) + text.slice(date.end, end),
      fold,
    )
    found.push({
      start,
      end,
      from: date.from,
      to: date.to,
      time: clockTimeIn(wording),
      planned: one.planned,
      terms,
      sentence: sentence.place,
    })
  }
  return found
}

// Whether a verb tells what happened, what is planned, or neither: by its form and the words before it.
import type { CalendarDay } from '../model/calendar.ts'
import { verbStart } from './clauses.ts'
import type { Token } from './token.ts'

/** The day a clause speaks of, against the day of publication. */
export type DayOfClause = { from: CalendarDay; published: CalendarDay }

const NOT = /^(?:not|n't|never|hardly|barely|neither|nor)$|n't$/u
const WILL = /^(?:will|shall|'ll)$/u
const MAYBE = /^(?:may|might|could|can|should|must|ought)$/u
const BE = /^(?:is|are|am|be|been|being|was|were|'s|'re)$/u
const PRESENT_BE = /^(?:is|are|am|'s|'re)$/u
/** Participles and verbs that put a thing on the calendar */
const PLANS =
  /^(?:set|due|scheduled|planned|slated|expected|plan|plans|planning|agreed|agrees|decided|intends?|promised|pledged|vowed|wants?|hopes?|invited|called|ordered|arranged|booked|billed|aims?)$/u
/** Forms of the past that look like the verb itself */
const UNCHANGED =
  /^(?:hit|cut|put|set|let|shut|split|spread|quit|cost|burst|cast|hurt|beat|shed|thrust|bet|rid|bid|broadcast|forecast|upset|overcome)$/u
const PLAN_TOKENS_BACK = 6

const isVerbal = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

const isInfinitive = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verbStart(tokens, verb) - 1]?.lower === 'to' || tokens[verb - 1]?.lower === 'to'

const isParticiple = ({ lower }: Token): boolean => /[^tk]ing$|(?:t|k)ing$/u.test(lower) && lower.length > 4

const isPast = ({ lower, lemma, pos }: Token): boolean =>
  /^(?:was|were|had|did)$/u.test(lower) ||
  /ed$/u.test(lower) ||
  UNCHANGED.test(lower) ||
  (pos === 'VERB' && lemma !== lower && !/(?:s|ing)$/u.test(lower))

const isPlanBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - PLAN_TOKENS_BACK), at)
    .some(({ lower }) => PLANS.test(lower) || BE.test(lower))

type Status = 'happened' | 'planned' | 'higher' | null

const isDenied = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - PLAN_TOKENS_BACK), at).some(({ lower }) => NOT.test(lower))

/** "are known to have met on Monday" tells what was; "was to have met", "hoped to have met" what was not. */
const perfectInfinitive = (
  tokens: readonly Token[],
  verb: number,
  { from, published }: DayOfClause,
): Status => {
  const before = tokens[verbStart(tokens, verb) - 2]?.lower ?? ''
  if (isDenied(tokens, verb) || BE.test(before) || PLANS.test(before) || /^hoped$/u.test(before)) return null
  return from > published ? null : 'happened'
}

const infinitive = (tokens: readonly Token[], verb: number, { from, published }: DayOfClause): Status => {
  if (isDenied(tokens, verb)) return null
  if (from > published) return isPlanBefore(tokens, verb) ? 'planned' : null
  return isPlanBefore(tokens, verb) ? (from === published ? 'planned' : null) : 'higher'
}

/** Of a plan or a timetable that names a day: still to come, or else not said to have come about. */
const ahead = ({ from, published }: DayOfClause): Status => (from >= published ? 'planned' : null)

/**
 * What the verb at `verb` says of its day: 'higher' where it hangs on the verb before it ("began to leave on Monday",
 * "killing two on Monday"), null where it says nothing that came about or is planned.
 */
export const statusOf = (tokens: readonly Token[], verb: number, day: DayOfClause): Status => {
  const token = tokens[verb]
  if (!token) return null
  const chain = tokens.slice(verbStart(tokens, verb), verb).map(({ lower }) => lower)
  const all = isVerbal(token) && token.pos === 'AUX' ? [...chain, token.lower] : chain
  if ([...all, tokens[verb + 1]?.lower ?? ''].some((word) => NOT.test(word))) return null
  if (all.some((word) => MAYBE.test(word))) return null
  if (all.some((word) => WILL.test(word))) return ahead(day)
  if (all.includes('would')) return day.from > day.published ? 'planned' : null
  if (isInfinitive(tokens, verb))
    return chain.includes('have') ? perfectInfinitive(tokens, verb, day) : infinitive(tokens, verb, day)
  const scheduled = /^(?:set|due|scheduled|planned|slated|expected)$/u.test(token.lower)
  if (scheduled && tokens[verb + 1]?.lower !== 'up') return ahead(day)
  if (isParticiple(token) && token.pos === 'VERB') {
    if (chain.some((word) => /^(?:was|were)$/u.test(word))) return 'happened'
    return chain.some((word) => PRESENT_BE.test(word))
      ? day.from > day.published
        ? 'planned'
        : null
      : 'higher'
  }
  if (chain.some((word) => /^(?:was|were|had|has|have|been)$/u.test(word)) || isPast(token))
    return day.from > day.published ? 'planned' : 'happened'
  return day.from > day.published ? 'planned' : null
}

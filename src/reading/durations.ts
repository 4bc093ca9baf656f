// Lengths of time: how long something lasted, and how long since something last was.
import type { Quantity } from './quantities.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'
import type { Unit } from './units.ts'

export type Lapse = { measure: 'duration' | 'since'; of: string }

/** Words for one kind of happening are one word. */
const EVENTS: Record<string, string> = {
  talks:
    'talks talk negotiations negotiation negotiate negotiated negotiating discussions discussion meeting meetings meet met meets summit session sitting parley',
  war: 'war conflict fighting hostilities',
  invasion: 'invasion incursion',
  attack: 'attack attacks strike strikes bombardment shelling raid raids',
  siege: 'siege blockade encirclement',
  outage: 'blackout outage blackouts outages',
  strike: 'walkout stoppage',
  trial: 'trial hearing hearings',
  flight: 'flight flights journey trip',
  prison: 'prison jail custody imprisonment',
  ceasefire: 'ceasefire cease-fire truce',
  lockdown: 'lockdown curfew quarantine',
  search: 'search manhunt',
  standoff: 'standoff stand-off',
  drought: 'drought',
  storm: 'storm hurricane cyclone typhoon',
  protest: 'protest protests demonstration demonstrations',
  fire: 'blaze wildfire',
  election: 'election elections vote',
  delay: 'delay delays',
  deadline: 'deadline extension',
}
const EVENT = new Map(
  Object.entries(EVENTS).flatMap(([event, words]) => words.split(' ').map((word) => [word, event] as const)),
)

/** The one word for a happening, or null where the word is none. */
const eventOf = ({ lower }: Token): string | null => EVENT.get(lower) ?? null

/** "in the past 24 hours", "every two weeks", "three days ago": a time frame, not a length of anything. */
const FRAME_BEFORE =
  /^(?:past|last|next|previous|coming|recent|every|each|first|following|preceding|final|within|these|those|per)$/u
const FRAME_AFTER = /^(?:ago|later|earlier|old|ahead|before|apart|away|hence|prior)$/u

const isFrame = (tokens: readonly Token[], { from, to }: Unit, { number }: Quantity): boolean =>
  FRAME_BEFORE.test(tokens[from - 1]?.lower ?? '') ||
  FRAME_BEFORE.test(tokens[number - 1]?.lower ?? '') ||
  FRAME_AFTER.test(tokens[to]?.lower ?? '')

const firstEvent = (tokens: readonly Token[]): string | null => {
  for (const token of tokens) {
    const event = eventOf(token)
    if (event !== null) return event
  }
  return null
}

const nearestEvent = (tokens: readonly Token[], from: number, to: number): string | null =>
  firstEvent(tokens.slice(Math.max(0, from - 14), from).reverse()) ?? firstEvent(tokens.slice(to, to + 24))

const noun = (tokens: readonly Token[]): string | null =>
  tokens.find(({ pos }) => pos === 'NOUN')?.lower ?? null

/** "the first face-to-face talks in nearly three weeks"; "for the first time in two weeks, negotiators met". */
const sinceFirst = (tokens: readonly Token[], { from, to }: Unit): string | null => {
  if (tokens[from - 1]?.lower !== 'in') return null
  const first = tokens.slice(0, from - 1).findLastIndex(({ lower }) => lower === 'first')
  if (first < 0 || from - first > 14) return null
  const between = tokens.slice(first + 1, from - 1)
  if (between[0]?.lower !== 'time') return firstEvent(between) ?? noun(between)
  const verb = tokens.slice(to).find(({ pos, lemma }) => pos === 'VERB' && lemma !== 'say')
  return firstEvent(tokens.slice(to, to + 16)) ?? firstEvent(tokens.slice(0, first)) ?? verb?.lemma ?? null
}

/** "a month after the invasion began", "six weeks into the war", "since". */
const sinceEvent = (tokens: readonly Token[], { to }: Unit): string | null =>
  /^(?:after|since|into)$/u.test(tokens[to]?.lower ?? '')
    ? (firstEvent(tokens.slice(to + 1, to + 14)) ?? noun(tokens.slice(to + 1, to + 6)))
    : null

const LONG = /^(?:month|year|decade)$/u
const LASTING =
  /^(?:last|run|continue|take|spend|go|stretch|extend|sentence|jail|imprison|hold|wait|trap|close|suspend|delay|rule|serve|stay|drag)$/u

/** What a length of time is of: "four hours of talks", "lasted", "after more than four hours". Null: of nothing told. */
const lasting = (tokens: readonly Token[], { from, to }: Unit): string | null => {
  if (tokens[to]?.lower === 'of')
    return firstEvent(tokens.slice(to + 1, to + 6)) ?? noun(tokens.slice(to + 1, to + 6))
  if (/^(?:in|behind)$/u.test(tokens[to]?.lower ?? '')) {
    const place = firstEvent(tokens.slice(to + 1, to + 3))
    if (place !== null) return place
  }
  const near = tokens.slice(Math.max(0, from - 8), from)
  const lasts = near.some(({ lemma, pos }) => pos === 'VERB' && LASTING.test(lemma))
  const opens =
    /^(?:after|for|by|over|as|during|to)$/u.test(tokens[from - 1]?.lower ?? '') ||
    tokens[from]?.lower === 'as'
  return lasts || opens ? nearestEvent(tokens, from, to) : null
}

/** The reading of a length of time, or null where it is a time frame or nothing is told of it. */
export const lapseOf = ({ tokens }: TaggedSentence, unit: Unit, quantity: Quantity): Lapse | null => {
  const first = sinceFirst(tokens, unit)
  if (first !== null) return { measure: 'since', of: first }
  if (isFrame(tokens, unit, quantity)) return null
  const since = sinceEvent(tokens, unit)
  if (since !== null) return { measure: 'since', of: since }
  const of = lasting(tokens, unit)
  // A round of talks lasts hours, negotiations years: not one quantity.
  if (of === 'talks' && LONG.test(unit.unit)) return { measure: 'duration', of: 'negotiations' }
  return of === null ? null : { measure: 'duration', of }
}

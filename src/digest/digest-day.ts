import {
  DAY_DOCUMENT_BYTES_MAX,
  DAY_EVENTS_MAX,
  EVENT_REPORTS_READ_MAX,
  LESSER_EVENT_REPORTS_READ_MAX,
  WEIGHTIEST_EVENTS_MAX,
} from '../limits.ts'
import type { DayContent, DayEvent } from '../model/day.ts'
import type { DayOutline, EventOutline, EventToTell } from '../model/material.ts'
import { ledgerOf } from './ledger.ts'
import { alphabetical, falling, inTurn } from './order.ts'

/** Kept free for the ledger, the list of changes and the frame around the events. */
const FRAME_BYTES = 200_000
/** What is left of an event where the document has no room for all of it */
const ABRIDGED_LINES = 6
const ABRIDGED_SETS = 4
const ABRIDGED_NAMES = 8
const ABRIDGED_TIMELINE = 3

/** Independent origins, then reports, then how much is told; ties by a report, never by an event's id. */
const byWeight = inTurn<EventOutline>(
  falling(({ origins }) => origins),
  falling(({ reports }) => reports),
  falling(({ bytes }) => bytes),
  alphabetical(({ leastReport }) => leastReport),
)

/** The events that the day's document tells, weightiest first: what is hardly told at length is not read at length. */
export const eventsToTell = ({ events }: DayOutline): EventToTell[] =>
  [...events]
    .sort(byWeight)
    .slice(0, DAY_EVENTS_MAX)
    .map((event, place) => ({
      ...event,
      readMax: place < WEIGHTIEST_EVENTS_MAX ? EVENT_REPORTS_READ_MAX : LESSER_EVENT_REPORTS_READ_MAX,
    }))

const bytesOf = (event: DayEvent): number => new TextEncoder().encode(JSON.stringify(event)).length

const abridged = (event: DayEvent): DayEvent => {
  const lines = event.lines.slice(0, ABRIDGED_LINES)
  const told = new Set(lines.map(({ strand }) => strand))
  return {
    ...event,
    lines,
    strands: event.strands.filter((strand) => told.has(strand)),
    figures: event.figures.slice(0, ABRIDGED_SETS),
    quotes: event.quotes.slice(0, ABRIDGED_SETS),
    names: event.names.slice(0, ABRIDGED_NAMES),
    ...(event.timeline && { timeline: event.timeline.slice(-ABRIDGED_TIMELINE) }),
    abridged: true,
  }
}

/** As many of the first events in full as fit into the spare bytes. */
const inFull = (events: DayEvent[], short: DayEvent[], spare: number): DayEvent[] => {
  let room = spare
  let full = true
  return short.map((event, place) => {
    const whole = events[place] ?? event
    room -= bytesOf(whole) - bytesOf(event)
    full &&= room >= 0
    return full ? whole : event
  })
}

/** The weightiest events in full, the others abridged, the lightest not at all, as the document has room. */
const withinBytes = (events: DayEvent[]): DayEvent[] => {
  const short = events.map(abridged)
  let room = DAY_DOCUMENT_BYTES_MAX - FRAME_BYTES
  const over = short.findIndex((event) => {
    room -= bytesOf(event)
    return room < 0
  })
  const shown = over === -1 ? short : short.slice(0, over)
  const spare = over === -1 ? room : 0
  return inFull(events, shown, spare)
}

/**
 * A day's document before it is an edition: a function of the stored set, whatever order it comes in.
 * @param events what `eventsToTell` names, each digested, in that order
 */
export const assembleDay = (outline: DayOutline, events: DayEvent[]): DayContent => {
  const shown = withinBytes(events)
  return {
    date: outline.date,
    timezone: outline.timezone,
    ledger: ledgerOf(outline, outline.events.length - shown.length),
    events: shown,
  }
}

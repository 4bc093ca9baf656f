// An event's page tells as much as it has room for. What each item takes is estimated before anything is written, so
// that the page is written once.
import { EVENT_DAYS_TOLD_MAX, EVENT_PAGE_BYTES } from '../limits.ts'
import type { DayEvent, EventDocument } from '../model/day.ts'
import { isForeign } from '../model/source.ts'
import type { Evidence, FigureSet, Line, QuoteSet, TimelineEntry } from '../model/statement.ts'
import { evidenceHref } from './evidence-link.ts'
import { isReconciled, singleLast } from './figures.tsx'
import { type Reports, reportsOf } from './report-refs.ts'
import { EARLIER, type Room, WHOLE } from './room.ts'
import type { Words } from './words/words.ts'

const encoder = new TextEncoder()
const bytes = (text: string): number => encoder.encode(text).length

type Cited = Pick<Evidence, 'report' | 'wording'>

/** A link to a report's words, with who it is; `told`: the words stand beside it. */
const citation = ({ report, wording }: Cited, reports: Reports, told: boolean): number => {
  const known = reports.get(report)
  const named = bytes(known?.source ?? report) + (known && isForeign(known) ? 25 + bytes(known.origin) : 0)
  return (
    75 +
    named +
    bytes(evidenceHref(known ?? { id: report, url: null }, wording)) +
    (told ? 0 : bytes(wording))
  )
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0)

const lineBytes = ({ text, evidence }: Line, reports: Reports): number =>
  200 + bytes(text) + sum(evidence.map((one) => citation(one, reports, one.wording === text)))

/** A row of the picture says who, the number twice, and what is drawn. */
const figureBytes = (set: FigureSet, reports: Reports): number =>
  sum(
    set.readings.map(
      (reading) =>
        citation(reading, reports, false) +
        2 * bytes(reading.attributedTo ?? '') +
        (isReconciled(set) ? 270 : 25),
    ),
  ) + (isReconciled(set) ? 720 + bytes(set.because) : 130)

const quoteBytes = ({ speaker, variants }: QuoteSet, reports: Reports): number =>
  140 +
  bytes(speaker) +
  sum(
    variants.map(
      ({ report, text, context }) =>
        15 + bytes(context?.text ?? text) + citation({ report, wording: text }, reports, true),
    ),
  )

const entryBytes = ({ text, evidence }: TimelineEntry, reports: Reports): number =>
  110 + bytes(text) + sum(evidence.slice(0, 2).map((one) => citation(one, reports, true)))

const reportBytes = ({
  title,
  url,
  source,
  origin,
  originBecause,
  joinedBecause,
}: DayEvent['reports'][number]) =>
  330 + bytes([title, url, source, origin, originBecause, joinedBecause].join(''))

type Kind = 'lines' | 'figures' | 'quotes' | 'timelineEntries' | 'reportsListed' | 'names'

/** So many of each kind in a turn: what there is not room for is cut from each alike. */
const IN_A_TURN: Record<Kind, number> = {
  lines: 8,
  figures: 4,
  quotes: 3,
  timelineEntries: 3,
  reportsListed: 8,
  names: 16,
}

const bytesByKind = (event: DayEvent, words: Words): Record<Kind, number[]> => {
  const reports = reportsOf(event, words)
  return {
    lines: event.lines.map((line) => lineBytes(line, reports)),
    figures: singleLast(event.figures).map((set) => figureBytes(set, reports)),
    quotes: event.quotes.map((set) => quoteBytes(set, reports)),
    timelineEntries: (event.timeline ?? []).map((entry) => entryBytes(entry, reports)),
    reportsListed: event.reports.map(reportBytes),
    names: event.names.map(({ name }) => 35 + 3 * bytes(name)),
  }
}

const KINDS = Object.keys(IN_A_TURN) as Kind[]

/** How many of each kind there is room for, where an event may take so many bytes. */
const roomWithin = (event: DayEvent, available: number, words: Words): Room => {
  const items = bytesByKind(event, words)
  const queue = KINDS.flatMap((kind) =>
    items[kind].map((size, i) => ({ kind, size, turn: Math.floor(i / IN_A_TURN[kind]) })),
  ).sort((a, b) => a.turn - b.turn)
  const room = { lines: 0, figures: 0, quotes: 0, timelineEntries: 0, reportsListed: 0, names: 0 }
  const full = new Set<Kind>()
  let left = available
  for (const { kind, size } of queue) {
    if (size > left) full.add(kind)
    if (full.has(kind)) continue
    room[kind] += 1
    left -= size
  }
  return { ...WHOLE, ...room }
}

/** A line whose sources are links to its words, beside one that has the words folded */
const LINKED = 0.7

/** What an earlier day takes, told as EARLIER is. */
const earlierBytes = (event: DayEvent, words: Words): number => {
  const { lines, figures } = bytesByKind(event, words)
  return 700 + LINKED * sum(lines.slice(0, EARLIER.lines)) + Math.max(0, ...figures)
}

/** The days that the page tells, and how much of the newest it has room for. */
export const eventRoom = (
  { days }: EventDocument,
  around: number,
  words: Words,
): { told: EventDocument['days']; room: Room } => {
  const [newest, ...earlier] = days.slice(0, EVENT_DAYS_TOLD_MAX)
  if (newest === undefined) return { told: [], room: WHOLE }
  const taken = sum(earlier.map(({ event }) => earlierBytes(event, words)))
  return {
    told: [newest, ...earlier],
    room: roomWithin(newest.event, EVENT_PAGE_BYTES - around - taken, words),
  }
}

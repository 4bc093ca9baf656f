import { type DayEvent, type EventChange, reportTotal, type SummaryEvent, type SummaryFigure } from './day.ts'
import { publisherOf } from './source.ts'
import type { FigureSet } from './statement.ts'
import { summaryLine } from './summary-line.ts'

/** How much is told; `readings` of each figure */
type Room = { lines: number; figures: number; readings: number; names: number; changes: number }

const isTold = ({ verdict }: FigureSet): boolean => verdict === 'conflict' || verdict === 'updated'

/** Each wording once, by the first who says so. */
const summaryFigure = (figure: FigureSet, { reports }: DayEvent, room: Room): SummaryFigure => {
  const { measure, of, where, verdict, readings } = figure
  const byWording = new Map<string, SummaryFigure['readings'][number]>()
  for (const { wording, report } of readings) {
    const from = reports.find(({ id }) => id === report)
    if (!byWording.has(wording))
      byWording.set(wording, { wording, source: from ? publisherOf(from) : report, url: from?.url ?? null })
  }
  const said = [...byWording.values()].slice(0, room.readings)
  return { measure, of, ...(where !== undefined && { where }), verdict, readings: said }
}

const short = (change: EventChange): EventChange => {
  const { before: _, after: __, ...rest } = change
  return change.told === undefined ? change : rest
}

/** An event of a day with as much as lists and feeds tell of it. */
export const summaryEvent = (event: DayEvent, room: Room): SummaryEvent => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  reports: reportTotal(event),
  origins: event.origins,
  lines: event.lines.slice(0, room.lines).map((line) => summaryLine(line, event)),
  figures: event.figures
    .filter(isTold)
    .slice(0, room.figures)
    .map((figure) => summaryFigure(figure, event, room)),
  names: event.names.slice(0, room.names).map(({ name }) => name),
  ...(event.shown && {
    since: event.shown.since,
    changedAt: event.shown.changedAt,
    changes: event.shown.changes.slice(0, room.changes).map(short),
  }),
})

import type { CalendarDay } from '../model/calendar.ts'
import { type DayEvent, reportTotal } from '../model/day.ts'
import { Figures, isReconciled } from './figures.tsx'
import { Lines } from './lines.tsx'
import { Quotes } from './quotes.tsx'
import { ReportList } from './report-list.tsx'
import { reportsOf } from './report-refs.ts'
import { Timeline } from './timeline.tsx'
import { ABRIDGED, plainDay, tally } from './wording.ts'

/** How much of an event a page has room for. */
export type Room = { lines: number; figures: number; quotes: number; timeline: 'open' | 'folded' | 'none' }
export const WHOLE: Room = { lines: Infinity, figures: Infinity, quotes: Infinity, timeline: 'open' }

const figuresFor = (event: DayEvent, room: Room) =>
  room.figures === Infinity ? event.figures : event.figures.filter(isReconciled).slice(0, room.figures)

/** What the event has beyond the room given to it: “12 more lines, 3 more figures”. */
const beyond = (event: DayEvent, room: Room): string => {
  const more = (n: number, word: string) => (n > 0 ? [`${n} more ${word}${n === 1 ? '' : 's'}`] : [])
  return [
    ...more(event.lines.length - room.lines, 'line'),
    ...more(event.figures.length - figuresFor(event, room).length, 'figure'),
    ...more(event.quotes.length - room.quotes, 'quote'),
  ].join(', ')
}

const Since = ({ event, date }: { event: DayEvent; date: CalendarDay }) =>
  event.firstDay < date ? <span> · since {plainDay(event.firstDay)}</span> : null

export const EventHead = ({ event, date }: { event: DayEvent; date: CalendarDay }) => (
  <header>
    <h2>
      <a href={event.url}>{event.title}</a>
    </h2>
    <p class="kicker">
      {tally(event.origins, reportTotal(event))}
      <Since event={event} date={date} />
    </p>
  </header>
)

type Props = {
  event: DayEvent
  date: CalendarDay
  room: Room
  anchored?: boolean
  reportsOpen?: boolean
}

/** All that a day says of an event, as far as there is room; the rest is on the event's own page. */
export const EventBody = ({ event, date, room, anchored = true, reportsOpen = false }: Props) => {
  const reports = reportsOf(event)
  const figures = figuresFor(event, room)
  const quotes = event.quotes.slice(0, room.quotes)
  const timeline = room.timeline === 'none' ? [] : (event.timeline ?? [])
  const rest = beyond(event, room)
  return (
    <div class="body">
      <div class="telling">
        <Lines
          lines={event.lines.slice(0, room.lines)}
          strands={event.strands}
          reports={reports}
          marksNew={event.firstDay < date}
          anchored={anchored}
          level="h3"
        />
        {event.abridged && <p class="rest">{ABRIDGED}</p>}
        {rest !== '' && (
          <p class="rest">
            <a href={event.url}>{rest}</a>
          </p>
        )}
      </div>
      {figures.length + quotes.length + timeline.length > 0 && (
        <div class="beside">
          {timeline.length > 0 && (
            <Timeline entries={timeline} reports={reports} level="h3" folded={room.timeline === 'folded'} />
          )}
          {figures.length > 0 && <Figures figures={figures} reports={reports} level="h3" />}
          {quotes.length > 0 && <Quotes quotes={quotes} reports={reports} level="h3" />}
        </div>
      )}
      <ReportList event={event} reports={reports} open={reportsOpen} />
    </div>
  )
}

import type { CalendarDay } from '../model/calendar.ts'
import { type DayEvent, reportTotal } from '../model/day.ts'
import { eventHref } from './event-link.ts'
import { Figures, isReconciled, mostDisputed, StoryFigure, singleLast } from './figures.tsx'
import { Lines, type Told } from './lines.tsx'
import { NameList } from './name-list.tsx'
import { directionOf, newsLang } from './news-language.ts'
import { isText } from './paths.ts'
import { Quotes } from './quotes.tsx'
import { ReportList } from './report-list.tsx'
import { reportsOf } from './report-refs.ts'
import type { Room } from './room.ts'
import { Timeline } from './timeline.tsx'
import { WeightMark } from './weight-mark.tsx'
import { plainDay, tally } from './wording.ts'
import type { Words } from './words/words.ts'

const figuresFor = ({ figures }: DayEvent, room: Room) =>
  (room.singleFigures ? singleLast(figures) : mostDisputed(figures)).slice(0, room.figures)

/** What the event has beyond the room given to it: “12 more lines, 3 more figures”. */
const beyond = (
  { lines, figures, quotes, names, timeline = [] }: DayEvent,
  shown: number,
  room: Room,
  { event }: Words,
): string => {
  const more = (n: number, words: (n: number) => string) => (n > 0 ? [words(n)] : [])
  return [
    ...more(lines.length - room.lines, event.moreLines),
    ...more(figures.length - shown, event.moreFigures),
    ...more(quotes.length - room.quotes, event.moreQuotes),
    ...(room.timeline === 'open' ? more(timeline.length - room.timelineEntries, event.moreHappenings) : []),
    ...(room.reports === 'open' ? more(names.length - room.names, event.moreNames) : []),
  ].join(', ')
}

/** How much there is to an event, for the eye and in words. */
export const Weight = ({ event, words }: { event: DayEvent; words: Words }) => (
  <>
    <WeightMark event={event} /> {tally(event.origins, reportTotal(event), words)}
  </>
)

/** Letters of a title that is set smaller */
const LONG_TITLE = 75

type HeadProps = { event: DayEvent; date: CalendarDay; words: Words; marksNew: boolean }

export const EventHead = ({ event, date, words, marksNew }: HeadProps) => (
  <header>
    <h2
      class={event.title.length > LONG_TITLE ? 'long' : undefined}
      lang={newsLang(words)}
      dir={directionOf(event.title)}
    >
      <a href={eventHref(event, date)}>{event.title}</a>
    </h2>
    <p class="kicker">
      {marksNew && event.firstDay === date && <span class="new">{words.event.isNew}</span>}{' '}
      <Weight event={event} words={words} />
      {event.firstDay < date && ` · ${words.event.since(plainDay(event.firstDay, words))}`}
    </p>
  </header>
)

type Props = Told & { event: DayEvent; date: CalendarDay; room: Room; anchored: boolean }

const FigurePart = ({ event, room, anchored, ...told }: Props) => {
  const figures = figuresFor(event, room)
  if (figures.length === 0) return null
  if (room.readings === 'linked')
    return (
      <>
        {figures.map((set) => (
          <StoryFigure set={set} href={event.url} {...told} />
        ))}
      </>
    )
  return <Figures figures={figures} level="h3" anchored={anchored} open={room.reports === 'open'} {...told} />
}

/** Beside the lines: how many, and in whose words. */
const Beside = (props: Props) => {
  const { event, room, reports, words } = props
  const quotes = event.quotes.slice(0, room.quotes)
  if (figuresFor(event, room).length + quotes.length === 0) return null
  return (
    <div class="beside">
      <FigurePart {...props} />
      {quotes.length > 0 && <Quotes quotes={quotes} level="h3" reports={reports} words={words} />}
    </div>
  )
}

/** Under the lines: when it was, and who and what is named. */
const Below = ({ event, room, ...told }: Told & { event: DayEvent; room: Room }) => {
  const timeline = (event.timeline ?? []).slice(0, room.timelineEntries)
  const names = event.names.slice(0, room.names)
  return (
    <>
      {timeline.length > 0 && (
        <Timeline entries={timeline} level="h3" folded={room.timeline === 'folded'} {...told} />
      )}
      {names.length > 0 && <NameList names={names} words={told.words} level="h3" />}
    </>
  )
}

type BodyProps = Omit<Props, 'reports'> & {
  /** Where all of the event is told */
  whole: string
}

/** All that a day says of an event, as far as there is room; the rest is on the event's own page. */
export const EventBody = ({ event, date, room, anchored, words, whole }: BodyProps) => {
  const told = { reports: reportsOf(event, words), words }
  const rest = beyond(event, figuresFor(event, room).length, room, words)
  return (
    <div class="body">
      <div class="telling">
        <Lines
          lines={event.lines.slice(0, room.lines)}
          strands={event.strands}
          figures={event.figures}
          whole={whole}
          marksNew={event.firstDay < date}
          anchored={anchored}
          receipts={room.receipts}
          level="h3"
          {...told}
        />
        {event.abridged && <p class="rest">{words.day.abridged}</p>}
        {rest !== '' && (
          <p class="rest">
            <a href={whole}>{isText(whole) ? words.event.asText(rest) : rest}</a>
          </p>
        )}
        <Below event={event} room={room} {...told} />
      </div>
      <Beside event={event} date={date} room={room} anchored={anchored} {...told} />
      {room.reports !== 'none' && (
        <ReportList
          event={event}
          listed={room.reportsListed}
          whole={whole}
          open={room.reports === 'open'}
          {...told}
        />
      )}
    </div>
  )
}

/** Whether a page that tells these events draws anything. */
export const drawsFigures = (events: DayEvent[]): boolean =>
  events.some(({ figures }) => figures.some(isReconciled))

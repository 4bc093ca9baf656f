import { EVENT_LINES_MAX } from '../limits.ts'
import type { Day, DayEvent } from '../model/day.ts'
import { Changes } from './changes.tsx'
import { EventBody, EventHead, type Room } from './event-article.tsx'
import { page } from './layout.tsx'
import { Lines } from './lines.tsx'
import { dayPath } from './paths.ts'
import { reportsOf } from './report-refs.ts'
import type { Site } from './site.ts'
import { counted, instantIn, ledgerText, longDay, plainDay } from './wording.ts'

const LEAD_ROOM: Room = { lines: 16, figures: 6, quotes: 3, timeline: 'folded' }
/** A day of one event has the page to itself: its strands stand at the end of its lines. */
const ONLY_ROOM: Room = { ...LEAD_ROOM, lines: EVENT_LINES_MAX }
const STORY_ROOM: Room = { lines: 4, figures: 2, quotes: 1, timeline: 'none' }
/** Stories told beside the lead; what follows them is told in brief. */
const STORIES_MAX = 6

type Arranged = { lead: DayEvent | null; stories: DayEvent[]; briefs: DayEvent[] }

/** The weightiest event leads; events of several reports follow it; the rest is told in brief. */
const arrange = (events: DayEvent[]): Arranged => {
  const [lead = null, ...others] = events
  const stories = others.filter((event) => event.reports.length > 1).slice(0, STORIES_MAX)
  return { lead, stories, briefs: others.filter((event) => !stories.includes(event)) }
}

const Folio = ({ day }: { day: Day }) => (
  <p class="folio">
    <time datetime={day.date}>{longDay(day.date)}</time>
    <a href={`${dayPath(day.date)}/editions`}>Edition {day.edition}</a>
    <span>
      built <time datetime={day.builtAt}>{instantIn(day.builtAt, day.timezone)}</time>
    </span>
  </p>
)

const Brief = ({ event }: { event: DayEvent }) => (
  <article class="brief" id={`event-${event.id}`}>
    <h3>
      <a href={event.url}>{event.title}</a>
    </h3>
    {event.origins === 1 && <p class="kicker">One origin only</p>}
    <Lines
      lines={event.lines.slice(0, 1)}
      strands={event.strands}
      reports={reportsOf(event)}
      marksNew={false}
      anchored
      level="h4"
    />
  </article>
)

const Story = ({ event, day, room }: { event: DayEvent; day: Day; room: Room }) => (
  <article class={room === STORY_ROOM ? 'story' : 'lead'} id={`event-${event.id}`}>
    <EventHead event={event} date={day.date} />
    <EventBody event={event} date={day.date} room={room} />
  </article>
)

const NoEvent = () => (
  <article class="notice">
    <h2>No event on this day</h2>
    <p>
      What was taken in is in the ledger below. <a href="/archive">Other days</a>
    </p>
  </article>
)

const Ledger = ({ day }: { day: Day }) => (
  <section class="ledger" aria-labelledby="ledger">
    <h2 id="ledger">The day’s ledger</h2>
    <p>{ledgerText(day.ledger)}.</p>
    {day.ledger.setAsideReasons.length > 0 && (
      <p>
        Set aside: {day.ledger.setAsideReasons.map(({ reason, count }) => `${count} ${reason}`).join(', ')}.
      </p>
    )}
    {day.ledger.eventsNotShown > 0 && (
      <p>{counted(day.ledger.eventsNotShown, 'event')} past the page’s bound not shown.</p>
    )}
  </section>
)

const Corrections = ({ day }: { day: Day }) => (
  <section class="ledger" aria-labelledby="changes">
    <h2 id="changes">Changed in edition {day.edition}</h2>
    <Changes changes={day.changes} events={day.events} />
  </section>
)

const describe = (day: Day): string => {
  const titles = day.events.slice(0, 3).map((event) => event.title)
  return titles.length === 0 ? `No event on ${plainDay(day.date)}.` : titles.join(' · ')
}

/** A day as a newspaper's page. `front`: the page of the site, where the latest day stands. */
export const dayPage = (site: Site, day: Day, front: boolean): string => {
  const { lead, stories, briefs } = arrange(day.events)
  const head = {
    title: front ? site.title : longDay(day.date),
    description: describe(day),
    path: front ? '/' : dayPath(day.date),
    formats: dayPath(day.date),
    kind: 'article' as const,
  }
  const content = (
    <>
      {!front && <h1 class="unseen">{longDay(day.date)}</h1>}
      <Folio day={day} />
      {lead ? (
        <Story event={lead} day={day} room={day.events.length === 1 ? ONLY_ROOM : LEAD_ROOM} />
      ) : (
        <NoEvent />
      )}
      {stories.length > 0 && (
        <div class="stories">
          {stories.map((event) => (
            <Story event={event} day={day} room={STORY_ROOM} />
          ))}
        </div>
      )}
      {briefs.length > 0 && (
        <section class="briefs" aria-labelledby="briefs">
          <h2 id="briefs">In brief</h2>
          <div class="columns">
            {briefs.map((event) => (
              <Brief event={event} />
            ))}
          </div>
        </section>
      )}
      {day.changes.length > 0 && <Corrections day={day} />}
      <Ledger day={day} />
    </>
  )
  return page(site, head, content, front)
}

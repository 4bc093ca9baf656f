import type { EventDocument } from '../model/day.ts'
import { EventBody, WHOLE } from './event-article.tsx'
import { page } from './layout.tsx'
import { dayPath } from './paths.ts'
import type { Site } from './site.ts'
import { longDay, plainDay, tally } from './wording.ts'

type DayOfEvent = EventDocument['days'][number]

const EventDay = ({ date, event, alone }: DayOfEvent & { alone: boolean }) => (
  <section class="event-day" aria-labelledby={`day-${date}`}>
    <h2 id={`day-${date}`}>
      <a href={dayPath(date)}>{longDay(date)}</a>
    </h2>
    <p class="kicker">{tally(event.origins, event.reports.length)}</p>
    <EventBody event={event} date={date} room={WHOLE} reportsOpen={alone} />
  </section>
)

const span = ({ firstDay, lastDay }: EventDocument): string =>
  firstDay === lastDay ? plainDay(firstDay) : `${plainDay(firstDay)} to ${plainDay(lastDay)}`

/** An event across its days, newest first: every line, figure and quote. */
export const eventPage = (site: Site, event: EventDocument): string =>
  page(
    site,
    {
      title: event.title,
      description: event.days[0]?.event.lines[0]?.text ?? event.title,
      path: event.url,
      formats: event.url,
      kind: 'article',
    },
    <article class="event">
      <p class="kicker">Event · {span(event)}</p>
      <h1>{event.title}</h1>
      {event.days.map((day) => (
        <EventDay date={day.date} event={day.event} alone={event.days.length === 1} />
      ))}
    </article>,
  )

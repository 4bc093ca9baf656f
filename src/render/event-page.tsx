import { type EventDocument, reportTotal } from '../model/day.ts'
import { EventBody, WHOLE } from './event-article.tsx'
import { page } from './layout.tsx'
import { dayPath } from './paths.ts'
import type { Site } from './site.ts'
import { lineText, longDay, plainDay, tally } from './wording.ts'

type Props = EventDocument['days'][number] & { latest: boolean; alone: boolean }

const EventDay = ({ date, event, latest, alone }: Props) => (
  <section class="event-day" aria-labelledby={`day-${date}`}>
    <h2 id={`day-${date}`}>
      <a href={dayPath(date)}>{longDay(date)}</a>
    </h2>
    <p class="kicker">{tally(event.origins, reportTotal(event))}</p>
    <EventBody event={event} date={date} room={WHOLE} anchored={latest} reportsOpen={alone} />
  </section>
)

const span = ({ firstDay, lastDay }: EventDocument): string =>
  firstDay === lastDay ? plainDay(firstDay) : `${plainDay(firstDay)} to ${plainDay(lastDay)}`

const leadOf = ({ days }: EventDocument): string | undefined => {
  const lead = days[0]?.event.lines[0]
  return lead && lineText(lead)
}

/** An event across its days, newest first: every line, figure and quote. */
export const eventPage = (site: Site, event: EventDocument): string =>
  page(
    site,
    {
      title: event.title,
      description: leadOf(event) ?? event.title,
      path: event.url,
      formats: event.url,
      kind: 'article',
    },
    <article class="event">
      <p class="kicker">Event · {span(event)}</p>
      <h1>{event.title}</h1>
      {event.days.map((day, i) => (
        <EventDay {...day} latest={i === 0} alone={event.days.length === 1} />
      ))}
    </article>,
  )

import { CRON_MINUTES } from '../limits.ts'
import type { Neighbours } from '../model/calendar-documents.ts'
import { type Day, type DayEvent, reportTotal } from '../model/day.ts'
import { Changes } from './changes.tsx'
import { dayPicture } from './day-picture.ts'
import { drawsFigures, EventBody, EventHead, Weight } from './event-article.tsx'
import { eventHref } from './event-link.ts'
import { PictureShapes } from './figure-svg.tsx'
import { dayJsonLd } from './json-ld.ts'
import { page } from './layout.tsx'
import { LinkedReceipts, UpdatedSince } from './lines.tsx'
import { directionOf, newsLang } from './news-language.ts'
import { LineText } from './news-text.tsx'
import { dayPath, editionPath, editionsPath } from './paths.ts'
import { publisherIn, reportsOf } from './report-refs.ts'
import { arrange, type Room } from './room.ts'
import { Since } from './since.tsx'
import type { Site } from './site.ts'
import { instantIn, ledgerText, longDay, plainDay, tally } from './wording.ts'
import type { Words } from './words/words.ts'

type Props = { day: Day; words: Words }

const DayLinks = ({ day, words, neighbours }: Props & { neighbours: Neighbours }) => (
  <nav aria-label={words.day.dayNavigation}>
    {neighbours.previous && (
      <a rel="prev" href={dayPath(neighbours.previous)} title={words.day.dayBefore}>
        ← {plainDay(neighbours.previous, words)}
      </a>
    )}
    <time datetime={day.date}>{longDay(day.date, words)}</time>
    {neighbours.next && (
      <a rel="next" href={dayPath(neighbours.next)} title={words.day.dayAfter}>
        {plainDay(neighbours.next, words)} →
      </a>
    )}
  </nav>
)

const Folio = ({ day, words, neighbours }: Props & { neighbours: Neighbours }) => (
  <div class="folio">
    <DayLinks day={day} words={words} neighbours={neighbours} />
    <p>
      <a href={editionsPath(day.date)}>{words.day.edition(day.edition)}</a>, {words.day.built}{' '}
      <time datetime={day.builtAt}>{instantIn(day.builtAt, day.timezone, words)}</time>
      {'; '}
      {words.day.lookedFor(CRON_MINUTES)}
    </p>
  </div>
)

const Brief = ({ event, day, words }: Props & { event: DayEvent }) => {
  const [line] = event.lines
  return (
    <article class="brief">
      <h3 lang={newsLang(words)} dir={directionOf(event.title)}>
        <a href={eventHref(event, day.date)}>{event.title}</a>
      </h3>
      <p class="kicker">
        <Weight event={event} words={words} />
      </p>
      {line && (
        <p lang={newsLang(words)} dir={directionOf(line.text)}>
          <LineText of={line} words={words} />
        </p>
      )}
      {line && <UpdatedSince line={line} figures={event.figures} words={words} />}
      {line && <LinkedReceipts of={line} reports={reportsOf(event, words)} words={words} />}
    </article>
  )
}

/** Who reports it, or how many do. */
const sayersOf = (event: DayEvent, words: Words): string => {
  const [only, ...others] = event.reports
  return only === undefined || others.length > 0
    ? tally(event.origins, reportTotal(event), words)
    : publisherIn(only, words)
}

const Besides = ({ events, day, words }: Props & { events: DayEvent[] }) => (
  <section class="briefs" aria-labelledby="besides">
    <h2 id="besides">{words.day.besides}</h2>
    <ul class="columns besides">
      {events.map((event) => (
        <li>
          <a href={eventHref(event, day.date)} lang={newsLang(words)} dir={directionOf(event.title)}>
            {event.title}
          </a>{' '}
          <small>{sayersOf(event, words)}</small>
        </li>
      ))}
    </ul>
  </section>
)

const Briefs = ({ events, day, words }: Props & { events: DayEvent[] }) => (
  <section class="briefs" aria-labelledby="briefs">
    <h2 id="briefs">{words.day.inBrief}</h2>
    <div class="columns">
      {events.map((event) => (
        <Brief event={event} day={day} words={words} />
      ))}
    </div>
  </section>
)

type StoryProps = Props & { event: DayEvent; room: Room; kind: 'lead' | 'story' }

const Story = ({ event, day, words, room, kind }: StoryProps) => (
  <article class={kind} id={`event-${event.id}`}>
    <EventHead
      event={event}
      date={day.date}
      words={words}
      marksNew={day.events.some(({ firstDay }) => firstDay < day.date)}
    />
    <EventBody
      event={event}
      date={day.date}
      room={room}
      anchored
      words={words}
      whole={eventHref(event, day.date)}
    />
  </article>
)

const NoEvent = ({ words }: { words: Words }) => (
  <article class="notice">
    <h2>{words.day.none}</h2>
    <p>
      {words.day.noneMore} <a href="/archive">{words.day.otherDays}</a>
    </p>
  </article>
)

const Events = ({ day, words }: Props) => {
  const { lead, stories, briefs, besides, leadRoom, storyRoom } = arrange(day.events)
  const props = { day, words }
  return (
    <>
      {lead ? <Story event={lead} room={leadRoom} kind="lead" {...props} /> : <NoEvent words={words} />}
      {stories.length > 0 && (
        <div class="stories">
          {stories.map((event) => (
            <Story event={event} room={storyRoom} kind="story" {...props} />
          ))}
        </div>
      )}
      {briefs.length > 0 && <Briefs events={briefs} {...props} />}
      {besides.length > 0 && <Besides events={besides} {...props} />}
    </>
  )
}

const Ledger = ({ day, words }: Props) => {
  const { ledger } = day
  const reasons = ledger.setAsideReasons.map(
    ({ reason, count }) => `${count} ${words.day.setAsideReasons[reason]}`,
  )
  return (
    <section class="ledger" aria-labelledby="ledger">
      <h2 id="ledger">{words.day.ledgerTitle}</h2>
      <p>{ledgerText(ledger, words)}.</p>
      {reasons.length > 0 && (
        <p>
          {words.day.setAside}: {reasons.join(', ')}.
        </p>
      )}
      {ledger.eventsNotShown > 0 && <p>{words.day.notShown(ledger.eventsNotShown)}.</p>}
      {day.events.length > 0 && <p class="because">{words.event.legend}</p>}
      {day.events.some(({ shown }) => shown) && <p class="because">{words.day.opened}</p>}
    </section>
  )
}

const Corrections = ({ day, words }: Props) => (
  <section class="ledger" aria-labelledby="changes">
    <h2 id="changes">
      <a href={editionPath(day.date, day.edition)}>{words.day.changedIn(day.edition)}</a>
    </h2>
    <Changes changes={day.changes} events={day.events} words={words} />
  </section>
)

const describe = (day: Day, words: Words): string => {
  const titles = day.events.slice(0, 3).map((event) => event.title)
  return titles.length === 0 ? `${words.day.none}: ${plainDay(day.date, words)}` : titles.join(' · ')
}

const NOBODY: Neighbours = { previous: null, next: null }

/** A day as a newspaper's page. `front`: the page of the site, where the latest day stands. */
export const dayPage = (site: Site, day: Day, front: boolean, neighbours: Neighbours = NOBODY): string => {
  const { words } = site
  const head = {
    title: front ? site.title : longDay(day.date, words),
    description: describe(day, words),
    path: front ? '/' : dayPath(day.date),
    formats: dayPath(day.date),
    kind: 'article' as const,
    jsonLd: dayJsonLd(site, day, front),
    picture: dayPicture(day.date, day.events[0]?.title, words),
    previous: neighbours.previous ? dayPath(neighbours.previous) : undefined,
    next: neighbours.next ? dayPath(neighbours.next) : undefined,
  }
  const content = (
    <>
      {!front && <h1 class="unseen">{longDay(day.date, words)}</h1>}
      {drawsFigures(day.events) && <PictureShapes />}
      <Folio day={day} words={words} neighbours={neighbours} />
      <Since day={day} words={words} />
      <Events day={day} words={words} />
      {day.changes.length > 0 && <Corrections day={day} words={words} />}
      <Ledger day={day} words={words} />
    </>
  )
  return page(site, head, content, front)
}

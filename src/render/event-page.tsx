import { EVENT_DAYS_NAMED_MAX } from '../limits.ts'
import { type EventDocument, reportTotal } from '../model/day.ts'
import { dayPicture } from './day-picture.ts'
import { drawsFigures, EventBody, Weight } from './event-article.tsx'
import { stateAnchor } from './event-link.ts'
import { eventRoom } from './event-room.ts'
import { FEED_FORMATS, FORMAT, feedLinks, feedPath } from './feeds/feed.ts'
import { PictureShapes } from './figure-svg.tsx'
import type { FeedLink } from './head.tsx'
import { eventJsonLd } from './json-ld.ts'
import { page } from './layout.tsx'
import { directionOf, newsLang } from './news-language.ts'
import { dayPath, lastingEventPath } from './paths.ts'
import { EARLIER, type Room } from './room.ts'
import type { Site } from './site.ts'
import { STYLESHEET } from './stylesheet.ts'
import { instantIn, lineText, longDay, plainDay, publishedShort } from './wording.ts'
import type { Words } from './words/words.ts'

type EventDay = EventDocument['days'][number]
type DayProps = EventDay & { words: Words; whole: string }

const DayWeight = ({ event, words }: { event: EventDay['event']; words: Words }) => (
  <>
    <Weight event={event} words={words} />
    {event.shown && (
      <>
        {` · ${words.event.changedAt} `}
        <time datetime={event.shown.changedAt}>{instantIn(event.shown.changedAt, 'UTC', words)}</time>
      </>
    )}
  </>
)

/** The newest day stands open. Its lines are anchors; those of earlier days may be the same. */
const NewestDay = ({ date, event, words, whole, room }: DayProps & { room: Room }) => (
  <section class="event-day" aria-labelledby={`day-${date}`}>
    <h2 id={`day-${date}`}>
      <a href={dayPath(date)}>{longDay(date, words)}</a>
    </h2>
    <p class="kicker">
      <DayWeight event={event} words={words} />
    </p>
    <EventBody event={event} date={date} room={room} anchored words={words} whole={whole} />
  </section>
)

/** What is linked to stands within what is folded: browsers unfold it then. */
const EarlierDay = ({ date, event, words, whole }: DayProps) => (
  <details class="event-day">
    <summary>
      <h2>{longDay(date, words)}</h2>
    </summary>
    <div id={`day-${date}`}>
      <p class="kicker" id={stateAnchor(event, date)}>
        <a href={dayPath(date)}>{words.event.itsDay}</a> · <DayWeight event={event} words={words} />
      </p>
      <EventBody event={event} date={date} room={EARLIER} anchored={false} words={words} whole={whole} />
    </div>
  </details>
)

const BAR_HEIGHT = 40

type LineProps = { days: EventDay[]; told: EventDay[]; words: Words; whole: string }

/** The event's last days in order of time, each with a bar for how many reports it had. */
const LineOfDays = ({ days: all, told, words, whole }: LineProps) => {
  const days = all.slice(0, EVENT_DAYS_NAMED_MAX)
  const most = Math.max(...days.map(({ event }) => reportTotal(event)))
  return (
    <nav class="line-of-days" aria-label={words.event.days}>
      <ol>
        {days.toReversed().map(({ date, event }) => {
          const height = Math.max(3, Math.round((BAR_HEIGHT * reportTotal(event)) / most))
          return (
            <li>
              <a href={told.some((day) => day.date === date) ? `#day-${date}` : dayPath(date)}>
                <svg width="22" height={BAR_HEIGHT} aria-hidden="true">
                  <rect y={BAR_HEIGHT - height} width="22" height={height} />
                </svg>
                <time datetime={date}>{publishedShort(date, words)}</time>
                <span class="unseen"> {words.counts.reports(reportTotal(event))}</span>
              </a>
            </li>
          )
        })}
      </ol>
      {all.length > days.length && (
        <p class="rest">
          <a href={whole}>{words.event.asText(words.event.moreDays(all.length - days.length))}</a>
        </p>
      )}
    </nav>
  )
}

const feedsOf = ({ id, title }: EventDocument): FeedLink[] => feedLinks(title, `${lastingEventPath(id)}/`)

const Follow = ({ event, words }: { event: EventDocument; words: Words }) => (
  <p class="kicker">
    {words.event.feeds}:{' '}
    {FEED_FORMATS.map((format, i) => (
      <>
        {i > 0 && ', '}
        <a href={feedPath({ folder: `${lastingEventPath(event.id)}/` }, format)} type={FORMAT[format].type}>
          {FORMAT[format].name}
        </a>
      </>
    ))}
  </p>
)

const spanOf = ({ firstDay, lastDay }: EventDocument, words: Words): string =>
  firstDay === lastDay
    ? plainDay(firstDay, words)
    : words.event.fromTo(plainDay(firstDay, words), plainDay(lastDay, words))

const leadOf = ({ days }: EventDocument, words: Words): string | undefined => {
  const lead = days[0]?.event.lines[0]
  return lead && lineText(lead, words)
}

const Top = ({ event, words }: { event: EventDocument; words: Words }) => (
  <header>
    <p class="kicker">
      {words.event.kicker} · {spanOf(event, words)}
    </p>
    <h1 lang={newsLang(words)} dir={directionOf(event.title)}>
      {event.title}
    </h1>
    <Follow event={event} words={words} />
  </header>
)

/** What stands around the telling: head and foot without styles and JSON-LD, and so much for each day named. */
const FRAME_BYTES = 4_600
const NAMED_DAY_BYTES = 290

const bytesAround = ({ days, title }: EventDocument, jsonLd: object[]): number =>
  FRAME_BYTES +
  STYLESHEET.length +
  JSON.stringify([jsonLd, title.repeat(8)]).length +
  (days.length > 1 ? NAMED_DAY_BYTES * Math.min(days.length, EVENT_DAYS_NAMED_MAX) : 0)

/** An event across its days, newest first, as far as there is room. */
export const eventPage = (site: Site, event: EventDocument): string => {
  const { words } = site
  const whole = `${event.url}.md`
  const jsonLd = eventJsonLd(site, event)
  const { told, room } = eventRoom(event, bytesAround(event, jsonLd), words)
  const [newest, ...earlier] = told
  return page(
    site,
    {
      title: event.title,
      description: leadOf(event, words) ?? event.title,
      path: event.url,
      formats: event.url,
      kind: 'article',
      feeds: feedsOf(event),
      jsonLd,
      picture: dayPicture(event.lastDay, undefined, words),
    },
    <article class="event" id={newest && stateAnchor(newest.event, newest.date)}>
      {drawsFigures(event.days.map((day) => day.event)) && <PictureShapes />}
      <Top event={event} words={words} />
      {earlier.length > 0 && <LineOfDays days={event.days} told={told} words={words} whole={whole} />}
      {newest && <NewestDay {...newest} words={words} whole={whole} room={room} />}
      {earlier.map((day) => (
        <EarlierDay {...day} words={words} whole={whole} />
      ))}
      <p class="because">{words.event.legend}</p>
    </article>,
  )
}

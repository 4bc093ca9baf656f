import type { DaySummary, SummaryLine } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { cleanText } from './clean-text.ts'
import { webAddress } from './evidence-link.ts'
import { dayPath } from './paths.ts'
import { counted, lineText, plainDay, tally } from './wording.ts'

/** A day as an item of any feed. All addresses are absolute. */
export type FeedItem = {
  /** The day's own address, which never changes: the item's id */
  url: string
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
}

const Sources = ({ line }: { line: SummaryLine }) => (
  <small>
    ({counted(line.origins, 'origin')}:{' '}
    {line.sources.map(({ name, url }, i) => {
      const address = webAddress(url)
      return (
        <>
          {i > 0 && ', '}
          {address ? <a href={address}>{name}</a> : name}
        </>
      )
    })}
    )
  </small>
)

const EventHtml = ({ event, base }: { event: DaySummary['events'][number]; base: string }) => (
  <>
    <h2>
      <a href={base + eventPath(event.slug)}>{event.title}</a>
    </h2>
    <p>{tally(event.origins, event.reports)}</p>
    <ul>
      {event.lines.map((line) => (
        <li>
          {lineText(line)} <Sources line={line} />
        </li>
      ))}
    </ul>
  </>
)

const contentOf = (day: DaySummary, base: string): string =>
  (
    <div>
      {day.events.map((event) => (
        <EventHtml event={event} base={base} />
      ))}
      <p>
        <a href={base + dayPath(day.date)}>All of {plainDay(day.date)}, with every source</a>. Edition{' '}
        {day.edition}.
      </p>
    </div>
  ).toString()

const TITLES_IN_SUMMARY = 5

export const feedItem = (day: DaySummary, base: string): FeedItem => {
  const [lead] = day.events
  const titles = day.events.slice(0, TITLES_IN_SUMMARY).map((event) => event.title)
  return {
    url: base + dayPath(day.date),
    title: cleanText(`${plainDay(day.date)}${lead === undefined ? '' : `: ${lead.title}`}`),
    summary: cleanText(titles.join(' · ') || 'No event on this day.'),
    html: cleanText(contentOf(day, base)),
    published: new Date(day.firstBuiltAt),
    updated: new Date(day.builtAt),
  }
}

// Feeds of a name and of a source: an item for each event of each day that told of it.
import type { CalendarDay } from '../../model/calendar.ts'
import type {
  NameDocument,
  NameMention,
  SourceDocument,
  SourceMention,
  SourceReport,
} from '../../model/topics.ts'
import { cleanText } from '../clean-text.ts'
import { webAddress } from '../evidence-link.ts'
import { dayPath, namePath, reportPath, sourcePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { plainDay, publishedAt } from '../wording.ts'
import { LineOf, Tally } from './content.tsx'
import { withinBytes } from './day-feed.tsx'
import type { Feed, FeedItem } from './feed.ts'

type Mention = NameMention | SourceMention
type Told<M> = { site: Site; home: string; date: CalendarDay; event: M }

const Foot = ({ site, date, event }: Told<Mention>) => (
  <p>
    <a href={site.url + event.url}>{site.words.feeds.wholeEvent}</a>.{' '}
    <a href={site.url + dayPath(date)}>{plainDay(date, site.words)}</a>.
  </p>
)

const NameContent = (told: Told<NameMention>) => {
  const { site, event } = told
  return (
    <div>
      <Tally site={site} event={event} />
      <ul>
        {event.lines.map((line) => (
          <LineOf line={line} words={site.words} />
        ))}
        {event.quotes.map(({ text, source }) => (
          <li>
            {site.words.feeds.quoted(text)} <small>({source})</small>
          </li>
        ))}
      </ul>
      <Foot {...told} />
    </div>
  )
}

const ReportOf = ({ site, report }: { site: Site; report: SourceReport }) => (
  <li>
    <a href={webAddress(report.url) ?? site.url + reportPath(report.id)}>{report.title}</a>{' '}
    <small>
      ({[publishedAt(report.published, site.words), ...(report.other ? [report.other.name] : [])].join(', ')})
    </small>
  </li>
)

const SourceContent = (told: Told<SourceMention>) => {
  const { site, event } = told
  return (
    <div>
      <ul>
        {event.items.map((report) => (
          <ReportOf site={site} report={report} />
        ))}
      </ul>
      {event.lines.length > 0 && (
        <ul>
          {event.lines.map((line) => (
            <LineOf line={line} words={site.words} />
          ))}
        </ul>
      )}
      <Foot {...told} />
    </div>
  )
}

/** Known by the page, the day and the event; `updated` moves with what matters of the event. */
const itemOf = (
  { site, home, date, event }: Told<Mention>,
  html: string,
  categories: string[],
): FeedItem => ({
  id: `${site.url}${home}#${date}.${event.id}`,
  url: site.url + event.url,
  title: cleanText(event.title),
  summary: cleanText(event.lines[0]?.text ?? event.title),
  html: cleanText(html),
  published: new Date(event.firstShownAt),
  updated: new Date(event.changedAt),
  categories: categories.map(cleanText),
})

export const nameFeed = (site: Site, { name, days }: NameDocument): Feed => {
  const home = namePath(name)
  const told = days.flatMap(({ date, events }) => events.map((event) => ({ site, home, date, event })))
  return {
    title: cleanText(`${name} · ${site.title}`),
    description: cleanText(site.words.feeds.name.description(name)),
    home,
    folder: `${home}/`,
    items: withinBytes(told.map((one) => itemOf(one, (<NameContent {...one} />).toString(), one.event.with))),
  }
}

export const sourceFeed = (site: Site, { source, days }: SourceDocument): Feed => {
  const home = sourcePath(source.id)
  const told = days.flatMap(({ date, events }) => events.map((event) => ({ site, home, date, event })))
  return {
    title: cleanText(`${source.name} · ${site.title}`),
    description: cleanText(site.words.feeds.source.description(source.name)),
    home,
    folder: `${home}/`,
    items: withinBytes(told.map((one) => itemOf(one, (<SourceContent {...one} />).toString(), []))),
  }
}

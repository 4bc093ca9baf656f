import type { DaySummary, Edition } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { Changes } from './changes.tsx'
import { page } from './layout.tsx'
import { dayPath, monthPath } from './paths.ts'
import type { Site } from './site.ts'
import { instantIn, longDay, monthName, tally } from './wording.ts'

const TITLES_MAX = 4

/** A page of days; `next` is the site path of the page after, `month` (`2022-03`) where it is a month's. */
export type Archive = { days: DaySummary[]; next: string | null; month: string | null; path: string }

/** Days under their months, newest first. */
const byMonth = (days: DaySummary[]): [month: string, days: DaySummary[]][] => {
  const months = new Map<string, DaySummary[]>()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months]
}

const DayEntry = ({ day }: { day: DaySummary }) => (
  <li>
    <h3>
      <a href={dayPath(day.date)}>{longDay(day.date)}</a>
    </h3>
    <p class="kicker">{tally(day.origins, day.reports)}</p>
    <ul>
      {day.events.slice(0, TITLES_MAX).map((event) => (
        <li>
          <a href={eventPath(event.slug)}>{event.title}</a>
        </li>
      ))}
      {day.events.length > TITLES_MAX && <li>and {day.events.length - TITLES_MAX} more</li>}
    </ul>
  </li>
)

export const archivePage = (site: Site, { days, next, month, path }: Archive): string => {
  const title = month === null ? 'Archive' : monthName(month)
  return page(
    site,
    { title, description: `${title}: the days of ${site.title}.`, path, formats: path },
    <article class="archive">
      <h1>{title}</h1>
      {days.length === 0 && <p>No day has an edition yet.</p>}
      {byMonth(days).map(([month, days]) => (
        <section aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>
            <a href={monthPath(month)}>{monthName(month)}</a>
          </h2>
          <ul class="days">
            {days.map((day) => (
              <DayEntry day={day} />
            ))}
          </ul>
        </section>
      ))}
      {next !== null && (
        <p>
          <a rel="next" href={next}>
            Earlier days
          </a>
        </p>
      )}
    </article>,
  )
}

/** Every edition of a day and what it changed. */
export const editionsPage = (site: Site, editions: Edition[], date: string): string =>
  page(
    site,
    {
      title: `Editions of ${longDay(date)}`,
      description: 'What each edition changed against the one before.',
      path: `${dayPath(date)}/editions`,
      formats: `${dayPath(date)}/editions`,
    },
    <article class="archive">
      <p class="kicker">
        <a href={dayPath(date)}>{longDay(date)}</a>
      </p>
      <h1>Editions</h1>
      {editions.map((edition) => (
        <section class="ledger">
          <h2>Edition {edition.edition}</h2>
          <p class="kicker">
            built <time datetime={edition.builtAt}>{instantIn(edition.builtAt, 'UTC')}</time>
          </p>
          {edition.changes.length === 0 && (
            <p>{edition.edition === 1 ? 'The first.' : 'No listed change.'}</p>
          )}
          {edition.changes.length > 0 && <Changes changes={edition.changes} words={site.words} />}
        </section>
      ))}
    </article>,
  )

import type { CalendarDay } from '../../model/calendar.ts'
import type { CalendarEntry, CalendarYear } from '../../model/calendar-documents.ts'
import { directionOf, newsLang } from '../news-language.ts'
import { dayPath } from '../paths.ts'
import { longDay, plainDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { columnOf, daysOfMonth, levelOf, weekdayNames } from './weeks.ts'

type Weighed = CalendarYear['days'][number]

type DayProps<T> = { date: CalendarDay; entry: T | undefined; most: number; words: Words }

const dayNumber = (date: CalendarDay): string => String(Number(date.slice(8)))

/** Where it stands in the week, and how heavy it is; the sheet has a class for each, since pages have no style of their own. */
const classOf = (date: CalendarDay, entry: Weighed | undefined, most: number, words: Words): string =>
  [
    ...(date.endsWith('-01') ? [`c${columnOf(date, words.locale)}`] : []),
    entry ? `l${levelOf(entry.reports, most)}` : 'none',
  ].join(' ')

/** A day in a small calendar: its number, and under it how many reports it has. */
const SmallDay = ({ date, entry, most, words }: DayProps<Weighed>) => (
  <li class={classOf(date, entry, most, words)}>
    {entry ? (
      <a href={dayPath(date)}>
        <time datetime={date}>
          {dayNumber(date)}
          <span class="unseen"> ({plainDay(date, words)})</span>
        </time>{' '}
        <span class="n">
          {entry.reports}
          <span class="unseen"> {words.archive.reportsAfterNumber}</span>
        </span>
      </a>
    ) : (
      <span class="gone">
        {dayNumber(date)}
        <span class="unseen"> {words.archive.noEdition}</span>
      </span>
    )}
  </li>
)

const LargeDay = ({ date, entry, most, words }: DayProps<CalendarEntry>) => (
  <li class={classOf(date, entry, most, words)}>
    {entry ? (
      <>
        <h2>
          <a href={dayPath(date)}>
            <time datetime={date}>
              <span class="short">{dayNumber(date)}</span>
              <span class="whole">{longDay(date, words)}</span>
            </time>
          </a>
        </h2>
        <p class="n">{words.archive.weight(entry.reports, entry.events)}</p>
        <ul>
          {entry.titles.map(({ title, url }) => (
            <li lang={newsLang(words)} dir={directionOf(title)}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p class="gone">
        <span class="short">{dayNumber(date)}</span>
        <span class="unseen">
          {plainDay(date, words)}: {words.archive.noEdition}
        </span>
      </p>
    )}
  </li>
)

/** Of the eye only: each day says its date itself. */
const Weekdays = ({ words }: { words: Words }) => (
  <div class="weekdays" aria-hidden="true">
    {weekdayNames(words.locale).map((name) => (
      <span>{name}</span>
    ))}
  </div>
)

type GridProps<T> = { month: string; days: readonly T[]; most: number; words: Words }

/** A month in the size of a stamp. `most`: reports of the heaviest day that it stands beside */
export const SmallMonth = ({ month, days, most, words }: GridProps<Weighed>) => (
  <div class="calendar small">
    <Weekdays words={words} />
    <ol>
      {daysOfMonth(month).map((date) => (
        <SmallDay date={date} entry={days.find((day) => day.date === date)} most={most} words={words} />
      ))}
    </ol>
  </div>
)

/** A month that has the page to itself; where there is no room for seven columns, a list of its days. */
export const LargeMonth = ({ month, days, most, words }: GridProps<CalendarEntry>) => (
  <div class="calendar large">
    <Weekdays words={words} />
    <ol>
      {daysOfMonth(month).map((date) => (
        <LargeDay date={date} entry={days.find((day) => day.date === date)} most={most} words={words} />
      ))}
    </ol>
  </div>
)

import type {
  CalendarArchive,
  CalendarMonth,
  CalendarYear,
  YearTotals,
} from '../../model/calendar-documents.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { monthPath, yearPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { monthName } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { LargeMonth, SmallMonth } from './month-grid.tsx'
import { monthsOfYear } from './weeks.ts'

type Weight = { reports: number }

const mostOf = (days: readonly Weight[]): number => Math.max(0, ...days.map(({ reports }) => reports))
const sumOf = (days: readonly Weight[]): number => days.reduce((sum, { reports }) => sum + reports, 0)

type Step = { href: string; text: string } | null

/** To the nearest ones that have an edition. */
const Steps = ({ previous, up, next, words }: { previous: Step; up: Step; next: Step; words: Words }) => (
  <nav class="steps" aria-label={words.archive.navigation}>
    {previous && (
      <a rel="prev" href={previous.href}>
        ← {previous.text}
      </a>
    )}
    {up && <a href={up.href}>{up.text}</a>}
    {next && (
      <a rel="next" href={next.href}>
        {next.text} →
      </a>
    )}
  </nav>
)

const monthStep = (month: string | null, words: Words): Step =>
  month === null ? null : { href: monthPath(month), text: monthName(month, words) }
const yearStep = (year: string | null): Step => (year === null ? null : { href: yearPath(year), text: year })

type MonthProps = { month: string; days: CalendarYear['days']; most: number; words: Words }

const MonthOfMany = ({ month, days, most, words }: MonthProps) => (
  <section class="stamp" aria-labelledby={`m-${month}`}>
    <h2 id={`m-${month}`}>
      {days.length === 0 ? monthName(month, words) : <a href={monthPath(month)}>{monthName(month, words)}</a>}
    </h2>
    <p class="kicker">
      {days.length === 0 ? words.archive.noEdition : words.archive.totals(days.length, sumOf(days))}
    </p>
    {days.length > 0 && <SmallMonth month={month} days={days} most={most} words={words} />}
  </section>
)

const Years = ({ years, words }: { years: YearTotals[]; words: Words }) => (
  <section aria-labelledby="years">
    <h2 id="years">{words.archive.years}</h2>
    <ul class="years">
      {years.map(({ year, days, reports }) => (
        <li>
          <a href={yearPath(year)}>{year}</a> <span class="aside">{words.archive.totals(days, reports)}</span>
        </li>
      ))}
    </ul>
  </section>
)

/** All years, and the latest months day by day. */
export const archivePage = (site: Site, { years, months }: CalendarArchive): string => {
  const { words } = site
  const most = mostOf(months.flatMap(({ days }) => days))
  return page(
    site,
    {
      title: words.archive.title,
      description: words.archive.describe(words.archive.title),
      path: '/archive',
      formats: '/archive',
      styles: ['time'],
    },
    <article class="almanac">
      <h1>{words.archive.title}</h1>
      {years.length === 0 ? <p>{words.errors.noDayYet}</p> : <p class="because">{words.archive.legend}</p>}
      <div class="stamps">
        {months.map(({ month, days }) => (
          <MonthOfMany month={month} days={days} most={most} words={words} />
        ))}
      </div>
      {years.length > 0 && <Years years={years} words={words} />}
    </article>,
  )
}

export const yearPage = (site: Site, { year, previous, next, days, reports }: CalendarYear): string => {
  const { words } = site
  const steps = {
    previous: yearStep(previous),
    up: { href: '/archive', text: words.archive.title },
    next: yearStep(next),
  }
  return page(
    site,
    {
      title: year,
      description: words.archive.describe(year),
      path: yearPath(year),
      formats: yearPath(year),
      styles: ['time'],
      place: '/archive',
      previous: steps.previous?.href,
      next: steps.next?.href,
    },
    <article class="almanac">
      <Steps {...steps} words={words} />
      <h1>{year}</h1>
      <p class="kicker">{words.archive.totals(days.length, reports)}</p>
      <p class="because">{words.archive.legend}</p>
      <div class="stamps">
        {monthsOfYear(year).map((month) => (
          <MonthOfMany
            month={month}
            days={days.filter(({ date }) => date.startsWith(month))}
            most={mostOf(days)}
            words={words}
          />
        ))}
      </div>
    </article>,
  )
}

export const monthPage = (site: Site, { month, previous, next, days }: CalendarMonth): string => {
  const { words } = site
  const title = monthName(month, words)
  const steps = {
    previous: monthStep(previous, words),
    up: yearStep(month.slice(0, 4)),
    next: monthStep(next, words),
  }
  return page(
    site,
    {
      title,
      description: words.archive.describe(title),
      path: monthPath(month),
      formats: monthPath(month),
      styles: ['time'],
      place: '/archive',
      previous: steps.previous?.href,
      next: steps.next?.href,
      feeds: feedLinks(`${site.title}: ${title}`, `${monthPath(month)}/`),
    },
    <article class="almanac">
      <Steps {...steps} words={words} />
      <h1>{title}</h1>
      <p class="kicker">{words.archive.totals(days.length, sumOf(days))}</p>
      <p class="because">{words.archive.legend}</p>
      <LargeMonth month={month} days={days} most={mostOf(days)} words={words} />
    </article>,
  )
}

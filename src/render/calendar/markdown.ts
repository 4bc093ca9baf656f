import type {
  CalendarArchive,
  CalendarEntry,
  CalendarMonth,
  CalendarYear,
} from '../../model/calendar-documents.ts'
import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { dayPath, monthPath, yearPath } from '../paths.ts'
import { longDay, monthName } from '../wording.ts'
import type { Words } from '../words/words.ts'

const dayItem = (entry: CalendarYear['days'][number], words: Words): string =>
  `${link(longDay(entry.date, words), dayPath(entry.date))}: ${words.archive.weight(entry.reports, entry.events)}`

const monthsOf = (days: CalendarYear['days'], words: Words): string[] =>
  [...Map.groupBy(days, ({ date }) => date.slice(0, 7))].map(([month, some]) =>
    blocks(
      `## ${link(monthName(month, words), monthPath(month))}`,
      bullets(some.map((day) => dayItem(day, words))),
    ),
  )

export const archiveMarkdown = ({ years, months }: CalendarArchive, words: Words): string =>
  documentOf(
    `# ${plain(words.archive.title)}`,
    years.length === 0 && words.errors.noDayYet,
    ...months.flatMap(({ days }) => monthsOf(days.toReversed(), words)),
    years.length > 0 && `## ${words.archive.years}`,
    bullets(
      years.map(
        ({ year, days, reports }) => `${link(year, yearPath(year))}: ${words.archive.totals(days, reports)}`,
      ),
    ),
  )

export const yearMarkdown = ({ year, days, reports }: CalendarYear, words: Words): string =>
  documentOf(`# ${year}`, words.archive.totals(days.length, reports), ...monthsOf(days, words))

const dayBlock = (entry: CalendarEntry, words: Words): string =>
  blocks(
    `## ${link(longDay(entry.date, words), dayPath(entry.date))}`,
    words.archive.weight(entry.reports, entry.events),
    bullets(entry.titles.map(({ title, url }) => link(title, url))),
  )

export const monthMarkdown = ({ month, days }: CalendarMonth, words: Words): string =>
  documentOf(`# ${monthName(month, words)}`, ...days.map((day) => dayBlock(day, words)))

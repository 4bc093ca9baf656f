import type { CalendarDay } from '../model/calendar.ts'
import { type Day, type DaySummary, type Edition, reportTotal } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { changeText } from './changes.tsx'
import { eventSections } from './event-markdown.ts'
import { blocks, bullets, documentOf, link, plain } from './markdown.ts'
import { dayPath } from './paths.ts'
import { instantIn, ledgerText, longDay, tally } from './wording.ts'
import type { Words } from './words/words.ts'

export const dayMarkdown = (day: Day, words: Words): string =>
  documentOf(
    `# ${longDay(day.date, words)}`,
    `${words.day.edition(day.edition)}, ${words.day.built} ${instantIn(day.builtAt, day.timezone, words)}`,
    ...day.events.map((event) =>
      blocks(
        `## ${link(event.title, event.url)}`,
        tally(event.origins, reportTotal(event), words),
        eventSections(event, day.date, 3, words),
      ),
    ),
    day.changes.length > 0 && `## ${words.day.changedIn(day.edition)}`,
    bullets(day.changes.map((change) => plain(changeText(change, words)))),
    `## ${words.day.ledgerTitle}`,
    `${ledgerText(day.ledger, words)}.`,
  )

export const editionsMarkdown = (editions: Edition[], date: CalendarDay): string =>
  documentOf(
    `# Editions of ${longDay(date)}`,
    ...editions.map((edition) =>
      blocks(
        `## Edition ${edition.edition}`,
        `Built ${instantIn(edition.builtAt, 'UTC')}`,
        bullets(edition.changes.map((change) => plain(changeText(change)))),
      ),
    ),
  )

export const archiveMarkdown = (title: string, days: DaySummary[]): string =>
  documentOf(
    `# ${plain(title)}`,
    ...days.map((day) =>
      blocks(
        `## ${link(longDay(day.date), dayPath(day.date))}`,
        tally(day.origins, day.reports),
        bullets(day.events.map((event) => link(event.title, eventPath(event.slug)))),
      ),
    ),
  )
